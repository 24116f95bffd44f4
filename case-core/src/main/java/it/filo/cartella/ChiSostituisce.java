package it.filo.cartella;

import it.filo.cartella.Presenze.Presenza;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether colleagues can stand in for somebody on all the days for which they are asked, and not only today. */
@Service
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class ChiSostituisce {

    /** Why somebody cannot. */
    public sealed interface Impedimento {

        String nominativo();

        record AltroRuoloOEnte(String nominativo) implements Impedimento {}

        record NonInServizio(String nominativo, LocalDate dal) implements Impedimento {}

        record SenzaConvenzione(String nominativo, String ente, LocalDate dal) implements Impedimento {}

        record Assente(String nominativo, LocalDate dal, LocalDate al) implements Impedimento {}
    }

    private final Operatori operatori;
    private final Presenze presenze;

    ChiSostituisce(Operatori operatori, Presenze presenze) {
        this.operatori = operatori;
        this.presenze = presenze;
    }

    /** One for each of those who cannot, by surname. */
    public List<Impedimento> impedimenti(
            Operatore assente, Collection<OperatoreId> scelti, LocalDate dal, LocalDate al) {
        if (scelti.isEmpty()) {
            return List.of();
        }
        var loro = presenze.presenze(scelti, dal, al).stream().collect(Collectors.toMap(Presenza::id, p -> p));
        return operatori.operatori(scelti).stream()
                .flatMap(o -> impedimento(assente, o, Objects.requireNonNull(loro.get(o.id()))).stream())
                .toList();
    }

    private static Optional<Impedimento> impedimento(Operatore assente, Operatore scelto, Presenza presenza) {
        var nome = scelto.nominativo();
        if (!Successione.sostituisce(Successione.Chi.di(assente), Successione.Chi.di(scelto))) {
            return Optional.of(new Impedimento.AltroRuoloOEnte(nome));
        }
        if (presenza.nonInServizioDal() != null) {
            return Optional.of(new Impedimento.NonInServizio(nome, presenza.nonInServizioDal()));
        }
        if (presenza.senzaConvenzioneDal() != null) {
            return Optional.of(
                    new Impedimento.SenzaConvenzione(nome, scelto.nomeEnte(), presenza.senzaConvenzioneDal()));
        }
        return presenza.assenteDal() == null || presenza.assenteFino() == null
                ? Optional.empty()
                : Optional.of(new Impedimento.Assente(nome, presenza.assenteDal(), presenza.assenteFino()));
    }
}
