package it.filo.nucleo;

import it.filo.base.DellaZona;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A household; who belongs to it is dated, see {@link Componente}. */
@Entity
public class Nucleo extends DellaZona {

    @EmbeddedId
    private NucleoId id;

    @Version
    private @Nullable Integer versione;

    private String comune;

    private @Nullable String indirizzo;

    @SuppressWarnings("NullAway.Init")
    protected Nucleo() {}

    /** @param comune ISTAT code */
    public Nucleo(NucleoId id, String comune, @Nullable String indirizzo) {
        this.id = id;
        this.comune = comune;
        this.indirizzo = indirizzo;
    }

    public NucleoId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    /** ISTAT code. */
    public String comune() {
        return comune;
    }

    public Optional<String> indirizzo() {
        return Optional.ofNullable(indirizzo);
    }

    public void abitaA(String comune, @Nullable String indirizzo) {
        this.comune = comune;
        this.indirizzo = indirizzo;
    }
}
