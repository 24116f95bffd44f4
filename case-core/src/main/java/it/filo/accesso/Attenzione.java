package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people add to a domanda that did not go well: who helps the family, what comes next, and that nobody has to any
 * more. Whether it needs attention at all is said by the domanda alone, so that nothing here can be out of date: a
 * closing is of one outcome, and a further bad one opens the line again.
 */
@Entity
public class Attenzione extends DellaZona {

    /** The domanda's: there is one line for each. */
    @EmbeddedId
    private DomandaId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private @Nullable OperatoreId operatore;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ente_id"))
    private @Nullable EnteId ente;

    @Column(name = "aiuta_dal")
    private @Nullable LocalDate aiutaDal;

    private byte @Nullable [] prossimo;

    @Column(name = "prossimo_entro")
    private @Nullable LocalDate prossimoEntro;

    @Column(name = "chiusa_il")
    private @Nullable LocalDate chiusaIl;

    @Enumerated(EnumType.STRING)
    private @Nullable FineAttenzione fine;

    @Column(name = "fine_esito")
    private @Nullable LocalDate fineEsito;

    @Column(name = "aggiornata_il")
    private Instant aggiornataIl;

    @Column(name = "aggiornata_da")
    private String aggiornataDa;

    @SuppressWarnings("NullAway.Init")
    protected Attenzione() {}

    Attenzione(DomandaId id, Operatore chi, Instant ora) {
        this.id = id;
        this.aggiornataIl = ora;
        this.aggiornataDa = chi.nominativo();
    }

    public DomandaId id() {
        return id;
    }

    /** What was read; 0 also where nobody has added anything yet. */
    public int versione() {
        return versione == null ? 0 : versione + 1;
    }

    public Optional<OperatoreId> operatore() {
        return Optional.ofNullable(operatore);
    }

    public Optional<EnteId> ente() {
        return Optional.ofNullable(ente);
    }

    public Optional<LocalDate> aiutaDal() {
        return Optional.ofNullable(aiutaDal);
    }

    public String prossimo(Cassaforte cassaforte) {
        return cassaforte.apri(prossimo, id);
    }

    public Optional<LocalDate> prossimoEntro() {
        return Optional.ofNullable(prossimoEntro);
    }

    /** Whether it was closed for this outcome or a later one. */
    public boolean chiusaPer(LocalDate esito) {
        return fineEsito != null && !fineEsito.isBefore(esito);
    }

    public Optional<LocalDate> chiusaIl() {
        return Optional.ofNullable(chiusaIl);
    }

    public Optional<FineAttenzione> fine() {
        return Optional.ofNullable(fine);
    }

    public String aggiornataDa() {
        return aggiornataDa;
    }

    public Instant aggiornataIl() {
        return aggiornataIl;
    }

    /** @return whether it is somebody else than before */
    boolean aiuta(@Nullable OperatoreId operatore, @Nullable EnteId ente, LocalDate dal) {
        if (operatore().equals(Optional.ofNullable(operatore)) && ente().equals(Optional.ofNullable(ente))) {
            return false;
        }
        this.operatore = operatore;
        this.ente = ente;
        this.aiutaDal = operatore == null && ente == null ? null : dal;
        return true;
    }

    void poi(@Nullable String prossimo, @Nullable LocalDate entro, Cassaforte cassaforte) {
        this.prossimo = cassaforte.chiudi(prossimo, id);
        this.prossimoEntro = entro;
    }

    /** Somebody who could not read what was to come next adds to it. */
    void poiAnche(String prossimo, @Nullable LocalDate entro, Cassaforte cassaforte) {
        poi(prossimo(cassaforte) + "; " + prossimo, entro == null ? prossimoEntro : entro, cassaforte);
    }

    void chiudi(FineAttenzione fine, LocalDate esito, LocalDate giorno) {
        this.fine = fine;
        this.fineEsito = esito;
        this.chiusaIl = giorno;
    }

    void riapri() {
        this.fine = null;
        this.fineEsito = null;
        this.chiusaIl = null;
    }

    void aggiornata(Operatore chi, Instant ora) {
        this.aggiornataDa = chi.nominativo();
        this.aggiornataIl = ora;
    }
}
