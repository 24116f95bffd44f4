package it.filo.equipe;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The quadro di analisi of a case (D.Lgs. 147/2017 art. 5 c. 2 and 7), scheda sezione B. What is found stands in
 * {@link QuadroDominio}.
 */
@Entity
public class Quadro extends DellaZona {

    @EmbeddedId
    private QuadroId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    private byte @Nullable [] sintesi;

    @Column(name = "concluso_il")
    private @Nullable LocalDate conclusoIl;

    @SuppressWarnings("NullAway.Init")
    protected Quadro() {}

    public QuadroId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public CartellaId cartella() {
        return cartella;
    }

    /** Empty while it is being written. */
    public Optional<LocalDate> conclusoIl() {
        return Optional.ofNullable(conclusoIl);
    }

    String sintesi(Cassaforte cassaforte) {
        return cassaforte.apri(sintesi, id);
    }

    void concluso(LocalDate giorno, String sintesi, Cassaforte cassaforte) {
        this.conclusoIl = giorno;
        this.sintesi = cassaforte.chiudi(sintesi, id);
    }
}
