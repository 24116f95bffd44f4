package it.filo.accesso;

import it.filo.accesso.TerminiDiRiesame.Finestra;
import it.filo.base.Segno;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lista di attenzione: domande that did not go well, read as they are now. */
public interface ElencoAttenzione {

    /** As many rows as a page shows, and one to know that more follow. */
    int PAGINA = 25;

    /** Whom the lines are for. */
    enum Aiuto {
        /** The person who asks. */
        IO,
        NESSUNO,
        IO_O_NESSUNO,
        /** An operator or an ente, by its id. */
        UNO,
        /** Nobody who reads the list: nobody at all, or an ente. */
        NESSUNO_CHE_LEGGE,
        TUTTI
    }

    /** How the days for the review stand. */
    enum Scadenza {
        VICINA,
        APERTA,
        PASSATA
    }

    /**
     * What to list; what is null does not matter.
     *
     * @param nome the beginnings of words of the richiedente's name, in any order
     * @param uscite whether those are meant that somebody helped and that need it no more
     * @param uno who helps, where it is {@link Aiuto#UNO}
     */
    record Filtro(
            @Nullable StatoDomanda stato,
            @Nullable String comune,
            Collection<String> misure,
            Aiuto aiuto,
            @Nullable UUID uno,
            @Nullable Scadenza scadenza,
            @Nullable String nome,
            boolean uscite) {

        /** The first whose days end, where they run; otherwise the latest outcome first. */
        public boolean perTermine() {
            return scadenza == Scadenza.VICINA || scadenza == Scadenza.APERTA;
        }

        /** What the numbers above the list count, so that each opens its part of it. */
        Filtro senzaStatoEScadenza() {
            return new Filtro(null, comune, misure, aiuto, uno, null, nome, uscite);
        }
    }

    /**
     * Who asks, and when.
     *
     * @param soloDi the ente whose domande alone may be seen, null for all
     */
    record Domande(OperatoreId chi, @Nullable EnteId soloDi, LocalDate oggi, List<Finestra> finestre) {}

    /** @param perIncarico whether it follows from the case of the nucleo, and nobody said so here */
    record ChiAiuta(UUID id, String nome, boolean ente, boolean perIncarico) {}

    /**
     * Why a line is not on the list any more.
     *
     * @param fine null where a better outcome took it off
     * @param protocollo of the domanda that was accepted: null where it is the same one, empty where that other one is not
     *     for this person to know
     */
    record Uscita(
            LocalDate dal,
            @Nullable FineAttenzione fine,
            @Nullable String protocollo) {}

    /**
     * @param contestata when a review or a judge was asked for after the outcome
     * @param telefono of the richiedente, null also where it is not for the asker to read
     */
    record Riga(
            DomandaId id,
            String misura,
            String richiedente,
            String comune,
            StatoDomanda stato,
            LocalDate esito,
            String motivo,
            @Nullable ChiAiuta chiAiuta,
            @Nullable TipoPasso ultimo,
            @Nullable LocalDate ultimoIl,
            String prossimo,
            @Nullable LocalDate prossimoEntro,
            @Nullable LocalDate contestata,
            @Nullable Uscita uscita,
            @Nullable String telefono) {

        public Segno segno() {
            return new Segno(esito, id.id());
        }

        /** For who may not read what others wrote. */
        Riga senzaProssimo() {
            return con("", null, telefono);
        }

        /** For who may not read how people are reached. */
        Riga senzaTelefono() {
            return con(prossimo, prossimoEntro, null);
        }

        private Riga con(String altroProssimo, @Nullable LocalDate altroEntro, @Nullable String altroTelefono) {
            return new Riga(
                    id,
                    misura,
                    richiedente,
                    comune,
                    stato,
                    esito,
                    motivo,
                    chiAiuta,
                    ultimo,
                    ultimoIl,
                    altroProssimo,
                    altroEntro,
                    contestata,
                    uscita,
                    altroTelefono);
        }
    }

    /** How many lines are in a state, and how they stand. */
    record Conteggio(StatoDomanda stato, long righe, long senzaAiuto, long vicine, long passate) {}

    /** In the order of the filter, one more than {@link #PAGINA} where there are more. */
    List<Riga> pagina(Filtro filtro, Domande domande, @Nullable Segno dopo);

    /** All of them in the same order, one after the other, never together in memory. */
    void tutte(Filtro filtro, Domande domande, Consumer<Riga> riga);

    /** Those with a next step that has a day, the first day first. */
    List<Riga> prossimi(Filtro filtro, Domande domande, int quante);

    /** Of the lines that the filter lets through, by state: one statement. */
    List<Conteggio> conta(Filtro filtro, Domande domande);

    /** Those whose days end soon, the first first; then those whose days are over, the last first. */
    List<Riga> promemoria(Filtro filtro, Domande domande, int quante);

    /** Who helps where nobody said so: the case manager of the case that the domanda opened. */
    @Nullable
    ChiAiuta chiAiuta(DomandaId domanda, LocalDate oggi);
}
