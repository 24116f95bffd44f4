package it.filo.zona.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.base.Cassaforte;
import it.filo.base.Ids;
import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.BancaDiProva;
import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database as the first version left it, with texts in clear in two zone, brought to the version of today. */
@ProvaDiPersistenza
class CifraTestiInChiaroIT {

    private static final String SEGRETO = "inviata al SERD perché beve";
    private static final List<String> COLONNE = List.of(
            "contatto.inviato_a",
            "incarico.motivo",
            "domanda.motivo",
            "esito_inps.motivo",
            "analisi.luogo",
            "seduta.luogo");

    @Autowired
    private Cassaforte cassaforte;

    private Accesso banca;
    private JdbcClient proprietario;
    private final List<UUID> zone = List.of(Ids.nuovo(), Ids.nuovo());
    private final UUID id = Ids.nuovo();

    @BeforeEach
    void come_nella_prima_versione() {
        banca = BancaDiProva.vuota();
        BancaDiProva.flyway(banca, chiave(cassaforte)).target("110").load().migrate();
        proprietario = JdbcClient.create(new SingleConnectionDataSource(
                banca.url(), banca.proprietario().nome(), banca.proprietario().password(), true));
        zone.forEach(this::scrivi);
    }

    @Test
    void ogni_testo_resta_leggibile_con_la_chiave_nella_sua_zona() {
        aggiorna(chiave(cassaforte));

        for (var zona : zone) {
            entra(zona);
            for (var colonna : COLONNE) {
                var cifrato = proprietario
                        .sql("select " + nome(colonna) + " from " + tabella(colonna) + " where id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single();
                assertThat(new String(cifrato, StandardCharsets.ISO_8859_1)).doesNotContain("SERD");
                assertThat(ZonaCorrente.in(new ZonaId(zona), () -> cassaforte.apri(cifrato, id)))
                        .as(colonna)
                        .isEqualTo(SEGRETO + " " + zona);
            }
        }
    }

    @Test
    void dove_non_c_era_niente_non_c_e_niente() {
        entra(zone.getFirst());
        proprietario.sql("update domanda set motivo = null").update();

        aggiorna(chiave(cassaforte));

        entra(zone.getFirst());
        assertThat(proprietario
                        .sql("select count(*) from domanda where motivo is null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void sul_disco_il_testo_in_chiaro_non_resta() {
        assertThat(file("contatto")).as("the test looks where it was").contains("SERD");

        aggiorna(chiave(cassaforte));

        for (var colonna : COLONNE) {
            assertThat(file(tabella(colonna))).as(colonna).doesNotContain("SERD");
        }
    }

    @Test
    void con_una_chiave_che_non_riapre_niente_cambia() {
        var guasta = new Cassaforte() {
            @Override
            public byte[] chiudi(@Nullable String testo, Object riga) {
                return new byte[] {1};
            }

            @Override
            public String apri(byte @Nullable [] cifrato, Object riga) {
                return "altro";
            }
        };

        assertThatThrownBy(() -> aggiorna(chiave(guasta))).isInstanceOf(FlywayException.class);

        entra(zone.getLast());
        for (var colonna : COLONNE) {
            assertThat(proprietario
                            .sql("select " + nome(colonna) + " from " + tabella(colonna))
                            .query(String.class)
                            .single())
                    .isEqualTo(SEGRETO + " " + zone.getLast());
        }
    }

    private void aggiorna(ObjectProvider<Cassaforte> chiave) {
        BancaDiProva.flyway(banca, chiave).load().migrate();
    }

    private static ObjectProvider<Cassaforte> chiave(Cassaforte cassaforte) {
        return new StaticListableBeanFactory(Map.of("cassaforte", cassaforte)).getBeanProvider(Cassaforte.class);
    }

    private static String tabella(String colonna) {
        return colonna.substring(0, colonna.indexOf('.'));
    }

    private static String nome(String colonna) {
        return colonna.substring(colonna.indexOf('.') + 1);
    }

    private void entra(UUID zona) {
        proprietario
                .sql("select set_config('filo.zona', ?, false)")
                .param(zona.toString())
                .query(String.class)
                .single();
    }

    /** What the server has on disk for a table. */
    private String file(String tabella) {
        var superutente = BancaDiProva.superutente();
        var jdbc =
                JdbcClient.create(new DriverManagerDataSource(banca.url(), superutente.nome(), superutente.password()));
        jdbc.sql("checkpoint").update();
        return new String(
                jdbc.sql("select pg_read_binary_file(pg_relation_filepath(?::regclass))")
                        .param(tabella)
                        .query(byte[].class)
                        .single(),
                StandardCharsets.ISO_8859_1);
    }

    /** One row in each of the tables that held a text in clear, with what these rows need. */
    private void scrivi(UUID zona) {
        var segreto = SEGRETO + " " + zona;
        proprietario
                .sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, 'Z', 'Z', 'ZONA')")
                .params(zona, zona.toString())
                .update();
        entra(zona);
        proprietario
                .sql("""
                        insert into comune values (:zona, '047014', 'Pistoia', 'G713', '51100', 90000);
                        insert into ente values (:zona, :id, 'SdS', 'SDS');
                        insert into operatore (zona_id, id, cognome, nome, ruolo, ente_id, dal)
                          values (:zona, :id, 'Neri', 'Paola', 'ASSISTENTE_SOCIALE', :id, '2018-01-01');
                        insert into persona (zona_id, id, cognome, nome, cercabile)
                          values (:zona, :id, 'Rossi', 'Mario', 'rossi mario');
                        insert into nucleo (zona_id, id, comune) values (:zona, :id, '047014');
                        insert into cartella (zona_id, id, nucleo_id, richiedente_id, misura, comune, fase, aperta_il)
                          values (:zona, :id, :id, :id, 'ADI', '047014', 'ACCESSO', '2018-01-01');
                        insert into incarico (zona_id, id, cartella_id, operatore_id, funzione, dal, motivo)
                          values (:zona, :id, :id, :id, 'CASE_MANAGER', '2018-01-01', :segreto);
                        insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id,
                            comune, stato, motivo, ente_id, registrata_il)
                          values (:zona, :id, 'P', 'ADI', '2018-01-01', :id, :id, '047014', 'RESPINTA', :segreto, :id, now());
                        insert into esito_inps (zona_id, id, domanda_id, stato, data, motivo, registrato_il, autore)
                          values (:zona, :id, :id, 'RESPINTA', '2018-01-01', :segreto, now(), 'Neri');
                        insert into contatto (zona_id, id, data, canale, persona, comune, bisogno, inviato_a,
                            operatore_id, ente_id, registrato_il)
                          values (:zona, :id, '2018-01-01', 'SPORTELLO', 'M', '047014', ''::bytea, :segreto, :id, :id, now());
                        insert into analisi (zona_id, id, cartella_id, luogo) values (:zona, :id, :id, :segreto);
                        insert into seduta (zona_id, id, cartella_id, data, luogo, stato, convocata_da)
                          values (:zona, :id, :id, '2018-01-01', :segreto, 'CONVOCATA', :id)
                        """)
                .param("zona", zona)
                .param("id", id)
                .param("segreto", segreto)
                .update();
    }
}
