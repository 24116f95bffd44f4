package it.filo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Cassaforte;
import it.filo.cartella.RicalcolaScadenze;
import it.filo.operatori.Impronte;
import it.filo.operatori.Ruolo;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is generated is what the application itself would have written. */
class GeneratoreIT {

    private static final String POSIZIONI = """
            select id || ' ' || fase || ' ' || coalesce(passo, '') || ' ' || coalesce(scadenza_il::text, '') || ' '
                   || coalesce(scadenza_termine, '') from cartella where zona_id = ? order by id
            """;
    private static final String PAROLE =
            "select parola || ' ' || persona_id from persona_parola where zona_id = ? order by persona_id, parola";

    private final NazioneDiProva nazione = NazioneDiProva.unica();
    private final ConfigurableApplicationContext filo = nazione.filo;
    private final JdbcClient tutto = nazione.tutto;
    /** The small one. */
    private final ZonaId zona = nazione.zona(2);

    @Test
    void i_nuclei_sono_quelli_chiesti_e_le_persone_due_e_mezza_per_nucleo() {
        assertThat(quanti("nucleo")).isEqualTo(NazioneDiProva.PICCOLA);
        assertThat(quanti("cartella")).isEqualTo(NazioneDiProva.PICCOLA);
        assertThat(quanti("persona")).isBetween(2300L, 2500L);
        assertThat(tutto.sql(
                                "select max(n) from (select count(*) n from evento where zona_id = ? group by cartella_id) x")
                        .param(zona.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(Generatore.LUNGHISSIMA);
        assertThat(tutto.sql("select distinct fase from cartella")
                        .query(String.class)
                        .list())
                .hasSize(6);
    }

    /** Beyond the comparison that the generator itself makes. */
    @Test
    void ogni_vincolo_e_provato_e_ogni_indice_valido() {
        assertThat(tutto.sql("select conname from pg_constraint where not convalidated")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(tutto.sql("select indexrelid::regclass::text from pg_index where not indisvalid or not indisready")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(tutto.sql("select tgname from pg_trigger where tgenabled <> 'O'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void le_parole_sono_quelle_che_scrive_il_trigger() {
        var generate = testi(PAROLE);
        tutto.sql("update persona set cercabile = cercabile || ' x' where zona_id = ?")
                .param(zona.id())
                .update();
        tutto.sql("update persona set cercabile = left(cercabile, -2) where zona_id = ?")
                .param(zona.id())
                .update();
        assertThat(testi(PAROLE)).isEqualTo(generate);
    }

    @Test
    void fase_passo_e_scadenza_sono_quelli_che_deriva_la_storia() {
        var generate = testi(POSIZIONI);
        var ricalcola = filo.getBean(RicalcolaScadenze.class);
        ZonaCorrente.in(zona, () -> {
            ricalcola.daCapo();
            while (ricalcola.superate()) {}
            return zona;
        });
        assertThat(testi(POSIZIONI)).isEqualTo(generate);
    }

    @Test
    void la_composizione_scritta_e_quella_delle_date() {
        assertThat(tutto.sql("""
                        select count(*) from composizione_scritta s
                        join cartella c on c.zona_id = s.zona_id and c.id = s.cartella_id
                        where s.persone <> tecnico.persone_del_nucleo(c.zona_id, c.nucleo_id, s.al)
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void le_note_si_aprono_e_la_password_e_quella_di_tutti() {
        record Nota(UUID id, byte[] testo) {}
        var note = tutto.sql("select id, testo from nota_diario where zona_id = ? limit 50")
                .param(zona.id())
                .query(Nota.class)
                .list();
        var cassaforte = filo.getBean(Cassaforte.class);
        assertThat(ZonaCorrente.in(
                        zona,
                        () -> note.stream()
                                .map(n -> cassaforte.apri(n.testo(), n.id()))
                                .toList()))
                .hasSize(50)
                .noneMatch(String::isBlank);
        var impronta = tutto.sql("select impronta from tecnico.account where username = ?")
                .param(Territorio.username(Ruolo.PROGRAM_MANAGER, 2, 1))
                .query(String.class)
                .single();
        assertThat(filo.getBean(Impronte.class).corrisponde(Territorio.PASSWORD, impronta))
                .isTrue();
    }

    @Test
    void senza_zona_l_applicazione_non_vede_niente_e_con_la_zona_tutto_il_suo() {
        var jdbc = filo.getBean(JdbcClient.class);
        var transazione = filo.getBean(TransactionTemplate.class);
        for (var tabella : List.of("cartella", "persona", "evento", "persona_parola", "registro")) {
            var conta = jdbc.sql("select count(*) from " + tabella);
            assertThat(transazione.<Long>execute(t -> conta.query(Long.class).single()))
                    .isZero();
            assertThat(ZonaCorrente.in(
                            zona,
                            () -> transazione.<Long>execute(
                                    t -> conta.query(Long.class).single())))
                    .isEqualTo(quanti(tabella));
        }
    }

    private List<String> testi(String sql) {
        return tutto.sql(sql).param(zona.id()).query(String.class).list();
    }

    private long quanti(String tabella) {
        return tutto.sql("select count(*) from " + tabella + " where zona_id = ?")
                .param(zona.id())
                .query(Long.class)
                .single();
    }
}
