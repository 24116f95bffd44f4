package it.filo.base.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@link Formati} as {@code #formati}: unlike a bean it may also stand in the parameters of a fragment. */
@Component
class DialettoFormati extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NOME = "formati";

    private final Formati formati;

    DialettoFormati(Formati formati) {
        super("filo");
        this.formati = formati;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NOME);
    }

    @Override
    public Object buildObject(IExpressionContext contesto, String nome) {
        return formati;
    }

    @Override
    public boolean isCacheable(String nome) {
        return true;
    }
}
