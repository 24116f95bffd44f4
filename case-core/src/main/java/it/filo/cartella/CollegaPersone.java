package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.nucleo.CodicePrecedente;
import it.filo.nucleo.CodiciPrecedenti;
import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Collegamento;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import it.filo.nucleo.PersoneDiverse;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two records turn out to be of one person, or of two however alike. A link rewrites neither: it says which of them
 * leads, and whoever is recognised from then on is that one.
 */
@Service
@Transactional
public class CollegaPersone {

    public sealed interface Risposta {
        /** @param due whether they still belong to two households, which may be one */
        record Collegate(String nominativo, boolean due) implements Risposta {}

        /** By somebody else meanwhile, perhaps the other way round. */
        record GiaCollegate() implements Risposta {}

        record MotivoAssente() implements Risposta {}
    }

    /** Two records side by side, each with its households, cases and codes, and what somebody said of the two. */
    public record Confronto(
            Persona una,
            Persona altra,
            List<Doppioni.Registrazione> registrazioni,
            List<CodicePrecedente> codici,
            boolean collegate,
            Optional<PersoneDiverse.Detto> diverse) {

        public List<Doppioni.Registrazione> di(PersonaId persona) {
            return registrazioni.stream()
                    .filter(r -> r.persona().equals(persona) && r.nucleo() != null)
                    .toList();
        }

        public List<CodicePrecedente> codiciDi(PersonaId persona) {
            return codici.stream().filter(c -> c.persona().equals(persona)).toList();
        }
    }

    private static final String COSA = "collegamento di due registrazioni di una persona";

    private final Persone persone;
    private final Collegamenti collegamenti;
    private final CodiciPrecedenti codici;
    private final PersoneDiverse diverse;
    private final Doppioni doppioni;
    private final PersoneProprie proprie;
    private final Cassaforte cassaforte;
    private final Clock clock;

    CollegaPersone(
            Persone persone,
            Collegamenti collegamenti,
            CodiciPrecedenti codici,
            PersoneDiverse diverse,
            Doppioni doppioni,
            PersoneProprie proprie,
            Cassaforte cassaforte,
            Clock clock) {
        this.persone = persone;
        this.collegamenti = collegamenti;
        this.codici = codici;
        this.diverse = diverse;
        this.doppioni = doppioni;
        this.proprie = proprie;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at: an unknown person and a hidden one look alike. */
    public void ammette(PersonaId una, PersonaId altra, Operatore chi) {
        if (!CercaDoppioni.ammette(chi)) {
            throw new NonConsentito(COSA);
        }
        if (una.equals(altra)) {
            throw new NonVisibile("persona " + una + " beside herself");
        }
        for (var persona : List.of(una, altra)) {
            persona(persona);
            proprie.ammette(persona, chi);
        }
    }

    public Confronto confronta(PersonaId una, PersonaId altra, Operatore chi) {
        ammette(una, altra, chi);
        proprie.annota(Set.of(una, altra), Registro.Azione.LETTURA, "confronto di due registrazioni", chi);
        var viste = doppioni.registrazioni(List.of(una, altra), chi, LocalDate.now(clock));
        return new Confronto(
                persona(una),
                persona(altra),
                chi.e(Ruolo.ASSISTENTE_SOCIALE)
                        ? viste.stream().filter(Doppioni.Registrazione::sua).toList()
                        : viste,
                List.of(una, altra).stream()
                        .flatMap(p -> codici.diPersona(p).stream())
                        .toList(),
                collegamenti.registrazioni(una).contains(altra),
                diverse.detto(una, altra));
    }

    /** @param guida the record that leads from now on */
    public Risposta collega(PersonaId guida, PersonaId altra, String motivo, Operatore chi) {
        ammette(guida, altra, chi);
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        collegamenti.unoAllaVolta();
        var guide = collegamenti.guide(Set.of(guida, altra));
        var prima = guide.getOrDefault(guida, guida);
        var seconda = guide.getOrDefault(altra, altra);
        if (prima.equals(seconda)) {
            return new Risposta.GiaCollegate();
        }
        collegamenti.save(new Collegamento(seconda, prima, motivo, chi, clock.instant(), cassaforte));
        proprie.racconta(Set.of(guida, altra), TipoEvento.PERSONE_COLLEGATE, COSA, chi);
        var nuclei = doppioni.registrazioni(List.of(guida, altra), chi, LocalDate.now(clock)).stream()
                .filter(r -> r.nucleo() != null && r.al() == null)
                .filter(r -> r.sua() || !chi.e(Ruolo.ASSISTENTE_SOCIALE))
                .map(Doppioni.Registrazione::nucleo)
                .distinct()
                .count();
        return new Risposta.Collegate(persona(prima).nominativo(), nuclei > 1);
    }

    /** They are two, and the list need not ask again. */
    public void diverse(PersonaId una, PersonaId altra, Operatore chi) {
        ammette(una, altra, chi);
        diverse.dice(una, altra, chi, clock.instant());
        proprie.annota(Set.of(una, altra), Registro.Azione.MODIFICA, "due registrazioni di due persone", chi);
    }

    private Persona persona(PersonaId id) {
        return persone.findById(id).orElseThrow(() -> new NonVisibile("persona " + id));
    }
}
