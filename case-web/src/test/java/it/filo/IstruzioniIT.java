package it.filo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.ContaIstruzioni.Istruzioni;
import it.filo.operatori.TieniBozze;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How many statements each page sends to the database, session and access log included: never more than
 * {@code istruzioni.csv} says.
 * A page that asks once for each row would show here at once, since the demo fills every list. After a change read
 * {@code target/istruzioni.csv} critically before it is copied.
 */
@ProvaConDemo
class IstruzioniIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoDiProva demo;

    @Autowired
    TieniBozze bozze;

    @Autowired
    Istruzioni istruzioni;

    @Test
    void ogni_pagina_chiede_al_database_quanto_dice_la_tabella() throws Exception {
        var caso = Segnaposti.della(demo, bozze);
        var adesso = new ArrayList<String>();
        var tabella = tabella();
        for (var riga : tabella) {
            var celle = riga.split(";", -1);
            adesso.add(celle[0] + ";" + celle[1] + ";" + conta(caso.riempi(celle[1]), celle[0]));
        }
        Files.write(Path.of("target", "istruzioni.csv"), adesso);
        assertThat(adesso).hasSizeGreaterThan(20);
        for (int n = 0; n < adesso.size(); n++) {
            assertThat(quante(adesso.get(n))).as(adesso.get(n)).isLessThanOrEqualTo(quante(tabella.get(n)));
        }
    }

    private static int quante(String riga) {
        return Integer.parseInt(riga.substring(riga.lastIndexOf(';') + 1));
    }

    private List<String> tabella() throws Exception {
        try (var file = getClass().getResourceAsStream("/istruzioni.csv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** The least of three, since now and then a request also renews the session or asks anew who is still in service. */
    private int conta(String indirizzo, String chi) throws Exception {
        var minimo = Integer.MAX_VALUE;
        for (int n = 0; n < 3; n++) {
            istruzioni.daCapo();
            mvc.perform(get(URI.create(indirizzo)).cookie(demo.entra(chi))).andExpect(status().isOk());
            minimo = Math.min(minimo, istruzioni.finora());
        }
        return minimo;
    }
}
