package it.filo.accesso.persistence;

import it.filo.accesso.Importazione;
import it.filo.accesso.Importazione.Classe;
import it.filo.accesso.Importazione.Conti;
import it.filo.accesso.Importazione.Stato;
import it.filo.accesso.ImportazioneId;
import it.filo.accesso.Importazioni;
import it.filo.accesso.Protocollo;
import it.filo.base.Cassaforte;
import it.filo.base.persistence.PerLaTransazione;
import it.filo.operatori.Operatore;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows are encrypted, because they hold what the file said of people, right or wrong. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SqlImportazioni implements Importazioni {

    private final JdbcClient jdbc;
    private final JdbcTemplate lotti;
    private final Cassaforte cassaforte;

    SqlImportazioni(JdbcClient jdbc, JdbcTemplate lotti, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.lotti = lotti;
        this.cassaforte = cassaforte;
    }

    @Override
    public boolean apri(
            ImportazioneId id, String nomeFile, String sha256, long grandezza, Operatore chi, Instant quando) {
        return jdbc.sql("""
                        insert into importazione (zona_id, id, stato, nome_file, sha256, byte, caricata_il, operatore_id, autore)
                        values (:zona, :id, 'IN_LETTURA', :nome, :sha, :byte, :quando, :chi, :autore)
                        on conflict do nothing
                        """)
                        .param("zona", chi.zona().id())
                        .param("id", id.id())
                        .param("nome", nomeFile)
                        .param("sha", sha256)
                        .param("byte", grandezza)
                        .param("quando", Timestamp.from(quando))
                        .param("chi", chi.id().id())
                        .param("autore", chi.nominativo())
                        .update()
                == 1;
    }

    @Override
    public Optional<Importazione> perId(ImportazioneId id) {
        return jdbc.sql(RigheDiImportazione.SELECT + "where i.zona_id = :zona and i.id = :id")
                .param("id", id.id())
                .query(RigheDiImportazione::importazione)
                .optional();
    }

    @Override
    public Optional<Importazione> aperta(String sha256) {
        return jdbc.sql(RigheDiImportazione.SELECT
                        + "where i.zona_id = :zona and i.sha256 = :sha"
                        + " and i.stato in ('IN_LETTURA', 'DA_CONFERMARE', 'IN_CONFERMA')")
                .param("sha", sha256)
                .query(RigheDiImportazione::importazione)
                .optional();
    }

    @Override
    public List<Importazione> ultime(int quante) {
        return jdbc.sql(RigheDiImportazione.SELECT + "where i.zona_id = :zona order by i.id desc limit :quante")
                .param("quante", quante)
                .query(RigheDiImportazione::importazione)
                .list();
    }

    @Override
    public boolean passa(ImportazioneId id, Stato da, Stato a) {
        return jdbc.sql(
                                "update importazione set stato = :a, elaborate = 0 where zona_id = :zona and id = :id and stato = :da")
                        .param("a", a.name())
                        .param("id", id.id())
                        .param("da", da.name())
                        .update()
                == 1;
    }

    @Override
    public void tieni(ImportazioneId id) {
        tieni(RigheDiImportazione.SERRATURA + id);
    }

    @Override
    public void tieniLaZona() {
        tieni(RigheDiImportazione.SERRATURA
                + jdbc.sql("select tecnico.zona_corrente()::text")
                        .query(String.class)
                        .single());
    }

    private void tieni(String che) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:che, 0))")
                .param("che", che)
                .query((rs, n) -> true)
                .list();
    }

    /**
     * Each is looked for in the order of its index, the only way that needs no sorting. While a file is read, the database
     * knows of the one before alone: it would take any way for as good, and go through all rows once for each group.
     */
    @Override
    public Map<String, Integer> primeRighe(ImportazioneId id, Collection<String> protocolli) {
        var prime = new HashMap<String, Integer>();
        PerLaTransazione.imposta(jdbc, "enable_sort", "off");
        RowCallbackHandler riga = rs -> prime.put(rs.getString(1), rs.getInt(2));
        jdbc.sql("""
                        select p.protocollo, r.numero from unnest(cast(:protocolli as text[])) p(protocollo)
                        cross join lateral (select protocollo, numero from importazione_riga
                                            where zona_id = :zona and importazione_id = :id and protocollo >= p.protocollo
                                            order by protocollo, numero limit 1) r
                        where r.protocollo = p.protocollo
                        """)
                .param("id", id.id())
                .param("protocolli", protocolli.toArray(String[]::new))
                .query(riga);
        PerLaTransazione.imposta(jdbc, "enable_sort", "on");
        return prime;
    }

    @Override
    public void aggiungi(ImportazioneId id, List<Riga> righe, @Nullable Integer parte) {
        var conti = Conti.ZERO;
        for (var riga : righe) {
            conti = conti.piu(riga.classe());
        }
        lotti.batchUpdate("""
                insert into importazione_riga (zona_id, importazione_id, numero, protocollo, classe, avvisi, contenuto)
                values (tecnico.zona_corrente(), ?, ?, ?, ?, ?, ?)
                """, righe, righe.size() + 1, (ps, riga) -> {
            var protocollo = Protocollo.diRiga(riga.celle());
            ps.setObject(1, id.id());
            ps.setInt(2, riga.numero());
            ps.setString(3, protocollo.isEmpty() ? null : protocollo);
            ps.setString(4, riga.classe().name());
            ps.setBoolean(5, riga.avvisa());
            ps.setBytes(6, chiuso(id, riga));
        });
        var ancora = jdbc.sql("""
                        update importazione set lette = lette + :lette, parte_letta = greatest(parte_letta, :parte), nuove = nuove + :nuove,
                          cambiate = cambiate + :cambiate, invariate = invariate + :invariate, scartate = scartate + :errate
                        where zona_id = :zona and id = :id and stato = 'IN_LETTURA'
                        """)
                .param("id", id.id())
                .param("lette", righe.size())
                .param("parte", parte)
                .param("nuove", conti.nuove())
                .param("cambiate", conti.cambiate())
                .param("invariate", conti.invariate())
                .param("errate", conti.errate())
                .update();
        if (ancora == 0) {
            throw new IllegalStateException("the import " + id + " was given up while it was read");
        }
    }

    @Override
    public void letta(ImportazioneId id, @Nullable String colonneIgnote) {
        jdbc.sql("""
                        update importazione set stato = 'DA_CONFERMARE', colonne_ignote = :ignote
                        where zona_id = :zona and id = :id and stato = 'IN_LETTURA'
                        """).param("id", id.id()).param("ignote", colonneIgnote).update();
    }

    @Override
    public void illeggibile(ImportazioneId id, String perche) {
        jdbc.sql("""
                        update importazione set stato = 'ILLEGGIBILE', problema = :perche, lette = 0,
                          nuove = 0, cambiate = 0, invariate = 0, scartate = 0
                        where zona_id = :zona and id = :id and stato = 'IN_LETTURA'
                        """).param("id", id.id()).param("perche", perche).update();
    }

    @Override
    public List<Riga> righe(ImportazioneId id, Vista vista, int dopo, int quante) {
        var quali = Importazioni.classi(vista).stream().map(Enum::name).toArray(String[]::new);
        return jdbc.sql("""
                        select numero, classe, contenuto from importazione_riga
                        where zona_id = :zona
                          and importazione_id = :id and numero > :dopo and classe = any(cast(:classi as text[])) %s
                        order by numero limit :quante
                        """.formatted(vista == Vista.AVVISI ? "and avvisi" : ""))
                .param("id", id.id())
                .param("dopo", dopo)
                .param("classi", quali)
                .param("quante", quante)
                .query(riga(id))
                .list();
    }

    @Override
    public Map<Vista, Integer> conta(ImportazioneId id) {
        var conta = new EnumMap<Vista, Integer>(Vista.class);
        RowCallbackHandler gruppo = rs -> {
            var classe = Classe.valueOf(rs.getString("classe"));
            var quante = rs.getInt("quante");
            conta.merge(Vista.TUTTE, quante, Integer::sum);
            conta.merge(Vista.AVVISI, rs.getInt("avvisi"), Integer::sum);
            for (var vista : List.of(Vista.ERRORI, Vista.NUOVE, Vista.CAMBIATE, Vista.INVARIATE)) {
                conta.merge(vista, Importazioni.classi(vista).contains(classe) ? quante : 0, Integer::sum);
            }
        };
        jdbc.sql("""
                        select classe, count(*) as quante, count(*) filter (where avvisi) as avvisi
                        from importazione_riga where zona_id = :zona and importazione_id = :id group by classe
                        """).param("id", id.id()).query(gruppo);
        return conta;
    }

    @Override
    public void scartate(ImportazioneId id, Consumer<Riga> riga) {
        var mappa = riga(id);
        RowCallbackHandler passa = rs -> riga.accept(mappa.mapRow(rs, 0));
        jdbc.sql("""
                        select numero, classe, contenuto from importazione_riga
                        where zona_id = :zona and importazione_id = :id and classe = 'ERRATA' order by numero
                        """).param("id", id.id()).withFetchSize(500).query(passa);
    }

    @Override
    public List<Riga> daScrivere(ImportazioneId id, int dopo, int quante) {
        return jdbc.sql("""
                        select numero, classe, contenuto from importazione_riga
                        where zona_id = :zona
                          and importazione_id = :id and numero > :dopo and classe in ('NUOVA', 'CAMBIATA')
                        order by numero limit :quante
                        """)
                .param("id", id.id())
                .param("dopo", dopo)
                .param("quante", quante)
                .query(riga(id))
                .list();
    }

    @Override
    public void scarta(ImportazioneId id, Riga riga) {
        jdbc.sql("""
                        update importazione_riga set classe = :classe, avvisi = :avvisi, contenuto = :contenuto
                        where zona_id = :zona and importazione_id = :id and numero = :numero
                        """)
                .param("classe", riga.classe().name())
                .param("avvisi", riga.avvisa())
                .param("contenuto", chiuso(id, riga))
                .param("id", id.id())
                .param("numero", riga.numero())
                .update();
    }

    @Override
    public void elaborate(ImportazioneId id, int quante) {
        jdbc.sql("update importazione set elaborate = :quante where zona_id = :zona and id = :id")
                .param("quante", quante)
                .param("id", id.id())
                .update();
    }

    @Override
    public void confermata(ImportazioneId id, Conti conti, Operatore chi, Instant iniziata, Instant quando) {
        jdbc.sql("""
                        update importazione set stato = 'CONFERMATA', iniziata_il = :iniziata, confermata_il = :quando,
                          confermata_da = :chi, nuove = :nuove, cambiate = :cambiate, invariate = :invariate,
                          scartate = :errate, versioni = %s
                        where zona_id = :zona and id = :id and stato = 'IN_CONFERMA'
                        """.formatted(RigheDiImportazione.VERSIONI))
                .param("id", id.id())
                .param("iniziata", Timestamp.from(iniziata))
                .param("quando", Timestamp.from(quando))
                .param("chi", chi.nominativo())
                .param("nuove", conti.nuove())
                .param("cambiate", conti.cambiate())
                .param("invariate", conti.invariate())
                .param("errate", conti.errate())
                .update();
    }

    @Override
    public void dimenticaRighe(ImportazioneId id, boolean ancheScartate) {
        jdbc.sql("delete from importazione_riga where zona_id = :zona and importazione_id = :id"
                        + (ancheScartate ? "" : " and classe <> 'ERRATA'"))
                .param("id", id.id())
                .update();
    }

    @Override
    public void dimenticaPrimaDi(Instant quando) {
        var vecchie =
                "select id from importazione where zona_id = :zona and coalesce(confermata_il, caricata_il) < :quando";
        for (var tabella : List.of("importazione_riga", "importazione_prima")) {
            jdbc.sql("delete from " + tabella + " where zona_id = :zona and importazione_id in (" + vecchie + ")")
                    .param("quando", Timestamp.from(quando))
                    .update();
        }
        jdbc.sql("update importazione set stato = 'ANNULLATA' where zona_id = :zona and id in (" + vecchie
                        + ") and stato in ('IN_LETTURA', 'DA_CONFERMARE', 'IN_CONFERMA')")
                .param("quando", Timestamp.from(quando))
                .update();
    }

    private RowMapper<Riga> riga(ImportazioneId id) {
        return (rs, n) -> {
            var numero = rs.getInt("numero");
            return ContenutoRiga.riga(
                    numero,
                    Classe.valueOf(rs.getString("classe")),
                    cassaforte.apri(rs.getBytes("contenuto"), legame(id, numero)));
        };
    }

    private byte @Nullable [] chiuso(ImportazioneId id, Riga riga) {
        return cassaforte.chiudi(ContenutoRiga.testo(riga), legame(id, riga.numero()));
    }

    private static String legame(ImportazioneId id, int numero) {
        return id + "/" + numero;
    }
}
