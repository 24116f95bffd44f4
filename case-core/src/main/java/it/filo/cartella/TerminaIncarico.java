package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends by hand what somebody follows a case as by having been called: who has no more part in it has no reason to see it
 * (GDPR art. 5 c. 1 c). Case manager and consulente are handed over instead, see {@link RiassegnaCartella}.
 */
@Service
@Transactional
public class TerminaIncarico {

    private static final Set<Funzione> TERMINABILI = EnumSet.of(Funzione.MEMBRO, Funzione.TUTOR, Funzione.SPECIALISTA);

    public sealed interface Risposta {
        record Terminato(String nominativo) implements Risposta {}

        record GiaFinito() implements Risposta {}

        record MotivoAssente() implements Risposta {}
    }

    /**
     * One who follows the case, now or from a day on.
     *
     * @param al last day, null for as long as the case lasts
     * @param terminabile whether the asker may end it
     */
    public record Chi(
            UUID id,
            String nominativo,
            String ente,
            Funzione funzione,
            LocalDate dal,
            @Nullable LocalDate al,
            boolean terminabile) {}

    private final Consultazione consultazione;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Sostituti sostituti;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    TerminaIncarico(
            Consultazione consultazione,
            Incarichi incarichi,
            Operatori operatori,
            Sostituti sostituti,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.sostituti = sostituti;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Who follows the case from today on. The caller has opened it for the asker. */
    public List<Chi> seguono(Cartella cartella, Operatore chi) {
        var attivi = incarichi.nonFiniti(cartella.id(), LocalDate.now(clock));
        var persone = operatori.operatori(
                attivi.stream().map(Incarico::operatore).distinct().toList());
        var termina = cartella.passo().isPresent() && termina(chi, attivi);
        return attivi.stream()
                .flatMap(i -> persone.stream()
                        .filter(o -> o.id().equals(i.operatore()))
                        .map(o -> new Chi(
                                i.id(),
                                o.nominativo(),
                                o.nomeEnte(),
                                i.funzione(),
                                i.dal(),
                                i.al().orElse(null),
                                termina && TERMINABILI.contains(i.funzione()))))
                .toList();
    }

    /** The one about to end, for the page that asks why. */
    public Chi prepara(CartellaId id, UUID incarico, Operatore chi) {
        var vista = consultazione.leggi(id, Sezione.NUCLEO, chi);
        return seguono(vista.cartella(), chi).stream()
                .filter(c -> c.id().equals(incarico))
                .filter(c -> {
                    if (!c.terminabile()) {
                        throw new NonConsentito("fine di un incarico");
                    }
                    return true;
                })
                .findFirst()
                .orElseThrow(() -> new NonVisibile("incarico " + incarico));
    }

    public Risposta termina(CartellaId id, UUID incaricoId, String motivo, Operatore chi) {
        var cartella = consultazione
                .agisci(id, chi, "fine di un incarico", Ruolo.PROGRAM_MANAGER, Ruolo.ASSISTENTE_SOCIALE)
                .cartella();
        var oggi = LocalDate.now(clock);
        var incarico = incarichi.dellaCartella(id).stream()
                .filter(i -> i.id().equals(incaricoId))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("incarico " + incaricoId));
        var attivi = incarichi.nonFiniti(id, oggi);
        if (!termina(chi, attivi) || !TERMINABILI.contains(incarico.funzione())) {
            throw new NonConsentito("fine di un incarico");
        }
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        if (!attivi.contains(incarico)) {
            return new Risposta.GiaFinito();
        }
        incarico.finisce(oggi.minusDays(1), motivo.strip(), cassaforte);
        sostituti.senzaTitolare(cartella, incarico.operatore(), incarico.funzione(), chi);
        var nome = operatori
                .operatore(incarico.operatore())
                .map(Operatore::nominativo)
                .orElse("");
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.INCARICO_TERMINATO, oggi)
                        .dopo(nome + ", " + incarico.funzione().nome())
                        .riferimento(incarico.id()),
                chi);
        return new Risposta.Terminato(nome);
    }

    /** The program manager, and the case manager of that case or who stands in for him. */
    private boolean termina(Operatore chi, List<Incarico> attivi) {
        var oggi = LocalDate.now(clock);
        return chi.e(Ruolo.PROGRAM_MANAGER)
                || chi.e(Ruolo.ASSISTENTE_SOCIALE)
                        && attivi.stream()
                                .anyMatch(i -> i.vale(oggi)
                                        && i.sta(Funzione.CASE_MANAGER)
                                        && i.operatore().equals(chi.id()));
    }
}
