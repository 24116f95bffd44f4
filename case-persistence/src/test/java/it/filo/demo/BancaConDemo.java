package it.filo.demo;

import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.BancaDiProva;
import it.filo.base.persistence.ProvaDiPersistenza;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** For {@code @ConBanca(preparata = BancaConDemo.class)}: a database with the whole demo in it, written once in a JVM. */
public final class BancaConDemo implements BancaDiProva.Preparazione {

    @Override
    public void prepara(Accesso banca) {
        var proprieta = new HashMap<>(BancaDiProva.proprieta(banca));
        proprieta.put("filo.demo", "true");
        proprieta.put("spring.config.import", "classpath:persistenza.properties");
        proprieta.put("spring.main.lazy-initialization", "true");
        var argomenti = proprieta.entrySet().stream()
                .map(p -> "--" + p.getKey() + "=" + p.getValue())
                .toArray(String[]::new);
        try (var contesto = new SpringApplicationBuilder(ProvaDiPersistenza.Configurazione.class)
                .web(WebApplicationType.NONE)
                .run(argomenti)) {
            // Twice at once, as two instances that start together do: it is written once.
            var demo = contesto.getBean(Demo.class);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(demo::prepara), CompletableFuture.runAsync(demo::prepara))
                    .join();
        }
    }
}
