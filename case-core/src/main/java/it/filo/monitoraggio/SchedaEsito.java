package it.filo.monitoraggio;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a case ended. One that is opened again may end a second time, with a scheda of its own. */
@Entity
public class SchedaEsito extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    private LocalDate data;

    @Enumerated(EnumType.STRING)
    private EsitoFinale esito;

    private byte @Nullable [] sintesi;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    private String autore;

    @Column(name = "registrata_il")
    private Instant registrataIl;

    @SuppressWarnings("NullAway.Init")
    protected SchedaEsito() {}

    SchedaEsito(
            CartellaId cartella,
            LocalDate data,
            EsitoFinale esito,
            String sintesi,
            Operatore chi,
            Instant registrataIl,
            Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.cartella = cartella;
        this.data = data;
        this.esito = esito;
        this.sintesi = cassaforte.chiudi(sintesi, id);
        this.operatore = chi.id();
        this.autore = chi.nominativo();
        this.registrataIl = registrataIl;
    }

    public UUID id() {
        return id;
    }

    public LocalDate data() {
        return data;
    }

    public EsitoFinale esito() {
        return esito;
    }

    public String sintesi(Cassaforte cassaforte) {
        return cassaforte.apri(sintesi, id);
    }

    public String autore() {
        return autore;
    }
}
