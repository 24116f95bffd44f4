package it.filo.progetto.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.Eventi;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.fondi.FondoId;
import it.filo.fondi.InterventoId;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Ruolo;
import it.filo.progetto.AreaImpegno;
import it.filo.progetto.Impegno;
import it.filo.progetto.Obiettivi;
import it.filo.progetto.Progetti;
import it.filo.progetto.Progetto;
import it.filo.progetto.ScriviImpegno;
import it.filo.progetto.ScriviSostegno;
import it.filo.progetto.Sostegni;
import it.filo.progetto.Sostegno.Promessa;
import it.filo.progetto.web.CasoDiProva.Caso;
import it.filo.zona.EnteId;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The progetto from its first objective to the first support, through its pages. */
@ProvaWeb
class ProgettoIT {

    private static final int GRANDE = 4000;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CasoDiProva casi;

    @Autowired
    private Progetti progetti;

    @Autowired
    private Obiettivi obiettivi;

    @Autowired
    private Sostegni sostegni;

    @Autowired
    private ScriviImpegno scriviImpegno;

    @Autowired
    private ScriviSostegno scriviSostegno;

    @Autowired
    private Cartelle cartelle;

    @Autowired
    private Eventi eventi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Test
    void dal_primo_obiettivo_al_primo_sostegno() throws Exception {
        var caso = casi.inProgetto(Percorso.COMPLESSO, "REI", GRANDE);
        scriviObiettivo(caso);
        apri(caso, caso.assistente())
                .andExpect(content().string(containsString("Vogliamo una casa in regola")))
                .andExpect(content().string(containsString("Serve")))
                .andExpect(content().string(not(containsString("/progetto/definisci"))));
        dichiaraPronto(caso).andExpect(flash().attribute("errore", containsString("Servono i tempi")));
        definisci(caso)
                .andExpect(redirectedUrl(caso.progetto()))
                .andExpect(flash().attribute("errore", containsString("articolo 7")));
        assertThat(accaduti(caso)).doesNotContain("PROGETTO_DEFINITO");

        scriviSostegno(caso, caso.tirocinio().toString());
        apri(caso, caso.assistente()).andExpect(content().string(containsString("/progetto/definisci")));
        definisci(caso).andExpect(flash().attribute("esito", containsString("pronto")));
        assertThat(passo(caso)).isEqualTo(Passo.SOTTOSCRIVERE_PROGETTO);

        firma(caso, caso.madre().id());
        manda(
                        caso.assistente(),
                        caso.progetto() + "/firme/" + caso.padre(),
                        "come",
                        "NON_FIRMA",
                        "motivo",
                        "è in viaggio")
                .andExpect(status().isSeeOther());
        assertThat(accaduti(caso)).doesNotContain("PROGETTO_SOTTOSCRITTO");
        firma(caso, caso.assistente().chi().id().id());
        assertThat(accaduti(caso)).contains("PROGETTO_SOTTOSCRITTO").doesNotContain("PROGETTO_AVVIATO");
        assertThat(passo(caso)).isEqualTo(Passo.AVVIARE_SOSTEGNI);
        var prossima = caso.zona()
                .in(() -> cartelle.findById(caso.cartella()).orElseThrow().prossimaVerifica());
        assertThat(prossima).contains(oggi().plusDays(90));
        apri(caso, caso.assistente()).andExpect(content().string(containsString("è in viaggio")));

        manda(
                        caso.tutor(),
                        caso.progetto() + "/sostegni/" + sostegno(caso) + "/attiva",
                        "giorno",
                        breve(oggi()),
                        "versione",
                        "0")
                .andExpect(flash().attribute("esito", containsString("avviato")));
        assertThat(accaduti(caso)).contains("SOSTEGNO_ATTIVATO", "PROGETTO_AVVIATO");
        assertThat(passo(caso)).isEqualTo(Passo.VERIFICARE);
        manda(
                        caso.tutor(),
                        caso.progetto() + "/sostegni/" + sostegno(caso) + "/concludi",
                        "giorno",
                        breve(oggi()),
                        "versione",
                        "1")
                .andExpect(status().isSeeOther());
        assertThat(accaduti(caso)).contains("SOSTEGNO_CONCLUSO");
    }

    @Test
    void un_progetto_di_soli_impegni_e_avviato_con_la_firma() throws Exception {
        var caso = definito(casi.inProgetto(Percorso.SOLO_SOCIALE, "ADI", GRANDE));
        firma(caso, caso.madre().id());
        firma(caso, caso.padre().id());
        firma(caso, caso.assistente().chi().id().id());
        assertThat(accaduti(caso)).contains("PROGETTO_SOTTOSCRITTO", "PROGETTO_AVVIATO");
    }

    @Test
    void un_sostegno_attivato_prima_della_firma_avvia_il_progetto_il_giorno_della_firma() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE);
        scriviObiettivo(caso);
        scriviSostegno(caso, caso.tirocinio().toString());
        definisci(caso);
        manda(
                        caso.assistente(),
                        caso.progetto() + "/sostegni/" + sostegno(caso) + "/attiva",
                        "giorno",
                        breve(oggi().minusDays(5)),
                        "versione",
                        "0")
                .andExpect(flash().attribute("esito", not(containsString("avviato."))));
        assertThat(accaduti(caso)).contains("SOSTEGNO_ATTIVATO").doesNotContain("PROGETTO_AVVIATO");
        firma(caso, caso.madre().id());
        firma(caso, caso.padre().id());
        firma(caso, caso.assistente().chi().id().id());
        var avviato = caso.zona()
                .in(() -> progetti.dellaCartella(caso.cartella()).orElseThrow().avviatoIl());
        assertThat(avviato).contains(oggi());
    }

    @Test
    void con_un_neonato_il_bisogno_complesso_aspetta_la_genitorialita() throws Exception {
        var caso = casi.inProgetto(Percorso.COMPLESSO, "REI", 300);
        scriviObiettivo(caso);
        scriviSostegno(caso, caso.tirocinio().toString());
        definisci(caso).andExpect(flash().attribute("errore", containsString("mille giorni")));
        scriviSostegno(caso, caso.genitorialita().toString());
        definisci(caso).andExpect(flash().attribute("esito", containsString("pronto")));
    }

    @Test
    void sotto_ADI_il_solo_lavoro_ha_anche_il_progetto_accanto_al_patto_sotto_REI_no() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_LAVORO, "ADI", GRANDE);
        apri(caso, caso.consulente()).andExpect(content().string(containsString("Accanto, l&#39;assistente sociale")));
        definito(caso);
        assertThat(passo(caso)).isEqualTo(Passo.SOTTOSCRIVERE_PATTO);
        manda(caso.assistente(), caso.progetto() + "/obiettivi/nuovo", "frase", "Dopo la firma")
                .andExpect(flash().attributeExists("avviso"));
        firma(caso, caso.madre().id());
        firma(caso, caso.padre().id());
        firma(caso, caso.assistente().chi().id().id());
        assertThat(accaduti(caso)).contains("PROGETTO_SOTTOSCRITTO", "PROGETTO_AVVIATO");
        assertThat(passo(caso)).isEqualTo(Passo.SOTTOSCRIVERE_PATTO);
        apri(caso, caso.assistente())
                .andExpect(content().string(containsString("/cartelle/" + caso.cartella() + "/progetto\"")))
                .andExpect(content().string(not(containsString("/obiettivi/nuovo"))));

        var rei = casi.inProgetto(Percorso.SOLO_LAVORO, "REI", GRANDE);
        apri(rei, rei.assistente()).andExpect(content().string(containsString("non serve un progetto")));
        manda(rei.assistente(), rei.progetto() + "/obiettivi/nuovo", "frase", "Falso")
                .andExpect(flash().attributeExists("avviso"));
        assertThat(rei.zona().in(() -> progetti.dellaCartella(rei.cartella()))).isEmpty();
    }

    @Test
    void chi_e_fuori_dal_nucleo_e_cio_che_la_zona_non_ha_non_entrano_nel_progetto() throws Exception {
        var caso = casi.inProgetto(Percorso.COMPLESSO, "REI", GRANDE);
        scriviObiettivo(caso);
        var chi = caso.assistente().chi();
        var obiettivo = obiettivo(caso);
        var estraneo = PersonaId.nuovo();
        assertThatThrownBy(() -> caso.zona()
                        .in(() -> scriviImpegno.aggiungi(
                                caso.cartella(),
                                obiettivo,
                                new Impegno.Testo(estraneo, AreaImpegno.ALTRO, "Falso", ""),
                                chi)))
                .isInstanceOf(NonVisibile.class);
        for (var promessa : List.of(
                new Promessa(InterventoId.nuovo(), null, null, null, oggi(), null, null),
                new Promessa(caso.tirocinio(), EnteId.nuovo(), null, null, oggi(), null, null),
                new Promessa(caso.tirocinio(), null, new FondoId(Ids.nuovo()), null, oggi(), null, null),
                new Promessa(caso.tirocinio(), null, null, estraneo, oggi(), null, null))) {
            assertThatThrownBy(() ->
                            caso.zona().in(() -> scriviSostegno.aggiungi(caso.cartella(), obiettivo, promessa, chi)))
                    .isInstanceOf(NonVisibile.class);
        }
    }

    @Test
    void riaprire_prima_della_firma_disfa_e_dopo_non_si_puo() throws Exception {
        var caso = definito(casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE));
        firma(caso, caso.madre().id());
        manda(caso.assistente(), caso.progetto() + "/riapri", "versione", "" + (versione(caso) - 1))
                .andExpect(flash().attribute("avviso", containsString("cambiato nel frattempo")));
        manda(caso.assistente(), caso.progetto() + "/riapri", "versione", "" + versione(caso))
                .andExpect(flash().attributeExists("esito"));
        assertThat(passo(caso)).isEqualTo(Passo.DEFINIRE_PROGETTO);
        apri(caso, caso.assistente()).andExpect(content().string(not(containsString("Firmato "))));
        definisci(caso);
        firma(caso, caso.madre().id());
        firma(caso, caso.padre().id());
        firma(caso, caso.assistente().chi().id().id());
        manda(caso.assistente(), caso.progetto() + "/riapri", "versione", "" + versione(caso))
                .andExpect(flash().attributeExists("avviso"));
        manda(caso.assistente(), caso.progetto() + "/obiettivi/nuovo", "frase", "Tardi")
                .andExpect(flash().attributeExists("avviso"));
        apri(caso, caso.assistente()).andExpect(content().string(not(containsString("Tardi"))));
    }

    @Test
    void la_firma_di_un_minore_e_quella_fuori_tempo_si_rifiutano() throws Exception {
        var caso = definito(casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE));
        manda(caso.assistente(), caso.progetto() + "/firme/" + caso.bambino(), "come", "CARTA", "giorno", breve(oggi()))
                .andExpect(status().isNotFound());
        var madre = caso.progetto() + "/firme/" + caso.madre();
        manda(caso.assistente(), madre, "come", "CARTA", "giorno", breve(oggi().plusDays(1)))
                .andExpect(status().isUnprocessableContent());
        manda(caso.assistente(), madre, "come", "CARTA", "giorno", breve(oggi().minusDays(1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("quando il progetto era pronto")));
        manda(caso.assistente(), madre, "come", "NON_FIRMA", "motivo", "").andExpect(status().isUnprocessableContent());
        firma(caso, caso.madre().id());
        manda(caso.assistente(), madre, "come", "DIGITALE", "giorno", breve(oggi()), "versione", "7")
                .andExpect(flash().attributeExists("avviso"));
    }

    @Test
    void un_sostegno_non_si_attiva_prima_della_promessa_ne_nel_futuro() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE);
        scriviObiettivo(caso);
        scriviSostegno(caso, caso.tirocinio().toString());
        var attiva = caso.progetto() + "/sostegni/" + sostegno(caso) + "/attiva";
        manda(caso.assistente(), attiva, "giorno", breve(oggi()), "versione", "0")
                .andExpect(flash().attributeExists("avviso"));
        definisci(caso);
        for (var giorno : List.of(oggi().minusDays(21), oggi().plusDays(1))) {
            manda(caso.assistente(), attiva, "giorno", breve(giorno), "versione", "0")
                    .andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void chi_salva_per_secondo_vede_i_due_testi() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE);
        scriviObiettivo(caso);
        var obiettivo = caso.progetto() + "/obiettivi/" + obiettivo(caso);
        manda(caso.assistente(), obiettivo, "frase", "Una casa più grande", "versione", "0")
                .andExpect(status().isSeeOther());
        manda(caso.assistente(), obiettivo, "frase", "Una casa più vicina", "versione", "0")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Una casa più grande")))
                .andExpect(content().string(containsString("Una casa più vicina")));
        manda(caso.assistente(), obiettivo, "frase", " ", "versione", "1").andExpect(status().isUnprocessableContent());
        manda(caso.assistente(), obiettivo + "/elimina", "versione", "0").andExpect(flash().attributeExists("avviso"));
        manda(caso.assistente(), obiettivo + "/elimina", "versione", "1").andExpect(flash().attributeExists("esito"));
        apri(caso, caso.assistente()).andExpect(content().string(not(containsString("Una casa più grande"))));
    }

    @Test
    void ogni_parte_si_modifica_e_si_elimina() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE);
        scriviObiettivo(caso);
        scriviSostegno(caso, caso.tirocinio().toString());
        var impegno = id(caso, "impegno");
        var risultato = id(caso, "risultato");
        conTempi(caso);
        for (var pagina : List.of(
                "/impostazione",
                "/obiettivi/nuovo",
                "/obiettivi/" + obiettivo(caso),
                "/obiettivi/" + obiettivo(caso) + "/elimina",
                "/obiettivi/" + obiettivo(caso) + "/risultati/nuovo",
                "/obiettivi/" + obiettivo(caso) + "/impegni/nuovo",
                "/obiettivi/" + obiettivo(caso) + "/sostegni/nuovo",
                "/risultati/" + risultato,
                "/risultati/" + risultato + "/elimina",
                "/impegni/" + impegno,
                "/impegni/" + impegno + "/elimina",
                "/sostegni/" + sostegno(caso),
                "/sostegni/" + sostegno(caso) + "/elimina",
                "/definisci")) {
            mvc.perform(get(caso.progetto() + pagina).with(caso.assistente().entrato()))
                    .andExpect(status().isOk());
            mvc.perform(get(caso.progetto() + pagina).with(caso.tutor().entrato()))
                    .andExpect(status().isForbidden());
        }
        manda(
                        caso.assistente(),
                        caso.progetto() + "/impegni/" + impegno,
                        "versione",
                        "5",
                        "persona",
                        caso.padre().toString(),
                        "area",
                        "CURA",
                        "frase",
                        "Va dal medico")
                .andExpect(status().isConflict());
        manda(
                        caso.assistente(),
                        caso.progetto() + "/impegni/" + impegno,
                        "versione",
                        "0",
                        "persona",
                        caso.padre().toString(),
                        "area",
                        "CURA",
                        "frase",
                        "Va dal medico",
                        "frequenza",
                        "ogni mese")
                .andExpect(status().isSeeOther());
        manda(caso.assistente(), caso.progetto() + "/risultati/" + risultato, "versione", "5", "frase", "Altro")
                .andExpect(status().isConflict());
        manda(
                        caso.assistente(),
                        caso.progetto() + "/sostegni/" + sostegno(caso),
                        "versione",
                        "5",
                        "intervento",
                        caso.tirocinio().toString(),
                        "promessoIl",
                        breve(oggi()))
                .andExpect(status().isConflict());
        manda(caso.assistente(), caso.progetto() + "/impostazione", "versione", "5", "verificaOgniGiorni", "60")
                .andExpect(status().isConflict());
        manda(
                        caso.assistente(),
                        caso.progetto() + "/impostazione",
                        "versione",
                        "0",
                        "verificaOgniGiorni",
                        "60",
                        "monitoraggio",
                        "Colloqui")
                .andExpect(status().isSeeOther());
        apri(caso, caso.assistente())
                .andExpect(content().string(containsString("Va dal medico")))
                .andExpect(content().string(containsString("ogni 60 giorni")));
        manda(caso.assistente(), caso.progetto() + "/sostegni/" + sostegno(caso) + "/elimina", "versione", "0")
                .andExpect(flash().attribute("esito", "Sostegno eliminato."));
    }

    @Test
    void un_progetto_gia_in_essere_si_conferma_con_poche_parole() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE);
        manda(
                        caso.assistente(),
                        caso.progetto() + "/impostazione",
                        "verificaOgniGiorni",
                        "90",
                        "preesistente",
                        "CONFERMATO")
                .andExpect(status().isUnprocessableContent());
        manda(
                        caso.assistente(),
                        caso.progetto() + "/impostazione",
                        "verificaOgniGiorni",
                        "90",
                        "preesistente",
                        "CONFERMATO",
                        "dichiarazione",
                        "Progetto con il SERD dal 2017")
                .andExpect(status().isSeeOther());
        definisci(caso).andExpect(flash().attributeExists("esito"));
        apri(caso, caso.assistente()).andExpect(content().string(containsString("Progetto con il SERD dal 2017")));
    }

    @Test
    void il_progetto_firmato_sotto_un_altra_misura_si_offre_da_confermare() throws Exception {
        var caso = casi.inProgetto(Percorso.COMPLESSO, "ADI", GRANDE);
        var impostazione = caso.progetto() + "/impostazione";
        mvc.perform(get(impostazione).with(caso.assistente().entrato()))
                .andExpect(content().string(not(containsString("già sottoscritti"))));
        var prima = caso.zona().in(() -> {
            var adesso = cartelle.findById(caso.cartella()).orElseThrow();
            var rei = new Cartella(
                    CartellaId.nuovo(), adesso.nucleo(), caso.madre(), "REI", "047017", LocalDate.of(2018, 3, 1));
            rei.chiusa(LocalDate.of(2019, 9, 1), "Fine della misura");
            cartelle.save(rei);
            var progetto = new Progetto(rei.id());
            progetto.sottoscritto(LocalDate.of(2018, 5, 4));
            progetti.save(progetto);
            return rei.id();
        });
        mvc.perform(get(impostazione).with(caso.assistente().entrato()))
                .andExpect(content()
                        .string(containsString("Progetto personalizzato (REI), sottoscritto il 4 maggio 2018")))
                .andExpect(content().string(containsString("cartella chiusa")));
        mvc.perform(get(impostazione)
                        .param("prima", prima.toString())
                        .param("come", "CONFERMATO")
                        .with(caso.assistente().entrato()))
                .andExpect(content()
                        .string(containsString(">Progetto personalizzato (REI), sottoscritto il 4 maggio 2018.<")));
        mvc.perform(get(impostazione)
                        .param("prima", CartellaId.nuovo().toString())
                        .param("come", "CONFERMATO")
                        .with(caso.assistente().entrato()))
                .andExpect(content().string(not(containsString("sottoscritto il 4 maggio 2018.<"))));
    }

    @Test
    void ciascuno_vede_la_sua_parte() throws Exception {
        var caso = casi.inProgetto(Percorso.COMPLESSO, "REI", GRANDE);
        scriviObiettivo(caso);
        scriviSostegno(caso, caso.tirocinio().toString());
        manda(caso.assistente(), caso.progetto() + "/obiettivi/nuovo", "frase", "Vogliamo stare meglio");

        apri(caso, caso.tutor())
                .andExpect(content().string(containsString("Tirocinio di inclusione")))
                .andExpect(content().string(not(containsString("Vogliamo stare meglio"))))
                .andExpect(content().string(not(containsString("Si presenta ai colloqui"))))
                .andExpect(content().string(not(containsString("Il contratto è registrato"))))
                .andExpect(content().string(not(containsString("Sottoscrizione"))));
        mvc.perform(get(caso.progetto() + ".pdf").with(caso.tutor().entrato())).andExpect(status().isNotFound());
        apri(caso, caso.consulente())
                .andExpect(content().string(containsString("Vogliamo stare meglio")))
                .andExpect(content().string(not(containsString("Prima della firma"))))
                .andExpect(content().string(not(containsString("/obiettivi/nuovo"))));
        apri(caso, caso.zona().operatore(Ruolo.PROGRAM_MANAGER))
                .andExpect(content().string(containsString("Vogliamo stare meglio")));
        for (var altro :
                List.of(Ruolo.DIRETTORE, Ruolo.AMMINISTRATIVA, Ruolo.ASSISTENTE_SOCIALE, Ruolo.TUTOR, Ruolo.DPO)) {
            mvc.perform(get(caso.progetto()).with(caso.zona().operatore(altro).entrato()))
                    .andExpect(status().isNotFound());
        }
        manda(caso.consulente(), caso.progetto() + "/obiettivi/nuovo", "frase", "Falso")
                .andExpect(status().isForbidden());
        manda(caso.tutor(), caso.progetto() + "/definisci", "versione", "0", "giorno", breve(oggi()))
                .andExpect(status().isForbidden());
    }

    @Test
    void il_tutor_non_attiva_il_sostegno_di_un_altro_ente() throws Exception {
        var caso = casi.inProgetto(Percorso.COMPLESSO, "REI", GRANDE);
        scriviObiettivo(caso);
        manda(
                        caso.assistente(),
                        caso.progetto() + "/obiettivi/" + obiettivo(caso) + "/sostegni/nuovo",
                        "intervento",
                        caso.tirocinio().toString(),
                        "promessoIl",
                        breve(oggi()))
                .andExpect(status().isSeeOther());
        definisci(caso);
        manda(
                        caso.tutor(),
                        caso.progetto() + "/sostegni/" + sostegno(caso) + "/attiva",
                        "giorno",
                        breve(oggi()),
                        "versione",
                        "0")
                .andExpect(status().isNotFound());
        manda(
                        caso.consulente(),
                        caso.progetto() + "/sostegni/" + sostegno(caso) + "/attiva",
                        "giorno",
                        breve(oggi()),
                        "versione",
                        "0")
                .andExpect(status().isForbidden());
    }

    @Test
    void chiuso_come_solo_sociale_il_consulente_non_sa_che_il_progetto_esiste() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE);
        scriviObiettivo(caso);
        mvc.perform(get(caso.progetto()).with(caso.consulente().entrato())).andExpect(status().isNotFound());
        mvc.perform(get(caso.progetto() + ".pdf").with(caso.consulente().entrato()))
                .andExpect(status().isNotFound());
    }

    @Test
    void il_documento_porta_il_nome_della_misura_e_le_firme_senza_il_minore() throws Exception {
        var caso = casi.inProgetto(Percorso.COMPLESSO, "ADI", GRANDE);
        scriviObiettivo(caso);
        scriviSostegno(caso, caso.tirocinio().toString());
        manda(
                caso.assistente(),
                caso.progetto() + "/obiettivi/nuovo",
                "frase",
                "Parolalunghissima".repeat(30) + " \u0001 <b>& 日本");
        var risposta = mvc.perform(
                        get(caso.progetto() + ".pdf").with(caso.assistente().entrato()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse();
        try (var pdf = Loader.loadPDF(risposta.getContentAsByteArray())) {
            assertThat(pdf.getDocumentInformation().getTitle()).contains("PaIS");
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("it");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var testo = testo(pdf);
            assertThat(testo)
                    .contains("Vogliamo una casa in regola", "Il contratto è registrato", "Si presenta ai colloqui")
                    .contains("Tirocinio di inclusione", "Quota servizi", "Sottoscrizione")
                    .contains("Nucleo del comune di Quarrata", "Rossi Maria, data di nascita");
            var firme = testo.substring(testo.indexOf("Sottoscrizione"));
            assertThat(firme).contains("Rossi Maria", "Bianchi Ugo").doesNotContain("Bianchi Leo");
            for (var pagina : pdf.getPages()) {
                assertThat(destra(pdf, pagina))
                        .isLessThanOrEqualTo(pagina.getMediaBox().getWidth());
            }
        }
        var esportato = caso.zona()
                .in(() -> sql.sql("select count(*) from registro where azione = 'ESPORTAZIONE' and cartella_id = ?")
                        .param(caso.cartella().id())
                        .query(Integer.class)
                        .single());
        assertThat(esportato).isEqualTo(1);
    }

    @Test
    void i_testi_stanno_cifrati() throws Exception {
        var caso = casi.inProgetto(Percorso.SOLO_SOCIALE, "REI", GRANDE);
        scriviObiettivo(caso);
        var scritto = caso.zona()
                .in(() -> sql.sql("select encode(testo, 'escape') from obiettivo")
                        .query(String.class)
                        .single());
        assertThat(scritto).doesNotContain("casa");
    }

    private static String testo(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    /** The right edge of the rightmost glyph of a page. */
    private static float destra(PDDocument pdf, PDPage pagina) throws IOException {
        var estremi = new float[1];
        var lettore = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition lettera) {
                estremi[0] = Math.max(estremi[0], lettera.getXDirAdj() + lettera.getWidthDirAdj());
            }
        };
        var numero = pdf.getPages().indexOf(pagina) + 1;
        lettore.setStartPage(numero);
        lettore.setEndPage(numero);
        lettore.getText(pdf);
        return estremi[0];
    }

    private Caso definito(Caso caso) throws Exception {
        scriviObiettivo(caso);
        definisci(caso).andExpect(flash().attributeExists("esito"));
        return caso;
    }

    private void scriviObiettivo(Caso caso) throws Exception {
        manda(
                        caso.assistente(),
                        caso.progetto() + "/obiettivi/nuovo",
                        "frase",
                        "Vogliamo una casa in regola",
                        "dominio",
                        "ABITAZIONE")
                .andExpect(redirectedUrl(caso.progetto()));
        var obiettivo = caso.progetto() + "/obiettivi/" + obiettivo(caso);
        manda(
                        caso.assistente(),
                        obiettivo + "/risultati/nuovo",
                        "frase",
                        "Il contratto è registrato",
                        "entro",
                        breve(oggi().plusDays(60)))
                .andExpect(redirectedUrl(caso.progetto()));
        manda(
                        caso.assistente(),
                        obiettivo + "/impegni/nuovo",
                        "persona",
                        caso.madre().toString(),
                        "area",
                        "CONTATTI",
                        "frase",
                        "Si presenta ai colloqui",
                        "frequenza",
                        "ogni lunedì")
                .andExpect(redirectedUrl(caso.progetto()));
    }

    private void scriviSostegno(Caso caso, String intervento) throws Exception {
        manda(
                        caso.assistente(),
                        caso.progetto() + "/obiettivi/" + obiettivo(caso) + "/sostegni/nuovo",
                        "intervento",
                        intervento,
                        "fornitore",
                        caso.tutor().chi().ente().toString(),
                        "fondo",
                        caso.fondo().toString(),
                        "promessoIl",
                        breve(oggi().minusDays(20)))
                .andExpect(redirectedUrl(caso.progetto()));
    }

    /** Behind the form's back, so that versions stay as the tests count them. */
    private void conTempi(Caso caso) {
        caso.zona()
                .in(() -> sql.sql("update progetto set dal = ?, al = ? where dal is null and preesistente is null")
                        .params(oggi(), oggi().plusMonths(12))
                        .update());
    }

    private ResultActions definisci(Caso caso) throws Exception {
        conTempi(caso);
        return dichiaraPronto(caso);
    }

    private ResultActions dichiaraPronto(Caso caso) throws Exception {
        return manda(
                caso.assistente(),
                caso.progetto() + "/definisci",
                "versione",
                String.valueOf(versione(caso)),
                "giorno",
                breve(oggi()));
    }

    private int versione(Caso caso) {
        return caso.zona()
                .in(() -> progetti.dellaCartella(caso.cartella()).orElseThrow().versione());
    }

    private void firma(Caso caso, UUID chi) throws Exception {
        manda(caso.assistente(), caso.progetto() + "/firme/" + chi, "come", "CARTA", "giorno", breve(oggi()))
                .andExpect(redirectedUrl(caso.progetto()));
    }

    private ResultActions apri(Caso caso, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(caso.progetto()).with(chi.entrato())).andExpect(status().isOk());
    }

    private ResultActions manda(OperatoreDiProva chi, String indirizzo, String... campi) throws Exception {
        var modulo = post(indirizzo).with(chi.entrato()).with(csrf());
        for (int i = 0; i < campi.length; i += 2) {
            modulo.param(campi[i], campi[i + 1]);
        }
        return mvc.perform(modulo);
    }

    private UUID obiettivo(Caso caso) {
        return caso.zona()
                .in(() -> obiettivi
                        .delProgetto(progetti.dellaCartella(caso.cartella())
                                .orElseThrow()
                                .id())
                        .getFirst()
                        .id());
    }

    private UUID sostegno(Caso caso) {
        return caso.zona()
                .in(() -> sostegni.delProgetto(progetti.dellaCartella(caso.cartella())
                                .orElseThrow()
                                .id())
                        .getFirst()
                        .id());
    }

    private UUID id(Caso caso, String tabella) {
        return caso.zona()
                .in(() -> sql.sql("select id from " + tabella).query(UUID.class).single());
    }

    private List<String> accaduti(Caso caso) {
        return caso.zona()
                .in(() -> eventi.ultimi(caso.cartella()).stream()
                        .map(Eventi.Ultimo::getTipo)
                        .toList());
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
