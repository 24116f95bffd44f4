package it.filo.base.web;

import it.filo.base.Giorni;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How templates write dates, amounts and counts, as {@code #formati}. A missing value is a dash, never an empty cell. */
@Component
public class Formati {

    private static final String ASSENTE = "–";
    private static final DateTimeFormatter LUNGA = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter PRIMO = DateTimeFormatter.ofPattern("d'º' MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ORA = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDI = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final ZoneId ROMA = ZoneId.of("Europe/Rome");

    private final Clock clock;

    public Formati(Clock clock) {
        this.clock = clock;
    }

    /** "12 marzo 2026", "1º aprile 2026", in running text. */
    public String data(@Nullable TemporalAccessor data) {
        return data == null ? ASSENTE : lunga(locale(data));
    }

    private static String lunga(TemporalAccessor data) {
        return data.get(ChronoField.DAY_OF_MONTH) == 1 ? PRIMO.format(data) : LUNGA.format(data);
    }

    /** "il 12 marzo 2026", "l’8 marzo 2026". */
    public String il(@Nullable TemporalAccessor data) {
        return conArticolo(data, "il ", "l’");
    }

    /** "dal 12 marzo 2026", "dall’8 marzo 2026". */
    public String dal(@Nullable TemporalAccessor data) {
        return conArticolo(data, "dal ", "dall’");
    }

    /** "al 12 marzo 2026", "all’8 marzo 2026". */
    public String al(@Nullable TemporalAccessor data) {
        return conArticolo(data, "al ", "all’");
    }

    /** "del 12 marzo 2026", "dell’8 marzo 2026". */
    public String del(@Nullable TemporalAccessor data) {
        return conArticolo(data, "del ", "dell’");
    }

    private String conArticolo(@Nullable TemporalAccessor data, String articolo, String davantiAVocale) {
        var giorno = data == null ? 0 : locale(data).get(ChronoField.DAY_OF_MONTH);
        return (Giorni.davantiAVocale(giorno) ? davantiAVocale : articolo) + data(data);
    }

    /** "12/03/2026", in tables and fields. */
    public String breve(@Nullable TemporalAccessor data) {
        return data == null ? ASSENTE : BREVE.format(locale(data));
    }

    /** "il 12/03/2026", "l'08/03/2026", in short text beside tables. */
    public String ilBreve(@Nullable TemporalAccessor data) {
        return data == null ? ASSENTE : Giorni.il(LocalDate.from(locale(data)));
    }

    public String dalBreve(@Nullable TemporalAccessor data) {
        return data == null ? ASSENTE : Giorni.dal(LocalDate.from(locale(data)));
    }

    public String alBreve(@Nullable TemporalAccessor data) {
        return data == null ? ASSENTE : Giorni.al(LocalDate.from(locale(data)));
    }

    /** "il 12 marzo 2026, ore 09:05", "l’8 marzo 2026, ore 09:05". */
    public String ilMomento(@Nullable Instant quando) {
        return quando == null ? ASSENTE : il(quando) + ", ore " + ORA.format(locale(quando));
    }

    /** "12 marzo 2026, ore 09:05" as people say when something was written. */
    public String momento(@Nullable Instant quando) {
        return quando == null ? ASSENTE : lunga(locale(quando)) + ", ore " + ORA.format(locale(quando));
    }

    private static TemporalAccessor locale(TemporalAccessor data) {
        return data instanceof Instant istante ? istante.atZone(ROMA) : data;
    }

    /** "oggi", "ieri", "3 giorni fa", "fra 2 giorni"; farther than a month the long date. */
    public String quando(@Nullable LocalDate data) {
        if (data == null) {
            return ASSENTE;
        }
        long giorni = ChronoUnit.DAYS.between(LocalDate.now(clock), data);
        if (Math.abs(giorni) > 30) {
            return data(data);
        }
        return switch ((int) giorni) {
            case 0 -> "oggi";
            case -1 -> "ieri";
            case 1 -> "domani";
            default -> giorni < 0 ? -giorni + " giorni fa" : "fra " + giorni + " giorni";
        };
    }

    /** "Dati aggiornati alle 18:04:12", "Dati di 3 secondi fa"; nothing of what is as of now by itself. */
    public @Nullable String dati(@Nullable Duration ritardo) {
        if (ritardo == null) {
            return null;
        }
        if (ritardo.isZero()) {
            return "Dati aggiornati alle " + SECONDI.format(locale(clock.instant())) + ".";
        }
        var secondi = ritardo.plusMillis(999).toSeconds();
        return "Dati di "
                + (secondi < 120
                        ? quanti(secondi, "secondo", "secondi")
                        : quanti((secondi + 59) / 60, "minuto", "minuti"))
                + " fa: quello che è stato registrato dopo non c’è ancora.";
    }

    /** "1.234,50 €". */
    public String euro(@Nullable BigDecimal importo) {
        return importo == null ? ASSENTE : formato("#,##0.00").format(importo) + "\u00a0€";
    }

    /** "65,1 %", from a percentage. */
    public String percento(@Nullable BigDecimal valore) {
        return valore == null ? ASSENTE : formato("#,##0.0").format(valore) + "\u00a0%";
    }

    /** "65,1 %", from a part and its whole; a dash where there is no whole. */
    public String percento(long parte, long tutto) {
        return tutto == 0
                ? ASSENTE
                : percento(BigDecimal.valueOf(parte * 100).divide(BigDecimal.valueOf(tutto), 1, RoundingMode.HALF_UP));
    }

    /** "1,5", with the decimals that there are, two at most. */
    public String decimale(@Nullable BigDecimal valore) {
        return valore == null ? ASSENTE : formato("#,##0.##").format(valore);
    }

    /** "1.759". */
    public String numero(@Nullable Number numero) {
        return numero == null ? ASSENTE : intero(numero.longValue());
    }

    /** "+52", "0", "−6". */
    public String differenza(@Nullable Long numero) {
        return numero == null ? ASSENTE : (numero > 0 ? "+" : numero < 0 ? "\u2212" : "") + intero(Math.abs(numero));
    }

    static String intero(long numero) {
        return Math.abs(numero) < 1000
                ? Long.toString(numero)
                : formato("#,##0").format(numero);
    }

    private static DecimalFormat formato(String modello) {
        var formato = new DecimalFormat(modello, DecimalFormatSymbols.getInstance(Locale.ITALY));
        formato.setRoundingMode(RoundingMode.HALF_UP);
        return formato;
    }

    /** "1 minore", "3 minori". */
    public String quanti(long numero, String singolare, String plurale) {
        return intero(numero) + " " + (numero == 1 ? singolare : plurale);
    }

    public String giorni(long numero) {
        return quanti(numero, "giorno", "giorni");
    }

    public String giorniLavorativi(long numero) {
        return quanti(numero, "giorno lavorativo", "giorni lavorativi");
    }

    /** "Scaduto da 3 giorni lavorativi", "Scade oggi", "Entro 5 giorni lavorativi". */
    public String scadenza(long mancanti, boolean lavorativi) {
        if (mancanti == 0) {
            return "Scade oggi";
        }
        long giorni = Math.abs(mancanti);
        var testo = lavorativi ? giorniLavorativi(giorni) : giorni(giorni);
        return (mancanti < 0 ? "Scaduto da " : "Entro ") + testo;
    }

    /** The same in calendar days from today. */
    public String scadenza(LocalDate termine) {
        return scadenza(ChronoUnit.DAYS.between(LocalDate.now(clock), termine), false);
    }

    /** "Rossi Mario, Bianchi Anna e Verdi Luca". */
    public String elenco(@Nullable Iterable<?> voci) {
        var testi = new ArrayList<String>();
        if (voci != null) {
            voci.forEach(voce -> testi.add(String.valueOf(voce)));
        }
        return switch (testi.size()) {
            case 0 -> ASSENTE;
            case 1 -> testi.getFirst();
            default -> String.join(", ", testi.subList(0, testi.size() - 1)) + " e " + testi.getLast();
        };
    }

    /** Links from pairs of text and address: breadcrumbs, tabs, side navigation. */
    public List<Voce> voci(String... testiEIndirizzi) {
        var voci = new ArrayList<Voce>();
        for (int i = 0; i + 1 < testiEIndirizzi.length; i += 2) {
            voci.add(new Voce(testiEIndirizzi[i], testiEIndirizzi[i + 1]));
        }
        return voci;
    }

    /** The ids that describe a field, for aria-describedby. */
    public @Nullable String descritto(String campo, @Nullable Object aiuto, boolean sbagliato) {
        var ids = new ArrayList<String>();
        if (aiuto != null) {
            ids.add(campo + "-aiuto");
        }
        if (sbagliato) {
            ids.add(campo + "-errore");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Whether a code is among those that were ticked. */
    public boolean fra(Object codice, @Nullable Collection<?> spuntati) {
        return spuntati != null
                && spuntati.stream().anyMatch(altro -> altro.toString().equals(codice.toString()));
    }
}
