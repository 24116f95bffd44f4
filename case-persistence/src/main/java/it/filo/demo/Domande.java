package it.filo.demo;

import it.filo.accesso.StatoDomanda;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.Ente;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Domande with every state they went through at INPS. */
final class Domande {

    /** A domanda that opens a case. */
    record Accolta(String misura, String protocollo, LocalDate presentataIl, LocalDate accoltaIl) {}

    /** A state, from a day on. */
    record Stato(
            StatoDomanda stato, LocalDate dal, @Nullable String motivo) {

        static Stato di(StatoDomanda stato, LocalDate dal) {
            return new Stato(stato, dal, null);
        }
    }

    private static final List<String> MOTIVI = List.of(
            "ISEE oltre soglia",
            "ISRE oltre soglia",
            "Patrimonio mobiliare oltre soglia",
            "Residenza inferiore al periodo richiesto",
            "Un componente riceve un'indennità di disoccupazione",
            "DSU non valida");

    /** A domanda that did not go well, with the counter that took it. */
    record DaSeguire(UUID id, String misura, StatoDomanda stato, LocalDate esito, String comune) {}

    /** In the order in which they were told. */
    final List<DaSeguire> daSeguire = new ArrayList<>();

    /** A domanda that somebody at a counter took. */
    record Presa(UUID id, OperatoreId da, String persona, String comune, LocalDate il) {}

    /** Those of the measure in force, in the order in which they were told. */
    final List<Presa> prese = new ArrayList<>();

    private final Casa casa;
    private int progressivo = 1200;

    Domande(Casa casa) {
        this.casa = casa;
    }

    static Stato respinta(Casa casa, LocalDate dal) {
        return new Stato(StatoDomanda.RESPINTA, dal, casa.sorte.uno(MOTIVI));
    }

    String protocollo(String misura, LocalDate giorno) {
        progressivo += casa.sorte.tra(1, 9);
        return "INPS-%s-%d-%07d".formatted(misura, giorno.getYear(), progressivo);
    }

    /** @param poi the states after IN_LAVORAZIONE, in order */
    void scrivi(
            String protocollo,
            String misura,
            LocalDate presentataIl,
            Famiglia famiglia,
            @Nullable UUID cartella,
            List<Stato> poi) {
        var quando = casa.mattina(presentataIl);
        var id = casa.sorte.id(quando);
        var stati = new ArrayList<Stato>();
        stati.add(Stato.di(StatoDomanda.IN_LAVORAZIONE, presentataIl));
        stati.addAll(poi);
        var ultimo = stati.getLast();
        var esito = poi.isEmpty() ? null : ultimo;
        if (esito != null && esito.stato().chiedeAttenzione()) {
            daSeguire.add(new DaSeguire(id, misura, esito.stato(), esito.dal(), famiglia.comune()));
        }
        var prese = prese(casa, famiglia.comune(), presentataIl);
        if (prese != null && misura.equals("ADI")) {
            this.prese.add(
                    new Presa(id, prese.id(), famiglia.richiedente().nominativo(), famiglia.comune(), presentataIl));
        }
        var accolta = poi.stream().anyMatch(s -> s.stato() == StatoDomanda.ACCOLTA);
        casa.righe.in(
                "domanda",
                "id",
                id,
                "protocollo",
                protocollo,
                "misura",
                misura,
                "data_domanda",
                presentataIl,
                "nucleo_id",
                famiglia.nucleo(),
                "richiedente_id",
                famiglia.richiedente().id(),
                "comune",
                famiglia.comune(),
                "stato",
                ultimo.stato(),
                "data_esito",
                esito == null ? null : esito.dal(),
                "motivo",
                casa.cassaforte.chiudi(ultimo.motivo(), id),
                "importo_mensile",
                accolta ? new BigDecimal("%d.%02d".formatted(importo(famiglia), casa.sorte.tra(0, 99))) : null,
                "isee",
                new BigDecimal("%d.%02d".formatted(casa.sorte.tra(0, accolta ? 5900 : 9300), casa.sorte.tra(0, 99))),
                "cartella_id",
                cartella,
                "ente_id",
                ente(casa, famiglia.comune()).id(),
                "operatore_id",
                prese == null ? null : prese.id(),
                "registrata_il",
                quando);
        for (var stato : stati) {
            var chi = stato == stati.getFirst() && prese != null
                    ? prese
                    : casa.chi(Ruolo.AMMINISTRATIVA, stato.dal()).getFirst();
            var registrato = casa.mattina(stato.dal()).plusSeconds(600L * stati.indexOf(stato));
            var riga = casa.sorte.id(registrato);
            casa.righe.in(
                    "esito_inps",
                    "id",
                    riga,
                    "domanda_id",
                    id,
                    "stato",
                    stato.stato(),
                    "data",
                    stato.dal(),
                    "motivo",
                    casa.cassaforte.chiudi(stato.motivo(), riga),
                    "registrato_il",
                    registrato,
                    "operatore_id",
                    chi.id(),
                    "autore",
                    chi.nominativo());
        }
    }

    private int importo(Famiglia famiglia) {
        return casa.sorte.tra(60, 190) + 65 * Math.min(famiglia.membri().size(), 5);
    }

    /** Where the comune has somebody at its counter. */
    static @Nullable Operatore prese(Casa casa, String comune, LocalDate giorno) {
        return casa.chi(Ruolo.OPERATORE_ACCESSO, giorno).stream()
                .filter(o -> o.ente().equals(ente(casa, comune).id()))
                .findFirst()
                .orElse(null);
    }

    private static Ente ente(Casa casa, String comune) {
        var nome =
                "Comune di " + Objects.requireNonNull(casa.comuni.get(comune)).nome();
        return casa.enti.getOrDefault(nome, casa.enti.values().iterator().next());
    }
}
