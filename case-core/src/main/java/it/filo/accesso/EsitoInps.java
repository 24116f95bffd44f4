package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state that a domanda took at INPS. Rows are only added, so that the state on any past day can be told. */
@Entity
@Table(name = "esito_inps")
public class EsitoInps extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "domanda_id"))
    private DomandaId domanda;

    @Enumerated(EnumType.STRING)
    private StatoDomanda stato;

    private LocalDate data;

    private byte @Nullable [] motivo;

    @Column(name = "registrato_il")
    private Instant registratoIl;

    @Column(name = "operatore_id")
    private @Nullable UUID operatore;

    private String autore;

    @SuppressWarnings("NullAway.Init")
    protected EsitoInps() {}

    EsitoInps(DomandaId domanda, StatoDomanda stato, LocalDate data, Operatore chi, Instant registratoIl) {
        this.id = Ids.nuovo();
        this.domanda = domanda;
        this.stato = stato;
        this.data = data;
        this.registratoIl = registratoIl;
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
    }

    EsitoInps(
            DomandaId domanda, RegistraEsito.Esito esito, Operatore chi, Instant registratoIl, Cassaforte cassaforte) {
        this(domanda, esito.stato(), esito.data(), chi, registratoIl);
        this.motivo = cassaforte.chiudi(esito.motivo(), id);
    }

    public StatoDomanda stato() {
        return stato;
    }

    /** The date that INPS gives. */
    public LocalDate data() {
        return data;
    }

    /** What INPS says of it, empty where it says nothing. */
    public String motivo(Cassaforte cassaforte) {
        return cassaforte.apri(motivo, id);
    }

    /** When we knew. */
    public Instant registratoIl() {
        return registratoIl;
    }

    public String autore() {
        return autore;
    }

    /** Whether INPS decided something: to be in lavorazione is no outcome. */
    public boolean decide() {
        return stato != StatoDomanda.IN_LAVORAZIONE;
    }
}
