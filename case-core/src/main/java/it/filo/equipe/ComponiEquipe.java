package it.filo.equipe;

import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a standing équipe, or changes its name, its time and who sits in it. */
@Service
@Transactional
public class ComponiEquipe {

    /** Who may sit in an équipe. */
    public static final List<Ruolo> RUOLI =
            List.of(Ruolo.ASSISTENTE_SOCIALE, Ruolo.CONSULENTE_CPI, Ruolo.TUTOR, Ruolo.REFERENTE_SPECIALISTICO);

    /** @param al last day, null while it works */
    public record Composizione(
            String nome, LocalDate dal, @Nullable LocalDate al, Set<OperatoreId> membri) {}

    public sealed interface Risposta {
        record Composta(String nome) implements Risposta {}

        record FinePrimaDellInizio() implements Risposta {}

        record UnSoloEnte() implements Risposta {}

        record MembroNonInServizio() implements Risposta {}

        record CambiataNelFrattempo(Composizione attuale, int versione, Firma di) implements Risposta {}
    }

    private final Equipi equipi;
    private final EquipeMembri membri;
    private final Operatori operatori;
    private final Registro registro;
    private final Clock clock;

    ComponiEquipe(Equipi equipi, EquipeMembri membri, Operatori operatori, Registro registro, Clock clock) {
        this.equipi = equipi;
        this.membri = membri;
        this.operatori = operatori;
        this.registro = registro;
        this.clock = clock;
    }

    public Risposta nuova(Composizione scritta, Operatore chi) {
        soloProgramManager(chi);
        var rifiuto = rifiuto(scritta, null, chi);
        if (rifiuto != null) {
            return rifiuto;
        }
        var equipe = equipi.save(new Equipe(scritta, chi, clock.instant()));
        scritta.membri().forEach(m -> membri.save(new EquipeMembro(equipe.id(), m)));
        registro.annota(chi, Registro.Azione.MODIFICA, null, null, "nuova équipe");
        return new Risposta.Composta(scritta.nome());
    }

    /** @param letta version of the équipe that the writer had before him */
    public Risposta cambia(EquipeId id, int letta, Composizione scritta, Operatore chi) {
        soloProgramManager(chi);
        var equipe = equipi.daScrivere(id).orElseThrow(() -> new NonVisibile("équipe " + id));
        var attuale = attuale(equipe);
        if (equipe.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(attuale, equipe.versione(), equipe.firma());
        }
        var rifiuto = rifiuto(scritta, id, chi);
        if (rifiuto != null) {
            return rifiuto;
        }
        equipe.composta(scritta, chi, clock.instant());
        siedono(id, scritta.membri());
        registro.annota(chi, Registro.Azione.MODIFICA, null, null, "équipe");
        return new Risposta.Composta(scritta.nome());
    }

    @Transactional(readOnly = true)
    public Equipe perScrivere(EquipeId id, Operatore chi) {
        soloProgramManager(chi);
        return equipi.findById(id).orElseThrow(() -> new NonVisibile("équipe " + id));
    }

    @Transactional(readOnly = true)
    public Composizione attuale(Equipe equipe) {
        var siedono = membri.dellEquipe(equipe.id()).stream()
                .map(EquipeMembro::operatore)
                .collect(Collectors.toSet());
        return new Composizione(equipe.nome(), equipe.dal(), equipe.al().orElse(null), siedono);
    }

    /**
     * Those who may be chosen: who is in service, and who sits already, until taken out.
     *
     * @param id null for a new one
     */
    @Transactional(readOnly = true)
    public List<Operatore> candidati(@Nullable EquipeId id, Operatore chi) {
        soloProgramManager(chi);
        var scelti = operatori.inServizio(LocalDate.now(clock), RUOLI.toArray(Ruolo[]::new)).stream()
                .map(Operatore::id)
                .collect(Collectors.toSet());
        if (id != null) {
            membri.dellEquipe(id).forEach(m -> scelti.add(m.operatore()));
        }
        return operatori.operatori(scelti);
    }

    private static void soloProgramManager(Operatore chi) {
        if (!chi.e(Ruolo.PROGRAM_MANAGER)) {
            throw new NonConsentito("équipe");
        }
    }

    private @Nullable Risposta rifiuto(Composizione scritta, @Nullable EquipeId id, Operatore chi) {
        if (scritta.al() != null && scritta.al().isBefore(scritta.dal())) {
            return new Risposta.FinePrimaDellInizio();
        }
        var scelti = candidati(id, chi).stream()
                .filter(c -> scritta.membri().contains(c.id()))
                .toList();
        if (scelti.size() < scritta.membri().size()) {
            return new Risposta.MembroNonInServizio();
        }
        return Enti.bastano(scelti) ? null : new Risposta.UnSoloEnte();
    }

    private void siedono(EquipeId id, Set<OperatoreId> scelti) {
        var nuovi = new HashSet<>(scelti);
        for (var membro : membri.dellEquipe(id)) {
            if (!nuovi.remove(membro.operatore())) {
                membri.delete(membro);
            }
        }
        nuovi.forEach(m -> membri.save(new EquipeMembro(id, m)));
    }
}
