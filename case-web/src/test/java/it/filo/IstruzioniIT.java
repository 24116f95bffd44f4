package it.filo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.filo.ContaIstruzioni.Istruzioni;
import it.filo.operatori.TieniBozze;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * How many statements each page sends to the database, session and access log included: never more than
 * {@code istruzioni.csv} says, which has a line for every address that answers to GET ({@link Segnaposti} fills it).
 * A page that asks once for each row would show here at once, since the demo fills every list. After a change read
 * {@code target/istruzioni.csv} critically before it is copied.
 */
@ProvaConDemo
class IstruzioniIT {

    /** Not signed in. */
    private static final String NESSUNO = "nessuno";

    /** What a conditional block or two may add; asking once for each row adds more. */
    private static final int SCARTO = 3;

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoDiProva demo;

    @Autowired
    TieniBozze bozze;

    @Autowired
    Istruzioni istruzioni;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controller;

    @Test
    void ogni_pagina_chiede_al_database_quanto_dice_la_tabella() throws Exception {
        demo.entraDaCapo();
        var segnaposti = Segnaposti.della(demo, bozze);
        var adesso = new ArrayList<String>();
        var tutto = new SoftAssertions();
        for (var riga : Tabelle.righe("istruzioni.csv")) {
            var celle = riga.split(";", -1);
            var quante = conta(segnaposti.riempi(celle[1]), celle[0]);
            adesso.add(celle[0] + ";" + celle[1] + ";" + quante);
            tutto.assertThat(quante).as(riga).isLessThanOrEqualTo(Integer.parseInt(celle[2]));
        }
        Files.write(Path.of("target", "istruzioni.csv"), adesso);
        tutto.assertAll();
    }

    @Test
    void ogni_indirizzo_che_si_legge_sta_nella_tabella() {
        var contati = Tabelle.righe("istruzioni.csv").stream()
                .map(riga -> "GET " + riga.split(";", -1)[1].replaceFirst("\\?.*", ""))
                .toList();
        assertThat(Tabelle.indirizzi(controller))
                .filteredOn(i -> i.startsWith("GET ") && !Tabelle.PRIMA_DI_TUTTO.contains(i))
                .allSatisfy(i -> assertThat(contati).as("istruzioni.csv").contains(i));
    }

    @Test
    void una_zona_di_molti_nuclei_non_chiede_piu_di_una_di_pochi() throws Exception {
        var tutto = new SoftAssertions();
        for (var chi : List.of("assistente", "direttore")) {
            var elenchi = chi.equals("assistente")
                    ? List.of(
                            "/",
                            "/cartelle",
                            "/cartelle?vista=tutte",
                            "/scadenze",
                            "/equipe",
                            "/accesso/domande",
                            "/accesso/domande.csv")
                    : List.of("/", "/programma", "/lep", "/lep/2018/4");
            for (var elenco : elenchi) {
                tutto.assertThat(conta(elenco, chi))
                        .as("%s for %s", elenco, chi)
                        .isLessThanOrEqualTo(conta(elenco, chi + ".vn") + SCARTO);
            }
        }
        tutto.assertAll();
    }

    @Test
    void una_cartella_piena_non_chiede_piu_di_una_scarna() throws Exception {
        var cartelle = demo.guarda(sql -> sql.sql("""
                        select c.id from cartella c where c.passo = 'VERIFICARE' and c.percorso in ('COMPLESSO', 'SPECIALISTICO')
                        order by (select count(*) from componente m where m.nucleo_id = c.nucleo_id)
                          + (select count(*) from verifica v where v.cartella_id = c.id)
                          + (select count(*) from nota_diario n where n.cartella_id = c.id)
                          + (select count(*) from incarico i where i.cartella_id = c.id)
                          + (select count(*) from progetto p join sostegno s on s.progetto_id = p.id where p.cartella_id = c.id), c.id""").query(UUID.class).list());
        var tutto = new SoftAssertions();
        for (var pagina : List.of(
                "",
                "/nucleo",
                "/analisi-preliminare",
                "/analisi-preliminare/tutta",
                "/analisi-preliminare/esito",
                "/mini-equipe",
                "/equipe",
                "/quadro-di-analisi",
                "/progetto",
                "/progetto.pdf",
                "/patto-di-servizio",
                "/monitoraggio",
                "/registro")) {
            tutto.assertThat(conta("/cartelle/" + cartelle.getLast() + pagina, "program"))
                    .as("/cartelle/{id}%s", pagina)
                    .isLessThanOrEqualTo(conta("/cartelle/" + cartelle.getFirst() + pagina, "program") + SCARTO);
        }
        tutto.assertAll();
    }

    /** The least of three, since now and then a request also renews the session or asks anew who is still in service. */
    private int conta(String indirizzo, String chi) throws Exception {
        var minimo = Integer.MAX_VALUE;
        for (int n = 0; n < 3; n++) {
            var richiesta = get(URI.create(indirizzo));
            if (!chi.equals(NESSUNO)) {
                richiesta.cookie(demo.entra(chi));
            }
            istruzioni.daCapo();
            var stato = mvc.perform(richiesta).andReturn().getResponse().getStatus();
            assertThat(stato)
                    .as("%s for %s", indirizzo, chi)
                    .matches(s -> s == 200 || s == 204 || s == 303 && indirizzo.equals("/accesso"));
            minimo = Math.min(minimo, istruzioni.finora());
        }
        return minimo;
    }
}
