package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.DemoDiProva;
import it.filo.ProvaConDemo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The table of the zona's document, as the demo holds it. */
@ProvaConDemo
class RiepilogoIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoDiProva demo;

    @Test
    void al_30_novembre_2018_la_tabella_e_quella_del_documento_e_del_rapporto_LEP() throws Exception {
        var tabella = csv("/accesso/domande/riepilogo.csv?al=30/11/2018&misura=REI");
        assertThat(tabella.getFirst())
                .endsWith("comune;in_lavorazione;in_lavorazione_percento;accolta;accolta_percento;respinta;"
                        + "respinta_percento;sospesa;sospesa_percento;decaduta;decaduta_percento;revocata;"
                        + "revocata_percento;totale;percento_della_zona;totale_dichiarato;differenza");
        assertThat(tabella)
                .anyMatch(r -> r.startsWith("Pistoia;32;2,8;410;36,3;609;54,0;18;1,6;59;5,2;0;0,0;1128;64,1;1128;0"));
        assertThat(tabella.getLast())
                .isEqualTo("Tutta la zona;37;2,1;680;38,7;894;50,8;28;1,6;83;4,7;37;2,1;1759;100,0;1707;52");
        assertThat(tabella).anyMatch(r -> r.startsWith("San Marcello Piteglio;") && r.endsWith(";55;3,1;49;6"));
        var lep = csv("/lep/2018/4.csv?al=2018-11-30");
        for (var cifra : List.of(
                "D.ACCOLTA;680",
                "D.RESPINTA;894",
                "D.SOSPESA;28",
                "D.DECADUTA;83",
                "D.REVOCATA;37",
                "D.IN_LAVORAZIONE;37")) {
            var parti = cifra.split(";", 2);
            assertThat(lep)
                    .anyMatch(r ->
                            r.startsWith(parti[0] + ";") && r.contains(";REI;;") && r.contains(";" + parti[1] + ";"));
        }
    }

    @Test
    void i_totali_del_documento_stanno_accanto_a_quelli_calcolati() throws Exception {
        mvc.perform(get("/accesso/domande/riepilogo?al=30/11/2018&misura=REI").cookie(demo.entra("direttore")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Totale dichiarato")))
                .andExpect(content().string(containsString("+52")))
                .andExpect(content().string(containsString("Piano per il contrasto alla povertà")))
                .andExpect(content()
                        .string(containsString("I totali dichiarati non tornano fra loro: quelli dei comuni sommano a "
                                + "1.759, quello della zona è 1.707.")))
                .andExpect(content().string(not(containsString("Correggi i totali"))));
        mvc.perform(get("/accesso/domande/riepilogo?al=29/11/2018&misura=REI").cookie(demo.entra("amministrativa")))
                .andExpect(content().string(containsString("Scrivi i totali dichiarati")))
                .andExpect(content().string(containsString("/accesso/domande/riepilogo?misura=REI&amp;al=30/11/2018")))
                .andExpect(content().string(not(containsString("Totale dichiarato</th>"))));
    }

    @Test
    void ogni_numero_del_riepilogo_porta_al_suo_elenco() throws Exception {
        var chi = demo.entra("amministrativa");
        var pagina = mvc.perform(get("/accesso/domande/riepilogo").cookie(chi))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var elenchi = Pattern.compile("href=\"(/accesso/domande\\?[^\"]+)\"")
                .matcher(pagina)
                .results()
                .toList();
        assertThat(elenchi).hasSizeGreaterThan(20);
        for (var elenco : elenchi) {
            var indirizzo = URI.create(elenco.group(1).replace("&amp;", "&"));
            mvc.perform(get(indirizzo).cookie(chi)).andExpect(status().isOk());
        }
    }

    private List<String> csv(String indirizzo) throws Exception {
        return mvc.perform(get(indirizzo).cookie(demo.entra("program")))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
    }
}
