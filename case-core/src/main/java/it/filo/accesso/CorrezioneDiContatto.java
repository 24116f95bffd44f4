package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a contact said before it was put right. */
@Entity
@Table(name = "correzione_di_contatto")
public class CorrezioneDiContatto extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "contatto_id"))
    private ContattoId contatto;

    private byte[] prima;

    @Column(name = "corretto_il")
    private Instant correttoIl;

    private String autore;

    @SuppressWarnings("NullAway.Init")
    protected CorrezioneDiContatto() {}

    CorrezioneDiContatto(ContattoId contatto, String prima, Operatore chi, Instant correttoIl, Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.contatto = contatto;
        this.prima = Objects.requireNonNull(cassaforte.chiudi(prima, id));
        this.correttoIl = correttoIl;
        this.autore = chi.nominativo();
    }

    /** Field by field, a line each. */
    public String prima(Cassaforte cassaforte) {
        return cassaforte.apri(prima, id);
    }

    public Instant correttoIl() {
        return correttoIl;
    }

    public String autore() {
        return autore;
    }
}
