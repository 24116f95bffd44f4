package it.filo.progetto.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import it.filo.Prova.OperatoreDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import it.filo.progetto.Progetti;
import it.filo.progetto.web.CasoDiProva.Caso;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What was done on paper is entered afterwards: who follows the case begins today, the signatures are older. */
@ProvaWeb
class LavoroDiCartaIT {

    private static final int GRANDE = 4000;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CasoDiProva casi;

    @Autowired
    private Progetti progetti;

    @Autowired
    private Incarichi incarichi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Test
    void un_progetto_firmato_prima_di_essere_registrato_tiene_le_firme_degli_operatori() throws Exception {
        var caso = diCarta(casi.inProgetto(Percorso.COMPLESSO, "ADI", GRANDE));
        definito(caso, 20);
        firmaProgetto(caso, caso.madre().toString(), 10);
        firmaProgetto(caso, caso.padre().toString(), 10);
        firmaProgetto(caso, caso.tutor().chi().id().toString(), 10);
        firmaProgetto(caso, caso.assistente().chi().id().toString(), 10);

        assertThat(testo(caso.progetto() + ".pdf", caso.assistente()))
                .contains("Tutor del Terzo settore, ", "Case manager, ", "Consulente del centro per l'impiego, ")
                .contains(ente(caso.tutor()), ente(caso.assistente()), ente(caso.consulente()));
        apri(caso.progetto(), caso.assistente())
                .andExpect(content().string(containsString("Case manager, ")))
                .andExpect(content().string(containsString(ente(caso.tutor()))))
                .andExpect(content()
                        .string(containsString(
                                "/firme/" + caso.consulente().chi().id())));
        firmaProgetto(caso, caso.consulente().chi().id().toString(), 10);
        apri(caso.progetto(), caso.assistente())
                .andExpect(content()
                        .string(not(containsString(
                                "/firme/" + caso.consulente().chi().id()))));
    }

    @Test
    void la_firma_di_chi_seguiva_il_caso_resta_quando_lo_segue_un_altro() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_SOCIALE, "ADI", GRANDE);
        definito(caso, 20);
        firmaProgetto(caso, caso.assistente().chi().id().toString(), 10);
        var nuova = subentra(caso, Funzione.CASE_MANAGER, caso.zona().operatore(Ruolo.ASSISTENTE_SOCIALE));
        manda(nuova, caso.progetto() + "/firme/" + caso.madre(), "come", "CARTA", "giorno", breve(0));
        manda(nuova, caso.progetto() + "/firme/" + caso.padre(), "come", "CARTA", "giorno", breve(0));
        apri(caso.progetto(), nuova)
                .andExpect(content().string(containsString("Sottoscritto")))
                .andExpect(content().string(containsString(ente(caso.assistente()))));
    }

    @Test
    void un_patto_firmato_prima_di_essere_registrato_tiene_la_firma_del_consulente() throws Exception {
        var caso = diCarta(casi.inProgetto(Percorso.SOLO_LAVORO, "REI", GRANDE));
        manda(caso.consulente(), caso.patti() + "/" + caso.madre(), "impegni", "Cerca lavoro");
        firmaPatto(caso, caso.consulente().chi().id().toString());
        firmaPatto(caso, caso.madre().toString());
        var altro = subentra(caso, Funzione.CONSULENTE_CPI, caso.zona().operatore(Ruolo.CONSULENTE_CPI));
        assertThat(testo(caso.patti() + ".pdf", altro))
                .contains(ente(caso.consulente()))
                .doesNotContain(ente(altro));
        apri(caso.patti(), altro)
                .andExpect(content().string(containsString(ente(caso.consulente()))))
                .andExpect(content().string(not(containsString("In scrittura"))));
    }

    /** What tells one ente from another, and is neither broken by the document nor escaped by the page. */
    private static String ente(OperatoreDiProva chi) {
        var nome = chi.chi().nomeEnte();
        return nome.substring(nome.lastIndexOf('-') + 1);
    }

    /** As where the incarichi of the case are entered on the day on which the paper is. */
    private Caso diCarta(Caso caso) {
        caso.zona()
                .in(() -> sql.sql("update incarico set dal = ? where cartella_id = ?")
                        .params(LocalDate.now(clock), caso.cartella().id())
                        .update());
        return caso;
    }

    private OperatoreDiProva subentra(Caso caso, Funzione funzione, OperatoreDiProva nuovo) {
        caso.zona().in(() -> {
            var ieri = LocalDate.now(clock).minusDays(1);
            sql.sql("update incarico set dal = least(dal, ?), al = ? where cartella_id = ? and funzione = ?")
                    .params(ieri, ieri, caso.cartella().id(), funzione.name())
                    .update();
            return incarichi.save(
                    new Incarico(caso.cartella(), nuovo.chi().id(), funzione, LocalDate.now(clock), null));
        });
        return nuovo;
    }

    private void definito(Caso caso, int giorniFa) throws Exception {
        manda(caso.assistente(), caso.progetto() + "/obiettivi/nuovo", "frase", "Vogliamo una casa in regola");
        var obiettivo = caso.zona()
                .in(() -> sql.sql("select id from obiettivo").query(UUID.class).single());
        var indirizzo = caso.progetto() + "/obiettivi/" + obiettivo;
        manda(caso.assistente(), indirizzo + "/risultati/nuovo", "frase", "Il contratto è registrato");
        manda(
                caso.assistente(),
                indirizzo + "/impegni/nuovo",
                "persona",
                caso.madre().toString(),
                "area",
                "CONTATTI",
                "frase",
                "Si presenta ai colloqui");
        manda(
                caso.assistente(),
                indirizzo + "/sostegni/nuovo",
                "intervento",
                caso.tirocinio().toString(),
                "promessoIl",
                breve(giorniFa));
        caso.zona()
                .in(() -> sql.sql("update progetto set dal = ?, al = ? where dal is null")
                        .params(LocalDate.now(clock), LocalDate.now(clock).plusMonths(12))
                        .update());
        var versione = caso.zona()
                .in(() -> progetti.dellaCartella(caso.cartella()).orElseThrow().versione());
        manda(
                        caso.assistente(),
                        caso.progetto() + "/definisci",
                        "versione",
                        String.valueOf(versione),
                        "giorno",
                        breve(giorniFa))
                .andExpect(redirectedUrl(caso.progetto()));
    }

    private void firmaProgetto(Caso caso, String chi, int giorniFa) throws Exception {
        manda(caso.assistente(), caso.progetto() + "/firme/" + chi, "come", "CARTA", "giorno", breve(giorniFa))
                .andExpect(redirectedUrl(caso.progetto()));
    }

    private void firmaPatto(Caso caso, String chi) throws Exception {
        manda(
                        caso.consulente(),
                        caso.patti() + "/" + caso.madre() + "/firme/" + chi,
                        "come",
                        "CARTA",
                        "giorno",
                        breve(10))
                .andExpect(redirectedUrl(caso.patti()));
    }

    private ResultActions apri(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()));
    }

    private ResultActions manda(OperatoreDiProva chi, String indirizzo, String... campi) throws Exception {
        var modulo = post(indirizzo).with(chi.entrato()).with(csrf());
        for (int i = 0; i < campi.length; i += 2) {
            modulo.param(campi[i], campi[i + 1]);
        }
        return mvc.perform(modulo);
    }

    private String testo(String indirizzo, OperatoreDiProva chi) throws Exception {
        var pdf = apri(indirizzo, chi).andReturn().getResponse().getContentAsByteArray();
        try (var documento = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(documento).replaceAll("\\s+", " ");
        }
    }

    private String breve(int giorniFa) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu")
                .format(LocalDate.now(clock).minusDays(giorniFa));
    }
}
