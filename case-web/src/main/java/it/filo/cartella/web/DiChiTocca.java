package it.filo.cartella.web;

import it.filo.base.Giorni;
import it.filo.cartella.LeggiCartella.Incaricato;
import it.filo.cartella.LeggiCartella.Turno;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says by name whose turn it is. */
@Component
class DiChiTocca {

    private final Operatori operatori;
    private final Clock clock;

    DiChiTocca(Operatori operatori, Clock clock) {
        this.operatori = operatori;
        this.clock = clock;
    }

    /** "Neri Anna", or "Neri Anna, che Verdi Luca sostituisce fino al 3 dicembre 2026"; empty where nobody is named. */
    List<String> nomi(Turno turno) {
        var ruolo = turno.passo().tocca().getFirst();
        if (ruolo == Ruolo.PROGRAM_MANAGER || ruolo == Ruolo.AMMINISTRATIVA) {
            return operatori.inServizio(LocalDate.now(clock), ruolo).stream()
                    .map(Operatore::nominativo)
                    .toList();
        }
        if (turno.chi().isEmpty()) {
            return List.of();
        }
        var ids = turno.chi().stream()
                .flatMap(i -> Stream.of(i.titolare(), i.sostituto()))
                .filter(Objects::nonNull)
                .toList();
        var perId = operatori.operatori(ids).stream().collect(Collectors.toMap(Operatore::id, Function.identity()));
        return turno.chi().stream()
                .filter(i -> perId.containsKey(i.titolare()))
                .map(i -> nome(i, perId))
                .toList();
    }

    private static String nome(Incaricato incaricato, Map<OperatoreId, Operatore> perId) {
        var titolare = Objects.requireNonNull(perId.get(incaricato.titolare())).nominativo();
        var sostituto = incaricato.sostituto() == null ? null : perId.get(incaricato.sostituto());
        return sostituto == null || incaricato.fino() == null
                ? titolare
                : titolare + ", che " + sostituto.nominativo() + " sostituisce fino " + Giorni.al(incaricato.fino());
    }
}
