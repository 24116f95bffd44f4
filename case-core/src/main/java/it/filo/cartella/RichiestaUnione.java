package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who follows a case thinks that its household and another are one, and may not see the other. It says so in own words:
 * nothing of what is registered is shown in return.
 */
@Entity
public class RichiestaUnione extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    private byte[] testo;

    @Column(name = "chiesta_il")
    private Instant chiestaIl;

    @Column(name = "operatore_id")
    private UUID operatore;

    private String autore;

    private String ente;

    private @Nullable Boolean uniti;

    @Column(name = "decisa_il")
    private @Nullable Instant decisaIl;

    @Column(name = "decisa_da")
    private @Nullable UUID decisaDa;

    @SuppressWarnings("NullAway.Init")
    protected RichiestaUnione() {}

    RichiestaUnione(CartellaId cartella, String testo, Operatore chi, Instant chiestaIl, Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.cartella = cartella;
        this.testo = Objects.requireNonNull(cassaforte.chiudi(testo, id));
        this.chiestaIl = chiestaIl;
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
        this.ente = chi.nomeEnte();
    }

    public CartellaId cartella() {
        return cartella;
    }

    public String testo(Cassaforte cassaforte) {
        return cassaforte.apri(testo, id);
    }

    public Instant chiestaIl() {
        return chiestaIl;
    }

    public String autore() {
        return autore;
    }

    public String ente() {
        return ente;
    }

    /** What answered it was taken back. */
    void riaperta() {
        uniti = null;
        decisaDa = null;
        decisaIl = null;
    }

    void decisa(boolean uniti, Operatore chi, Instant quando) {
        this.uniti = uniti;
        decisaDa = chi.id().id();
        decisaIl = quando;
    }
}
