package it.filo;

import it.filo.base.persistence.ConBanca;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of pages: the whole application with MockMvc on a real PostgreSQL, and {@link Prova} and the cases of each
 * room to fill it. One context for all: a class that imports something more starts the application once more.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ConBanca
@Import({
    Prova.class,
    OrologioDiProva.class,
    ContaIstruzioni.class,
    CasiDiProva.class,
    it.filo.analisi.web.CasoDiProva.class,
    it.filo.progetto.web.CasoDiProva.class
})
public @interface ProvaWeb {}
