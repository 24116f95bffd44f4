package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.ProvaConDemo;
import it.filo.Sito;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** The four pathways by hand, as the demo accounts, from the counter to the figures of the director's report. */
@ProvaConDemo
class PercorsiIT {

    @Autowired
    private Sito sito;

    @Autowired
    private Clock clock;

    private final Map<String, Scrivania> scrivanie = new LinkedHashMap<>();
    private String prova = "";

    @BeforeEach
    void comincia(TestInfo info) {
        prova = info.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    void finisce() {
        scrivanie.values().forEach(Scrivania::close);
    }

    @Test
    void solo_lavoro_dalla_domanda_al_patto_senza_JavaScript() {
        var prima = rapporto();
        var pratica = finoAllaSchedaA(1, 2, false);
        var cpi = chi("cpi", false);
        pratica.proponeEsito(cpi, "SOLO_LAVORO", "")
                .conferma(cpi)
                .conferma(chi("assistente", false))
                .scriviEFirmaPatto(cpi)
                .verifica(chi("assistente", false), "ENTRATA");

        var storia = chi("assistente", false).vai(pratica.cartella()).fotografa("fine");
        storia.vede("Patto di servizio");
        var dopo = rapporto();
        cresciute(prima, dopo, "D.ACCOLTA", "A1", "P4");
        uguali(prima, dopo, "P1");
    }

    @Test
    void solo_sociale_dalla_domanda_alla_chiusura_senza_JavaScript() {
        var prima = rapporto();
        var assistente = chi("assistente", false);
        var pratica = finoAllaSchedaA(2, 2, false)
                .proponeEsito(assistente, "SOLO_SOCIALE", "")
                .conferma(chi("cpi", false))
                .conferma(assistente)
                .scriviProgetto(assistente, "Assistenza educativa domiciliare", "Caritas")
                .firmaProgetto(assistente)
                .attivaSostegno(assistente)
                .verifica(assistente, "ENTRATA")
                .verifica(assistente, "USCITA")
                .chiudi(assistente, "OBIETTIVI_RAGGIUNTI");

        // Where the pathway ends as solo sociale, the centro per l'impiego has no more part in it.
        assertThat(chi("cpi", false).apre(pratica.cartella() + "/progetto").status())
                .isIn(403, 404);
        cresciute(prima, rapporto(), "D.ACCOLTA", "A1", "E1", "P1");
    }

    @Test
    void bisogno_complesso_con_l_equipe_e_il_tutor() {
        var prima = rapporto();
        var assistente = chi("assistente", true);
        var program = chi("program", true);
        var tutor = chi("tutor", true);
        var pratica = finoAllaSchedaA(3, 4, true)
                .proponeEsito(assistente, "COMPLESSO", "")
                .conferma(chi("cpi", true))
                .conferma(assistente);
        assertThat(tutor.apre(pratica.cartella()).status()).isEqualTo(404);
        pratica.convocaEquipe(program, assistente.nominativo(), chi("cpi", true).nominativo(), tutor.nominativo())
                .tieniSeduta(program, assistente.nominativo(), tutor.nominativo())
                .compilaSchedaB(assistente)
                .scriviProgetto(assistente, "Assistenza educativa domiciliare", "Caritas")
                .firmaProgetto(assistente);
        var pdf = assistente.contesto().request().get(assistente.indirizzo() + pratica.cartella() + "/progetto.pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        pratica.attivaSostegno(tutor).verifica(assistente, "ENTRATA");

        assistente.vai(pratica.cartella()).fotografa("fine");
        cresciute(prima, rapporto(), "D.ACCOLTA", "A1", "E1", "P1");
        nessunaLamentela();
    }

    @Test
    void specialistico_con_il_serd_che_vede_il_caso_finche_ne_e_membro() {
        var prima = rapporto();
        var assistente = chi("assistente", true);
        var program = chi("program", true);
        var serd = chi("serd", true);
        var pratica = finoAllaSchedaA(4, 4, true)
                .proponeEsito(assistente, "SPECIALISTICO", "SERD")
                .conferma(chi("cpi", true))
                .conferma(assistente);
        assertThat(serd.apre(pratica.cartella()).status()).isEqualTo(404);
        pratica.convocaEquipe(program, assistente.nominativo(), serd.nominativo());
        serd.vai(pratica.cartella()).fotografa("membro").vai("/cartelle").vede(pratica.richiedente());
        pratica.tieniSeduta(program, assistente.nominativo(), serd.nominativo())
                .compilaSchedaB(assistente)
                .scriviProgetto(assistente, "Assistenza educativa domiciliare", "Caritas")
                .firmaProgetto(assistente)
                .attivaSostegno(assistente);

        assistente.vai(pratica.cartella()).fotografa("fine");
        cresciute(prima, rapporto(), "D.ACCOLTA", "A1", "E1", "P1");
        nessunaLamentela();
    }

    @Test
    void una_segnalazione_torna_indietro_si_completa_ed_e_accolta_senza_JavaScript() {
        var prima = rapporto();
        var tutor = chi("tutor", false);
        var program = chi("program", false);
        tutor.vai("/accesso/segnalazioni")
                .segue("Segnala una persona")
                .scrive("segnalata-cognome", "Bartolozzi")
                .scrive("segnalata-nome", "Ilaria")
                .spunta("segnalata-sesso", "F")
                .scrive("segnalata-dataNascita", "12/03/1984")
                .scrive("motivo", "Vive in macchina e cerca lavoro")
                .preme("Invia all’équipe unica", 422)
                .vede("Informata il")
                .sceglie("comune", "Quarrata")
                .sceglie("esito-chiesto", "Tirocinio di inclusione sociale")
                .scrive("informata-il", "02/01/2026")
                .scrive("informata-come", "A voce")
                .scrive("informata-da", "La tutor")
                .preme("Invia all’équipe unica")
                .vede("Segnalazione di Bartolozzi Ilaria inviata");
        program.vai("/accesso/segnalazioni")
                .segue("Bartolozzi Ilaria")
                .scrive("manca", "Ha un telefono?")
                .preme("Restituisci")
                .vede("Restituita");
        tutor.vai("/")
                .segue("Bartolozzi Ilaria: segnalazione restituita, da completare")
                .vede("Ha un telefono?")
                .segue("Completa e rimanda")
                .scrive("segnalata-telefono", "333 1234567")
                .preme("Invia all’équipe unica");
        program.vai("/")
                .segue("Segnalazione di Bartolozzi Ilaria da esaminare")
                .vede("333 1234567")
                .segue("Accogli la segnalazione")
                .spunta("dove", "nuovo")
                .spunta("esito", "TIROCINIO_DI_INCLUSIONE")
                .preme("Accogli")
                .vede("Senza misura (SIIL)")
                .fotografa("cartella");
        tutor.vai("/").vede("Bartolozzi Ilaria: segnalazione accolta");
        assertThat(chi("urp", false).apre("/accesso/segnalazioni").status()).isEqualTo(403);
        assertThat(rapporto()).isEqualTo(prima);
    }

    private Pratica finoAllaSchedaA(int numero, int grado, boolean javascript) {
        var assistente = chi("assistente", javascript);
        var cpi = chi("cpi", javascript);
        return new Pratica(numero, LocalDate.now(clock))
                .presentaDomanda(chi("urp", javascript))
                .accogli(chi("amministrativa", javascript), assistente.nominativo())
                .assegna(chi("program", javascript), assistente.nominativo())
                .fissaMiniEquipe(assistente, cpi.nominativo())
                .compilaSchedaA(assistente, grado);
    }

    private Scrivania chi(String username, boolean javascript) {
        return scrivanie.computeIfAbsent(
                username,
                u -> javascript
                        ? Scrivania.di(u, indirizzo(), prova)
                        : Scrivania.senzaJavaScript(u, indirizzo(), prova));
    }

    private String indirizzo() {
        return sito.indirizzo();
    }

    /** Numerators of the quarter's report for the ADI in the whole zona, as the director exports them. */
    private Map<String, Integer> rapporto() {
        var direttore = chi("direttore", true);
        var oggi = LocalDate.now(clock);
        var trimestre = "/lep/" + oggi.getYear() + "/" + oggi.get(IsoFields.QUARTER_OF_YEAR);
        direttore.vai(trimestre).fotografa("rapporto");
        var csv = direttore
                .contesto()
                .request()
                .get(indirizzo() + trimestre + ".csv")
                .text();
        var numeratori = new LinkedHashMap<String, Integer>();
        Arrays.stream(csv.split("\r?\n"))
                .map(riga -> riga.split(";", -1))
                .filter(r -> r.length > 4 && r[2].equals("ADI") && r[3].isEmpty() && r[4].matches("\\d+"))
                .forEach(r -> numeratori.put(r[0], Integer.valueOf(r[4])));
        return numeratori;
    }

    private static void cresciute(Map<String, Integer> prima, Map<String, Integer> dopo, String... codici) {
        for (var codice : codici) {
            assertThat(dopo.get(codice)).as(codice).isEqualTo(prima.getOrDefault(codice, 0) + 1);
        }
    }

    private static void uguali(Map<String, Integer> prima, Map<String, Integer> dopo, String... codici) {
        for (var codice : codici) {
            assertThat(dopo.get(codice)).as(codice).isEqualTo(prima.get(codice));
        }
    }

    private void nessunaLamentela() {
        scrivanie.values().forEach(s -> assertThat(s.lamentele()).isEmpty());
    }
}
