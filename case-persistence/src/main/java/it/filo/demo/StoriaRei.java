package it.filo.demo;

import static it.filo.accesso.StatoDomanda.ACCOLTA;
import static it.filo.accesso.StatoDomanda.DECADUTA;
import static it.filo.accesso.StatoDomanda.REVOCATA;
import static it.filo.accesso.StatoDomanda.SOSPESA;
import static it.filo.accesso.StatoDomanda.TERMINATA;

import it.filo.accesso.StatoDomanda;
import it.filo.demo.Domande.Stato;
import it.filo.monitoraggio.EsitoFinale;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The REI of 2018, whose state on 30 November is what the zona's document prints; nothing happens in December, so that
 * the state on the 31st, which is the report's day, is the same. All cases end with their measure in 2019 and 2020.
 */
final class StoriaRei {

    static final LocalDate FOTOGRAFIA = LocalDate.of(2018, 11, 30);
    private static final LocalDate PRIMO_ESITO = LocalDate.of(2018, 1, 10);
    private static final LocalDate ULTIMO_ESITO = LocalDate.of(2018, 11, 23);
    private static final int MESI = 18;

    private final Casa casa;
    private final Persone persone;
    private final Domande domande;
    private final Testi testi;
    private final PercorsoRei percorsi;

    StoriaRei(Casa casa, Persone persone, Domande domande, Testi testi) {
        this.casa = casa;
        this.persone = persone;
        this.domande = domande;
        this.testi = testi;
        this.percorsi = new PercorsoRei(casa, testi);
    }

    void racconta() {
        var stampata = Tavola.leggi("domande-rei");
        var tabella = stampata.stream()
                .filter(r -> !r.testo("comune").startsWith("TOTALE"))
                .toList();
        dichiara(stampata.getLast().intero("totale_stampato"), tabella);
        accolte(casa.sorte.mescolati(comuni(tabella, "positive")));
        comuni(tabella, "decadute").forEach(c -> accolta(c, Famiglie2018.unaQualsiasi(casa.sorte), DECADUTA));
        comuni(tabella, "sospese").forEach(c -> accolta(c, Famiglie2018.unaQualsiasi(casa.sorte), SOSPESA));
        comuni(tabella, "in_lavorazione").forEach(this::inLavorazione);
        comuni(tabella, "respinte").forEach(this::respinta);
        // The document prints more in all than in its columns, and speaks of revoche without a column for them.
        comuni(tabella, "revocate").forEach(c -> accolta(c, Famiglie2018.unaQualsiasi(casa.sorte), REVOCATA));
    }

    /** The totals that the document prints stand beside those that the rows add up to. */
    private void dichiara(int zona, List<Tavola> tabella) {
        var chi = casa.chi("amministrativa");
        casa.righe.in(
                "dichiarazione_totali",
                "misura",
                "REI",
                "al",
                FOTOGRAFIA,
                "domande",
                zona,
                "fonte",
                "Piano per il contrasto alla povertà, tabella delle domande al 30 novembre 2018",
                "operatore_id",
                chi.id(),
                "autore",
                chi.nominativo(),
                "il",
                casa.mattina(casa.prima(casa.oggi, 1)),
                "versione",
                1);
        tabella.forEach(r -> casa.righe.in(
                "totale_dichiarato",
                "misura",
                "REI",
                "al",
                FOTOGRAFIA,
                "comune",
                istat(r.testo("comune")),
                "domande",
                r.intero("totale_stampato")));
    }

    /** The ISTAT code of its comune for each domanda of a column. */
    private List<String> comuni(List<Tavola> tabella, String colonna) {
        return tabella.stream()
                .flatMap(r -> Stream.generate(() -> istat(r.testo("comune"))).limit(r.intero(colonna)))
                .toList();
    }

    private String istat(String nome) {
        return casa.comuni.values().stream()
                .filter(c -> c.nome().equals(nome))
                .findFirst()
                .orElseThrow()
                .istat();
    }

    private void accolte(List<String> comuni) {
        Iterator<String> comune = comuni.iterator();
        var famiglie = new Famiglie2018(casa.sorte);
        for (var gruppo : GruppoRei.values()) {
            for (int i = 0; i < gruppo.nuclei(); i++) {
                var forma =
                        gruppo.analizzatiNel2018() ? famiglie.prossima(gruppo) : Famiglie2018.unaQualsiasi(casa.sorte);
                accolta(comune.next(), forma, gruppo);
            }
        }
    }

    private void accolta(String comune, Forma forma, GruppoRei gruppo) {
        var analisi = gruppo.giornoDellAnalisi(casa);
        var accoltaIl = analisi == null
                ? casa.lavorativo(casa.sorte.giornoTra(PRIMO_ESITO, ULTIMO_ESITO.minusDays(3)))
                : esitoPrimaDi(analisi);
        var fascicolo = apri(comune, forma, accoltaIl);
        var percorso = gruppo.percorso();
        var ultimo = analisi == null || percorso == null
                ? null
                : percorsi.percorri(fascicolo, gruppo, percorso, analisi, accoltaIl.plusMonths(MESI));
        if (ultimo == null && casa.sorte.suCento(70)) {
            fascicolo.classificata(
                    casa.dopo(fascicolo.apertaIl, casa.sorte.tra(0, 2)), percorsi.assistente(comune, accoltaIl));
        }
        var fine = fine(accoltaIl, ultimo);
        domanda(fascicolo, List.of(Stato.di(ACCOLTA, accoltaIl), Stato.di(TERMINATA, fine.giorno())));
        chiudi(fascicolo, ACCOLTA, fine);
    }

    /** From 20 working days to 5 months before, as the document says of the mini-équipes. */
    private LocalDate esitoPrimaDi(LocalDate analisi) {
        var dopoUltimo = casa.calendario.tra(ULTIMO_ESITO, analisi).orElse(0);
        var minimo = Math.max(20, dopoUltimo);
        var massimo = Math.min(105, casa.calendario.tra(PRIMO_ESITO, analisi).orElseThrow());
        // Long waits are fewer than short ones.
        var giorni = minimo + casa.sorte.tra(0, casa.sorte.tra(0, Math.max(0, massimo - minimo)));
        return casa.prima(analisi, Math.min(giorni, massimo));
    }

    private void accolta(String comune, Forma forma, StatoDomanda poi) {
        var accoltaIl = casa.lavorativo(casa.sorte.giornoTra(PRIMO_ESITO, LocalDate.of(2018, 8, 20)));
        var fascicolo = apri(comune, forma, accoltaIl);
        fascicolo.classificata(casa.dopo(fascicolo.apertaIl, 1), percorsi.assistente(comune, accoltaIl));
        var cambia = casa.dopo(accoltaIl, casa.sorte.tra(25, 60));
        var dopo = casa.dopo(cambia, 1);
        fascicolo.cambiaEsito(ACCOLTA, poi, cambia);
        if (poi != SOSPESA) {
            domanda(fascicolo, List.of(Stato.di(ACCOLTA, accoltaIl), Stato.di(poi, cambia)));
            fascicolo.chiusa(dopo, EsitoFinale.DECADENZA, testi);
            fascicolo.deposita();
        } else {
            var fine = new Fine(accoltaIl.plusMonths(MESI), EsitoFinale.FINE_MISURA);
            domanda(
                    fascicolo,
                    List.of(
                            Stato.di(ACCOLTA, accoltaIl),
                            Stato.di(SOSPESA, cambia),
                            Stato.di(TERMINATA, fine.giorno())));
            chiudi(fascicolo, SOSPESA, fine);
        }
    }

    private record Fine(LocalDate giorno, EsitoFinale perche) {}

    /** @param ultimo what last happened on the case, null where nothing did */
    private Fine fine(LocalDate accoltaIl, @Nullable LocalDate ultimo) {
        var scadenza = accoltaIl.plusMonths(MESI);
        if (ultimo != null && casa.sorte.suCento(18)) {
            var prima = ultimo.plusDays(casa.sorte.tra(20, 60));
            if (prima.isBefore(scadenza) && prima.getYear() > FOTOGRAFIA.getYear()) {
                return new Fine(
                        casa.lavorativo(prima),
                        casa.sorte.uno(List.of(
                                EsitoFinale.LAVORO_TROVATO, EsitoFinale.OBIETTIVI_RAGGIUNTI, EsitoFinale.RINUNCIA)));
            }
        }
        return new Fine(
                scadenza,
                ultimo == null || casa.sorte.suCento(60) ? EsitoFinale.FINE_MISURA : EsitoFinale.OBIETTIVI_PARZIALI);
    }

    private void chiudi(Fascicolo fascicolo, StatoDomanda prima, Fine fine) {
        fascicolo.cambiaEsito(prima, TERMINATA, fine.giorno());
        fascicolo.chiusa(casa.lavorativo(fine.giorno().plusDays(casa.sorte.tra(1, 15))), fine.perche(), testi);
        fascicolo.deposita();
    }

    private Fascicolo apri(String comune, Forma forma, LocalDate accoltaIl) {
        var presentata = casa.prima(accoltaIl, casa.sorte.tra(16, 22));
        var famiglia = persone.famiglia(comune, forma, FOTOGRAFIA, presentata);
        var accolta = new Domande.Accolta("REI", domande.protocollo("REI", presentata), presentata, accoltaIl);
        return new Fascicolo(casa, famiglia, accolta, casa.dopo(accoltaIl, casa.sorte.tra(1, 3)));
    }

    private void domanda(Fascicolo fascicolo, List<Stato> stati) {
        domande.scrivi(fascicolo.protocollo(), "REI", fascicolo.domandaDel, fascicolo.famiglia, fascicolo.id, stati);
    }

    /** Refused in January, after the day of the report. */
    private void inLavorazione(String comune) {
        var presentata = casa.lavorativo(casa.sorte.giornoTra(LocalDate.of(2018, 10, 22), FOTOGRAFIA.minusDays(3)));
        var esito = casa.lavorativo(casa.sorte.giornoTra(LocalDate.of(2019, 1, 7), LocalDate.of(2019, 1, 31)));
        senzaCartella(comune, presentata, List.of(Domande.respinta(casa, esito)));
    }

    private void respinta(String comune) {
        var esito = casa.lavorativo(casa.sorte.giornoTra(PRIMO_ESITO, ULTIMO_ESITO));
        senzaCartella(comune, casa.prima(esito, casa.sorte.tra(16, 22)), List.of(Domande.respinta(casa, esito)));
    }

    private void senzaCartella(String comune, LocalDate presentata, List<Stato> stati) {
        var famiglia = persone.famiglia(comune, Famiglie2018.unaQualsiasi(casa.sorte), FOTOGRAFIA, presentata);
        domande.scrivi(domande.protocollo("REI", presentata), "REI", presentata, famiglia, null, stati);
    }
}
