package it.filo.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps real data: what is trusted to it survives, and nobody else gets in. */
class PostgresIncorporatoIT {

    @TempDir
    private Path temporanea;

    @Test
    void i_dati_restano_fra_un_avvio_e_l_altro_anche_dopo_un_orfano() throws Exception {
        var dati = new CartellaDati(temporanea.resolve("dati"));
        var prima = avvia(dati);
        var accesso = prima.accesso();
        try (var proprietario = entra(accesso.url(), accesso.proprietario())) {
            esegui(proprietario, "create table nota (testo text)");
            esegui(proprietario, "insert into nota values ('resta')");
        }
        var rimasta = entra(accesso.url(), accesso.applicazione());
        var orfano = processo(dati);
        // What a JVM that is killed leaves behind: no lock, and a PostgreSQL that runs.
        prima.abbandona();
        assertThat(rimasta.isValid(1)).isTrue();

        try (var seconda = avvia(dati)) {
            assertThat(rimasta.isValid(1)).isFalse();
            assertThat(processo(dati)).isNotEqualTo(orfano);
            assertThat(seconda.accesso()).as("same port, same passwords").isEqualTo(accesso);
            try (var proprietario = entra(accesso.url(), accesso.proprietario())) {
                assertThat(valore(proprietario, "select testo from nota")).isEqualTo("resta");
            }
        }
        assertThatThrownBy(() -> entra(accesso.url(), accesso.applicazione()))
                .as("stopped with Filo")
                .hasMessageContaining("refused");
    }

    @Test
    void un_numero_di_processo_passato_ad_altri_non_viene_toccato() throws Exception {
        var dati = new CartellaDati(temporanea.resolve("dati"));
        avvia(dati).close();
        var altro = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(dati.file("postgres").resolve("postmaster.pid"), altro.pid() + "\n");
            avvia(dati).close();
            assertThat(altro.isAlive()).isTrue();
        } finally {
            altro.destroy();
        }
    }

    @Test
    void una_cartella_di_prima_riceve_il_ruolo_della_posta() throws Exception {
        var dati = new CartellaDati(temporanea.resolve("dati"));
        try (var prima = avvia(dati);
                var superutente = entra(prima.accesso().url(), prima.superutente())) {
            esegui(superutente, "drop role filo_posta");
        }
        try (var seconda = avvia(dati);
                var superutente = entra(seconda.accesso().url(), seconda.superutente())) {
            assertThat(valore(superutente, "select pg_has_role('filo_owner', 'filo_posta', 'member')::text"))
                    .isEqualTo("true");
        }
    }

    @Test
    void nessuno_entra_senza_password_e_i_segreti_li_legge_solo_il_suo_account() throws Exception {
        var dati = new CartellaDati(temporanea.resolve("dati"));
        try (var postgres = avvia(dati)) {
            for (var nome : new String[] {Segreti.SUPERUTENTE, Accesso.PROPRIETARIO, Accesso.APPLICAZIONE}) {
                assertThatThrownBy(() -> entra(postgres.accesso().url(), new Accesso.Ruolo(nome, "indovinata")))
                        .hasMessageContaining("password");
            }
            try (var superutente = entra(postgres.accesso().url(), postgres.superutente())) {
                assertThat(valore(superutente, "show unix_socket_directories")).isEmpty();
                assertThat(valore(superutente, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(valore(superutente, "show fsync")).isEqualTo("on");
                assertThat(valore(superutente, "show synchronous_commit")).isEqualTo("on");
                assertThat(valore(superutente, "select count(*) from pg_hba_file_rules where auth_method = 'trust'"))
                        .isEqualTo("0");
                assertThat(valore(
                                superutente,
                                "select string_agg(n, '' order by n) from unnest(array['z','è','E','a']) n"))
                        .as("Italian order")
                        .isEqualTo("aEèz");
            }
        }
        assertThat(permessi(dati.percorso())).isEqualTo("rwx------");
        assertThat(permessi(dati.file("postgres.segreti"))).isEqualTo("rw-------");
        assertThat(dati.file("postgres.password")).doesNotExist();
    }

    @Test
    void due_filo_non_usano_la_stessa_cartella() {
        var dati = new CartellaDati(temporanea.resolve("dati"));
        try (var primo = avvia(dati)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> avvia(dati))
                    .withMessageContaining("già in uso")
                    .withMessageContaining("FILO_DATI");
            assertThat(primo.accesso()).isNotNull();
        }
    }

    private static PostgresIncorporato avvia(CartellaDati dati) {
        return PostgresIncorporato.avvia(dati, BancaDiProva.PROGRAMMI, Map.of());
    }

    private static String processo(CartellaDati dati) throws IOException {
        return Files.readAllLines(dati.file("postgres").resolve("postmaster.pid"))
                .getFirst();
    }

    private static Connection entra(String url, Accesso.Ruolo ruolo) throws SQLException {
        return DriverManager.getConnection(url, ruolo.nome(), ruolo.password());
    }

    private static void esegui(Connection connessione, String sql) throws SQLException {
        try (var comando = connessione.createStatement()) {
            comando.execute(sql);
        }
    }

    private static String valore(Connection connessione, String sql) throws SQLException {
        try (var comando = connessione.createStatement();
                var risposta = comando.executeQuery(sql)) {
            risposta.next();
            return risposta.getString(1);
        }
    }

    private static String permessi(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
