package it.filo.accesso;

import it.filo.base.Segno;
import it.filo.operatori.Operatore;
import it.filo.zona.EnteId;
import it.filo.zona.PuntoId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The contacts read as a list, and the points of access where they happen. */
public interface ElencoContatti {

    /** As many rows as a page shows, and one to know that more follow. */
    int PAGINA = 25;

    /** What is looked for; null where anything will do. */
    record Filtro(
            @Nullable String persona,
            @Nullable String comune,
            @Nullable PuntoId punto,
            @Nullable Canale canale,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {

        public static final Filtro NESSUNO = new Filtro(null, null, null, null, null, null);
    }

    /** @param bisogno the first words of it */
    record Riga(
            ContattoId id,
            LocalDate data,
            String persona,
            String comune,
            Canale canale,
            @Nullable String punto,
            String bisogno,
            String inviatoA) {

        public Segno segno() {
            return new Segno(data, id.id());
        }
    }

    /** A contact with all that was written of it, for a file. */
    record Intero(
            Riga riga,
            @Nullable String telefono,
            @Nullable String intermediario,
            String risposta,
            String prestazioni,
            String altrePrestazioni,
            long domande) {}

    /**
     * How many contacts there were at a point of access in a quarter, by a channel, and how many became a domanda.
     *
     * @param punto null for another place
     */
    record Conteggio(@Nullable PuntoId punto, int trimestre, Canale canale, long contatti, long conDomanda) {}

    /** @param suo whether the operator works there */
    record Punto(PuntoId id, String nome, boolean suo) {}

    /** The latest first, one more than {@link #PAGINA} where there are more. */
    List<Riga> pagina(@Nullable EnteId soloDi, Filtro filtro, @Nullable Segno dopo);

    /** All of them with their texts, one after the other, never together in memory. */
    void tutti(@Nullable EnteId soloDi, Filtro filtro, Consumer<Intero> riga);

    /** Of one year, whoever took them. */
    List<Conteggio> conta(int anno);

    /** Those of the operator's comune, or all where the operator works for no single comune. */
    List<Punto> punti(Operatore chi, LocalDate giorno);
}
