package it.filo.progetto;

import it.filo.cartella.Funzione;
import it.filo.cartella.Incarico;
import it.filo.cartella.Percorso;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose signature a progetto or a patto bears (D.Lgs. 147/2017 art. 6 c. 1): the adults of the nucleo, and who
 * works on it.
 *
 * @param persona the member, also where somebody else signs in his place
 * @param nominativo who puts the signature
 * @param rappresentante tutore or amministratore di sostegno who signs in the member's place
 */
public record Firmatario(
        @Nullable PersonaId persona,
        @Nullable OperatoreId operatore,
        String nominativo,
        String veste,
        Parte parte,
        @Nullable String rappresentante) {

    /** On whose side one signs. */
    public enum Parte {
        NUCLEO,
        CASE_MANAGER,
        OPERATORE
    }

    private static final Set<Funzione> EQUIPE = EnumSet.of(
            Funzione.CASE_MANAGER, Funzione.CONSULENTE_CPI, Funzione.TUTOR, Funzione.SPECIALISTA, Funzione.MEMBRO);

    /** Id of the member or of the operatore. */
    public UUID chiave() {
        return persona != null
                ? persona.id()
                : Objects.requireNonNull(operatore).id();
    }

    /** The adults among the members, never a minor; who has a representative signs through him. */
    public static List<Firmatario> delNucleo(Collection<Membro> membri, LocalDate giorno) {
        return membri.stream()
                .filter(m -> m.componente().presente(giorno))
                .map(Membro::persona)
                .filter(p -> !p.minorenne(giorno))
                .map(Firmatario::della)
                .toList();
    }

    static Firmatario della(Persona persona) {
        return persona.rappresentante()
                .map(chi -> new Firmatario(
                        persona.id(),
                        null,
                        chi,
                        persona.tipoRappresentante()
                                        .map(Persona.TipoRappresentante::nome)
                                        .orElse("Rappresentante") + " di " + persona.nominativo(),
                        Parte.NUCLEO,
                        chi))
                .orElseGet(() -> new Firmatario(
                        persona.id(), null, persona.nominativo(), "Componente del nucleo", Parte.NUCLEO, null));
    }

    /**
     * Who works on the case, the case manager first: he alone where the need is only social, otherwise everybody in the
     * équipe.
     */
    public static List<Firmatario> dellEquipe(
            Collection<Incarico> incarichi, Collection<Operatore> operatori, @Nullable Percorso percorso) {
        var firmano = percorso != null && percorso.conEquipe() ? EQUIPE : EnumSet.of(Funzione.CASE_MANAGER);
        return operatori.stream()
                .flatMap(o -> incarichi.stream()
                        .filter(i -> i.operatore().equals(o.id()) && firmano.contains(i.funzione()))
                        .map(Incarico::funzione)
                        .min(Comparator.naturalOrder())
                        .map(f -> dellOperatore(o, f))
                        .stream())
                .sorted(Comparator.comparing(Firmatario::parte))
                .toList();
    }

    /**
     * Adds those of whom a signature is recorded and whom the rules would no longer expect: what was signed stays
     * signed, also where who follows the case was written down later or has changed (paper work is entered afterwards).
     *
     * @param membri of the nucleo, past ones included
     * @param incarichi of the case, past ones included
     * @param operatori at least those who signed
     */
    static List<Firmatario> conChiHaFirmato(
            Collection<Firmatario> attesi,
            Collection<Sottoscrizione> registrate,
            Collection<Membro> membri,
            Collection<Incarico> incarichi,
            Collection<Operatore> operatori) {
        var altri = registrate.stream()
                .filter(s -> attesi.stream().noneMatch(s::di))
                .toList();
        var persone = membri.stream()
                .map(Membro::persona)
                .filter(p -> altri.stream()
                        .anyMatch(s -> s.persona().filter(p.id()::equals).isPresent()))
                .map(Firmatario::della);
        var firmatari = operatori.stream()
                .filter(o -> altri.stream()
                        .anyMatch(s -> s.operatore().filter(o.id()::equals).isPresent()))
                .map(o -> dellOperatore(o, funzione(o.id(), incarichi)));
        return Stream.of(attesi.stream(), persone, firmatari)
                .flatMap(s -> s)
                .distinct()
                .sorted(Comparator.comparing(Firmatario::parte))
                .toList();
    }

    /** The first of the functions in which somebody has ever followed the case. */
    private static Funzione funzione(OperatoreId operatore, Collection<Incarico> incarichi) {
        return incarichi.stream()
                .filter(i -> i.operatore().equals(operatore) && EQUIPE.contains(i.funzione()))
                .map(Incarico::funzione)
                .min(Comparator.naturalOrder())
                .orElse(Funzione.MEMBRO);
    }

    static Firmatario dellOperatore(Operatore operatore, Funzione funzione) {
        return new Firmatario(
                null,
                operatore.id(),
                operatore.nominativo(),
                funzione.nome() + ", " + operatore.nomeEnte(),
                funzione == Funzione.CASE_MANAGER ? Parte.CASE_MANAGER : Parte.OPERATORE,
                null);
    }
}
