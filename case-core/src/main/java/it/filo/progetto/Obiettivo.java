package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.cartella.Dominio;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A general objective, in the family's words (D.Lgs. 147/2017 art. 6 c. 2 a and c. 3). */
@Entity
public class Obiettivo extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "progetto_id"))
    private ProgettoId progetto;

    private short ordine;

    @Enumerated(EnumType.STRING)
    private @Nullable Dominio dominio;

    private byte @Nullable [] testo;

    @SuppressWarnings("NullAway.Init")
    protected Obiettivo() {}

    Obiettivo(ProgettoId progetto, int ordine) {
        this.id = Ids.nuovo();
        this.progetto = progetto;
        this.ordine = (short) ordine;
    }

    public UUID id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public ProgettoId progetto() {
        return progetto;
    }

    /** The domain of the analysis that it answers to, where it answers to one. */
    public Optional<Dominio> dominio() {
        return Optional.ofNullable(dominio);
    }

    public String testo(Cassaforte cassaforte) {
        return cassaforte.apri(testo, id);
    }

    void scritto(String testo, @Nullable Dominio dominio, Cassaforte cassaforte) {
        this.testo = cassaforte.chiudi(testo, id);
        this.dominio = dominio;
    }
}
