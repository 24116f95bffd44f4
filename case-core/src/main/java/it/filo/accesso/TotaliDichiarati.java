package it.filo.accesso;

import it.filo.operatori.Operatore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many domande somebody else counts of a measure on a day: INPS, the Ministry's portal, a document of the zona. */
public interface TotaliDichiarati {

    /**
     * Totals as they were printed; they need not add up.
     *
     * @param perComune by ISTAT code, in their order; comuni of which nothing is printed are left out
     * @param zona of the whole zona; null where nothing is printed
     * @param fonte where they are printed
     */
    record Totali(Map<String, Integer> perComune, @Nullable Integer zona, String fonte) {

        /** To take away what stands there. */
        public static final Totali NESSUNO = new Totali(Map.of(), null, "");

        public boolean vuoti() {
            return perComune.isEmpty() && zona == null;
        }

        public int sommaDeiComuni() {
            return perComune.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Who wrote them.
     *
     * @param versione counts from 1
     */
    record Scritti(Totali totali, String autore, Instant il, int versione) {}

    Optional<Scritti> di(String misura, LocalDate al);

    /** The days of which totals are known, the latest first. */
    List<LocalDate> giorni(String misura);

    /**
     * Writes them in place of what stood there; nothing printed at all takes them away.
     *
     * @param letta version that was read, 0 where there were none
     * @return false where that is not the version that stands there
     */
    boolean scrivi(String misura, LocalDate al, Totali totali, int letta, Operatore chi, Instant quando);
}
