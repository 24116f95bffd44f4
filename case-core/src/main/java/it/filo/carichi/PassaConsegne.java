package it.filo.carichi;

import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.ClassificaNucleo;
import it.filo.cartella.Lotti;
import it.filo.cartella.Lotti.Esito;
import it.filo.cartella.Lotti.Tipo;
import it.filo.cartella.LottoId;
import it.filo.cartella.PassaIncarico;
import it.filo.cartella.Riprova;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over what somebody who leaves holds. Each case is a transaction of its own: one that changed meanwhile is named
 * and stays where it is, and stops none of the others.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class PassaConsegne {

    /** How far back it may be written down that somebody took over. */
    public static final int GIORNI_INDIETRO = 31;

    /** To whom one thing goes, null where it stays. */
    public sealed interface Scelta {

        CartellaId cartella();

        @Nullable
        OperatoreId a();

        record DiIncarico(
                CartellaId cartella,
                UUID incarico,
                @Nullable OperatoreId a) implements Scelta {}

        /** @param letta version of the case that was on the page */
        record DiProposta(
                CartellaId cartella,
                int letta,
                Provenienza provenienza,
                @Nullable OperatoreId a) implements Scelta {}
    }

    /** What happened to one thing. */
    private record Accaduto(Esito esito, @Nullable String a) {}

    private final LeggiConsegne leggi;
    private final PassaIncarico passaIncarico;
    private final ClassificaNucleo classificaNucleo;
    private final Riprova riprova;
    private final Lotti lotti;
    private final Clock clock;

    PassaConsegne(
            LeggiConsegne leggi,
            PassaIncarico passaIncarico,
            ClassificaNucleo classificaNucleo,
            Riprova riprova,
            Lotti lotti,
            Clock clock) {
        this.leggi = leggi;
        this.passaIncarico = passaIncarico;
        this.classificaNucleo = classificaNucleo;
        this.riprova = riprova;
        this.lotti = lotti;
        this.clock = clock;
    }

    /** @param dal first day of those who take over, see {@link #GIORNI_INDIETRO} */
    public LottoId passa(OperatoreId id, List<Scelta> scelte, LocalDate dal, String motivo, Operatore chi) {
        var da = leggi.persona(id, chi);
        var lotto = LottoId.nuovo();
        lotti.apri(lotto, Tipo.CONSEGNE, da.nominativo(), scelte.size(), chi, clock.instant());
        for (int i = 0; i < scelte.size(); i++) {
            var scelta = scelte.get(i);
            var accaduto = una(scelta, da, dal, motivo, chi);
            lotti.aggiungi(lotto, i, scelta.cartella(), accaduto.esito(), accaduto.a());
        }
        return lotto;
    }

    private Accaduto una(Scelta scelta, Operatore da, LocalDate dal, String motivo, Operatore chi) {
        var a = scelta.a();
        if (a == null) {
            return new Accaduto(Esito.RESTA, null);
        }
        try {
            return riprova.prova(() -> switch (scelta) {
                        case Scelta.DiIncarico incarico ->
                            esito(passaIncarico.passa(incarico.incarico(), da, a, dal, motivo, chi));
                        case Scelta.DiProposta proposta ->
                            esito(classificaNucleo.classifica(
                                    proposta.cartella(), proposta.letta(), proposta.provenienza(), a, chi));
                    })
                    .orElseGet(() -> new Accaduto(Esito.NON_RIUSCITA, null));
        } catch (NonVisibile e) {
            return new Accaduto(Esito.NON_TROVATA, null);
        }
    }

    private static Accaduto esito(PassaIncarico.Risposta risposta) {
        return switch (risposta) {
            case PassaIncarico.Risposta.Passato(var nome) -> new Accaduto(Esito.PASSATA, nome);
            case PassaIncarico.Risposta.NonPiuSuo(var nome) ->
                nome.isEmpty() ? new Accaduto(Esito.CAMBIATA, null) : new Accaduto(Esito.NON_PIU_SUA, nome);
            case PassaIncarico.Risposta.CartellaChiusa() -> new Accaduto(Esito.CHIUSA, null);
            case PassaIncarico.Risposta.NonPuoPrenderlo() -> new Accaduto(Esito.NON_PUO, null);
        };
    }

    private static Accaduto esito(ClassificaNucleo.Risposta risposta) {
        return switch (risposta) {
            case ClassificaNucleo.Risposta.Proposta(var nome) -> new Accaduto(Esito.PROPOSTA, nome);
            case ClassificaNucleo.Risposta.GiaAssegnata() -> new Accaduto(Esito.CAMBIATA, null);
            case ClassificaNucleo.Risposta.NonEAssistenteInServizio() -> new Accaduto(Esito.NON_PUO, null);
            case ClassificaNucleo.Risposta.CambiataNelFrattempo c -> new Accaduto(Esito.CAMBIATA, null);
        };
    }
}
