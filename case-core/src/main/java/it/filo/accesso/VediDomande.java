package it.filo.accesso;

import it.filo.operatori.Livello;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;

/** What {@link Visibilita} means for domande that no case holds yet. */
final class VediDomande {

    private VediDomande() {}

    static Livello livello(Operatore chi, Sezione sezione) {
        return Visibilita.livello(chi.ruolo(), sezione, Relazione.ALTRUI);
    }

    static boolean vede(Operatore chi, Domanda domanda) {
        var livello = livello(chi, Sezione.DOMANDA);
        return livello.legge() && (!livello.soloProprio() || domanda.presaDa(chi.ente()));
    }

    /** Whether who the people are is for this person to read: at the counter, as far as it was typed there. */
    static boolean leggePersone(Operatore chi) {
        var livello = livello(chi, Sezione.NUCLEO);
        return livello.leggeTutto() || livello.soloProprio();
    }

    /** @throws NonConsentito where not even one's own domande may be seen */
    static Livello elenco(Operatore chi) {
        var livello = livello(chi, Sezione.DOMANDA);
        if (!livello.legge()) {
            throw new NonConsentito("elenco delle domande");
        }
        return livello;
    }
}
