package it.filo;

import it.filo.base.persistence.Accesso;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;

/**
 * Where browsers find Filo: in this JVM or, with {@code -Dfilo.due-istanze=true}, behind nginx on two instances that
 * share the database of this JVM.
 */
public class Sito implements AutoCloseable {

    private final Environment ambiente;
    private final Accesso banca;
    private @Nullable DueIstanze dueIstanze;

    Sito(Environment ambiente, @Qualifier("accessoDiProva") Accesso banca) {
        this.ambiente = ambiente;
        this.banca = banca;
    }

    public String indirizzo() {
        return Boolean.getBoolean("filo.due-istanze") ? dueIstanze().indirizzo() : diQuestaJvm();
    }

    public String diQuestaJvm() {
        return "http://localhost:" + ambiente.getRequiredProperty("local.server.port");
    }

    /** Started for whoever asks first. */
    public synchronized DueIstanze dueIstanze() {
        var avviate = dueIstanze;
        if (avviate == null) {
            avviate = DueIstanze.avvia(banca);
            dueIstanze = avviate;
        }
        return avviate;
    }

    @Override
    public void close() {
        if (dueIstanze != null) {
            dueIstanze.close();
        }
    }
}
