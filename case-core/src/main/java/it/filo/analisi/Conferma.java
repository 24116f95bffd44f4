package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one of the mini-équipe confirms an outcome, the proposed one or another with the reason. */
@Entity
public class Conferma extends DellaZona {

    /** What is said, in what capacity, by whom. */
    record Resa(Decisione su, String perche, MiniEquipe.Veste veste, Operatore chi, Instant il) {}

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "analisi_id"))
    private AnalisiId analisi;

    @Enumerated(EnumType.STRING)
    private Funzione funzione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    private String autore;

    private String ente;

    @Enumerated(EnumType.STRING)
    private Percorso esito;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "servizio_id"))
    private @Nullable EnteId servizio;

    private byte @Nullable [] ragione;

    private boolean sostituto;

    @Column(name = "confermata_il")
    private Instant confermataIl;

    @SuppressWarnings("NullAway.Init")
    protected Conferma() {}

    Conferma(AnalisiId analisi, Resa resa, Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.analisi = analisi;
        this.funzione = resa.veste().funzione();
        prende(resa, cassaforte);
    }

    Funzione funzione() {
        return funzione;
    }

    Decisione decisione() {
        return new Decisione(esito, servizio);
    }

    /** The same place confirms again: another mind, or another person in it. */
    void ripetuta(Resa resa, Cassaforte cassaforte) {
        prende(resa, cassaforte);
    }

    private void prende(Resa resa, Cassaforte cassaforte) {
        esito = resa.su().percorso();
        servizio = resa.su().servizio();
        ragione = cassaforte.chiudi(resa.perche(), id);
        sostituto = resa.veste().sostituto();
        operatore = resa.chi().id();
        autore = resa.chi().nominativo();
        ente = resa.chi().nomeEnte();
        confermataIl = resa.il();
    }

    Scheda.Confermata letta(Cassaforte cassaforte) {
        return new Scheda.Confermata(decisione(), cassaforte.apri(ragione, id), autore, ente, sostituto, confermataIl);
    }
}
