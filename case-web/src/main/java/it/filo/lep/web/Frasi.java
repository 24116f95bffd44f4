package it.filo.lep.web;

import it.filo.base.web.Formati;
import it.filo.lep.Cifra;
import it.filo.lep.Cifra.Base;
import it.filo.lep.Indicatore;
import it.filo.lep.RapportoLep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report in words that can be read aloud, with the quarter before beside them. */
final class Frasi {

    /**
     * One indicator as the page says it.
     *
     * @param invertite how many passages are left out because their dates are in the wrong order, null where none is
     */
    public record Frase(
            String codice,
            String titolo,
            String testo,
            @Nullable String prima,
            @Nullable String fonte,
            boolean conNuclei,
            List<Riga> perComune,
            @Nullable String invertite) {

        /** Without passages whose dates are in the wrong order. */
        Frase(
                String codice,
                String titolo,
                String testo,
                @Nullable String prima,
                @Nullable String fonte,
                boolean conNuclei,
                List<Riga> perComune) {
            this(codice, titolo, testo, prima, fonte, conNuclei, perComune, null);
        }
    }

    /** One comune in the small picture under a sentence; {@code quota} from 0 to 100. */
    public record Riga(String comune, String testo, int quota) {}

    private final RapportoLep rapporto;
    private final RapportoLep precedente;
    private final String misura;
    private final List<Luogo> comuni;
    private final Formati formati;

    /** A comune with its name. */
    public record Luogo(String istat, String nome) {}

    Frasi(RapportoLep rapporto, RapportoLep precedente, String misura, List<Luogo> comuni, Formati formati) {
        this.rapporto = rapporto;
        this.precedente = precedente;
        this.misura = misura;
        this.comuni = comuni;
        this.formati = formati;
    }

    List<Frase> di(Indicatore.Tema tema) {
        var frasi = new ArrayList<Frase>();
        for (var indicatore : Indicatore.values()) {
            if (indicatore.tema() == tema) {
                frase(indicatore).ifPresent(frasi::add);
            }
        }
        return frasi;
    }

    private Optional<Frase> frase(Indicatore i) {
        return switch (i) {
            case A1 -> quota(i, "nuclei beneficiari su", "hanno l'analisi preliminare conclusa");
            case E1 ->
                quota(
                        i,
                        "nuclei beneficiari su",
                        "sono passati dall'équipe multidisciplinare o hanno firmato il progetto solo sociale");
            case P1 -> quota(i, "nuclei beneficiari su", "hanno il progetto personalizzato avviato");
            case L5 ->
                quota(
                        i,
                        "nuclei con quadro di analisi e progetto firmato su",
                        "hanno almeno un servizio dell'articolo 7 attivato");
            case L6 ->
                quota(
                        i,
                        "nuclei con bisogno complesso e un bambino nei primi mille giorni su",
                        "hanno un sostegno alla genitorialità attivato");
            case A2, E2, P2 -> tempi(i);
            case P4 ->
                conteggio(
                        i, "nucleo beneficiario ha", "nuclei beneficiari hanno", "firmato almeno un patto di servizio");
            case E3 -> conteggio(i, "istituzione siede", "istituzioni siedono", "nelle équipe multidisciplinari");
            case L3 ->
                zonale(
                        i,
                        c -> formati.quanti(
                                        intero(c), "équipe multidisciplinare attiva", "équipe multidisciplinari attive")
                                + ": il livello essenziale ne chiede almeno una.");
            case L1_20000 -> punti(i);
            case L1_40000 -> punti(i).or(() -> nonSiApplica(i, "nessun comune della zona ha più di 40.000 residenti"));
            case L1_70000 ->
                punti(i).or(() -> nonSiApplica(i, "nessun comune della zona fa parte di una città metropolitana"));
            case L2 ->
                zonale(
                        i,
                        c -> "Il segretariato sociale c'è in " + formati.numero(c.numeratore()) + " comuni su "
                                + formati.numero(c.denominatore()) + ".");
            case L4 ->
                zonale(
                        i,
                        c -> "Un assistente sociale ogni " + formati.numero(c.valore()) + " residenti: "
                                + formati.numero(c.numeratore()) + " residenti e " + formati.decimale(c.denominatore())
                                + " assistenti sociali che contano per il livello essenziale (uno ogni 5.000)."
                                + cifra("L4.tutti", Base.TUTTO)
                                        .map(t -> " Con tutti gli assistenti sociali della zona, "
                                                + formati.decimale(t.denominatore()) + ", sarebbe uno ogni "
                                                + formati.numero(t.valore()) + ".")
                                        .orElse(""));
            case P3 -> Optional.empty();
        };
    }

    private Optional<Frase> quota(Indicatore i, String su, String cosa) {
        return cifra(i.codice(), base())
                .map(c -> new Frase(
                        i.codice(),
                        i.nome(),
                        c.valore() == null
                                ? "Nessun nucleo a cui l'indicatore si applichi."
                                : "%s %s %s %s: il %s."
                                        .formatted(
                                                formati.numero(c.numeratore()),
                                                su,
                                                formati.numero(c.denominatore()),
                                                cosa,
                                                formati.percento(c.valore())),
                        prima(i.codice(), p -> formati.percento(p.valore())),
                        i.fonte(),
                        true,
                        perComune(
                                i.codice(),
                                p -> formati.numero(p.numeratore()) + " su " + formati.numero(p.denominatore()) + ", "
                                        + formati.percento(p.valore()))));
    }

    private Optional<Frase> conteggio(Indicatore i, String uno, String molti, String cosa) {
        return cifra(i.codice(), base())
                .map(c -> new Frase(
                        i.codice(),
                        i.nome(),
                        formati.quanti(intero(c), uno, molti) + " " + cosa + ".",
                        prima(i.codice(), p -> formati.numero(p.valore())),
                        i.fonte(),
                        i == Indicatore.P4,
                        List.of()));
    }

    private Optional<Frase> tempi(Indicatore i) {
        var n = cifra(i.codice() + ".n", base()).map(Frasi::intero).orElse(0L);
        var attesa = cifra(i.codice() + ".attesa", base()).map(Frasi::intero).orElse(0L);
        var testo = new StringBuilder();
        if (n == 0) {
            testo.append("Nessun nucleo finora.");
        } else if (valore(i, "mediana") == null) {
            testo.append(formati.quanti(n, "nucleo", "nuclei")).append(" finora.");
        } else {
            testo.append(
                    "%s in mediana su %s; nove su dieci entro %s, da un minimo di %s a un massimo di %s (media %s)."
                            .formatted(
                                    giorniLavorativi(i, "mediana"),
                                    formati.quanti(n, "nucleo", "nuclei"),
                                    giorni(i, "p90"),
                                    giorni(i, "min"),
                                    giorni(i, "max"),
                                    giorni(i, "media")));
        }
        testo.append(' ');
        testo.append(
                attesa == 0
                        ? "Nessun nucleo beneficiario aspetta."
                        : formati.quanti(attesa, "nucleo beneficiario aspetta", "nuclei beneficiari aspettano")
                                + " ancora"
                                + (valore(i, "attesa_mediana") == null
                                        ? "."
                                        : ", in mediana da " + giorniLavorativi(i, "attesa_mediana") + "."));
        return Optional.of(new Frase(
                i.codice(),
                i.nome(),
                testo.toString(),
                prima(i.codice() + ".mediana", p -> formati.decimale(p.valore()) + " giorni lavorativi in mediana"),
                i.fonte(),
                true,
                List.of(),
                invertite(i)));
    }

    /** Passages left out of an indicator because they end before they begin, null where there is none. */
    @Nullable
    String invertite(Indicatore i) {
        var quante = rapporto.invertite(i, base());
        return quante == 0
                ? null
                : formati.quanti(
                        quante,
                        "passaggio resta fuori dal conto, perché la seconda data viene prima della prima",
                        "passaggi restano fuori dal conto, perché la seconda data viene prima della prima");
    }

    private String giorni(Indicatore i, String quale) {
        return formati.decimale(valore(i, quale));
    }

    private String giorniLavorativi(Indicatore i, String quale) {
        var valore = valore(i, quale);
        return formati.decimale(valore)
                + (valore != null && valore.compareTo(BigDecimal.ONE) == 0
                        ? " giorno lavorativo"
                        : " giorni lavorativi");
    }

    private @Nullable BigDecimal valore(Indicatore i, String quale) {
        return cifra(i.codice() + "." + quale, base()).map(Cifra::valore).orElse(null);
    }

    private Optional<Frase> zonale(Indicatore i, Function<Cifra, String> testo) {
        return cifra(i.codice(), Base.TUTTO)
                .map(c -> new Frase(i.codice(), i.nome(), testo.apply(c), null, i.fonte(), false, List.of()));
    }

    private Optional<Frase> punti(Indicatore i) {
        return zonale(
                i,
                c -> formati.quanti(intero(c), "punto di accesso", "punti di accesso")
                        + " dove la regola ne chiede "
                        + formati.decimale(c.denominatore()) + ": "
                        + (c.numeratore() != null
                                        && c.denominatore() != null
                                        && c.numeratore().compareTo(c.denominatore()) >= 0
                                ? "il livello è raggiunto."
                                : "il livello non è raggiunto."));
    }

    /** A rule that gives no figure is named with its reason, so that nobody misses it. */
    private static Optional<Frase> nonSiApplica(Indicatore i, String perche) {
        return Optional.of(new Frase(
                i.codice(), i.nome(), "La regola non si applica: " + perche + ".", null, i.fonte(), false, List.of()));
    }

    private @Nullable String prima(String codice, Function<Cifra, String> testo) {
        return precedente
                .cifra(codice, base())
                .filter(p -> p.valore() != null)
                .map(testo)
                .orElse(null);
    }

    private List<Riga> perComune(String codice, Function<Cifra, String> testo) {
        return comuni.stream()
                .flatMap(l -> cifra(codice, new Base(misura, l.istat())).stream()
                        .filter(c -> c.valore() != null)
                        .map(c -> new Riga(
                                l.nome(),
                                testo.apply(c),
                                c.valore() == null ? 0 : c.valore().intValue())))
                .toList();
    }

    private Optional<Cifra> cifra(String codice, Base base) {
        return rapporto.cifra(codice, base);
    }

    private Base base() {
        return new Base(misura, "");
    }

    private static long intero(Cifra cifra) {
        return cifra.valore() == null ? 0 : cifra.valore().longValue();
    }
}
