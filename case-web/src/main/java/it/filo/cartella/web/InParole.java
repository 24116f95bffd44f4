package it.filo.cartella.web;

import it.filo.base.web.Formati;
import it.filo.cartella.Scadenza;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Calendari;
import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Misura;
import it.filo.misura.Termine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says deadlines in words; a term of working days is counted in working days. */
@Component
public class InParole {

    private static final int VICINA = 7;

    private final Formati formati;
    private final Calendari calendari;
    private final Clock clock;

    InParole(Formati formati, Calendari calendari, Clock clock) {
        this.formati = formati;
        this.calendari = calendari;
        this.clock = clock;
    }

    /**
     * A deadline as pages show it.
     *
     * @param cosa name of the term: "Analisi preliminare"
     * @param quando "Scaduto da 3 giorni lavorativi"
     * @param inFrase the same after the name of what is due: "in ritardo di 3 giorni lavorativi"
     * @param tono of the tag: ritardo, attesa, neutro
     */
    public record Detta(
            String cosa,
            String quando,
            String inFrase,
            LocalDate entro,
            String tono,
            @Nullable Termine termine) {

        /** Where the article is read. */
        public @Nullable String legge() {
            return termine == null ? null : Normattiva.indirizzo(termine.articolo());
        }

        public boolean preme() {
            return !tono.equals("neutro");
        }
    }

    /** What an event that keeps the composition of the household concluded: "la scheda A". */
    public static String scritto(TipoEvento tipo) {
        return switch (tipo) {
            case ANALISI_CONCLUSA -> "la scheda A";
            case QUADRO_CONCLUSO -> "la scheda B";
            case PROGETTO_DEFINITO -> "il progetto";
            case PATTO_SOTTOSCRITTO -> "il patto di servizio";
            default -> "l'ultima valutazione";
        };
    }

    /** Which term is due, where that may be known. */
    static @Nullable Termine termine(@Nullable String misura, Scadenza scadenza) {
        return Optional.ofNullable(misura)
                .flatMap(Misura::cerca)
                .flatMap(m -> m.regole().termine(String.valueOf(scadenza.termine())))
                .orElse(Scadenza.VERIFICA_FISSATA.id().equals(scadenza.termine()) ? Scadenza.VERIFICA_FISSATA : null);
    }

    /** Asks the calendar once for as many deadlines as a page has. */
    public Voce voce() {
        return voce(calendari.dellaZona());
    }

    Voce voce(CalendarioLavorativo calendario) {
        return new Voce(calendario, LocalDate.now(clock));
    }

    /** Of one page. */
    public final class Voce {

        private final CalendarioLavorativo calendario;
        private final LocalDate oggi;

        private Voce(CalendarioLavorativo calendario, LocalDate oggi) {
            this.calendario = calendario;
            this.oggi = oggi;
        }

        public CalendarioLavorativo calendario() {
            return calendario;
        }

        /** Null where nothing is due. */
        public @Nullable Detta dici(@Nullable String misura, Scadenza scadenza) {
            var entro = scadenza.entro();
            if (entro == null) {
                return null;
            }
            var termine = termine(misura, scadenza);
            return dici(termine, entro);
        }

        public Detta dici(@Nullable Termine termine, LocalDate entro) {
            var lavorativi = termine != null && termine.unita() == Termine.Unita.GIORNI_LAVORATIVI;
            var mancanti = mancanti(entro, lavorativi);
            var quando = formati.scadenza(mancanti, lavorativi);
            return new Detta(
                    termine == null ? mancanti < 0 ? "Scadenza passata" : "Prossima scadenza" : termine.nome(),
                    quando,
                    mancanti < 0
                            ? "in ritardo di " + giorni(-mancanti, lavorativi)
                            : quando.toLowerCase(Locale.ITALIAN),
                    entro,
                    tono(entro),
                    termine);
        }

        private String giorni(long quanti, boolean lavorativi) {
            return lavorativi ? formati.giorniLavorativi(quanti) : formati.giorni(quanti);
        }

        /** Where the last working day is past but no working day has gone by since, it is late all the same. */
        private long mancanti(LocalDate entro, boolean lavorativi) {
            if (!lavorativi || entro.equals(oggi)) {
                return ChronoUnit.DAYS.between(oggi, entro);
            }
            return entro.isBefore(oggi)
                    ? -Math.max(1, calendario.tra(entro, oggi).orElse(0))
                    : Math.max(1, calendario.tra(oggi, entro).orElse(0));
        }

        private String tono(LocalDate entro) {
            if (entro.isBefore(oggi)) {
                return "ritardo";
            }
            return entro.isAfter(oggi.plusDays(VICINA)) ? "neutro" : "attesa";
        }
    }
}
