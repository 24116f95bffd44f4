package it.filo.analisi;

import it.filo.cartella.Funzione;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What the mini-équipe says as a whole. */
public sealed interface Accordo {

    record Mancano(Set<Funzione> di) implements Accordo {}

    record Concordi(Decisione su) implements Accordo {}

    record Discordi() implements Accordo {}

    /**
     * @param richieste whose confirmation is needed; that of others is kept and decides nothing
     * @param date who said what so far
     */
    static Accordo fra(Set<Funzione> richieste, Map<Funzione, Decisione> date) {
        var mancano = EnumSet.copyOf(richieste);
        mancano.removeAll(date.keySet());
        if (!mancano.isEmpty()) {
            return new Mancano(mancano);
        }
        var decisioni = richieste.stream().map(date::get).distinct().toList();
        return decisioni.size() == 1 ? new Concordi(decisioni.getFirst()) : new Discordi();
    }
}
