package it.filo.accesso.web;

import it.filo.accesso.ElencoDomande.Conteggio;
import it.filo.accesso.StatoDomanda;
import it.filo.accesso.TotaliDichiarati.Totali;
import it.filo.zona.Comune;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts by comune and state with their sums, beside the totals that others print where some are known.
 *
 * @param confronta whether there are such totals
 */
record Riepilogo(List<StatoDomanda> stati, List<Linea> comuni, Linea zona, boolean confronta) {

    /** One number and the list of what it counts. */
    public record Casella(long domande, String elenco) {}

    /**
     * A comune, or the zona.
     *
     * @param caselle one for each state, in their order
     * @param dichiarato the total that others print
     */
    public record Linea(
            String nome,
            List<Casella> caselle,
            Casella totale,
            @Nullable Integer dichiarato) {

        /** By how much the total here is above the printed one; null where none is printed. */
        public @Nullable Long differenza() {
            return dichiarato == null ? null : totale.domande() - dichiarato;
        }
    }

    /** @param comuni those of the zona; the ones with neither a domanda nor a printed total are left out */
    static Riepilogo di(List<Conteggio> conteggi, List<Comune> comuni, @Nullable Totali dichiarati, Taglio taglio) {
        var stati = Arrays.stream(StatoDomanda.values())
                .filter(s -> conteggi.stream().anyMatch(c -> c.stato() == s))
                .toList();
        var linee = comuni.stream()
                .map(c -> linea(
                        c.nome(),
                        c.istat(),
                        stati,
                        conteggi.stream()
                                .filter(k -> k.istat().equals(c.istat()))
                                .toList(),
                        dichiarati == null ? null : dichiarati.perComune().get(c.istat()),
                        taglio))
                .filter(l -> l.totale().domande() > 0 || l.dichiarato() != null)
                .toList();
        return new Riepilogo(
                stati,
                linee,
                linea("Tutta la zona", null, stati, conteggi, dichiarati == null ? null : dichiarati.zona(), taglio),
                dichiarati != null);
    }

    private static Linea linea(
            String nome,
            @Nullable String istat,
            List<StatoDomanda> stati,
            List<Conteggio> conteggi,
            @Nullable Integer dichiarato,
            Taglio taglio) {
        var caselle = stati.stream()
                .map(s -> new Casella(
                        conteggi.stream()
                                .filter(c -> c.stato() == s)
                                .mapToLong(Conteggio::domande)
                                .sum(),
                        taglio.elenco(istat, s)))
                .toList();
        var totale = conteggi.stream().mapToLong(Conteggio::domande).sum();
        return new Linea(nome, caselle, new Casella(totale, taglio.elenco(istat, null)), dichiarato);
    }
}
