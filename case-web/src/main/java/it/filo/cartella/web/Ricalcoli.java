package it.filo.cartella.web;

import it.filo.cartella.RicalcolaScadenze;
import it.filo.misura.RiscriviGiorniLavorativi;
import it.filo.zona.CalendarioCambiato;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import it.filo.zona.Zone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Working days and deadlines are counted again where their rules changed: by a new version, or in the zona's hands. */
@Component
class Ricalcoli {

    private static final Logger LOG = LoggerFactory.getLogger(Ricalcoli.class);

    private final RiscriviGiorniLavorativi giorniLavorativi;
    private final RicalcolaScadenze scadenze;
    private final Zone zone;

    Ricalcoli(RiscriviGiorniLavorativi giorniLavorativi, RicalcolaScadenze scadenze, Zone zone) {
        this.giorniLavorativi = giorniLavorativi;
        this.scadenze = scadenze;
        this.zone = zone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void allAvvio() {
        for (var zona : zone.tutte()) {
            in(zona.id(), giorniLavorativi::riscriviSeOccorre);
            scadenzeSuperate(zona.id());
        }
    }

    @EventListener
    void dopo(CalendarioCambiato fatto) {
        in(fatto.zona(), giorniLavorativi::riscrivi);
        in(fatto.zona(), scadenze::daCapo);
        scadenzeSuperate(fatto.zona());
    }

    private void scadenzeSuperate(ZonaId zona) {
        while (ZonaCorrente.in(zona, () -> ancora(zona))) {}
    }

    /** Another instance that starts now, or somebody who works on one, may have written a case first: then again. */
    private boolean ancora(ZonaId zona) {
        try {
            return scadenze.superate();
        } catch (ConcurrencyFailureException e) {
            LOG.info("Deadlines of the zona {} are being written by somebody else, too", zona);
            return true;
        }
    }

    private static void in(ZonaId zona, Runnable cosa) {
        ZonaCorrente.in(zona, () -> {
            cosa.run();
            return zona;
        });
    }
}
