package it.filo.accesso;

import it.filo.base.Segno;
import it.filo.zona.EnteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register of domande, read as a list. */
public interface ElencoDomande {

    /** As many rows as a page shows, and one to know that more follow. */
    int PAGINA = 25;

    /**
     * What to list; what is null does not matter.
     *
     * @param comune ISTAT code
     * @param q a codice fiscale, the beginning of a protocollo, or those of words of the name, in any order
     * @param esitoDal first day of the outcome
     * @param esitoAl last day of it
     * @param statoAl the day whose states are meant, rather than those of today; later domande are left out
     */
    record Filtro(
            @Nullable String comune,
            @Nullable StatoDomanda stato,
            @Nullable String misura,
            @Nullable String q,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable LocalDate esitoDal,
            @Nullable LocalDate esitoAl,
            @Nullable LocalDate statoAl) {

        /** The filters as the register remembers them, without what was looked for. */
        String codici() {
            return Stream.of(
                            comune == null ? null : ", comune " + comune,
                            stato == null ? null : ", stato " + stato,
                            misura == null ? null : ", misura " + misura,
                            dal == null ? null : ", dal " + dal,
                            al == null ? null : ", al " + al,
                            esitoDal == null ? null : ", esito dal " + esitoDal,
                            esitoAl == null ? null : ", esito al " + esitoAl,
                            statoAl == null ? null : ", stato al " + statoAl)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining());
        }
    }

    /** One row. */
    record Riga(
            DomandaId id,
            String protocollo,
            String misura,
            LocalDate data,
            String cognome,
            String nome,
            @Nullable String codiceFiscale,
            String comune,
            StatoDomanda stato,
            @Nullable LocalDate dataEsito,
            String motivo) {

        public Segno segno() {
            return new Segno(data, id.id());
        }

        public String richiedente() {
            return cognome + " " + nome;
        }
    }

    /**
     * How many domande of a comune are in a state.
     *
     * @param istat ISTAT code of the comune
     */
    record Conteggio(String istat, String comune, StatoDomanda stato, long domande) {}

    /** The latest first, one more than {@link #PAGINA} where there are more. */
    List<Riga> pagina(Filtro filtro, @Nullable EnteId soloDi, @Nullable Segno dopo);

    /** All rows, one after the other, never together in memory. */
    void tutte(Filtro filtro, @Nullable EnteId soloDi, Consumer<Riga> riga);

    /** The state on a day, as known now; each comune that has domande, by name. */
    List<Conteggio> perComuneEStato(LocalDate al, @Nullable String misura);
}
