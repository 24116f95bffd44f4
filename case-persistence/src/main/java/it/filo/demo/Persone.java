package it.filo.demo;

import it.filo.demo.Famiglia.Individuo;
import it.filo.demo.Forma.Stranezza;
import it.filo.nucleo.Cercabile;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Luoghi;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invents households of sensible ages, with valid codici fiscali, Italian ones and those of the communities that live here. */
final class Persone {

    private record Comunita(
            String codice, String luogo, int peso, List<String> cognomi, List<String> femmine, List<String> maschi) {

        boolean straniera() {
            return !luogo.isEmpty();
        }
    }

    private static final List<Comunita> COMUNITA = comunita();
    private static final List<String> NATI_ALTROVE = List.of("D612", "G999", "G491", "F839", "G273", "H501", "D969");
    private static final List<String> VIE = List.of(
            "Via Roma",
            "Via Garibaldi",
            "Via della Repubblica",
            "Via Fiorentina",
            "Via Lucchese",
            "Via del Ponte",
            "Via dei Mille",
            "Viale della Libertà",
            "Via Montalbano",
            "Via dell'Olmo",
            "Via della Chiesa",
            "Piazza del Mercato");
    private static final String NATO_QUI = "G713";

    private final Casa casa;
    private final Set<String> codici = new HashSet<>();
    private int telefoni;

    Persone(Casa casa) {
        this.casa = casa;
    }

    /**
     * @param giorno when the household has that form
     * @param dal since when it is known
     */
    Famiglia famiglia(String comune, Forma forma, LocalDate giorno, LocalDate dal) {
        var quando = casa.mattina(dal);
        var nucleo = casa.sorte.id(quando);
        casa.righe.in(
                "nucleo",
                "id",
                nucleo,
                "comune",
                comune,
                "indirizzo",
                casa.sorte.uno(VIE) + ", " + casa.sorte.tra(1, 140));
        var membri = membri(forma, giorno);
        for (var membro : membri) {
            casa.righe.in(
                    "componente",
                    "id",
                    casa.sorte.id(quando),
                    "nucleo_id",
                    nucleo,
                    "persona_id",
                    membro.id(),
                    "parentela",
                    membro.parentela(),
                    "dal",
                    membro.nascita().isAfter(dal) ? membro.nascita() : dal);
        }
        return new Famiglia(nucleo, comune, membri);
    }

    private List<Individuo> membri(Forma forma, LocalDate giorno) {
        var comunita = estratta();
        var adulti = forma.componenti() - forma.minori();
        var figliAdulti = forma.solo() || adulti < 2 ? adulti - 1 : adulti - 2;
        var etaFigli = etaFigli(forma, figliAdulti);
        var etaRichiedente = etaFigli.isEmpty()
                ? casa.sorte.tra(23, forma.componenti() == 1 ? 72 : 66)
                : Math.max(22, etaFigli.getFirst() / 365 + casa.sorte.tra(20, 33));
        var sesso = casa.sorte.suCento(forma.solo() ? 86 : 52) ? Sesso.F : Sesso.M;
        var membri = new ArrayList<Individuo>();
        var richiedente =
                persona(comunita, sesso, nato(giorno, etaRichiedente), null, Parentela.RICHIEDENTE, forma.strana());
        membri.add(richiedente);
        if (!forma.solo() && adulti > 1) {
            membri.add(persona(
                    casa.sorte.suCento(88) ? comunita : estratta(),
                    sesso == Sesso.F ? Sesso.M : Sesso.F,
                    nato(giorno, Math.max(21, etaRichiedente + casa.sorte.tra(-4, 4))),
                    null,
                    Parentela.CONIUGE,
                    null));
        }
        var padre = membri.stream().skip(1).findFirst().orElse(richiedente);
        var cognome = sesso == Sesso.M ? richiedente.cognome() : padre.cognome();
        for (int giorni : etaFigli) {
            membri.add(persona(
                    comunita,
                    casa.sorte.suCento(49) ? Sesso.F : Sesso.M,
                    giorno.minusDays(giorni),
                    cognome,
                    Parentela.FIGLIO,
                    null));
        }
        return List.copyOf(membri);
    }

    /** In days, the eldest first: grown-up children still at home, then the minors, none under four but the one asked for. */
    private List<Integer> etaFigli(Forma forma, int adulti) {
        var eta = new ArrayList<Integer>();
        for (int i = 0; i < Math.max(0, adulti); i++) {
            eta.add(casa.sorte.tra(20 * 366, 27 * 365));
        }
        var piccolo = forma.piccolo();
        for (int i = 0; i < forma.minori(); i++) {
            eta.add(i == 0 && piccolo != null ? piccolo : casa.sorte.tra(5 * 365 + 10, 16 * 365));
        }
        eta.sort((a, b) -> b - a);
        return eta;
    }

    private LocalDate nato(LocalDate giorno, int eta) {
        return giorno.minusYears(eta).minusDays(casa.sorte.tra(1, 364));
    }

    private Individuo persona(
            Comunita comunita,
            Sesso sesso,
            LocalDate natoVerso,
            @Nullable String delPadre,
            Parentela parentela,
            @Nullable Stranezza strana) {
        var cognome = delPadre == null ? casa.sorte.uno(comunita.cognomi()) : delPadre;
        var nascita = natoVerso;
        var luogo = luogo(comunita, parentela);
        var nome = casa.sorte.uno(sesso == Sesso.F ? comunita.femmine() : comunita.maschi());
        var codice = CodiceFiscale.componi(cognome, nome, nascita, sesso, luogo);
        while (!codici.add(codice.valore())) {
            nascita = nascita.minusDays(1);
            codice = CodiceFiscale.componi(cognome, nome, nascita, sesso, luogo);
        }
        var rappresentante = rappresentante(strana);
        var id = casa.sorte.id(
                Instant.ofEpochMilli(casa.mattina(Riferimenti.INIZIO).toEpochMilli() + codici.size()));
        var adulta = nascita.plusYears(18).isBefore(casa.oggi);
        casa.righe.in(
                "persona",
                "id",
                id,
                "cognome",
                cognome,
                "nome",
                nome,
                "cercabile",
                Cercabile.di(cognome + " " + nome),
                "sesso",
                sesso,
                "data_nascita",
                nascita,
                "luogo_nascita",
                Luoghi.di(luogo).orElseThrow().nome(),
                "codice_luogo",
                luogo,
                "codice_fiscale",
                codiceScritto(codice, strana),
                "cittadinanza",
                cittadinanza(comunita),
                "telefono",
                adulta ? "000 %07d".formatted(++telefoni) : null,
                "email",
                adulta && casa.sorte.suCento(35)
                        ? Cercabile.di(nome + cognome).replace(" ", "") + telefoni + "@example.org"
                        : null,
                "rappresentante",
                rappresentante,
                "tipo_rappresentante",
                rappresentante == null ? null : strana);
        return new Individuo(id, cognome, nome, nascita, parentela, rappresentante, codice.valore());
    }

    private static @Nullable String codiceScritto(CodiceFiscale codice, @Nullable Stranezza strana) {
        return switch (strana) {
            case SENZA_CODICE_FISCALE -> null;
            case CODICE_PROVVISORIO -> "12345678903";
            case null, default -> codice.valore();
        };
    }

    private @Nullable String rappresentante(@Nullable Stranezza strana) {
        if (strana != Stranezza.TUTORE && strana != Stranezza.AMMINISTRATORE_DI_SOSTEGNO) {
            return null;
        }
        var italiana = COMUNITA.getFirst();
        return casa.sorte.uno(italiana.cognomi()) + " " + casa.sorte.uno(italiana.femmine());
    }

    private String luogo(Comunita comunita, Parentela parentela) {
        if (comunita.straniera()) {
            return parentela == Parentela.FIGLIO && casa.sorte.suCento(65) ? NATO_QUI : comunita.luogo();
        }
        return casa.sorte.suCento(70) ? NATO_QUI : casa.sorte.uno(NATI_ALTROVE);
    }

    private static String cittadinanza(Comunita comunita) {
        return comunita.straniera() ? Luoghi.di(comunita.luogo()).orElseThrow().nome() : "Italia";
    }

    private Comunita estratta() {
        var resto = casa.sorte.tra(1, COMUNITA.stream().mapToInt(Comunita::peso).sum());
        for (var comunita : COMUNITA) {
            resto -= comunita.peso();
            if (resto <= 0) {
                return comunita;
            }
        }
        return COMUNITA.getFirst();
    }

    private static List<Comunita> comunita() {
        Map<String, Tavola> nomi =
                Tavola.leggi("nomi").stream().collect(Collectors.toMap(n -> n.testo("comunita"), Function.identity()));
        return Tavola.leggi("cognomi").stream()
                .map(c -> {
                    var suoi = nomi.get(c.testo("comunita").toUpperCase(Locale.ROOT));
                    if (suoi == null) {
                        throw new IllegalStateException("no names for " + c.testo("comunita"));
                    }
                    return new Comunita(
                            c.testo("comunita"),
                            c.testo("luogo"),
                            c.intero("peso"),
                            elenco(c.testo("cognomi")),
                            elenco(suoi.testo("femmine")),
                            elenco(suoi.testo("maschi")));
                })
                .toList();
    }

    private static List<String> elenco(String testo) {
        return Arrays.asList(testo.split("\\|"));
    }
}
