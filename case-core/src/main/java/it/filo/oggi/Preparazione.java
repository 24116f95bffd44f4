package it.filo.oggi;

import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much of what the pathway needs the zona has: a new one has next to nothing.
 *
 * @param comuni without one no domanda can be registered
 * @param punti points of access open today
 * @param personale lines of staff figures valid today
 * @param enti kinds of ente with a convenzione valid today
 * @param ruoli of those who can sign in today
 * @param servizi offered today
 * @param fondi offered today, with an amount
 */
public record Preparazione(
        long comuni,
        long punti,
        long personale,
        Set<TipoEnte> enti,
        Set<Ruolo> ruoli,
        long servizi,
        long fondi,
        boolean patrono) {

    /** Without these a case stops before its project. */
    private static final List<Ruolo> NECESSARI =
            List.of(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER, Ruolo.ASSISTENTE_SOCIALE, Ruolo.CONSULENTE_CPI);

    /** What is to be done, in the order in which one thing needs the other. */
    public enum Passo {
        COMUNI,
        PUNTI,
        PERSONALE,
        ENTI,
        ACCOUNT,
        FONDI,
        PATRONO
    }

    public boolean fatto(Passo passo) {
        return switch (passo) {
            case COMUNI -> comuni > 0;
            case PUNTI -> punti > 0;
            case PERSONALE -> personale > 0;
            case ENTI -> enti.contains(TipoEnte.CENTRO_PER_IMPIEGO);
            case ACCOUNT -> mancanti().isEmpty();
            case FONDI -> servizi > 0 && fondi > 0;
            case PATRONO -> patrono;
        };
    }

    public boolean completa() {
        return EnumSet.allOf(Passo.class).stream().allMatch(this::fatto);
    }

    /** Roles that nobody has yet. */
    public List<Ruolo> mancanti() {
        return NECESSARI.stream().filter(r -> !ruoli.contains(r)).toList();
    }
}
