package it.filo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.accesso.ElencoAttenzione;
import it.filo.accesso.ElencoContatti;
import it.filo.accesso.ElencoDomande;
import it.filo.accesso.TerminiDiRiesame;
import it.filo.accesso.TrovaDomande;
import it.filo.base.Cassaforte;
import it.filo.base.Segno;
import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.Piani;
import it.filo.cartella.CercaCartelle;
import it.filo.cartella.CodaAssegnazioni;
import it.filo.cartella.Doppioni;
import it.filo.cartella.FiltroCartelle;
import it.filo.cartella.FiltroCartelle.Vista;
import it.filo.cartella.TrovaCartelle;
import it.filo.equipe.RigaSeduta;
import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Misura;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.ParoleVicine;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.PagineDelRegistro;
import it.filo.zona.EnteId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every list finds its rows by an index, in the order in which it shows them: with many rows a page costs as little. */
@Import(Piani.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PianiDegliElenchiIT extends LetturaDellaDemo {

    private static final LocalDate OGGI = LocalDate.of(2026, 11, 28);
    private static final UUID META = UUID.fromString("80000000-0000-0000-0000-000000000000");

    /** A Tuscan town's worth of each: the n-th has the id md5 of its letter and n. */
    private static final String MOLTI = """
            insert into persona (zona_id, id, cognome, nome, cercabile, codice_fiscale)
            select tecnico.zona_corrente(), md5('p' || n)::uuid, 'Cognome' || n, 'Nome', 'cognome' || n || ' nome', 'CODICE' || n
            from generate_series(1, 20000) n;
            insert into codice_fiscale_precedente (zona_id, id, persona_id, codice, era, registrato_il, operatore_id, autore, ente)
            select tecnico.zona_corrente(), md5('v' || n)::uuid, md5('p' || n)::uuid, 'PRIMA' || n, 'SUO', now(), (select id from operatore limit 1), 'x', 'x'
            from generate_series(1, 20000) n;
            insert into nucleo (zona_id, id, comune)
            select tecnico.zona_corrente(), md5('n' || n)::uuid, (select min(istat) from comune) from generate_series(1, 20000) n;
            insert into componente (zona_id, id, nucleo_id, persona_id, parentela, dal)
            select tecnico.zona_corrente(), md5('k' || n)::uuid, md5('n' || n)::uuid, md5('p' || n)::uuid, 'RICHIEDENTE', date '2024-01-01'
            from generate_series(1, 20000) n;
            insert into cartella (zona_id, id, nucleo_id, richiedente_id, misura, comune, fase, aperta_il, scadenza_il)
            select tecnico.zona_corrente(), md5('c' || n)::uuid, md5('n' || n)::uuid, md5('p' || n)::uuid, 'ADI',
              (select min(istat) from comune), (array['ANALISI_PRELIMINARE', 'PROGETTO', 'MONITORAGGIO'])[n % 3 + 1], date '2024-01-01',
              case when n % 4 > 0 then date '2026-06-01' + n % 400 end
            from generate_series(1, 20000) n;
            insert into cartella (zona_id, id, nucleo_id, richiedente_id, misura, comune, fase, passo, aperta_il)
            select tecnico.zona_corrente(), md5('a' || n)::uuid, md5('n' || n)::uuid, md5('p' || n)::uuid, 'SFL',
              (select min(istat) from comune), 'ACCESSO', 'CLASSIFICARE', date '2026-09-01' + n % 80
            from generate_series(1, 2000) n;
            insert into incarico (zona_id, id, cartella_id, operatore_id, funzione, dal)
            select tecnico.zona_corrente(), md5('i' || n)::uuid, md5('c' || n)::uuid, o.id, 'CASE_MANAGER', date '2024-01-01'
            from generate_series(1, 20000) n
            join (select id, row_number() over (order by id) - 1 as posto, count(*) over () as tutti from operatore) o on o.posto = n % o.tutti;
            insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, ente_id, registrata_il)
            select tecnico.zona_corrente(), md5('d' || n)::uuid, 'PROVA-' || lpad(n::text, 7, '0'), 'ADI', date '2020-01-01' + n % 2000,
              md5('n' || n)::uuid, md5('p' || n)::uuid, (select min(istat) from comune), 'IN_LAVORAZIONE', e.id, now()
            from generate_series(1, 20000) n
            join (select id, row_number() over (order by id) - 1 as posto, count(*) over () as tutti from ente) e on e.posto = n % e.tutti;
            update domanda set stato = (array['RESPINTA', 'SOSPESA', 'DECADUTA', 'REVOCATA'])[nucleo % 4 + 1], data_esito = data_domanda + 30
            from (select md5('d' || n)::uuid as quale, n as nucleo from generate_series(1, 20000) n where n % 5 = 0) x where id = x.quale;
            insert into attenzione (zona_id, id, operatore_id, aiuta_dal, aggiornata_il, aggiornata_da)
            select tecnico.zona_corrente(), md5('d' || n)::uuid, (select min(id::text)::uuid from operatore), date '2026-01-01', now(), 'x'
            from generate_series(5, 20000, 50) n;
            insert into passo_di_attenzione (zona_id, id, domanda_id, tipo, data, operatore_id, ente_id, autore, nome_ente, registrato_il)
            select tecnico.zona_corrente(), md5('q' || n)::uuid, md5('d' || n)::uuid, 'TELEFONATA', date '2026-01-01', o.id, o.ente_id, 'x', 'x', now()
            from generate_series(5, 20000, 10) n join (select id, ente_id from operatore limit 1) o on true;
            insert into contatto (zona_id, id, data, canale, persona, comune, bisogno, operatore_id, ente_id, registrato_il)
            select tecnico.zona_corrente(), md5('t' || n)::uuid, date '2020-01-01' + n % 2000, 'SPORTELLO', 'Nome', (select min(istat) from comune),
              ''::bytea, (select id from operatore limit 1), e.id, now()
            from generate_series(1, 20000) n
            join (select id, row_number() over (order by id) - 1 as posto, count(*) over () as tutti from ente) e on e.posto = n % e.tutti;
            insert into seduta (zona_id, id, cartella_id, data, stato, convocata_da)
            select tecnico.zona_corrente(), md5('s' || n)::uuid, md5('c' || n)::uuid, date '2020-01-01' + n % 2000,
              case when n % 50 = 0 then 'CONVOCATA' else 'TENUTA' end, (select id from operatore limit 1)
            from generate_series(1, 20000) n;
            insert into registro (zona_id, id, quando, operatore_id, operatore, ente, azione, cartella_id)
            select tecnico.zona_corrente(), (lpad(to_hex((extract(epoch from t) * 1000)::bigint), 12, '0') || '7000800000000000' || lpad(to_hex(n % 65536), 4, '0'))::uuid,
              t, o.id, 'x', 'x', 'LETTURA', md5('c' || n % 20000 + 1)::uuid
            from generate_series(1, 50000) n
            join (select id, row_number() over (order by id) - 1 as posto, count(*) over () as tutti from operatore) o on o.posto = n % o.tutti
            cross join lateral (select timestamptz '2026-11-28 12:00' - n * interval '1 hour' as t) q
            """;

    @Autowired
    private Cassaforte cassaforte;

    @Autowired
    private Piani piani;

    @Autowired
    private Accesso accesso;

    @Autowired
    private CercaCartelle.Elenco cartelle;

    @Autowired
    private CodaAssegnazioni.Elenco coda;

    @Autowired
    private ParoleVicine paroleVicine;

    @Autowired
    private TrovaCartelle.Elenco trovate;

    @Autowired
    private TrovaDomande.Elenco domandeTrovate;

    @Autowired
    private Doppioni doppioni;

    @Autowired
    private ElencoDomande domande;

    @Autowired
    private ElencoAttenzione attenzione;

    @Autowired
    private ElencoContatti contatti;

    @Autowired
    private RigaSeduta.Elenco sedute;

    @Autowired
    private PagineDelRegistro registro;

    private Operatore program;
    private Operatore assistente;

    @BeforeAll
    void molti() {
        resta(() -> {
            for (var comando : MOLTI.split(";\n")) {
                sql.sql(comando).update();
            }
            sql.sql("select id from contatto where bisogno = ''")
                    .query(UUID.class)
                    .list()
                    .forEach(id -> sql.sql("update contatto set bisogno = ? where id = ?")
                            .params(Objects.requireNonNull(cassaforte.chiudi("Chiede aiuto per l'affitto.", id)), id)
                            .update());
            return null;
        });
        program = nella(() -> chi("program"));
        assistente = nella(() -> chi("assistente"));
        var proprietario = accesso.proprietario();
        JdbcClient.create(new DriverManagerDataSource(accesso.url(), proprietario.nome(), proprietario.password()))
                .sql("analyze")
                .update();
    }

    @Test
    void le_cartelle_si_sfogliano_per_scadenza() throws Exception {
        var filtro = filtro(Vista.TUTTE, null, false);
        inOrdine(() -> cartelle.righe(filtro, ambito(program, false), null, 51), "cartella_lista");
        inOrdine(() -> cartelle.righe(filtro, ambito(program, false), new Segno(OGGI, META), 51), "cartella_lista");
        inOrdine(
                () -> cartelle.righe(FiltroCartelle.conScadenza(Vista.TUTTE), ambito(program, false), null, 51),
                "cartella_lista");
        inOrdine(() -> cartelle.righe(filtro, ambito(assistente, true), null, 51), "cartella_pkey");
    }

    @Test
    void le_cartelle_di_una_persona_si_trovano_per_nome() throws Exception {
        perIndice(
                () -> cartelle.righe(filtro(Vista.TUTTE, "cognome77", false), ambito(program, false), null, 51),
                "persona_parola_inizio");
        perIndice(
                () -> cartelle.righe(filtro(Vista.TUTTE, "cognome77", false), ambito(assistente, true), null, 51),
                "persona_parola_inizio");
    }

    @Test
    void chi_si_cerca_per_nome_si_trova_dalle_sue_parole() throws Exception {
        for (var tutte : new boolean[] {true, false}) {
            var ambito = new TrovaCartelle.Ambito(assistente, OGGI, tutte, true, true);
            assertThat(perIndice(() -> trovate.trovate(cercata("rossi mar"), ambito, 21), "persona_parola_inizio"))
                    .containsPattern("persona_nome on persona\\b");
            perIndice(() -> trovate.trovate(cercata("cognomme"), ambito, 21), "persona_parola_inizio");
            perIndice(() -> trovate.trovate(cercata("0573 123456"), ambito, 21), "persona_zona_id_telefono_cifre_idx");
        }
        assertThat(perIndice(
                        () -> domandeTrovate.diPersona(cercata("rossi mar"), new TrovaDomande.Ambito(null, true), 21),
                        "persona_parola_inizio"))
                .containsPattern("persona_nome on persona\\b");
    }

    @Test
    void chi_somiglia_si_trova_dalle_parole_vicine() throws Exception {
        perIndice(() -> paroleVicine.di((Cercata.Nome) cercata("roxyi")), "persona_parola_inizio");
        var simile =
                nella(() -> paroleVicine.di((Cercata.Nome) cercata("roxyi"))).orElseThrow();
        var ambito = new TrovaCartelle.Ambito(assistente, OGGI, true, true, true);
        perIndice(() -> trovate.trovate(simile, ambito, 21), "persona_parola_inizio");
        perIndice(
                () -> domandeTrovate.diPersona(simile, new TrovaDomande.Ambito(null, true), 21),
                "persona_parola_inizio");
    }

    private static Cercata cercata(String testo) {
        return Cercata.di(testo).orElseThrow();
    }

    @Test
    void i_possibili_doppioni_si_trovano_uno_per_uno() throws Exception {
        perIndice(() -> doppioni.coppie(program, OGGI, false, null, 26), "persona_fonetica_giorno");
        perIndice(
                () -> doppioni.coppie(program, OGGI, false, new Doppioni.Segno(Doppioni.Grado.SUONO, META, META), 26),
                "persona_nascita");
        perIndice(() -> doppioni.coppie(assistente, OGGI, true, null, 26), "persona_codice_base");
        perIndice(
                () -> cartelle.righe(filtro(Vista.TUTTE, "RSSMRA80A01G713F", false), ambito(program, false), null, 51),
                "codice_fiscale_precedente_");
    }

    @Test
    void le_cartelle_proprie_si_trovano_per_incarico() throws Exception {
        perIndice(
                () -> cartelle.righe(filtro(Vista.MIE, null, false), ambito(assistente, false), null, 51), "incarico_");
    }

    @Test
    void le_cartelle_da_assegnare_si_sfogliano_da_chi_aspetta_di_piu() throws Exception {
        var tutte = new CodaAssegnazioni.Filtro(null, null, null);
        var dopo = new Segno(LocalDate.of(2026, 10, 1), META);
        inOrdine(() -> coda.righe(tutte, null, OGGI, 51), "cartella_da_assegnare");
        inOrdine(() -> coda.righe(tutte, dopo, OGGI, 51), "cartella_da_assegnare");
    }

    @Test
    void le_domande_si_sfogliano_dalla_piu_recente() throws Exception {
        var tutte = new ElencoDomande.Filtro(null, null, null, null, null, null, null, null, null);
        inOrdine(() -> domande.pagina(tutte, null, null), "domanda_lista");
        inOrdine(() -> domande.pagina(tutte, assistente.ente(), null), "domanda_lista_ente");
        inOrdine(() -> domande.pagina(tutte, null, new Segno(LocalDate.of(2022, 1, 1), META)), "domanda_lista");
        perIndice(
                () -> domande.pagina(
                        new ElencoDomande.Filtro(null, null, null, "PROVA-00012", null, null, null, null, null),
                        null,
                        null),
                "domanda_zona_id_protocollo_idx");
        perIndice(
                () -> domande.pagina(
                        new ElencoDomande.Filtro(null, null, null, "rossi mar", null, null, null, null, null),
                        null,
                        null),
                "domanda_");
    }

    @Test
    void la_lista_di_attenzione_si_sfoglia_dall_esito_piu_recente() throws Exception {
        var tutti = attenzione(ElencoAttenzione.Aiuto.TUTTI, null);
        var domande = diChi(program, null);
        sceltiInOrdine(() -> attenzione.pagina(tutti, domande, null));
        sceltiInOrdine(() -> attenzione.pagina(tutti, domande, new Segno(LocalDate.of(2022, 1, 1), META)));
        perIndice(
                () -> attenzione.pagina(attenzione(ElencoAttenzione.Aiuto.IO_O_NESSUNO, null), domande, null),
                "domanda_attenzione");
        perIndice(
                () -> attenzione.pagina(
                        attenzione(ElencoAttenzione.Aiuto.TUTTI, ElencoAttenzione.Scadenza.VICINA), domande, null),
                "domanda_attenzione",
                "domanda_esiti");
        perIndice(() -> attenzione.pagina(tutti, diChi(assistente, assistente.ente()), null), "domanda_attenzione");
        perIndice(() -> attenzione.promemoria(tutti, domande, 10), "domanda_attenzione", "domanda_esiti");
    }

    @Test
    void a_chi_aiuta_si_ricordano_le_sue_famiglie_senza_guardare_le_altre() throws Exception {
        var sue = attenzione(ElencoAttenzione.Aiuto.IO, null);
        assertThat(perIndice(() -> attenzione.promemoria(sue, diChi(assistente, null), 10), "domanda_pkey"))
                .contains("attenzione_zona_id_operatore_id_idx", "incarico_operatore")
                .doesNotContain("domanda_attenzione", "domanda_esiti");
    }

    @Test
    void i_contatti_si_sfogliano_dal_piu_recente() throws Exception {
        inOrdine(() -> contatti.pagina(null, ElencoContatti.Filtro.NESSUNO, null), "contatto_zona_id_data_id_idx");
        inOrdine(
                () -> contatti.pagina(assistente.ente(), ElencoContatti.Filtro.NESSUNO, null),
                "contatto_zona_id_ente_id_data_id_idx");
        inOrdine(
                () -> contatti.pagina(null, ElencoContatti.Filtro.NESSUNO, new Segno(LocalDate.of(2022, 1, 1), META)),
                "contatto_zona_id_data_id_idx");
    }

    @Test
    void i_contatti_di_una_persona_si_trovano_per_nome() throws Exception {
        perIndice(
                () -> contatti.pagina(
                        null, new ElencoContatti.Filtro("bianchi mar", null, null, null, null, null), null),
                "contatto_parola_inizio");
    }

    @Test
    void le_sedute_si_sfogliano_per_giorno() throws Exception {
        inOrdine(() -> sedute.prossime(program, OGGI, null, 26), "seduta_prossime");
        inOrdine(() -> sedute.passate(program, OGGI, null, 26), "seduta_zona_id_data_id_idx");
        inOrdine(
                () -> sedute.passate(program, OGGI, new Segno(LocalDate.of(2022, 1, 1), META), 26),
                "seduta_zona_id_data_id_idx");
        perIndice(() -> sedute.prossime(assistente, OGGI, null, 26), "seduta_");
    }

    @Test
    void il_registro_si_sfoglia_dall_ultima_riga_anche_in_giorni_lontani() throws Exception {
        var tutto = new PagineDelRegistro.Filtro(null, null, null, null, null);
        inOrdine(() -> registro.righe(tutto, null, 51), "registro_quando");
        var ultima = nella(() -> registro.righe(tutto, null, 51).getLast().id());
        inOrdine(() -> registro.righe(tutto, ultima, 51), "registro_quando");
        var lontano = LocalDate.of(2023, 5, 5);
        assertThat(inOrdine(
                        () -> registro.righe(
                                new PagineDelRegistro.Filtro(null, null, lontano, lontano, null), null, 51),
                        "registro_quando"))
                .containsPattern("Index Cond: .*quando >= .*quando <");
        inOrdine(
                () -> registro.righe(
                        PagineDelRegistro.Filtro.dellaCartella(
                                META, new PagineDelRegistro.Lettore(META, EnumSet.allOf(Sezione.class))),
                        null,
                        51),
                "registro_cartella");
    }

    /** The lines come from the index as they are shown, and the other tables are asked of these alone. */
    private void sceltiInOrdine(Callable<?> lettura) throws Exception {
        var piano = perIndice(lettura, "domanda_attenzione");
        assertThat(piano).contains("Index Scan using domanda_attenzione");
        assertThat(piano.substring(piano.indexOf("Limit"), piano.indexOf("using domanda_attenzione")))
                .as(piano)
                .doesNotContain("Sort");
    }

    private static ElencoAttenzione.Filtro attenzione(
            ElencoAttenzione.Aiuto aiuto, ElencoAttenzione.@Nullable Scadenza scadenza) {
        return new ElencoAttenzione.Filtro(null, null, List.of("ADI", "SFL"), aiuto, null, scadenza, null, false);
    }

    private ElencoAttenzione.Domande diChi(Operatore chi, @Nullable EnteId soloDi) {
        return new ElencoAttenzione.Domande(
                chi.id(),
                soloDi,
                OGGI,
                TerminiDiRiesame.finestre(Misura.tutte(), new CalendarioLavorativo(null, false), OGGI));
    }

    private static FiltroCartelle filtro(Vista vista, @Nullable String cerca, boolean inScadenza) {
        return new FiltroCartelle(vista, null, null, null, null, null, null, cerca, null, null, inScadenza);
    }

    private static CercaCartelle.Ambito ambito(Operatore chi, boolean perId) {
        return new CercaCartelle.Ambito(chi, OGGI, false, perId, true, false, perId);
    }

    /** @param indici of which one will do: some hold the same rows in the same order */
    private String perIndice(Callable<?> lettura, String... indici) throws Exception {
        var piano = nella(() -> {
            try {
                return piani.di(lettura);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(piano)
                .containsPattern(String.join("|", indici))
                .doesNotContainPattern(
                        "Seq Scan on (cartella|persona|persona_parola|nucleo|componente|incarico|domanda|contatto|seduta|registro)\\b");
        return piano;
    }

    /** The rows come from the index as they are shown: the first page is not the best of all. */
    private String inOrdine(Callable<?> lettura, String indice) throws Exception {
        var piano = perIndice(lettura, indice);
        assertThat(piano.lines().limit(2)).as(piano).noneMatch(riga -> riga.contains("Sort"));
        return piano;
    }
}
