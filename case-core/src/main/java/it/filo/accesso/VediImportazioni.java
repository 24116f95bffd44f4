package it.filo.accesso;

import it.filo.operatori.Livello;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;

/** What {@link Visibilita} means for files that hold domande, people and amounts of the whole zona. */
final class VediImportazioni {

    private VediImportazioni() {}

    static boolean importa(Operatore chi) {
        return livello(chi, Sezione.DOMANDA) == Livello.SCRITTURA
                && livello(chi, Sezione.NUCLEO) == Livello.SCRITTURA
                && livello(chi, Sezione.ISEE) == Livello.SCRITTURA;
    }

    /** @throws NonConsentito for who does not see all that such a file holds */
    static void puoVedere(Operatore chi) {
        if (!livello(chi, Sezione.DOMANDA).leggeTutto()
                || !livello(chi, Sezione.NUCLEO).leggeTutto()
                || !livello(chi, Sezione.ISEE).leggeTutto()) {
            throw new NonConsentito("importazioni");
        }
    }

    /** @throws NonConsentito for who does not write all that such a file holds */
    static void puoImportare(Operatore chi) {
        if (!importa(chi)) {
            throw new NonConsentito("importazione di esiti INPS");
        }
    }

    private static Livello livello(Operatore chi, Sezione sezione) {
        return VediDomande.livello(chi, sezione);
    }
}
