package it.filo.oggi.web;

import it.filo.base.web.Formati;
import it.filo.cartella.Passo;
import it.filo.cartella.web.InParole;
import it.filo.oggi.Attese.Ricevuto;
import it.filo.oggi.Giornata;
import it.filo.oggi.Giornata.Conto;
import it.filo.oggi.Giornata.DaFare;
import it.filo.oggi.InAttesa;
import it.filo.oggi.Turno;
import it.filo.operatori.Operatore;
import it.filo.zona.Recapiti;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the home knows into sentences, each with the address of what it speaks of. */
@Component
class Righe {

    private static final String RITARDO = "In ritardo";
    private static final String SETTIMANA = "Questa settimana";
    private static final String POI = "Più avanti";

    /** @param nota second line, null where the first says all */
    public record Riga(String testo, @Nullable String nota, String indirizzo) {}

    /** "4 da assegnare", with its list. */
    public record Elenco(
            String testo, String quanti, @Nullable String inRitardo, String indirizzo) {}

    /**
     * What is waited for.
     *
     * @param chiamare from what day on to call
     * @param sollecita where to send a reminder, null where there is nobody to remind or it was done today
     * @param chiave of whom is waited for
     */
    public record Attesa(
            String testo,
            String nota,
            String indirizzo,
            String chiamare,
            Recapiti recapiti,
            @Nullable LocalDate sollecitatoIl,
            @Nullable String sollecita,
            String chiave) {}

    private final Formati formati;

    Righe(Formati formati) {
        this.formati = formati;
    }

    /** Late first, then this week, then the rest. */
    Map<String, List<Riga>> daFare(List<DaFare> cose, InParole.Voce voce) {
        var gruppi = new LinkedHashMap<String, List<Riga>>();
        List.of(RITARDO, SETTIMANA, POI).forEach(g -> gruppi.put(g, new ArrayList<>()));
        for (var cosa : cose) {
            var indirizzo = "/cartelle/" + cosa.cartella() + "/" + cosa.passo().pagina();
            var scadenza = voce.dici(cosa.misura(), cosa.scadenza());
            var adesso = maiuscolo(cosa.passo().adesso());
            if (scadenza == null) {
                aggiungi(
                        gruppi,
                        POI,
                        new Riga(cosa.richiedente() + ": " + cosa.passo().adesso(), inVece(cosa), indirizzo));
            } else {
                var gruppo = switch (scadenza.tono()) {
                    case "ritardo" -> RITARDO;
                    case "attesa" -> SETTIMANA;
                    default -> POI;
                };
                var testo = scadenza.cosa() + " di " + cosa.richiedente() + ": " + scadenza.inFrase();
                var inVece = inVece(cosa);
                aggiungi(gruppi, gruppo, new Riga(testo, inVece == null ? adesso : adesso + ". " + inVece, indirizzo));
            }
        }
        gruppi.values().removeIf(List::isEmpty);
        return gruppi;
    }

    private static @Nullable String inVece(DaFare cosa) {
        return cosa.inVeceDi() == null ? null : "In sostituzione di " + cosa.inVeceDi();
    }

    private static void aggiungi(Map<String, List<Riga>> gruppi, String gruppo, Riga riga) {
        gruppi.computeIfAbsent(gruppo, g -> new ArrayList<>()).add(riga);
    }

    /** The steps where cases of this person wait, each with its list; its count is that of the list. */
    List<Elenco> elenchi(List<Conto> conti, Operatore chi, boolean propri) {
        var passi = Turno.passi(chi.ruolo());
        var vista = Turno.suTutte(chi) ? "tutte" : "mie";
        return conti.stream()
                .filter(c -> (c.passo() != null && passi.contains(c.passo())) == propri)
                .sorted(Comparator.comparing(Conto::fase)
                        .thenComparing(Conto::passo, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(c -> new Elenco(
                        maiuscolo(
                                c.passo() == null
                                        ? c.fase().adesso()
                                        : c.passo().adesso()),
                        formati.quanti(c.quante(), "cartella", "cartelle"),
                        c.inRitardo() == 0 ? null : formati.numero(c.inRitardo()) + " in ritardo",
                        elenco(c, vista, chi)))
                .toList();
    }

    /** Cases that nobody follows are given out from their queue, many at once. */
    private static String elenco(Conto conto, String vista, Operatore chi) {
        var passo = conto.passo();
        if (Turno.suTutte(chi)) {
            if (passo == Passo.CLASSIFICARE) {
                return "/cartelle/assegnazioni?proposta=senza";
            }
            if (passo == Passo.ASSEGNARE) {
                return "/cartelle/assegnazioni?proposta=con";
            }
        }
        return "/cartelle?vista=" + vista + (passo == null ? "&fase=" + conto.fase() : "&passo=" + passo);
    }

    /** Those of the steps that are this person's. */
    List<Conto> propri(List<Conto> conti, Operatore chi) {
        var passi = Turno.passi(chi.ruolo());
        return conti.stream()
                .filter(c -> c.passo() != null && passi.contains(c.passo()))
                .toList();
    }

    long quante(List<Conto> conti) {
        return conti.stream().mapToLong(Conto::quante).sum();
    }

    long inRitardo(List<Conto> conti) {
        return conti.stream().mapToLong(Conto::inRitardo).sum();
    }

    /** "Rossi Mario: compilare e confermare la scheda A", whose turn it is, since when, and how to reach that one. */
    List<Attesa> inAttesa(List<InAttesa> cose, InParole.Voce voce, LocalDate oggi, Operatore chi) {
        return cose.stream()
                .map(c -> {
                    var scadenza = voce.dici(c.misura(), c.scadenza());
                    var dal = c.daChiamareDal(voce.calendario());
                    return new Attesa(
                            c.richiedente() + ": " + cosa(c, chi),
                            tocca(c.atteso()) + "; ferma " + formati.dal(c.dal())
                                    + (scadenza == null ? "" : "; " + scadenza.inFrase())
                                    + (anche(c, chi) ? ". La può convocare anche chi segue il caso, da qui" : ""),
                            "/cartelle/" + c.cartella()
                                    + (anche(c, chi) ? "/" + c.passo().pagina() : ""),
                            (dal.isAfter(oggi) ? "Da chiamare " : "Da chiamare già ") + formati.dal(dal),
                            c.atteso().recapiti(),
                            c.sollecitatoIl(),
                            oggi.equals(c.sollecitatoIl()) || !c.atteso().siSollecita()
                                    ? null
                                    : "/cartelle/" + c.cartella() + "/solleciti",
                            c.atteso().chiave());
                })
                .toList();
    }

    /** Whose own part of the scheda A is done waits for the other one's. */
    private static String cosa(InAttesa cosa, Operatore chi) {
        return cosa.passo() == Passo.CONCLUDERE_ANALISI
                        && Turno.passi(chi.ruolo()).contains(cosa.passo())
                ? "si aspetta la conferma di "
                        + Objects.requireNonNullElse(cosa.atteso().nome(), "chi manca")
                : cosa.adesso();
    }

    /** Whether the person waits for somebody, but may do it too. */
    private static boolean anche(InAttesa cosa, Operatore chi) {
        return cosa.atteso().tipo() == InAttesa.Tipo.COLLEGA
                && cosa.passo() == Passo.CONVOCARE_EQUIPE
                && cosa.passo().tocca().contains(chi.ruolo());
    }

    /** "Sostituisce Neri Carla fino all’11 dicembre 2026", so that it is clear whose telephone follows. */
    private String assenza(InAttesa.Atteso atteso) {
        if (atteso.assenteFino() == null) {
            return "";
        }
        var fino = " fino " + formati.al(atteso.assenteFino());
        return atteso.sostituto() == null
                ? ", assente" + fino + " e senza nessuno che sostituisca"
                : ": sostituisce " + atteso.sostituto() + fino;
    }

    private String tocca(InAttesa.Atteso atteso) {
        return switch (atteso.tipo()) {
            case FAMIGLIA -> "Si aspetta la famiglia: " + atteso.nome();
            case ENTE -> "Si aspetta " + atteso.nome() + ", che non ha ancora avviato il suo sostegno";
            case COLLEGA -> {
                var ruolo = Objects.requireNonNull(atteso.ruolo()).nome().toLowerCase(Locale.ITALIAN);
                yield "Tocca a " + (atteso.nome() == null ? ruolo : atteso.nome() + ", " + ruolo) + assenza(atteso)
                        + (atteso.siSollecita() ? "" : ", che nessuno ha ancora incaricato");
            }
        };
    }

    /** One act on many cases is one line: "45 cartelle: sostituto durante un'assenza". */
    List<Riga> novita(List<Giornata.Novita> novita, Operatore chi) {
        return novita.stream()
                .map(n -> new Riga(
                        (n.quante() == 1 ? n.richiedente() : formati.quanti(n.quante(), "cartella", "cartelle")) + ": "
                                + cosa(n, chi),
                        quando(n) + ", " + n.autore() + " (" + n.ente() + ")",
                        n.quante() == 1 ? "/cartelle/" + n.cartella() : "/cartelle?vista=mie"))
                .toList();
    }

    private static String cosa(Giornata.Novita novita, Operatore chi) {
        var nome = novita.tipo().nome();
        var tornata = novita.tornata();
        if (tornata != null) {
            return "finita la sostituzione, "
                    + (tornata.equals(chi.nominativo())
                            ? "si è di nuovo in servizio"
                            : tornata + " è di nuovo in servizio");
        }
        var cosa = nome.substring(0, 1).toLowerCase(Locale.ITALIAN) + nome.substring(1);
        return novita.cosa() == null ? cosa : cosa + ". " + novita.cosa();
    }

    /** How long ago it was written down, and of which day it is where that is another. */
    private String quando(Giornata.Novita novita) {
        var registrato = formati.quando(novita.registrato());
        return novita.data().equals(novita.registrato())
                ? registrato
                : registrato + ", con la data " + formati.del(novita.data());
    }

    /** Who is away, as it is said to that one and to who stands in. */
    List<Riga> assenze(List<Giornata.Assenza> assenze) {
        return assenze.stream()
                .map(a -> a.sua()
                        ? new Riga(
                                "La mia assenza",
                                "Risulta un'assenza fino " + formati.al(a.al())
                                        + ". Chi torna prima lo scrive lì, e riprende subito le sue cartelle.",
                                "/consegne/" + a.operatore() + "/assenza")
                        : new Riga(
                                formati.quanti(a.cartelle(), "cartella", "cartelle") + " di " + a.nome(),
                                "In sostituzione fino " + formati.al(a.al()) + " compreso.",
                                "/cartelle?vista=mie"))
                .toList();
    }

    /** "Sollecitato il 12 marzo 2026 da Neri Paola (SdS)", with the address of what is to be done. */
    List<Riga> solleciti(List<Ricevuto> ricevuti) {
        return ricevuti.stream()
                .map(r -> new Riga(
                        r.richiedente() + ": "
                                + (r.tipo() == InAttesa.Tipo.ENTE
                                        ? "avviare il sostegno promesso"
                                        : r.passo().adesso()),
                        "Sollecitato " + formati.il(r.data()) + " da " + r.autore() + " (" + r.ente() + ")",
                        "/cartelle/" + r.cartella() + "/"
                                + (r.tipo() == InAttesa.Tipo.ENTE
                                        ? "progetto"
                                        : r.passo().pagina())))
                .toList();
    }

    private static String maiuscolo(String testo) {
        return testo.substring(0, 1).toUpperCase(Locale.ITALIAN) + testo.substring(1);
    }
}
