package it.filo.trasferimento;

import it.filo.nucleo.Membro;
import it.filo.nucleo.Parentela;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who of a household moves on a day, and who stays. */
record Viaggio(List<Membro> vanno, List<Membro> restano, LocalDate dal) {

    /** @param presenti who belongs to the household today */
    static Viaggio di(List<Membro> presenti, Set<UUID> componenti, LocalDate dal) {
        return new Viaggio(
                presenti.stream()
                        .filter(m -> componenti.contains(m.componente().id()))
                        .toList(),
                presenti.stream()
                        .filter(m -> !componenti.contains(m.componente().id()))
                        .toList(),
                dal);
    }

    boolean tutti() {
        return restano.isEmpty();
    }

    /** The case goes where its richiedente goes, and he goes with all of the household or not at all. */
    boolean conLaCartella() {
        return tutti() || vanno.stream().anyMatch(m -> m.parentela() == Parentela.RICHIEDENTE);
    }

    /** Whether it can be asked as it is: the household may have changed since it was written down. */
    boolean possibile(int scelti) {
        return vanno.size() == scelti
                && !vanno.isEmpty()
                && (tutti() || !conLaCartella())
                && riferimento().isPresent();
    }

    /** In whose name the case is there: whose it was, or the first adult who moves. */
    Optional<Membro> riferimento() {
        return vanno.stream()
                .filter(m -> m.parentela() == Parentela.RICHIEDENTE)
                .findFirst()
                .or(() ->
                        vanno.stream().filter(m -> !m.persona().minorenne(dal)).findFirst());
    }

    /** Those who go without the richiedente become a household of their own, as where some of one part. */
    Parentela parentela(Membro membro) {
        if (tutti()) {
            return membro.parentela();
        }
        if (riferimento().filter(membro::equals).isPresent()) {
            return Parentela.RICHIEDENTE;
        }
        return membro.persona().minorenne(dal) ? Parentela.FIGLIO : Parentela.ALTRO_PARENTE;
    }
}
