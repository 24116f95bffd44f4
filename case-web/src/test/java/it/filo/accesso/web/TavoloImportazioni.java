package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A zona with an office that imports, for the tests of imports. */
final class TavoloImportazioni {

    static final String TESTA =
            "protocollo;misura;data_domanda;codice_fiscale;cognome;nome;data_nascita;comune;esito;data_esito;motivo;importo_mensile;componenti\n";

    /** Minutes after which nothing is waited for: it hangs. */
    private static final int ATTESA = 30 + Integer.getInteger("filo.righe", 0) / 1000;

    private final MockMvc mvc;
    private final JdbcClient sql;
    private final ZonaDiProva zona;
    private final OperatoreDiProva amministrativa;

    TavoloImportazioni(MockMvc mvc, JdbcClient sql, ZonaDiProva zona) {
        this.mvc = mvc;
        this.sql = sql;
        this.zona = zona;
        this.amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        zona.in(() -> sql.sql("""
                        insert into comune values
                          (:z, '047023', 'Abetone Cutigliano', 'M376', '51024', 2100), (:z, '047002', 'Agliana', 'A071', '51031', 17500),
                          (:z, '047007', 'Marliana', 'E960', '51010', 3200), (:z, '047010', 'Montale', 'F410', '51037', 10700),
                          (:z, '047014', 'Pistoia', 'G713', '51100', 90000), (:z, '047017', 'Quarrata', 'H109', '51039', 26000),
                          (:z, '047018', 'Sambuca Pistoiese', 'H744', '51020', 1600),
                          (:z, '047024', 'San Marcello Piteglio', 'M377', '51028', 8100),
                          (:z, '047020', 'Serravalle Pistoiese', 'I660', '51034', 11600)""").param("z", zona.id().id()).update());
    }

    ZonaDiProva zona() {
        return zona;
    }

    OperatoreDiProva amministrativa() {
        return amministrativa;
    }

    /** Of an invented person, a different one for each number. */
    static String codice(int n) {
        return CodiceFiscale.componi(
                        "Rossi", "Mario", LocalDate.of(1950, 1, 1).plusDays(n), Sesso.M, n % 2 == 0 ? "G713" : "H109")
                .valore();
    }

    static String riga(String protocollo, int persona, String esito, String dataEsito, String altro) {
        return protocollo + ";ADI;10/01/2025;" + codice(persona) + ";Rossi;Mario;;Pistoia;" + esito + ";" + dataEsito
                + ";" + altro + "\n";
    }

    ResultActions invia(OperatoreDiProva chi, String nome, byte[] dati) throws Exception {
        return mvc.perform(multipart("/accesso/importazioni")
                .file(new MockMultipartFile("file", nome, "application/octet-stream", dati))
                .with(csrf())
                .with(chi.entrato()));
    }

    /** Brings a file that can be read; the address of its preview. */
    String carica(String csv) throws Exception {
        return carica(csv.getBytes(StandardCharsets.UTF_8));
    }

    String carica(byte[] dati) throws Exception {
        var dove = invia(amministrativa, "esiti.csv", dati)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(dove);
    }

    void fa(String dove, String cosa) throws Exception {
        mvc.perform(post(dove + "/" + cosa).with(csrf()).with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());
        finche(dove, "IN_CONFERMA");
    }

    /** Waits for what goes on while nobody waits, unless it broke off. */
    void finche(String dove, String stato) throws Exception {
        var fine = System.nanoTime() + Duration.ofMinutes(ATTESA).toNanos();
        for (var giri = 1; stato(dove).equals(stato); giri++) {
            assertThat(System.nanoTime()).as("still " + stato).isLessThan(fine);
            if (giri % 50 == 0) {
                assertThat(pagina(dove)).doesNotContain("id=\"interrotta\"");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Brings a file and imports its good rows. */
    String importa(String csv) throws Exception {
        var dove = carica(csv);
        fa(dove, "conferma");
        assertThat(stato(dove)).isEqualTo("CONFERMATA");
        return dove;
    }

    String pagina(String indirizzo) throws Exception {
        return mvc.perform(get(indirizzo).with(amministrativa.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    String stato(String dove) {
        return uno("select stato from importazione where id = '" + id(dove) + "'");
    }

    /** "nuove cambiate invariate scartate" */
    String conti(String dove) {
        return uno("select concat_ws(' ', nuove, cambiate, invariate, scartate) from importazione where id = '"
                + id(dove) + "'");
    }

    static String id(String dove) {
        return dove.substring(dove.lastIndexOf('/') + 1);
    }

    String uno(String domanda) {
        return zona.in(() -> sql.sql(domanda).query(String.class).single());
    }

    long conta(String tabella) {
        return zona.in(() ->
                sql.sql("select count(*) from " + tabella).query(Long.class).single());
    }

    /** How much there is of everything that an import writes. */
    String tutto() {
        return uno("""
                select concat_ws(' ', (select count(*) from persona), (select count(*) from nucleo),
                  (select count(*) from componente), (select count(*) from domanda), (select count(*) from esito_inps),
                  (select count(*) from cartella), (select count(*) from evento))""");
    }

    void esegui(String comando) {
        zona.in(() -> sql.sql(comando).update());
    }
}
