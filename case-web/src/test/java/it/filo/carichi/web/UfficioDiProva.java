package it.filo.carichi.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.OrologioDiProva.Orologio;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.FlashMap;

/** An office in which somebody follows a case and may be away. */
abstract class UfficioDiProva {

    static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    MockMvc mvc;

    @Autowired
    Prova prova;

    @Autowired
    CasiDiProva casi;

    @Autowired
    JdbcClient sql;

    @Autowired
    Orologio orologio;

    @Autowired
    Incarichi incarichi;

    @Autowired
    Formati formati;

    ZonaDiProva zona;
    EnteId sds;
    OperatoreDiProva amministrativa;
    OperatoreDiProva program;
    OperatoreDiProva anna;
    OperatoreDiProva carla;
    CartellaId rossi;

    @BeforeEach
    void un_ufficio() {
        zona = prova.zona();
        sds = zona.ente(TipoEnte.SDS);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER, sds);
        anna = chiama("Bianchi Anna", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        carla = chiama("Neri Carla", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        rossi = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, rossi, anna, amministrativa, program);
    }

    @AfterEach
    void torna_l_ora() {
        orologio.adesso();
    }

    ResultActions assente(OperatoreDiProva chi, OperatoreDiProva di, int dal, int al, OperatoreDiProva... sostituti)
            throws Exception {
        var oggi = LocalDate.now(orologio);
        var richiesta = post(assenza(di))
                .param("dal", GIORNO.format(oggi.plusDays(dal)))
                .param("al", GIORNO.format(oggi.plusDays(al)));
        for (var sostituto : sostituti) {
            richiesta.param("sostituti", sostituto.chi().id().toString());
        }
        return mvc.perform(richiesta.with(csrf()).with(chi.entrato()));
    }

    ResultActions affida(OperatoreDiProva a) throws Exception {
        return mvc.perform(post(assenza(anna) + "/sostituti")
                .param("sostituti", a.chi().id().toString())
                .with(csrf())
                .with(program.entrato()));
    }

    FlashMap torna(OperatoreDiProva chi) throws Exception {
        return mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(chi.entrato()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getFlashMap();
    }

    ResultActions riassegna(OperatoreDiProva a) throws Exception {
        return mvc.perform(post("/cartelle/" + rossi + "/assegnazione/riassegnazione")
                .param("funzione", "CASE_MANAGER")
                .param("da", anna.chi().id().toString())
                .param("nuovo", a.chi().id().toString())
                .param("motivo", "Zona")
                .with(csrf())
                .with(program.entrato()));
    }

    String assegna(String... parametri) throws Exception {
        var richiesta = post("/cartelle/assegnazioni").param("fai", "assegna");
        for (int i = 0; i < parametri.length; i += 2) {
            richiesta.param(parametri[i], parametri[i + 1]);
        }
        return Objects.requireNonNull(mvc.perform(richiesta.with(csrf()).with(program.entrato()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    static String testo(ResultActions risposta) throws Exception {
        return risposta.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    static List<String> trova(String pagina, String modello) {
        return Pattern.compile(modello)
                .matcher(pagina)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    String dal(int fra) {
        return formati.dal(LocalDate.now(orologio).plusDays(fra));
    }

    long quante(String tabella) {
        return zona.in(() ->
                sql.sql("select count(*) from " + tabella).query(Long.class).single());
    }

    ResultActions scrive(OperatoreDiProva chi) throws Exception {
        return mvc.perform(post("/cartelle/" + rossi + "/diario")
                .param("tipo", "TELEFONATA")
                .param("data", GIORNO.format(LocalDate.now(orologio)))
                .param("testo", "Sentita la famiglia.")
                .with(csrf())
                .with(chi.entrato()));
    }

    UUID seduta(int fra) {
        var id = UUID.randomUUID();
        casi.analizzata(zona, rossi, anna, Percorso.COMPLESSO);
        zona.in(() -> {
            sql.sql("""
                            insert into seduta (zona_id, id, cartella_id, data, stato, convocata_da)
                            values (?, ?, ?, ?, 'CONVOCATA', ?)""")
                    .params(
                            zona.id().id(),
                            id,
                            rossi.id(),
                            LocalDate.now(orologio).plusDays(fra),
                            program.chi().id().id())
                    .update();
            return sql.sql("""
                            insert into seduta_membro (zona_id, id, seduta_id, operatore_id, ente_id)
                            values (?, gen_random_uuid(), ?, ?, ?)""")
                    .params(zona.id().id(), id, anna.chi().id().id(), sds.id())
                    .update();
        });
        return id;
    }

    List<UUID> siedono(UUID seduta) {
        return zona.in(() -> sql.sql("select operatore_id from seduta_membro where seduta_id = ?")
                .param(seduta)
                .query(UUID.class)
                .list());
    }

    List<UUID> sostituti() {
        return zona.in(() -> sql.sql("select operatore_id from incarico where funzione = 'SOSTITUTO'")
                .query(UUID.class)
                .list());
    }

    UUID caseManager() {
        return zona.in(() -> sql.sql("""
                        select operatore_id from incarico
                        where cartella_id = ? and funzione = 'CASE_MANAGER' and al is null""").param(rossi.id()).query(UUID.class).single());
    }

    void vede(OperatoreDiProva chi, boolean si) throws Exception {
        mvc.perform(get("/cartelle/" + rossi + "/monitoraggio").with(chi.entrato()))
                .andExpect(si ? status().isOk() : status().isNotFound());
    }

    OperatoreDiProva chiama(String nominativo, OperatoreDiProva chi) {
        var parti = nominativo.split(" ", 2);
        var id = chi.chi().id().id();
        zona.in(() -> sql.sql("update operatore set cognome = ?, nome = ? where id = ?")
                .params(parti[0], parti[1], id)
                .update());
        return chi;
    }

    static String assenza(OperatoreDiProva chi) {
        return "/consegne/" + chi.chi().id() + "/assenza";
    }

    String pagina(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
