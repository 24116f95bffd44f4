package it.filo.operatori;

import it.filo.base.DellaZona;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** What somebody was typing when the session ended: encrypted, for its author alone, kept for a month. */
@Entity
public class Bozza extends DellaZona {

    @EmbeddedId
    private BozzaId id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    private String indirizzo;

    private byte[] contenuto;

    private Instant salvataIl;

    @SuppressWarnings("NullAway.Init")
    protected Bozza() {}

    Bozza(BozzaId id, OperatoreId operatore, String indirizzo, byte[] contenuto, Instant salvataIl) {
        this.id = id;
        this.operatore = operatore;
        this.indirizzo = indirizzo;
        this.contenuto = contenuto;
        this.salvataIl = salvataIl;
    }

    public BozzaId id() {
        return id;
    }

    public String indirizzo() {
        return indirizzo;
    }

    public Instant salvataIl() {
        return salvataIl;
    }

    byte[] contenuto() {
        return contenuto;
    }

    boolean e(OperatoreId chi) {
        return operatore.equals(chi);
    }
}
