package it.filo.trasferimento;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.zona.ZonaId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came with a case from another zona. It is read and never written: what is found out here goes into this zona's own schede. */
@Entity
public class FascicoloRicevuto extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    private UUID da;

    @Column(name = "nome_zona")
    private String nomeZona;

    private byte @Nullable [] documento;

    private String autore;

    @Column(name = "ricevuto_il")
    private Instant ricevutoIl;

    @SuppressWarnings("NullAway.Init")
    protected FascicoloRicevuto() {}

    /** @param chi who accepted it */
    FascicoloRicevuto(
            CartellaId cartella,
            ZonaId da,
            String nomeZona,
            Documento documento,
            Operatore chi,
            Instant ricevutoIl,
            Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.cartella = cartella;
        this.da = da.id();
        this.nomeZona = nomeZona;
        this.documento = cassaforte.chiudi(documento.testo(), id);
        this.autore = chi.nominativo();
        this.ricevutoIl = ricevutoIl;
    }

    public UUID id() {
        return id;
    }

    public String nomeZona() {
        return nomeZona;
    }

    public String autore() {
        return autore;
    }

    public Instant ricevutoIl() {
        return ricevutoIl;
    }

    Documento documento(Cassaforte cassaforte) {
        return Documento.di(cassaforte.apri(documento, id));
    }
}
