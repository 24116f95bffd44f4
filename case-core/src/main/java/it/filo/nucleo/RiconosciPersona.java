package it.filo.nucleo;

import it.filo.operatori.Operatore;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps people from being registered twice: those already there are offered, and the operator says who is who. */
@Service
@Transactional
public class RiconosciPersona {

    public sealed interface Risposta {
        /** Already there. */
        record Riconosciuta(Persona persona) implements Risposta {}

        record Nuova() implements Risposta {}

        /**
         * The operator has to say whether it is one of these.
         *
         * @param stessoCodice whether it is surely so: a codice fiscale is of one person
         */
        record DaScegliere(List<Persona> simili, boolean stessoCodice) implements Risposta {}
    }

    private final Persone persone;
    private final Collegamenti collegamenti;
    private final CambiaCodiceFiscale cambiaCodice;

    RiconosciPersona(Persone persone, Collegamenti collegamenti, CambiaCodiceFiscale cambiaCodice) {
        this.persone = persone;
        this.collegamenti = collegamenti;
        this.cambiaCodice = cambiaCodice;
    }

    public Risposta riconosci(Indicata indicata) {
        var conCodice = conCodice(indicata.anagrafica().codiceFiscale());
        var stessoCodice = !conCodice.isEmpty();
        var simili = guide(stessoCodice ? conCodice : persone.simili(indicata.anagrafica()));
        if (simili.isEmpty()) {
            return new Risposta.Nuova();
        }
        // Only who was offered can be chosen: a forged id of somebody else is no answer.
        for (var simile : simili) {
            if (simile.id().equals(indicata.stessa())) {
                return new Risposta.Riconosciuta(simile);
            }
        }
        var tutteDiverse = simili.stream().map(Persona::id).allMatch(indicata.diversaDa()::contains);
        return tutteDiverse && !stessoCodice ? new Risposta.Nuova() : new Risposta.DaScegliere(simili, stessoCodice);
    }

    /** The person found, with what was missing filled in, or a new one; to be called once {@link #riconosci} is clear. */
    public Persona registra(Indicata indicata, Operatore chi) {
        return registra(indicata, nota -> true, chi);
    }

    /** @param completabile whether what is missing of a person found may be filled in */
    public Persona registra(Indicata indicata, Predicate<Persona> completabile, Operatore chi) {
        return switch (riconosci(indicata)) {
            case Risposta.Riconosciuta(var persona) -> {
                if (completabile.test(persona)) {
                    completa(persona, indicata.anagrafica(), chi);
                    recapiti(persona, indicata);
                }
                yield persona;
            }
            case Risposta.Nuova() -> persone.save(nuova(indicata));
            case Risposta.DaScegliere d ->
                throw new IllegalStateException("The operator has not said who this is: ask riconosci() first");
        };
    }

    /** What is missing is filled in, and how the person is reached is what was said last: somebody looked and agreed. */
    public void aggiorna(
            Persona persona, Anagrafica indicata, @Nullable String telefono, @Nullable String email, Operatore chi) {
        completa(persona, indicata, chi);
        persona.raggiungibile(
                oppure(telefono, persona.telefono().orElse(null)),
                oppure(email, persona.email().orElse(null)));
    }

    /** A person of whom the caller knows that nobody like her is there, because he asked for many at once; not yet written. */
    public static Persona nuova(Indicata indicata) {
        var persona = new Persona(PersonaId.nuovo(), indicata.anagrafica());
        recapiti(persona, indicata);
        return persona;
    }

    /** Of records that were found to be of one person the one that leads, once. */
    private List<Persona> guide(List<Persona> trovate) {
        var guide = collegamenti.guide(trovate.stream().map(Persona::id).toList());
        return trovate.stream()
                .map(p -> {
                    var guida = guide.getOrDefault(p.id(), p.id());
                    return guida.equals(p.id()) ? p : persone.findById(guida).orElseThrow();
                })
                .distinct()
                .toList();
    }

    /** Whose code it is, or was. */
    private List<Persona> conCodice(@Nullable String codice) {
        return codice == null
                ? List.of()
                : persone.conCodiceFiscale(codice).stream().toList();
    }

    /** What is missing is filled in; what is known stays, since who follows the family may have it better. */
    private static void recapiti(Persona persona, Indicata indicata) {
        if (indicata.telefono() != null || indicata.email() != null) {
            persona.raggiungibile(
                    oppure(persona.telefono().orElse(null), indicata.telefono()),
                    oppure(persona.email().orElse(null), indicata.email()));
        }
    }

    private void completa(Persona persona, Anagrafica indicata, Operatore chi) {
        var nota = persona.anagrafica();
        var codice = CambiaCodiceFiscale.migliore(nota.codiceFiscale(), indicata.codiceFiscale());
        // A code stands on one record alone: this one may be on a record that was linked with hers.
        var suo = Objects.equals(codice, nota.codiceFiscale())
                || conCodice(codice).stream().map(Persona::id).allMatch(persona.id()::equals);
        var completa = completa(nota, indicata, suo ? codice : nota.codiceFiscale());
        cambiaCodice.ricorda(persona, completa.codiceFiscale(), CodicePrecedente.Era.SUO, chi);
        persona.corretta(completa);
    }

    /**
     * What is known stays: a correction is another act, with its own trace. A provisional codice fiscale is not known:
     * it waits for the real one.
     */
    private static Anagrafica completa(Anagrafica nota, Anagrafica indicata, @Nullable String codice) {
        return new Anagrafica(
                nota.senzaNome() ? indicata.cognome() : nota.cognome(),
                nota.senzaNome() ? indicata.nome() : nota.nome(),
                oppure(nota.sesso(), indicata.sesso()),
                oppure(nota.dataNascita(), indicata.dataNascita()),
                oppure(nota.luogoNascita(), indicata.luogoNascita()),
                oppure(nota.codiceLuogo(), indicata.codiceLuogo()),
                codice,
                oppure(nota.cittadinanza(), indicata.cittadinanza()));
    }

    private static <T> @Nullable T oppure(@Nullable T primo, @Nullable T altrimenti) {
        return primo != null ? primo : altrimenti;
    }
}
