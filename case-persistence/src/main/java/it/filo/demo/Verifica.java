package it.filo.demo;

import it.filo.cartella.Dominio;
import it.filo.cartella.TipoEvento;
import it.filo.monitoraggio.Andamento;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A verifica of one case, with how each part of the progetto goes; of a patto di servizio there are no parts. */
final class Verifica {

    static final int OGNI_GIORNI = 90;
    private static final List<Andamento> ANDAMENTI =
            List.of(Andamento.IN_CORSO, Andamento.IN_CORSO, Andamento.RAGGIUNTO, Andamento.FERMO);

    private final Casa casa;
    private final Fascicolo fascicolo;
    private final Testi testi;

    Verifica(Fascicolo fascicolo, Testi testi) {
        this.casa = fascicolo.casa;
        this.fascicolo = fascicolo;
        this.testi = testi;
    }

    void svolta(LocalDate giorno, boolean prima, List<UUID> obiettivi, List<UUID> impegni, List<UUID> sostegni) {
        var quando = casa.mattina(giorno);
        var verifica = casa.sorte.id(quando);
        var chi = fascicolo.caseManager();
        var prossima = giorno.plusDays(OGNI_GIORNI);
        casa.righe.in(
                "verifica",
                "id",
                verifica,
                "cartella_id",
                fascicolo.id,
                "momento",
                prima ? "ENTRATA" : "ITINERE",
                "data",
                giorno,
                "sintesi",
                testi.su("verifica", verifica),
                "prossima_il",
                prossima,
                "operatore_id",
                chi.id(),
                "autore",
                chi.nominativo(),
                "registrata_il",
                quando);
        voci(verifica, "obiettivo_id", obiettivi, giorno);
        voci(verifica, "impegno_id", impegni, giorno);
        voci(verifica, "sostegno_id", sostegni, giorno);
        Dominio.diLegge()
                .forEach(d ->
                        casa.righe.in("profilo", "verifica_id", verifica, "dominio", d, "scala", casa.sorte.tra(1, 4)));
        fascicolo.prossimaVerifica(prossima);
        fascicolo.accade(TipoEvento.VERIFICA_SVOLTA, giorno, chi, null, verifica);
    }

    private void voci(UUID verifica, String di, List<UUID> parti, LocalDate giorno) {
        for (var parte : parti) {
            var voce = casa.sorte.id(casa.mattina(giorno));
            casa.righe.in(
                    "verifica_voce",
                    "id",
                    voce,
                    "verifica_id",
                    verifica,
                    di,
                    parte,
                    "andamento",
                    casa.sorte.uno(ANDAMENTI),
                    "nota",
                    casa.sorte.suCento(40) ? testi.su("voce", voce) : null);
        }
    }
}
