package it.filo.cartella;

import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.Lotti.Esito;
import it.filo.cartella.Lotti.Tipo;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes or assigns many cases at once. Each is a transaction of its own, by the use cases of the single one, so that
 * a case which somebody else has just given out stops none of the others; what became of each is kept.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class AffidaCartelle {

    /**
     * @param letta version of the case that was on the page
     * @param a null where nobody was chosen
     */
    public record Scelta(CartellaId id, int letta, @Nullable OperatoreId a, Provenienza provenienza) {}

    /** What happened to one case. */
    private record Accaduto(Esito esito, @Nullable String a) {}

    private static final Logger LOG = LoggerFactory.getLogger(AffidaCartelle.class);
    private static final int VOLTE = 3;

    private final ClassificaNucleo classificaNucleo;
    private final AssegnaCartella assegnaCartella;
    private final Cartelle cartelle;
    private final Assegnazioni assegnazioni;
    private final Lotti lotti;
    private final Clock clock;

    AffidaCartelle(
            ClassificaNucleo classificaNucleo,
            AssegnaCartella assegnaCartella,
            Cartelle cartelle,
            Assegnazioni assegnazioni,
            Lotti lotti,
            Clock clock) {
        this.classificaNucleo = classificaNucleo;
        this.assegnaCartella = assegnaCartella;
        this.cartelle = cartelle;
        this.assegnazioni = assegnazioni;
        this.lotti = lotti;
        this.clock = clock;
    }

    /** Whether this person assigns, rather than only proposing. */
    public static boolean assegna(Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER);
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(Tipo tipo, Operatore chi) {
        CodaAssegnazioni.ammette(chi);
        if (tipo == Tipo.ASSEGNAZIONE && !assegna(chi)) {
            throw new NonConsentito("assegnazione di più cartelle");
        }
    }

    public LottoId affida(Tipo tipo, List<Scelta> scelte, Operatore chi) {
        ammette(tipo, chi);
        var lotto = LottoId.nuovo();
        lotti.apri(lotto, tipo, scelte.size(), chi, clock.instant());
        for (int i = 0; i < scelte.size(); i++) {
            var scelta = scelte.get(i);
            var accaduto = una(tipo, scelta, chi);
            lotti.aggiungi(lotto, i, scelta.id(), accaduto.esito(), accaduto.a());
        }
        return lotto;
    }

    /**
     * Of two at the same moment the database lets one through; the other looks again and finds it done. Whatever becomes
     * of one case, the next ones are looked at.
     */
    private Accaduto una(Tipo tipo, Scelta scelta, Operatore chi) {
        var a = scelta.a();
        if (a == null) {
            return new Accaduto(Esito.SENZA_ASSISTENTE, null);
        }
        for (int volta = 0; volta < VOLTE; volta++) {
            try {
                return affida(tipo, scelta, a, chi);
            } catch (NonVisibile e) {
                return new Accaduto(Esito.NON_TROVATA, null);
            } catch (RuntimeException e) {
                LOG.info("A case of a lot is looked at again", e);
            }
        }
        return new Accaduto(Esito.NON_RIUSCITA, null);
    }

    private Accaduto affida(Tipo tipo, Scelta scelta, OperatoreId a, Operatore chi) {
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

    private int versione(CartellaId id) {
        return cartelle.findById(id).orElseThrow().versione();
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
