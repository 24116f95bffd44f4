package it.filo.demo;

import it.filo.cartella.Funzione;
import it.filo.cartella.TipoEvento;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The patto di servizio of a person with the centro per l'impiego. */
final class PattoDiServizio {

    private PattoDiServizio() {}

    /** @param firmato null while it is being written */
    static void scrivi(Fascicolo fascicolo, Testi testi, LocalDate giorno, @Nullable LocalDate firmato) {
        var casa = fascicolo.casa;
        var quando = casa.mattina(giorno);
        var persona = fascicolo.famiglia.richiedente();
        var consulente = fascicolo.chi(Funzione.CONSULENTE_CPI).orElseThrow();
        var id = casa.sorte.id(quando);
        casa.righe.in(
                "patto",
                "id",
                id,
                "cartella_id",
                fascicolo.id,
                "persona_id",
                persona.id(),
                "stato",
                firmato == null ? "BOZZA" : "SOTTOSCRITTO",
                "profilo",
                testi.su("patto.profilo", id),
                "impegni",
                testi.su("patto.impegni", id),
                "attivita",
                testi.su("patto.attivita", id),
                "incontri",
                testi.su("patto.incontri", id),
                "dal",
                firmato,
                "al",
                firmato == null ? null : firmato.plusMonths(12),
                "sottoscritto_il",
                firmato);
        if (firmato == null) {
            return;
        }
        firma(casa, id, firmato, persona.id(), null, persona.rappresentante());
        firma(casa, id, firmato, null, consulente.id().id(), null);
        fascicolo.accade(TipoEvento.PATTO_SOTTOSCRITTO, firmato, consulente, null, id);
    }

    private static void firma(
            Casa casa,
            UUID patto,
            LocalDate giorno,
            @Nullable UUID persona,
            @Nullable UUID operatore,
            @Nullable String rappresentante) {
        casa.righe.in(
                "sottoscrizione",
                "id",
                casa.sorte.id(casa.mattina(giorno)),
                "patto_id",
                patto,
                "persona_id",
                persona,
                "operatore_id",
                operatore,
                "firmata_il",
                giorno,
                "modo",
                "CARTA",
                "rappresentante",
                rappresentante,
                "registrata_il",
                casa.mattina(giorno));
    }
}
