package it.filo.demo;

import it.filo.analisi.Condizione;
import it.filo.analisi.Istruzione;
import it.filo.cartella.Dominio;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import it.filo.zona.EnteId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mini-équipe and its scheda: the six domains, the work profile of each adult, the two confirmations. */
final class SchedaA {

    private static final List<String> LUOGHI = List.of(
            "Sede SdS, viale Matteotti",
            "Servizio sociale del comune",
            "Centro per l'impiego di Pistoia",
            "Ambulatorio");

    private final Casa casa;
    private final Testi testi;
    private final Fascicolo fascicolo;
    private final UUID id;
    private @Nullable LocalDate sedutaIl;

    SchedaA(Fascicolo fascicolo, Testi testi, LocalDate aperta) {
        this.casa = fascicolo.casa;
        this.testi = testi;
        this.fascicolo = fascicolo;
        this.id = casa.sorte.id(casa.mattina(aperta));
    }

    void fissata(LocalDate giorno, LocalDate per, Operatore consulente) {
        sedutaIl = per;
        fascicolo.miniEquipeFissata(giorno, per, consulente, id);
    }

    /** Fixed and nothing written yet. */
    void daCompilare() {
        scrivi(null, null, null);
    }

    /** Some domains are written, nothing is proposed. */
    void cominciata(LocalDate giorno, Percorso verso) {
        scrivi(null, null, null);
        var autore = fascicolo.caseManager();
        casa.sorte.alcuni(casa.sorte.tra(2, 4), Dominio.diLegge()).forEach(d -> dominio(d, verso, giorno, autore));
    }

    /** Complete and proposed; the case manager has confirmed, the consulente has not. */
    void confermataDaUna(LocalDate giorno, Percorso percorso) {
        compila(giorno, percorso);
        scrivi(percorso, giorno, null);
        conferma(Funzione.CASE_MANAGER, giorno, percorso, percorso);
        fascicolo.accade(TipoEvento.ANALISI_CONFERMATA, giorno, fascicolo.caseManager(), percorso.nome(), id);
    }

    /** The two see it differently, and the program manager has to decide. */
    void inDisaccordo(LocalDate giorno, Percorso proposto, Percorso invece) {
        compila(giorno, proposto);
        scrivi(proposto, giorno, null);
        conferma(Funzione.CASE_MANAGER, giorno, proposto, proposto);
        conferma(Funzione.CONSULENTE_CPI, giorno, invece, proposto);
        fascicolo.accade(TipoEvento.ANALISI_CONFERMATA, giorno, fascicolo.caseManager(), proposto.nome(), id);
        fascicolo.accade(
                TipoEvento.DISACCORDO,
                giorno,
                fascicolo.chi(Funzione.CONSULENTE_CPI).orElseThrow(),
                null,
                id);
    }

    void conclusa(LocalDate giorno, Percorso percorso) {
        compila(giorno, percorso);
        scrivi(percorso, giorno, giorno);
        for (var funzione : List.of(Funzione.CASE_MANAGER, Funzione.CONSULENTE_CPI)) {
            conferma(funzione, giorno, percorso, percorso);
            fascicolo.accade(
                    TipoEvento.ANALISI_CONFERMATA,
                    giorno,
                    fascicolo.chi(funzione).orElseThrow(),
                    percorso.nome(),
                    id);
        }
        fascicolo.prende(percorso);
        fascicolo.accade(TipoEvento.ANALISI_CONCLUSA, giorno, fascicolo.caseManager(), percorso.nome(), id);
    }

    private void scrivi(@Nullable Percorso percorso, @Nullable LocalDate scritta, @Nullable LocalDate conclusa) {
        casa.righe.in(
                "analisi",
                "id",
                id,
                "cartella_id",
                fascicolo.id,
                "seduta_il",
                sedutaIl,
                "ora",
                sedutaIl == null ? null : LocalTime.of(9, 0).plusMinutes(30L * Math.floorMod(id.hashCode(), 8)),
                "luogo",
                casa.cassaforte.chiudi(casa.sorte.uno(LUOGHI), id),
                "esito",
                percorso,
                "servizio_id",
                percorso == null || scritta == null ? null : servizio(percorso, scritta),
                "motivazione",
                percorso == null ? null : testi.su("motivazione." + percorso.name(), id),
                "autore",
                scritta == null ? null : fascicolo.caseManager().nominativo(),
                "scritto_il",
                scritta == null ? null : quando(scritta),
                "conclusa_il",
                conclusa);
    }

    private void compila(LocalDate giorno, Percorso percorso) {
        Dominio.diLegge().forEach(d -> dominio(d, percorso, giorno, autore(d)));
        fascicolo.famiglia.adulti(giorno).forEach(a -> profilo(a, percorso, giorno));
    }

    private Operatore autore(Dominio dominio) {
        return dominio == Dominio.LAVORO
                ? fascicolo.chi(Funzione.CONSULENTE_CPI).orElseThrow()
                : fascicolo.caseManager();
    }

    private void dominio(Dominio dominio, Percorso percorso, LocalDate giorno, Operatore autore) {
        var riga = casa.sorte.id(quando(giorno));
        casa.righe.in(
                "analisi_dominio",
                "id",
                riga,
                "analisi_id",
                id,
                "dominio",
                dominio,
                "scala",
                scala(dominio, percorso),
                "risorse",
                testi.su("risorse." + dominio.name(), riga),
                "bisogni",
                testi.su("bisogni." + dominio.name(), riga),
                "completo",
                true,
                "autore",
                autore.nominativo(),
                "scritto_il",
                quando(giorno));
    }

    /** From 1, no difficulty, to 5. */
    private int scala(Dominio dominio, Percorso percorso) {
        return switch (percorso) {
            case SOLO_LAVORO -> dominio == Dominio.LAVORO ? casa.sorte.tra(3, 4) : casa.sorte.tra(1, 2);
            case SOLO_SOCIALE -> dominio == Dominio.LAVORO ? casa.sorte.tra(1, 3) : casa.sorte.tra(2, 4);
            case COMPLESSO, SPECIALISTICO -> casa.sorte.tra(2, 5);
        };
    }

    private void profilo(Famiglia.Individuo chi, Percorso percorso, LocalDate giorno) {
        var riga = casa.sorte.id(quando(giorno));
        var anziano = chi.nascita().plusYears(66).isBefore(giorno);
        var attivabile = !anziano && (percorso == Percorso.SOLO_LAVORO || casa.sorte.suCento(60));
        casa.righe.in(
                "profilo_lavorativo",
                "id",
                riga,
                "analisi_id",
                id,
                "persona_id",
                chi.id(),
                "condizione",
                condizione(anziano, attivabile),
                "istruzione",
                casa.sorte.uno(List.of(Istruzione.values())),
                "did",
                attivabile,
                "attivabile",
                attivabile,
                "esperienza",
                testi.su("esperienza", riga),
                "limiti",
                attivabile ? null : testi.su("limiti", riga),
                "autore",
                fascicolo.chi(Funzione.CONSULENTE_CPI).orElseThrow().nominativo(),
                "scritto_il",
                quando(giorno));
    }

    private Condizione condizione(boolean anziano, boolean attivabile) {
        if (anziano) {
            return Condizione.PENSIONATO;
        }
        return casa.sorte.uno(
                attivabile
                        ? List.of(Condizione.DISOCCUPATO, Condizione.DISOCCUPATO, Condizione.INOCCUPATO)
                        : List.of(Condizione.CURA_FAMILIARI, Condizione.INABILE, Condizione.OCCUPATO));
    }

    private void conferma(Funzione funzione, LocalDate giorno, Percorso suo, Percorso proposto) {
        var chi = fascicolo.chi(funzione).orElseThrow();
        var riga = casa.sorte.id(quando(giorno));
        casa.righe.in(
                "conferma",
                "id",
                riga,
                "analisi_id",
                id,
                "funzione",
                funzione,
                "operatore_id",
                chi.id(),
                "autore",
                chi.nominativo(),
                "ente",
                chi.nomeEnte(),
                "esito",
                suo,
                "servizio_id",
                servizio(suo, giorno),
                "ragione",
                suo == proposto ? null : testi.su("ragione", riga),
                "confermata_il",
                quando(giorno));
    }

    private @Nullable EnteId servizio(Percorso percorso, LocalDate giorno) {
        return percorso == Percorso.SPECIALISTICO
                ? fascicolo.specialista(giorno).ente()
                : null;
    }

    private Instant quando(LocalDate giorno) {
        return casa.mattina(giorno).plusSeconds(1800);
    }
}
