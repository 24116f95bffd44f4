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
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    record Accaduto(Esito esito, @Nullable String a) {}

    private final AffidaUna affidaUna;
    private final Riprova riprova;
    private final Lotti lotti;
    private final Clock clock;

    AffidaCartelle(AffidaUna affidaUna, Riprova riprova, Lotti lotti, Clock clock) {
        this.affidaUna = affidaUna;
        this.riprova = riprova;
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
        lotti.apri(lotto, tipo, null, scelte.size(), chi, clock.instant());
        for (int i = 0; i < scelte.size(); i++) {
            var scelta = scelte.get(i);
            var accaduto = una(tipo, scelta, chi);
            lotti.aggiungi(lotto, i, scelta.id(), accaduto.esito(), accaduto.a());
        }
        return lotto;
    }

    private Accaduto una(Tipo tipo, Scelta scelta, Operatore chi) {
        var a = scelta.a();
        if (a == null) {
            return new Accaduto(Esito.SENZA_ASSISTENTE, null);
        }
        try {
            return riprova.prova(() -> affidaUna.affida(tipo, scelta, a, chi))
                    .orElseGet(() -> new Accaduto(Esito.NON_RIUSCITA, null));
        } catch (NonVisibile e) {
            return new Accaduto(Esito.NON_TROVATA, null);
        }
    }
}
