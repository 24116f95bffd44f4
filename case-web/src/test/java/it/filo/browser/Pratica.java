package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Sesso;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One invented nucleo on its way, from the counter to the closure: each method is what one person does in one sitting. */
final class Pratica {

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> NOMI = List.of("Olindo", "Fosca", "Primetta", "Ezelino", "Gaudenzia", "Learco");

    private final int numero;
    private final String cognome;
    private final LocalDate oggi;
    private final String protocollo;
    private String domanda = "";
    private String cartella = "";

    /** @param numero another for each nucleo: the people must not resemble those of an earlier one */
    Pratica(int numero, LocalDate oggi) {
        this.numero = numero;
        this.cognome = cognome(numero);
        this.oggi = oggi;
        this.protocollo = "INPS-ADI-%d-9%06d".formatted(oggi.getYear(), numero);
    }

    String richiedente() {
        return cognome + " " + NOMI.getFirst();
    }

    String cartella() {
        return cartella;
    }

    String domanda() {
        return domanda;
    }

    /** At the counter: the domanda of a parent with the other parent and a child. */
    Pratica presentaDomanda(Scrivania sportello) {
        compilaDomanda(sportello);
        sportello.preme("Controlla e registra").vede("Non è ancora registrata").fotografa("controlla");
        sportello.preme("Registra la domanda").vede("Domanda " + protocollo + " registrata");
        domanda = sportello.qui();
        sportello.fotografa("domanda");
        return this;
    }

    void compilaDomanda(Scrivania sportello) {
        sportello
                .vai("/accesso/domande/nuova")
                .scrive("data", giorniFa(25))
                .sceglie("misura", "ADI")
                .scrive("protocollo", protocollo)
                .sceglie("comune", "Quarrata")
                .scrive("indirizzo", "Via delle Prove 1")
                .preme("Aggiungi un componente")
                .preme("Aggiungi un componente");
        persona(sportello, 0, Sesso.M, LocalDate.of(1984, 5, 17).plusDays(numero % 1000));
        persona(sportello, 1, Sesso.F, LocalDate.of(1986, 2, 3).plusDays(numero % 1000))
                .sceglie("p1-parentela", "Coniuge");
        persona(sportello, 2, Sesso.F, oggi.minusYears(8).minusDays(numero % 1000))
                .sceglie("p2-parentela", "Figli");
    }

    private Scrivania persona(Scrivania sportello, int quale, Sesso sesso, LocalDate nascita) {
        var p = "p" + quale + "-";
        var nome = NOMI.get(quale);
        return sportello
                .scrive(p + "cognome", cognome)
                .scrive(p + "nome", nome)
                .scrive(
                        p + "codiceFiscale",
                        CodiceFiscale.componi(cognome, nome, nascita, sesso, "G713")
                                .valore())
                .spunta(p + "sesso", sesso.name())
                .scrive(p + "dataNascita", nascita.format(GIORNO))
                .scrive(p + "luogoNascita", "Pistoia");
    }

    /** The amministrativa records that INPS accepted it, which opens the cartella, and proposes who follows it. */
    Pratica accogli(Scrivania amministrativa, String assistente) {
        amministrativa
                .vai(domanda)
                .spunta("stato", "ACCOLTA")
                .scrive("dataEsito", giorniFa(14))
                .scrive("importo", "520,00")
                .preme("Registra l’esito")
                .vede(cognome);
        assertThat(amministrativa.qui()).matches("/cartelle/[^/]+/assegnazione");
        cartella = amministrativa.qui().replace("/assegnazione", "");
        amministrativa
                .spunta("provenienza", "NUOVO")
                .sceglie("proposto", assistente)
                .fotografa("proposta")
                .preme("Salva la proposta");
        return this;
    }

    Pratica assegna(Scrivania program, String assistente) {
        program.vai(cartella)
                .segue("Assegna")
                .sceglie("assistente", assistente)
                .preme("Assegna la cartella")
                .vede(assistente);
        return this;
    }

    Pratica fissaMiniEquipe(Scrivania assistente, String consulente) {
        assistente.vai(cartella).fotografa("cartella").segue("Fissa la mini-équipe");
        assistente
                .scrive("giorno", giorniFa(0))
                .scrive("luogo", "Casa della Comunità di Quarrata")
                .sceglie("consulente", consulente)
                .fotografa("mini-equipe")
                .preme("Fissa la mini-équipe");
        return this;
    }

    /** The whole scheda A on one page, with the same degree everywhere. */
    Pratica compilaSchedaA(Scrivania chi, int grado) {
        chi.vai(cartella + "/analisi-preliminare/tutta");
        tutti(chi, "input[name$=\"scala\"][value=\"" + grado + "\"]", c -> c.check());
        tutti(chi, "textarea[name$=\"bisogni\"]", c -> c.fill("Emerge dal colloquio con la famiglia."));
        tutti(
                chi,
                "select[name$=\"condizione\"], select[name$=\"istruzione\"]",
                c -> c.selectOption(new SelectOption().setIndex(1)));
        tutti(chi, "select[name$=\"attivabile\"]", c -> c.selectOption(new SelectOption().setIndex(1)));
        chi.fotografa("scheda-a").preme("Salva e torna all’elenco").fotografa("scheda-a-elenco");
        return this;
    }

    private static void tutti(Scrivania chi, String quali, Consumer<Locator> che) {
        chi.pagina().locator(quali).all().forEach(che);
    }

    Pratica proponeEsito(Scrivania chi, String esito, String servizio) {
        chi.vai(cartella + "/analisi-preliminare/esito").spunta("esito", esito);
        if (!servizio.isEmpty()) {
            chi.sceglie("servizio", servizio);
        }
        chi.scrive("motivazione", "I domini indicano questo percorso.").preme("Salva l’esito proposto");
        return this;
    }

    Pratica conferma(Scrivania chi) {
        chi.vai(cartella + "/analisi-preliminare/esito").fotografa("esito").preme("Conferma l’esito");
        return this;
    }

    Pratica convocaEquipe(Scrivania chi, String... membri) {
        chi.vai(cartella).segue("Convoca l");
        chi.scrive("data", giorniFa(0)).scrive("ora", "9:30").scrive("luogo", "Sede della SdS");
        for (var membro : membri) {
            chi.spuntaVoce("membri", membro);
        }
        chi.fotografa("convocazione").preme("Convoca l’équipe");
        return this;
    }

    Pratica tieniSeduta(Scrivania chi, String... presenti) {
        chi.vai(cartella + "/equipe");
        chi.pagina()
                .waitForNavigation(
                        () -> chi.pagina().locator("main table a").first().click());
        for (var presente : presenti) {
            chi.spuntaVoce("presenti", presente);
        }
        chi.scrive("decisione", "Si scrive il progetto con un sostegno educativo.")
                .scrive("giorno", giorniFa(0))
                .fotografa("seduta")
                .preme("Registra la seduta come tenuta")
                .vede("Tenuta");
        return this;
    }

    /** The scheda B, a domain after the other, and its conclusion. */
    Pratica compilaSchedaB(Scrivania chi) {
        chi.vai(cartella + "/quadro-di-analisi");
        var domini = chi.pagina().locator(".compiti a").all().stream()
                .map(a -> a.getAttribute("href"))
                .toList();
        for (var dominio : domini) {
            chi.vai(dominio)
                    .spunta("scala", "3")
                    .scrive("testo", "Quanto emerge in équipe.")
                    .scrive("obiettivi", "Stare meglio entro l’anno.")
                    .preme("Salva e torna all’elenco");
        }
        chi.fotografa("scheda-b")
                .scrive("sintesi", "Serve un progetto che tenga insieme casa, lavoro e scuola.")
                .preme("Concludi la scheda B");
        return this;
    }

    /** One objective with a result, a commitment for each adult and a support of the Terzo settore. */
    Pratica scriviProgetto(Scrivania chi, String intervento, String fornitore) {
        chi.vai(cartella + "/progetto").segue("Aggiungi un obiettivo");
        chi.scrive("frase", "Vogliamo che la bambina vada bene a scuola").preme("Salva");
        chi.vai(cartella + "/progetto").segue("Aggiungi un risultato");
        chi.scrive("frase", "Frequenta ogni giorno")
                .scrive("entro", giorniFa(-90))
                .preme("Salva");
        for (var quale : List.of(NOMI.get(0), NOMI.get(1))) {
            chi.vai(cartella + "/progetto").segue("Aggiungi un impegno");
            chi.sceglie("persona", quale).scrive("frase", "Accompagna la bambina a scuola");
            chi.pagina().locator("select[name=area]").selectOption(new SelectOption().setIndex(1));
            chi.preme("Salva");
        }
        chi.vai(cartella + "/progetto").segue("Aggiungi un sostegno");
        chi.sceglie("intervento", intervento).sceglie("fornitore", fornitore).scrive("promessoIl", giorniFa(0));
        chi.pagina().locator("select[name=fondo]").selectOption(new SelectOption().setIndex(1));
        chi.preme("Salva");
        chi.vai(cartella + "/progetto/impostazione")
                .scrive("dal", giorniFa(0))
                .scrive("al", giorniFa(-365))
                .scrive("monitoraggio", "Un colloquio al mese")
                .preme("Salva");
        chi.vai(cartella + "/progetto").fotografa("progetto").segue("Pronto per la firma");
        chi.preme("Dichiara pronto per la firma");
        return this;
    }

    Pratica firmaProgetto(Scrivania chi) {
        return firma(chi, cartella + "/progetto");
    }

    /** Every signature that can be recorded from here, on paper, today. */
    private Pratica firma(Scrivania chi, String dove) {
        chi.vai(dove);
        for (var volte = 0; chi.offre("Registra la firma") && volte < 10; volte++) {
            chi.segue("Registra la firma");
            chi.spunta("come", "CARTA").scrive("giorno", giorniFa(0)).preme("Registra");
            chi.vai(dove);
        }
        chi.nonVede("Da firmare").fotografa("firmato");
        return this;
    }

    Pratica scriviEFirmaPatto(Scrivania cpi) {
        var patto = cartella + "/patto-di-servizio";
        cpi.vai(patto);
        for (var volte = 0; cpi.offre("Scrivi il patto") && volte < 5; volte++) {
            cpi.segue("Scrivi il patto");
            cpi.scrive("impegni", "Colloquio ogni due settimane, ricerca attiva del lavoro")
                    .scrive("attivita", "Orientamento e bilancio di competenze")
                    .scrive("dal", giorniFa(0))
                    .scrive("al", giorniFa(-180))
                    .preme("Salva");
            cpi.vai(patto);
        }
        firma(cpi, patto);
        cpi.vede("Sottoscritto");
        return this;
    }

    Pratica attivaSostegno(Scrivania chi) {
        chi.vai(cartella + "/progetto").segue("Attiva");
        chi.scrive("giorno", giorniFa(0));
        chi.pagina()
                .waitForNavigation(() -> chi.pagina()
                        .locator("#contenuto form.modulo button[type=submit]")
                        .click());
        chi.vai(cartella + "/progetto").vede("attivo dal");
        return this;
    }

    Pratica verifica(Scrivania chi, String momento) {
        chi.vai(cartella + "/monitoraggio").segue("Nuova verifica");
        chi.spunta("momento", momento).scrive("data", giorniFa(0)).scrive("sintesi", "Il percorso procede.");
        tutti(chi, "select[name^=\"andamento-\"]", c -> c.selectOption("IN_CORSO"));
        if (!momento.equals("USCITA")) {
            chi.scrive("prossima", giorniFa(-60));
        }
        chi.fotografa("verifica").preme("Registra");
        return this;
    }

    Pratica chiudi(Scrivania chi, String esito) {
        chi.vai(cartella + "/chiusura")
                .spunta("esito", esito)
                .scrive("data", giorniFa(0))
                .scrive("sintesi", "La famiglia sta meglio.")
                .fotografa("chiusura")
                .preme("Chiudi la cartella");
        chi.vai(cartella).vede("Cartella chiusa").fotografa("chiusa");
        return this;
    }

    String giorniFa(int quanti) {
        return oggi.minusDays(quanti).format(GIORNO);
    }

    /** A surname whose consonants, and so its codice fiscale, are another for each number. */
    private static String cognome(int numero) {
        var consonanti = "bcdfglmnprstvz";
        var resto = numero;
        var cognome = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            cognome.append(consonanti.charAt(resto % consonanti.length())).append('a');
            resto /= consonanti.length();
        }
        return cognome.substring(0, 1).toUpperCase(Locale.ITALY) + cognome.substring(1) + "zzini";
    }
}
