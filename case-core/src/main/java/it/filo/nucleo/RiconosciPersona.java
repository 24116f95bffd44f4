package it.filo.nucleo;

import java.util.List;
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

    RiconosciPersona(Persone persone) {
        this.persone = persone;
    }

    public Risposta riconosci(Indicata indicata) {
        var simili = offerte(indicata.anagrafica());
        if (simili.isEmpty()) {
            return new Risposta.Nuova();
        }
        // Only who was offered can be chosen: a forged id of somebody else is no answer.
        for (var simile : simili) {
            if (simile.id().equals(indicata.stessa())) {
                return new Risposta.Riconosciuta(simile);
            }
        }
        var stessoCodice = haCodice(simili.getFirst(), indicata.anagrafica().codiceFiscale());
        var tutteDiverse = simili.stream().map(Persona::id).allMatch(indicata.diversaDa()::contains);
        return tutteDiverse && !stessoCodice ? new Risposta.Nuova() : new Risposta.DaScegliere(simili, stessoCodice);
    }

    /** The person found, with what was missing filled in, or a new one; to be called once {@link #riconosci} is clear. */
    public Persona registra(Indicata indicata) {
        return registra(indicata, nota -> true);
    }

    /** @param completabile whether what is missing of a person found may be filled in */
    public Persona registra(Indicata indicata, Predicate<Persona> completabile) {
        return switch (riconosci(indicata)) {
            case Risposta.Riconosciuta(var persona) -> {
                if (completabile.test(persona)) {
                    persona.corretta(completa(persona.anagrafica(), indicata.anagrafica()));
                    recapiti(persona, indicata);
                }
                yield persona;
            }
            case Risposta.Nuova() -> nuova(indicata);
            case Risposta.DaScegliere d ->
                throw new IllegalStateException("The operator has not said who this is: ask riconosci() first");
        };
    }

    /** What is missing is filled in, and how the person is reached is what was said last: somebody looked and agreed. */
    public void aggiorna(Persona persona, Anagrafica indicata, @Nullable String telefono, @Nullable String email) {
        persona.corretta(completa(persona.anagrafica(), indicata));
        persona.raggiungibile(
                oppure(telefono, persona.telefono().orElse(null)),
                oppure(email, persona.email().orElse(null)));
    }

    /** A person of whom the caller knows that nobody like her is there, because he asked for many at once. */
    public Persona nuova(Indicata indicata) {
        var persona = new Persona(PersonaId.nuovo(), indicata.anagrafica());
        recapiti(persona, indicata);
        return persone.save(persona);
    }

    private List<Persona> offerte(Anagrafica anagrafica) {
        var simili = persone.simili(anagrafica);
        var conCodice = simili.stream()
                .filter(p -> haCodice(p, anagrafica.codiceFiscale()))
                .toList();
        return conCodice.isEmpty() ? simili : conCodice;
    }

    private static boolean haCodice(Persona persona, @Nullable String codice) {
        return codice != null && codice.equals(persona.anagrafica().codiceFiscale());
    }

    /** What is missing is filled in; what is known stays, since who follows the family may have it better. */
    private static void recapiti(Persona persona, Indicata indicata) {
        if (indicata.telefono() != null || indicata.email() != null) {
            persona.raggiungibile(
                    oppure(persona.telefono().orElse(null), indicata.telefono()),
                    oppure(persona.email().orElse(null), indicata.email()));
        }
    }

    /** What is known stays: a correction is another act, with its own trace. */
    private static Anagrafica completa(Anagrafica nota, Anagrafica indicata) {
        return new Anagrafica(
                nota.senzaNome() ? indicata.cognome() : nota.cognome(),
                nota.senzaNome() ? indicata.nome() : nota.nome(),
                oppure(nota.sesso(), indicata.sesso()),
                oppure(nota.dataNascita(), indicata.dataNascita()),
                oppure(nota.luogoNascita(), indicata.luogoNascita()),
                oppure(nota.codiceLuogo(), indicata.codiceLuogo()),
                oppure(nota.codiceFiscale(), indicata.codiceFiscale()),
                oppure(nota.cittadinanza(), indicata.cittadinanza()));
    }

    private static <T> @Nullable T oppure(@Nullable T primo, @Nullable T altrimenti) {
        return primo != null ? primo : altrimenti;
    }
}
