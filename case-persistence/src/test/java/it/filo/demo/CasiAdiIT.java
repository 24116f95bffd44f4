package it.filo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Cassaforte;
import it.filo.base.persistence.BancaDiProva;
import it.filo.base.persistence.ConBanca;
import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.cartella.Cartella;
import it.filo.cartella.Fase;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.Storia;
import it.filo.nucleo.CodiceFiscale;
import it.filo.operatori.Impronte;
import it.filo.operatori.Ruolo;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** The living cases of the demo, its accounts, and that the demo is the same every time. */
@ProvaDiPersistenza
@ConBanca(preparata = BancaConDemo.class)
class CasiAdiIT {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transazioni;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private Storia storia;

    @Autowired
    private Cassaforte cassaforte;

    @Autowired
    private Impronte impronte;

    @Test
    void ogni_passo_e_ogni_percorso_hanno_i_loro_casi() {
        assertThat(new TreeSet<>(testi("select distinct passo from cartella where passo is not null")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Passo.values()).map(Enum::name).toList());
        assertThat(new TreeSet<>(
                        testi("select distinct percorso from cartella where misura = 'ADI' and percorso is not null")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Percorso.values()).map(Enum::name).toList());
        assertThat(numero("select count(*) from cartella where misura = 'ADI'")).isBetween(140L, 170L);
    }

    @Test
    void in_ogni_fase_c_e_un_caso_di_assistente_con_cpi_e_uno_di_nessuno_dei_due() {
        for (var fase : Fase.values()) {
            assertThat(numero("""
                    select count(*) from cartella c where c.fase = '%s'
                      and exists (select 1 from incarico i join tecnico.account a on a.operatore_id = i.operatore_id
                                   where i.cartella_id = c.id and a.username = 'assistente')
                    """.formatted(fase))).as("%s of assistente", fase).isPositive();
            assertThat(numero("""
                    select count(*) from cartella c where c.fase = '%s'
                      and not exists (select 1 from incarico i join tecnico.account a on a.operatore_id = i.operatore_id
                                       where i.cartella_id = c.id and a.username in ('assistente', 'cpi'))
                    """.formatted(fase))).as("%s of neither", fase).isPositive();
            assertThat(numero("""
                    select count(*) from cartella c where c.fase = '%s'
                      and 2 = (select count(*) from incarico i join tecnico.account a on a.operatore_id = i.operatore_id
                                where i.cartella_id = c.id and i.al is null and a.username in ('assistente', 'cpi'))
                    """.formatted(fase))).as("%s of both", fase).isPositive();
        }
    }

    @Test
    void alcuni_sono_in_ritardo_e_alcuni_scadono_in_settimana() {
        assertThat(numero("select count(*) from cartella where chiusa_il is null and scadenza_il < current_date"))
                .isGreaterThan(5);
        assertThat(numero("select count(*) from cartella where chiusa_il is null"
                        + " and scadenza_il between current_date and current_date + 7"))
                .isPositive();
    }

    @Test
    void nulla_e_accaduto_nel_futuro() {
        assertThat(numero("select count(*) from evento where data > current_date or registrato_il > now()"))
                .isZero();
        assertThat(numero("select count(*) from esito_inps where data > current_date"))
                .isZero();
    }

    @Test
    void dove_sta_ogni_caso_e_cio_che_ne_dice_la_storia() {
        for (var zona : testi("select codice from tecnico.zona where tipo = 'ZONA'")) {
            in(zona, () -> {
                entityManager.setFlushMode(FlushModeType.COMMIT);
                var cartelle = entityManager
                        .createQuery("from Cartella", Cartella.class)
                        .getResultList();
                assertThat(cartelle).isNotEmpty();
                for (var cartella : cartelle) {
                    var prima = stato(cartella);
                    storia.aggiorna(cartella);
                    assertThat(stato(cartella)).isEqualTo(prima);
                }
                return cartelle.size();
            });
        }
    }

    private static String stato(Cartella cartella) {
        return cartella.fase() + " " + cartella.passo() + " " + cartella.scadenza();
    }

    @Test
    void i_codici_fiscali_sono_validi_e_concordano_con_le_persone() {
        var persone = in(
                "PISTOIESE",
                () -> jdbc.queryForList(
                        "select cognome, nome, data_nascita::text as nascita, codice_luogo, codice_fiscale from persona"
                                + " where length(codice_fiscale) = 16"));
        assertThat(persone).hasSizeGreaterThan(3000);
        for (var persona : persone) {
            var codice = CodiceFiscale.valueOf(String.valueOf(persona.get("codice_fiscale")));
            assertThat(codice.differenze(
                            String.valueOf(persona.get("cognome")),
                            String.valueOf(persona.get("nome")),
                            LocalDate.parse(String.valueOf(persona.get("nascita"))),
                            null,
                            String.valueOf(persona.get("codice_luogo"))))
                    .isEmpty();
        }
        assertThat(numero("select count(*) from persona where codice_fiscale is null"))
                .isPositive();
        assertThat(numero("select count(*) from persona where length(codice_fiscale) = 11"))
                .isEqualTo(1);
        assertThat(numero("select count(*) from persona where rappresentante is not null"))
                .isGreaterThan(1);
    }

    @Test
    void i_testi_cifrati_si_aprono_per_la_loro_riga() {
        var note = in(
                "PISTOIESE",
                () -> jdbc.queryForList("select id, testo from nota_diario limit 20").stream()
                        .map(r -> cassaforte.apri((byte[]) r.get("testo"), (UUID) Objects.requireNonNull(r.get("id"))))
                        .toList());
        assertThat(note).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void gli_account_sono_quelli_promessi_con_il_loro_ruolo() {
        var attesi = Map.ofEntries(
                Map.entry("urp", Ruolo.OPERATORE_ACCESSO),
                Map.entry("segretariato", Ruolo.OPERATORE_ACCESSO),
                Map.entry("amministrativa", Ruolo.AMMINISTRATIVA),
                Map.entry("assistente", Ruolo.ASSISTENTE_SOCIALE),
                Map.entry("assistente2", Ruolo.ASSISTENTE_SOCIALE),
                Map.entry("cpi", Ruolo.CONSULENTE_CPI),
                Map.entry("cpi2", Ruolo.CONSULENTE_CPI),
                Map.entry("tutor", Ruolo.TUTOR),
                Map.entry("serd", Ruolo.REFERENTE_SPECIALISTICO),
                Map.entry("program", Ruolo.PROGRAM_MANAGER),
                Map.entry("direttore", Ruolo.DIRETTORE),
                Map.entry("monitoraggio", Ruolo.NUCLEO_DI_MONITORAGGIO),
                Map.entry("dpo", Ruolo.DPO),
                Map.entry("admin", Ruolo.AMMINISTRATORE));
        attesi.forEach(
                (username, ruolo) -> assertThat(testi("""
                select o.ruolo from tecnico.account a join operatore o on o.id = a.operatore_id
                 where a.username = '%s'""".formatted(username))).containsExactly(ruolo.name()));
        assertThat(jdbc.queryForList("select username from tecnico.account", String.class))
                .hasSize(attesi.size() + 4)
                .contains("regione", "assistente.vn", "program.vn", "direttore.vn");
        assertThat(impronte.corrisponde(
                        Demo.PASSWORD,
                        jdbc.queryForList("select impronta from tecnico.account", String.class)
                                .getFirst()))
                .isTrue();
    }

    /** What is drawn by chance on purpose, nonces and salts, stays out. */
    private static final List<String> IMPRONTE = List.of(
            "select md5(string_agg(p::text, '' order by p.id)) from persona p",
            "select md5(string_agg(e.id || e.cartella_id::text || e.tipo || e.data || extract(epoch from e.registrato_il)"
                    + " || coalesce(e.dopo, ''), '' order by e.id)) from evento e",
            "select md5(string_agg(d.id || d.protocollo || d.stato || d.data_domanda || d.isee, '' order by d.id)) from domanda d",
            "select md5(string_agg(c::text, '' order by c.id)) from cartella c",
            "select md5(string_agg(s.id || s.intervento_id::text, '' order by s.id)) from sostegno s");

    @Test
    void la_demo_e_sempre_la_stessa() {
        var altra = BancaDiProva.nuova();
        new BancaConDemo().prepara(altra);
        var dellAltra = new SingleConnectionDataSource(
                altra.url(), altra.applicazione().nome(), altra.applicazione().password(), true);
        try {
            var sua = new JdbcTemplate(dellAltra);
            sua.queryForList(
                    "select set_config('filo.zona', id::text, false) from tecnico.zona where codice = 'PISTOIESE'");
            for (var impronta : IMPRONTE) {
                assertThat(sua.queryForList(impronta, String.class))
                        .as(impronta)
                        .isEqualTo(testi(impronta));
            }
        } finally {
            dellAltra.destroy();
        }
    }

    private long numero(String sql) {
        return in("PISTOIESE", () -> jdbc.queryForList(sql, Long.class)).getFirst();
    }

    private List<String> testi(String sql) {
        return in("PISTOIESE", () -> jdbc.queryForList(sql, String.class));
    }

    private <T> T in(String codice, Supplier<T> cosa) {
        var zona = jdbc.queryForList("select id from tecnico.zona where codice = ?", UUID.class, codice)
                .getFirst();
        return ZonaCorrente.in(new ZonaId(zona), () -> transazioni.execute(t -> cosa.get()));
    }
}
