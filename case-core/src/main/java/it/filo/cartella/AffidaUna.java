package it.filo.cartella;

import it.filo.cartella.AffidaCartelle.Accaduto;
import it.filo.cartella.AffidaCartelle.Scelta;
import it.filo.cartella.Lotti.Esito;
import it.filo.cartella.Lotti.Tipo;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One case of a lot. To propose and to assign is one thing here: whoever comes second finds it assigned, and not halfway,
 * and so can be told to whom.
 */
@Service
@Transactional
class AffidaUna {

    private final ClassificaNucleo classificaNucleo;
    private final AssegnaCartella assegnaCartella;
    private final Cartelle cartelle;
    private final Assegnazioni assegnazioni;
    private final Assenze assenze;
    private final Clock clock;

    AffidaUna(
            ClassificaNucleo classificaNucleo,
            AssegnaCartella assegnaCartella,
            Cartelle cartelle,
            Assegnazioni assegnazioni,
            Assenze assenze,
            Clock clock) {
        this.classificaNucleo = classificaNucleo;
        this.assegnaCartella = assegnaCartella;
        this.cartelle = cartelle;
        this.assegnazioni = assegnazioni;
        this.assenze = assenze;
        this.clock = clock;
    }

    /** Who is away gets nothing of a lot: one by one, who assigns reads until when and decides. */
    Accaduto affida(Tipo tipo, Scelta scelta, OperatoreId a, Operatore chi) {
        if (tipo == Tipo.ASSEGNAZIONE && assenze.assente(a, LocalDate.now(clock))) {
            return new Accaduto(Esito.ASSENTE, null);
        }
        if (tipo == Tipo.ASSEGNAZIONE && proposta(scelta, a)) {
            return assegna(scelta.id(), scelta.letta(), a, chi);
        }
        return switch (classificaNucleo.classifica(scelta.id(), scelta.letta(), scelta.provenienza(), a, chi)) {
            case ClassificaNucleo.Risposta.Proposta(var nome) ->
                tipo == Tipo.PROPOSTA
                        ? new Accaduto(Esito.PROPOSTA, nome)
                        : assegna(scelta.id(), versione(scelta.id()), a, chi);
            case ClassificaNucleo.Risposta.GiaAssegnata() -> altrimenti(scelta.id());
            case ClassificaNucleo.Risposta.NonEAssistenteInServizio() -> new Accaduto(Esito.NON_IN_SERVIZIO, null);
            case ClassificaNucleo.Risposta.CambiataNelFrattempo c -> altrimenti(scelta.id());
        };
    }

    /** Whether just this was proposed already, so that there is nothing to say anew. */
    private boolean proposta(Scelta scelta, OperatoreId a) {
        return cartelle.findById(scelta.id())
                .filter(c -> c.aspetta(Passo.ASSEGNARE)
                        && c.proposto().filter(a::equals).isPresent()
                        && c.provenienza()
                                .filter(p -> p == scelta.provenienza())
                                .isPresent())
                .isPresent();
    }

    /** Of what was classified just now: it is another version once it is written. */
    private int versione(CartellaId id) {
        return cartelle.tieni(List.of(id)).getFirst().versione();
    }

    private Accaduto assegna(CartellaId id, int letta, OperatoreId a, Operatore chi) {
        return switch (assegnaCartella.assegna(id, letta, a, chi)) {
            case AssegnaCartella.Risposta.Assegnata(var nome) -> new Accaduto(Esito.ASSEGNATA, nome);
            case AssegnaCartella.Risposta.GiaAssegnata() -> altrimenti(id);
            case AssegnaCartella.Risposta.NonEAssistenteInServizio() -> new Accaduto(Esito.NON_IN_SERVIZIO, null);
            case AssegnaCartella.Risposta.NonAncoraClassificata() -> altrimenti(id);
            case AssegnaCartella.Risposta.CambiataNelFrattempo() -> altrimenti(id);
        };
    }

    /** What happened to it instead: somebody has it, it was closed, or it is another than the one that was read. */
    private Accaduto altrimenti(CartellaId id) {
        if (cartelle.findById(id).orElseThrow().fase() == Fase.CHIUSA) {
            return new Accaduto(Esito.CHIUSA, null);
        }
        var oggi = LocalDate.now(clock);
        return assegnazioni.storia(id).stream()
                .filter(p -> p.funzione() == Funzione.CASE_MANAGER && p.nonFinita(oggi))
                .findFirst()
                .map(p -> new Accaduto(Esito.GIA_ASSEGNATA, p.nominativo()))
                .orElseGet(() -> new Accaduto(Esito.CAMBIATA, null));
    }
}
