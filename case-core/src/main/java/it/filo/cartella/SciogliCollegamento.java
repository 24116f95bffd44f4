package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Collegamento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two records that were linked are of two people after all: each is again what it was, and the link stays in memory. */
@Service
@Transactional
public class SciogliCollegamento {

    public sealed interface Risposta {
        record Sciolto() implements Risposta {}

        record GiaSciolto() implements Risposta {}

        record MotivoAssente() implements Risposta {}
    }

    private static final String COSA = "scioglimento di un collegamento fra due registrazioni";

    private final Collegamenti collegamenti;
    private final ElencoCollegamenti elenco;
    private final PersoneProprie proprie;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    SciogliCollegamento(
            Collegamenti collegamenti,
            ElencoCollegamenti elenco,
            PersoneProprie proprie,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.collegamenti = collegamenti;
        this.elenco = elenco;
        this.proprie = proprie;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** What was linked, with who did it, for the page that asks why it is undone. */
    public ElencoCollegamenti.Riga prepara(UUID id, Operatore chi) {
        ammette(id, chi);
        return elenco.uno(id).orElseThrow();
    }

    /** Those that hold and those that were undone, the latest first; none but the own for an assistente sociale. */
    public List<ElencoCollegamenti.Riga> elenca(@Nullable UUID dopo, int quanti, Operatore chi) {
        if (!CercaDoppioni.ammette(chi)) {
            throw new NonConsentito("collegamenti fra registrazioni");
        }
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "collegamenti fra registrazioni");
        return elenco.righe(chi, LocalDate.now(clock), chi.e(Ruolo.ASSISTENTE_SOCIALE), dopo, quanti);
    }

    public Collegamento ammette(UUID id, Operatore chi) {
        if (!CercaDoppioni.ammette(chi)) {
            throw new NonConsentito(COSA);
        }
        var collegamento = collegamenti.findById(id).orElseThrow(() -> new NonVisibile("collegamento " + id));
        proprie.ammette(collegamento.persona(), chi);
        proprie.ammette(collegamento.guida(), chi);
        return collegamento;
    }

    public Risposta sciogli(UUID id, String motivo, Operatore chi) {
        collegamenti.unoAllaVolta();
        var collegamento = ammette(id, chi);
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        if (collegamento.sciolto()) {
            return new Risposta.GiaSciolto();
        }
        var persone = Set.of(collegamento.persona(), collegamento.guida());
        proprie.racconta(persone, TipoEvento.PERSONE_SCOLLEGATE, COSA, chi);
        collegamento.sciolto(motivo, chi, clock.instant(), cassaforte);
        return new Risposta.Sciolto();
    }
}
