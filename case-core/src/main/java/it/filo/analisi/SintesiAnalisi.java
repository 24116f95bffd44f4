package it.filo.analisi;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Dominio;
import it.filo.nucleo.PersonaId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What later phases take over from the analisi preliminare, without its texts: the starting point of the profile, and
 * for whom a patto di servizio is to be written. Who asks has already passed through the case's door.
 */
@Service
@Transactional(readOnly = true)
public class SintesiAnalisi {

    /**
     * @param esito what is proposed, and what holds once {@code conclusaIl} is there
     * @param scale degree by domain, 1 to 5, where it was given
     * @param attivabili the adults who can take up work or training
     */
    public record Sintesi(
            AnalisiId id,
            Optional<Decisione> esito,
            Optional<LocalDate> conclusaIl,
            Map<Dominio, Integer> scale,
            Set<PersonaId> attivabili) {}

    private final AnalisiPreliminari analisi;
    private final DominiAnalizzati domini;
    private final ProfiliLavorativi profili;

    SintesiAnalisi(AnalisiPreliminari analisi, DominiAnalizzati domini, ProfiliLavorativi profili) {
        this.analisi = analisi;
        this.domini = domini;
        this.profili = profili;
    }

    /** Empty while the mini-équipe is not fixed. */
    public Optional<Sintesi> dellaCartella(CartellaId id) {
        return analisi.dellaCartella(id).map(sua -> {
            var scale = new EnumMap<Dominio, Integer>(Dominio.class);
            domini.dellAnalisi(sua.id()).forEach(d -> d.scala().ifPresent(scala -> scale.put(d.dominio(), scala)));
            var attivabili = new HashSet<PersonaId>();
            profili.dellAnalisi(sua.id()).stream()
                    .filter(ProfiloLavorativo::attivabile)
                    .forEach(p -> attivabili.add(p.persona()));
            return new Sintesi(sua.id(), sua.esito(), sua.conclusaIl(), scale, attivabili);
        });
    }
}
