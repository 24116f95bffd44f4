package it.filo;

import it.filo.base.persistence.ConBanca;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole application on the demo zona, which it writes as it starts, served on a port for browsers and by MockMvc.
 * One context for all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "filo.demo=true")
@AutoConfigureMockMvc
@ConBanca
@Import({DemoDiProva.class, ContaIstruzioni.class, PagineAComando.class, Sito.class})
public @interface ProvaConDemo {}
