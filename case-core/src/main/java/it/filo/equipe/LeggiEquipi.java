package it.filo.equipe;

import it.filo.base.Segno;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the standing équipes, and the sedute to come and held as far as they are the asker's. */
@Service
@Transactional
public class LeggiEquipi {

    /** @param attiva whether it works today */
    public record Composta(Equipe equipe, List<Operatore> membri, boolean attiva) {}

    private final Equipi equipi;
    private final EquipeMembri membri;
    private final Operatori operatori;
    private final RigaSeduta.Elenco elenco;
    private final Registro registro;
    private final Clock clock;

    LeggiEquipi(
            Equipi equipi,
            EquipeMembri membri,
            Operatori operatori,
            RigaSeduta.Elenco elenco,
            Registro registro,
            Clock clock) {
        this.equipi = equipi;
        this.membri = membri;
        this.operatori = operatori;
        this.elenco = elenco;
        this.registro = registro;
        this.clock = clock;
    }

    public List<RigaSeduta> prossime(Operatore chi, @Nullable Segno dopo, int quante) {
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.QUADRO, "elenco delle sedute in programma");
        return elenco.prossime(chi, LocalDate.now(clock), dopo, quante);
    }

    public List<RigaSeduta> passate(Operatore chi, @Nullable Segno dopo, int quante) {
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.QUADRO, "elenco delle sedute passate");
        return elenco.passate(chi, LocalDate.now(clock), dopo, quante);
    }

    public List<Composta> equipi() {
        var siedono = membri.tutti().stream()
                .collect(Collectors.groupingBy(
                        EquipeMembro::equipe, Collectors.mapping(EquipeMembro::operatore, Collectors.toSet())));
        var persone = operatori.operatori(
                siedono.values().stream().flatMap(s -> s.stream()).distinct().toList());
        var oggi = LocalDate.now(clock);
        return equipi.tutte().stream()
                .map(e -> new Composta(
                        e,
                        persone.stream()
                                .filter(p -> siedono.containsKey(e.id())
                                        && siedono.get(e.id()).contains(p.id()))
                                .toList(),
                        e.attiva(oggi)))
                .toList();
    }
}
