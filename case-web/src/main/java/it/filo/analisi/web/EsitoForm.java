package it.filo.analisi.web;

import it.filo.analisi.Decisione;
import it.filo.analisi.Foglio;
import it.filo.analisi.Proposta;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto.Voce;
import it.filo.cartella.Percorso;
import it.filo.zona.EnteId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as typed: the proposed one, another instead of it, or the program manager's.
 *
 * @param motivazione why; each page names it in its own words
 * @param conclusaIl day of the conclusion, where the page asks for it
 */
record EsitoForm(String versione, String esito, String servizio, String motivazione, String conclusaIl) {

    /** What the browser did not send is empty. */
    EsitoForm(
            @Nullable String versione,
            @Nullable String esito,
            @Nullable String servizio,
            @Nullable String motivazione,
            @Nullable String conclusaIl) {
        this.versione = versione == null ? "" : versione;
        this.esito = esito == null ? "" : esito;
        this.servizio = servizio == null ? "" : servizio;
        this.motivazione = motivazione == null ? "" : motivazione;
        this.conclusaIl = conclusaIl == null ? "" : conclusaIl;
    }

    static EsitoForm di(Foglio<Proposta> foglio) {
        var decisione = foglio.testo().decisione();
        var servizio = decisione == null ? null : decisione.servizio();
        return new EsitoForm(
                String.valueOf(foglio.versione()),
                decisione == null ? "" : decisione.percorso().name(),
                servizio == null ? "" : servizio.toString(),
                foglio.testo().motivazione(),
                "");
    }

    static EsitoForm bianco(int versione, String conclusaIl) {
        return new EsitoForm(String.valueOf(versione), "", "", "", conclusaIl);
    }

    int letta() {
        return Parametri.versione(versione);
    }

    Optional<Decisione> decisione(Campi campi) {
        var percorso = campi.campo("esito", "l'esito", esito).obbligatorio().scelta(Percorso.class);
        var ente = campi.campo("servizio", "il servizio specialistico", servizio)
                .obbligatorioSe(
                        percorso.filter(p -> p == Percorso.SPECIALISTICO).isPresent())
                .scelta(EnteId::valueOf);
        return percorso.map(p -> new Decisione(p, ente.orElse(null)));
    }

    /** Empty for today. */
    Optional<LocalDate> giorno(Campi campi) {
        return campi.campo("conclusaIl", "la data di conclusione", conclusaIl)
                .nonFutura()
                .data();
    }

    /** The fields in which this and the other differ. */
    List<Voce> differenze(EsitoForm loro, Map<String, String> servizi) {
        var voci = new ArrayList<Voce>();
        if (!esito.equals(loro.esito)) {
            voci.add(Voce.scelta("Esito", "esito", esito, nome(esito), loro.esito, nome(loro.esito)));
        }
        if (!servizio.equals(loro.servizio)) {
            voci.add(Voce.scelta(
                    "Servizio specialistico",
                    "servizio",
                    servizio,
                    servizi.getOrDefault(servizio, "Nessuno"),
                    loro.servizio,
                    servizi.getOrDefault(loro.servizio, "Nessuno")));
        }
        Parametri.confronta(voci, "Motivazione", "motivazione", motivazione, loro.motivazione);
        return voci;
    }

    private static String nome(String esito) {
        return esito.isEmpty() ? "Nessuno" : Percorso.valueOf(esito).nome();
    }
}
