package it.filo.demo;

import it.filo.accesso.FineAttenzione;
import it.filo.accesso.StatoDomanda;
import it.filo.accesso.TipoPasso;
import it.filo.demo.Domande.DaSeguire;
import it.filo.operatori.Operatore;
import it.filo.zona.EnteId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done for some of those whose domanda did not go well; the others wait for somebody, as the document complains. */
final class FamiglieSeguite {

    private static final String MISURA = "ADI";

    private final Casa casa;
    private final Testi testi;

    FamiglieSeguite(Casa casa, Testi testi) {
        this.casa = casa;
        this.testi = testi;
    }

    /** The latest outcomes are left to nobody, so that there is something to begin with. */
    void scrivi(List<DaSeguire> domande) {
        var respinte = new ArrayDeque<>(domande.stream()
                .filter(d -> d.misura().equals(MISURA) && d.stato() == StatoDomanda.RESPINTA)
                .sorted(Comparator.comparing(DaSeguire::esito))
                .toList());
        var assistente = casa.chi("assistente");
        var collega = casa.chi("assistente2");
        // The days of the first two are over: of the one nobody asked for a review, the other nobody helps at all.
        var prima = respinte.removeFirst();
        passo(prima, TipoPasso.TELEFONATA, 3, "attenzione.telefonata", assistente);
        aiuta(prima, assistente, null, null, null);
        respinte.removeFirst();
        var terza = respinte.removeFirst();
        passo(terza, TipoPasso.COLLOQUIO, 5, "attenzione.colloquio", assistente);
        aiuta(terza, assistente, null, "attenzione.prossimo", null);
        var quarta = respinte.removeFirst();
        passo(quarta, TipoPasso.COLLOQUIO, 4, "attenzione.colloquio", collega);
        passo(quarta, TipoPasso.RIESAME_CHIESTO, 8, "attenzione.riesame", collega);
        aiuta(quarta, collega, null, null, null);
        var quinta = respinte.removeFirst();
        passo(quinta, TipoPasso.INVIO, 2, "attenzione.invio", casa.chi("amministrativa"));
        aiuta(quinta, null, casa.ente("Caritas").id(), null, null);
        var sesta = respinte.removeFirst();
        passo(sesta, TipoPasso.TELEFONATA, 2, "attenzione.telefonata", collega);
        aiuta(sesta, collega, null, null, FineAttenzione.NON_VUOLE);
    }

    private void passo(DaSeguire domanda, TipoPasso tipo, int dopo, String testo, Operatore chi) {
        var giorno = giorno(domanda, dopo);
        var quando = casa.mattina(giorno);
        var id = casa.sorte.id(quando);
        casa.righe.in(
                "passo_di_attenzione",
                "id",
                id,
                "domanda_id",
                domanda.id(),
                "tipo",
                tipo,
                "data",
                giorno,
                "testo",
                testi.su(testo, id),
                "operatore_id",
                chi.id(),
                "ente_id",
                chi.ente(),
                "autore",
                chi.nominativo(),
                "nome_ente",
                chi.nomeEnte(),
                "registrato_il",
                quando);
    }

    private void aiuta(
            DaSeguire domanda,
            @Nullable Operatore operatore,
            @Nullable EnteId ente,
            @Nullable String prossimo,
            @Nullable FineAttenzione fine) {
        UUID id = domanda.id();
        var giorno = giorno(domanda, 2);
        casa.righe.in(
                "attenzione",
                "id",
                id,
                "operatore_id",
                operatore == null ? null : operatore.id(),
                "ente_id",
                ente,
                "aiuta_dal",
                giorno,
                "prossimo",
                prossimo == null ? null : testi.su(prossimo, id),
                "prossimo_entro",
                prossimo == null ? null : casa.dopo(casa.oggi, 3),
                "chiusa_il",
                fine == null ? null : giorno(domanda, 4),
                "fine",
                fine,
                "fine_esito",
                fine == null ? null : domanda.esito(),
                "aggiornata_il",
                casa.mattina(giorno),
                "aggiornata_da",
                Objects.requireNonNullElse(operatore, casa.chi("amministrativa"))
                        .nominativo());
    }

    /** So many working days after the outcome, if they have passed. */
    private LocalDate giorno(DaSeguire domanda, int dopo) {
        var giorno = casa.dopo(domanda.esito(), dopo);
        return giorno.isAfter(casa.oggi) ? casa.oggi : giorno;
    }
}
