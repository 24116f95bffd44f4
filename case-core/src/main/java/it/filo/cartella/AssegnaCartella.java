package it.filo.cartella;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case to the assistente sociale who will be its case manager. */
@Service
@Transactional
public class AssegnaCartella {

    private static final String COSA = "assegnazione all'assistente sociale";

    private static final Ruolo[] CHI = {Ruolo.PROGRAM_MANAGER};

    public sealed interface Risposta {
        record Assegnata(String assistente) implements Risposta {}

        record NonAncoraClassificata() implements Risposta {}

        record GiaAssegnata() implements Risposta {}

        record NonEAssistenteInServizio() implements Risposta {}

        /** The proposal changed after it was read. */
        record CambiataNelFrattempo() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Storia storia;
    private final Clock clock;

    AssegnaCartella(Consultazione consultazione, Incarichi incarichi, Operatori operatori, Storia storia, Clock clock) {
        this.consultazione = consultazione;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.storia = storia;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAdAgire(id, chi, COSA, CHI);
    }

    /** @param letta version of the case that was on the page */
    public Risposta assegna(CartellaId id, int letta, OperatoreId a, Operatore chi) {
        var cartella = consultazione.agisci(id, chi, COSA, CHI).cartella();
        if (cartella.aspetta(Passo.CLASSIFICARE)) {
            return new Risposta.NonAncoraClassificata();
        }
        if (!cartella.aspetta(Passo.ASSEGNARE)) {
            return new Risposta.GiaAssegnata();
        }
        if (cartella.versione() != letta) {
            return new Risposta.CambiataNelFrattempo();
        }
        var oggi = LocalDate.now(clock);
        var assistente = operatori.inServizio(oggi, Ruolo.ASSISTENTE_SOCIALE).stream()
                .filter(o -> o.id().equals(a))
                .findFirst();
        if (assistente.isEmpty()) {
            return new Risposta.NonEAssistenteInServizio();
        }
        incarichi.save(new Incarico(id, a, Funzione.CASE_MANAGER, oggi, null));
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.ASSEGNATA, oggi)
                        .dopo(assistente.get().nominativo())
                        .riferimento(a),
                chi);
        return new Risposta.Assegnata(assistente.get().nominativo());
    }
}
