package it.filo.operatori.web;

import it.filo.operatori.Operatore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller ask for {@code Operatore chi}: who signed in. */
@Configuration(proxyBeanMethods = false)
class ArgomentoOperatore implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parametro) {
        return parametro.getParameterType() == Operatore.class;
    }

    @Override
    public Operatore resolveArgument(
            MethodParameter parametro,
            @Nullable ModelAndViewContainer modello,
            NativeWebRequest richiesta,
            @Nullable WebDataBinderFactory binder) {
        return OperatoreAutenticato.corrente()
                .orElseThrow(() -> new IllegalStateException("A public address asks who signed in: " + parametro))
                .operatore();
    }
}
