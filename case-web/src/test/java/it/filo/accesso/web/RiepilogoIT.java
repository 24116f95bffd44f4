package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.filo.DemoDiProva;
import it.filo.ProvaConDemo;
import java.util.List;
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
                        + "revocata_percento;totale;percento_della_zona");
        assertThat(tabella)
                .anyMatch(r -> r.startsWith("Pistoia;32;2,8;410;36,3;609;54,0;18;1,6;59;5,2;0;0,0;1128;64,1"));
        assertThat(tabella.getLast())
                .isEqualTo("Tutta la zona;37;2,1;680;38,7;894;50,8;28;1,6;83;4,7;37;2,1;1759;100,0");
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

    private List<String> csv(String indirizzo) throws Exception {
        return mvc.perform(get(indirizzo).cookie(demo.entra("program")))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
    }
}
