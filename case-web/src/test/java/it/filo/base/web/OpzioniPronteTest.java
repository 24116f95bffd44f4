package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class OpzioniPronteTest {

    private final OpzioniPronte opzioni = new OpzioniPronte(opzioni());

    private static LinkedHashMap<String, String> opzioni() {
        var opzioni = new LinkedHashMap<String, String>();
        opzioni.put("uno", "D'Amico Niccolò, ente <script>alert(1)</script> & C.");
        opzioni.put("\" onclick=\"x", "Bianchi");
        return opzioni;
    }

    @Test
    void quello_che_qualcuno_ha_scritto_resta_testo() {
        assertThat(opzioni.con(null)).isEqualTo("""
                <option value="uno">D&#39;Amico Niccolò, ente &lt;script&gt;alert(1)&lt;/script&gt; &amp; C.</option>
                <option value="&quot; onclick=&quot;x">Bianchi</option>
                """);
    }

    @Test
    void una_sola_e_scelta() {
        assertThat(opzioni.con("uno"))
                .startsWith("<option value=\"uno\" selected=\"selected\">")
                .containsOnlyOnce("selected=");
        assertThat(opzioni.con("altro")).doesNotContain("selected");
    }
}
