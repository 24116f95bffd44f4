package it.filo.progetto;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.fondi.Fondi;
import it.filo.fondi.Interventi;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.progetto.Sostegno.Promessa;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Whom and what a progetto may name: today's members of its own nucleo, the services, enti and funds of the zona. The
 * forms offer nothing else, so that whatever else is sent was forged.
 */
@Component
class Ammessi {

    private final Cartelle cartelle;
    private final Nuclei nuclei;
    private final Interventi interventi;
    private final Zone zone;
    private final Fondi fondi;
    private final Clock clock;

    Ammessi(Cartelle cartelle, Nuclei nuclei, Interventi interventi, Zone zone, Fondi fondi, Clock clock) {
        this.cartelle = cartelle;
        this.nuclei = nuclei;
        this.interventi = interventi;
        this.zone = zone;
        this.fondi = fondi;
        this.clock = clock;
    }

    /** @throws NonVisibile where the person is not of the nucleo */
    void persona(CartellaId cartella, PersonaId persona) {
        var nucleo = cartelle.findById(cartella).orElseThrow().nucleo();
        ammette(
                nuclei.membri(nucleo, LocalDate.now(clock)).stream()
                        .anyMatch(m -> m.persona().id().equals(persona)),
                "persona fuori dal nucleo");
    }

    /** @throws NonVisibile where it names something that the zona or the nucleo does not have */
    void promessa(CartellaId cartella, Promessa promessa) {
        ammette(
                interventi.tutti().stream().anyMatch(i -> i.id().equals(promessa.intervento())),
                "intervento che non c'è");
        var fornitore = promessa.fornitore();
        ammette(fornitore == null || zone.enti().stream().anyMatch(e -> e.id().equals(fornitore)), "ente che non c'è");
        var fondo = promessa.fondo();
        ammette(fondo == null || fondi.tutti().stream().anyMatch(f -> f.id().equals(fondo)), "fondo che non c'è");
        var persona = promessa.persona();
        if (persona != null) {
            persona(cartella, persona);
        }
    }

    private static void ammette(boolean ammesso, String cosa) {
        if (!ammesso) {
            throw new NonVisibile(cosa);
        }
    }
}
