package it.filo.cartella;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether the social services know the nucleo already, and proposes who should follow it. */
@Service
@Transactional
public class ClassificaNucleo {

    private static final String COSA = "nucleo nuovo o già in carico, proposta di assegnazione";

    private static final Ruolo[] CHI = {Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER};

    public sealed interface Risposta {
        record Proposta(String assistente) implements Risposta {}

        record GiaAssegnata() implements Risposta {}

        record NonEAssistenteInServizio() implements Risposta {}

        record CambiataNelFrattempo(Cartella attuale) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Operatori operatori;
    private final Storia storia;
    private final Clock clock;

    ClassificaNucleo(Consultazione consultazione, Operatori operatori, Storia storia, Clock clock) {
        this.consultazione = consultazione;
        this.operatori = operatori;
        this.storia = storia;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAdAgire(id, chi, COSA, CHI);
    }

    /** @param letta version of the case that was on the page */
    public Risposta classifica(
            CartellaId id, int letta, Cartella.Provenienza provenienza, OperatoreId proposto, Operatore chi) {
        var cartella = consultazione.agisci(id, chi, COSA, CHI).cartella();
        if (!cartella.aspetta(Passo.CLASSIFICARE) && !cartella.aspetta(Passo.ASSEGNARE)) {
            return new Risposta.GiaAssegnata();
        }
        if (cartella.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(cartella);
        }
        var oggi = LocalDate.now(clock);
        var assistente = operatori.inServizio(oggi, Ruolo.ASSISTENTE_SOCIALE).stream()
                .filter(o -> o.id().equals(proposto))
                .findFirst();
        if (assistente.isEmpty()) {
            return new Risposta.NonEAssistenteInServizio();
        }
        var nome = assistente.get().nominativo();
        var prima = cartella.provenienza().map(Cartella.Provenienza::nome).orElse(null);
        cartella.classificata(provenienza, proposto);
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.CLASSIFICATA, oggi)
                        .prima(prima)
                        .dopo(provenienza.nome() + ", proposta: " + nome)
                        .riferimento(proposto),
                chi);
        return new Risposta.Proposta(nome);
    }
}
