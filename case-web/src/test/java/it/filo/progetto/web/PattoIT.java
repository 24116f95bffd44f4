package it.filo.progetto.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova.OperatoreDiProva;
import it.filo.ProvaWeb;
import it.filo.base.Ids;
import it.filo.cartella.Cartelle;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Ruolo;
import it.filo.progetto.web.CasoDiProva.Caso;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The patto di servizio, one for each adult whom it concerns. */
@ProvaWeb
class PattoIT {

    private static final int GRANDE = 4000;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CasoDiProva casi;

    @Autowired
    private Cartelle cartelle;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Test
    void sotto_REI_il_primo_patto_firmato_risponde_al_solo_lavoro_e_si_dice_chi_manca() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_LAVORO, "REI", GRANDE);
        assertThat(passo(caso)).isEqualTo(Passo.SOTTOSCRIVERE_PATTO);
        scrivi(caso, caso.madre()).andExpect(redirectedUrl(caso.patti()));
        firma(caso, caso.madre(), caso.madre().toString()).andExpect(redirectedUrl(caso.patti()));
        assertThat(passo(caso)).isEqualTo(Passo.SOTTOSCRIVERE_PATTO);
        firma(caso, caso.madre(), caso.consulente().chi().id().toString())
                .andExpect(flash().attribute("esito", containsString("Mancano ancora: Bianchi Ugo.")));
        assertThat(passo(caso)).isEqualTo(Passo.VERIFICARE);
        apri(caso, caso.consulente())
                .andExpect(content().string(containsString("Mancano ancora: Bianchi Ugo.")))
                .andExpect(content().string(not(containsString("Bianchi Leo di"))));
        scrivi(caso, caso.padre()).andExpect(redirectedUrl(caso.patti()));
        firma(caso, caso.padre(), caso.padre().toString());
        firma(caso, caso.padre(), caso.consulente().chi().id().toString());
        apri(caso, caso.consulente()).andExpect(content().string(not(containsString("Mancano ancora"))));
        var eventi = caso.zona()
                .in(() -> sql.sql("select count(*) from evento where tipo = 'PATTO_SOTTOSCRITTO'")
                        .query(Integer.class)
                        .single());
        assertThat(eventi).isEqualTo(2);
        mvc.perform(get("/cartelle/" + caso.cartella()).with(caso.consulente().entrato()))
                .andExpect(content().string(containsString("Per Bianchi Ugo.")));
        scrivi(caso, caso.madre()).andExpect(flash().attributeExists("avviso"));
    }

    @Test
    void dopo_la_prima_firma_il_testo_resta_quello_che_la_persona_ha_letto() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_LAVORO, "REI", GRANDE);
        scrivi(caso, caso.madre());
        var riscrivi = caso.patti() + "/" + caso.madre() + "/riscrivi";
        manda(caso.consulente(), riscrivi, "motivo", "Nessuno ha firmato").andExpect(flash().attributeExists("avviso"));
        firma(caso, caso.madre(), caso.madre().toString());
        manda(caso.consulente(), caso.patti() + "/" + caso.madre(), "impegni", "Altro testo", "versione", "0")
                .andExpect(flash().attribute("avviso", containsString("non si può cambiare")));
        apri(caso, caso.consulente())
                .andExpect(content().string(containsString("Cerca lavoro")))
                .andExpect(content().string(containsString(riscrivi)))
                .andExpect(content().string(not(containsString("Modifica il patto"))));
        manda(
                        caso.consulente(),
                        caso.patti() + "/" + caso.madre() + "/firme/"
                                + caso.consulente().chi().id())
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(riscrivi).with(caso.consulente().entrato()))
                .andExpect(content().string(containsString("già firmato da Rossi Maria")));
        manda(caso.consulente(), riscrivi, "motivo", " ").andExpect(status().isUnprocessableContent());
        apri(caso, caso.consulente()).andExpect(content().string(containsString("Firmato ")));
        manda(caso.consulente(), riscrivi, "motivo", "Il corso non parte più")
                .andExpect(flash().attribute("esito", containsString("Rossi Maria")));
        apri(caso, caso.consulente()).andExpect(content().string(not(containsString("Firmato "))));
        manda(caso.consulente(), caso.patti() + "/" + caso.madre(), "impegni", "Altro testo", "versione", "0")
                .andExpect(flash().attribute("esito", containsString("salvato")));
        var storia = "/cartelle/" + caso.cartella();
        mvc.perform(get(storia).with(caso.assistente().entrato()))
                .andExpect(content().string(containsString("Per Rossi Maria. Motivo: Il corso non parte più")));
        mvc.perform(get(storia).with(caso.tutor().entrato()))
                .andExpect(content().string(not(containsString("Il corso non parte"))));
        assertThat(caso.zona()
                        .in(() -> sql.sql("select encode(motivo, 'escape') from evento where tipo = 'PATTO_RIAPERTO'")
                                .query(String.class)
                                .single()))
                .doesNotContain("corso");
    }

    @Test
    void riguarda_chi_la_scheda_A_dice_attivabile() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_LAVORO, "REI", GRANDE);
        attivabile(caso, caso.padre());
        apri(caso, caso.consulente())
                .andExpect(content().string(containsString("patto-" + caso.padre())))
                .andExpect(content().string(not(containsString("patto-" + caso.madre()))));
        scrivi(caso, caso.madre()).andExpect(status().isNotFound());
        scrivi(caso, caso.bambino()).andExpect(status().isNotFound());
    }

    @Test
    void sotto_ADI_sta_accanto_al_progetto_sotto_REI_no() throws Exception {
        var adi = casi.inProgetto(Percorso.COMPLESSO, "ADI", GRANDE);
        scrivi(adi, adi.madre()).andExpect(flash().attribute("esito", containsString("salvato")));
        firma(adi, adi.madre(), adi.madre().toString());
        firma(adi, adi.madre(), adi.consulente().chi().id().toString());
        assertThat(passo(adi)).isEqualTo(Passo.DEFINIRE_PROGETTO);
        var rei = casi.inProgetto(Percorso.COMPLESSO, "REI", GRANDE);
        scrivi(rei, rei.madre()).andExpect(flash().attributeExists("avviso"));
        apri(rei, rei.consulente()).andExpect(content().string(containsString("solo lavoro")));
    }

    @Test
    void scrive_il_consulente_legge_l_assistente_gli_altri_non_sanno() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_LAVORO, "REI", GRANDE);
        scrivi(caso, caso.madre());
        apri(caso, caso.assistente())
                .andExpect(content().string(containsString("Cerca lavoro")))
                .andExpect(content().string(not(containsString("/firme/"))));
        apri(caso, caso.zona().operatore(Ruolo.PROGRAM_MANAGER))
                .andExpect(content().string(containsString("Cerca lavoro")));
        manda(caso.assistente(), caso.patti() + "/" + caso.madre(), "impegni", "Falso")
                .andExpect(status().isForbidden());
        for (var chi : List.of(
                caso.tutor(),
                caso.zona().operatore(Ruolo.CONSULENTE_CPI),
                caso.zona().operatore(Ruolo.DIRETTORE),
                caso.zona().operatore(Ruolo.AMMINISTRATIVA))) {
            mvc.perform(get(caso.patti()).with(chi.entrato())).andExpect(status().isNotFound());
            mvc.perform(get(caso.patti() + ".pdf").with(chi.entrato())).andExpect(status().isNotFound());
        }
    }

    @Test
    void due_che_scrivono_insieme_vedono_i_due_testi_e_le_date_hanno_senso() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_LAVORO, "REI", GRANDE);
        scrivi(caso, caso.madre());
        scrivi(caso, caso.madre()).andExpect(status().isConflict());
        manda(caso.consulente(), caso.patti() + "/" + caso.madre(), "impegni", "Frequenta il corso", "versione", "0")
                .andExpect(redirectedUrl(caso.patti()));
        manda(caso.consulente(), caso.patti() + "/" + caso.madre(), "impegni", "Fa un tirocinio", "versione", "0")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Frequenta il corso")));
        manda(caso.consulente(), caso.patti() + "/" + caso.madre(), "impegni", "", "versione", "1")
                .andExpect(status().isUnprocessableContent());
        var firma = caso.patti() + "/" + caso.madre() + "/firme/" + caso.madre();
        for (var giorno : List.of(oggi().plusDays(1), oggi().minusDays(31))) {
            manda(caso.consulente(), firma, "come", "CARTA", "giorno", breve(giorno))
                    .andExpect(status().isUnprocessableContent());
        }
        manda(
                        caso.consulente(),
                        caso.patti() + "/" + caso.madre() + "/firme/" + caso.bambino(),
                        "come",
                        "CARTA",
                        "giorno",
                        breve(oggi()))
                .andExpect(status().isNotFound());
    }

    @Test
    void il_documento_dice_quello_che_dice_la_pagina() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_LAVORO, "REI", GRANDE);
        mvc.perform(get(caso.patti() + ".pdf").with(caso.consulente().entrato()))
                .andExpect(status().isNotFound());
        scrivi(caso, caso.madre());
        scrivi(caso, caso.padre());
        var pdf = mvc.perform(get(caso.patti() + ".pdf").with(caso.consulente().entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var documento = Loader.loadPDF(pdf)) {
            assertThat(documento.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(documento))
                    .contains("Patto di servizio personalizzato", "Cerca lavoro", "Rossi Maria", "Bianchi Ugo");
        }
        var uno = mvc.perform(get(caso.patti() + ".pdf")
                        .param("persona", caso.padre().toString())
                        .with(caso.consulente().entrato()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var documento = Loader.loadPDF(uno)) {
            assertThat(new PDFTextStripper().getText(documento))
                    .contains("Bianchi Ugo")
                    .doesNotContain("Rossi");
        }
    }

    private void attivabile(Caso caso, PersonaId persona) {
        var zona = caso.zona().id().id();
        caso.zona().in(() -> {
            var analisi = Ids.nuovo();
            sql.sql("insert into analisi (zona_id, id, cartella_id) values (?, ?, ?)")
                    .params(zona, analisi, caso.cartella().id())
                    .update();
            return sql.sql(
                            "insert into profilo_lavorativo (zona_id, id, analisi_id, persona_id, attivabile) values (?, ?, ?, ?, true)")
                    .params(zona, Ids.nuovo(), analisi, persona.id())
                    .update();
        });
    }

    private ResultActions scrivi(Caso caso, PersonaId persona) throws Exception {
        return manda(
                caso.consulente(),
                caso.patti() + "/" + persona,
                "profilo",
                "Cameriera",
                "impegni",
                "Cerca lavoro",
                "incontri",
                "ogni mese");
    }

    private ResultActions firma(Caso caso, PersonaId persona, String chi) throws Exception {
        return manda(
                caso.consulente(),
                caso.patti() + "/" + persona + "/firme/" + chi,
                "come",
                "CARTA",
                "giorno",
                breve(oggi()));
    }

    private ResultActions apri(Caso caso, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(caso.patti()).with(chi.entrato())).andExpect(status().isOk());
    }

    private ResultActions manda(OperatoreDiProva chi, String indirizzo, String... campi) throws Exception {
        var modulo = post(indirizzo).with(chi.entrato()).with(csrf());
        for (int i = 0; i < campi.length; i += 2) {
            modulo.param(campi[i], campi[i + 1]);
        }
        return mvc.perform(modulo);
    }

    private Passo passo(Caso caso) {
        return caso.zona()
                .in(() ->
                        cartelle.findById(caso.cartella()).orElseThrow().passo().orElseThrow());
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }

    private static String breve(LocalDate giorno) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(giorno);
    }
}
