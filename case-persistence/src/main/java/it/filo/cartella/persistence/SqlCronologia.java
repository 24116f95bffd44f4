package it.filo.cartella.persistence;

import it.filo.base.Cassaforte;
import it.filo.cartella.Accaduto;
import it.filo.cartella.CartellaId;
import it.filo.cartella.ComposizioniScritte;
import it.filo.cartella.Cronologia;
import it.filo.cartella.Eventi;
import it.filo.cartella.NotaDiario;
import it.filo.cartella.SchedaCartella;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Sezione;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlCronologia implements Cronologia {

    /**
     * Whose patto it is, and who came into the household or left it, is said to who may see people, and never kept in
     * the history, which names change behind. Which section an event belongs to is asked of its kind, and not of the
     * row: it may have been another when it was written.
     */
    private static final String EVENTI = """
            select id, tipo, null as nota, false as riservata, data, registrato_il, autore, ente,
                   case when tipo in ('NUCLEO_CAMBIATO', 'NUCLEO_CORRETTO') and :persone
                        then (select p.cognome || ' ' || p.nome from persona p
                              where p.zona_id = :zona and p.id = evento.riferimento) end as persona,
                   case when tipo = any (:conMotivo) and not :motivi then null else prima end as prima,
                   case when tipo = any (:conMotivo) and not :motivi then null
                        when tipo in ('PATTO_SOTTOSCRITTO', 'PATTO_RIAPERTO') and :persone
                        then (select 'Per ' || p.cognome || ' ' || p.nome || '.'
                              from patto t join persona p on p.zona_id = t.zona_id and p.id = t.persona_id
                              where t.zona_id = :zona and t.id = evento.riferimento)
                        else dopo end as dopo,
                   case when sezione <> 'NUCLEO' or :tuttoIlDiario or operatore_id = :chi then motivo end as testo
            from evento
            where zona_id = :zona and cartella_id = :cartella
              and (tipo = any (:intere) or tipo = any (:proprie) and ente = :nomeEnte)
              and (data, id) < (:data, :dopo)
            order by data desc, id desc
            limit :quanti""";

    /** A nota riservata is its author's; of the others either all are read or those of one's own ente. */
    private static final String DIARIO = """
            select id, null as tipo, tipo as nota, riservata, data, registrato_il, autore, ente,
                   null as persona, null as prima, null as dopo, testo
            from nota_diario
            where zona_id = :zona and cartella_id = :cartella
              and case when riservata then operatore_id = :chi and :riservate
                       else :tuttoIlDiario or :diarioProprio and ente_id = :ente end
              and (data, id) < (:data, :dopo)
            order by data desc, id desc
            limit :quanti""";

    /** Of each row only the columns of one part are filled. */
    private static final Map<Cosa, String> PAGINE =
            Arrays.stream(Cosa.values()).collect(Collectors.toMap(Function.identity(), SqlCronologia::pagina));

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlCronologia(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Accaduto> accaduti(CartellaId cartella, Lettura lettura, Chiesti quali) {
        return chiedi(accaduti(quali.cosa()), cartella, lettura, quali)
                .query(this::accaduto)
                .list();
    }

    @Override
    public Pagina pagina(CartellaId cartella, Lettura lettura, Chiesti quali, LocalDate giorno) {
        var righe = new Righe(cartella);
        chiedi(Objects.requireNonNull(PAGINE.get(quali.cosa())), cartella, lettura, quali)
                .param("giorno", giorno)
                .query(righe);
        return righe.pagina();
    }

    private StatementSpec chiedi(String sql, CartellaId cartella, Lettura lettura, Chiesti quali) {
        var dopo = quali.dopo();
        return jdbc.sql(sql)
                .param("cartella", cartella.id())
                .param("intere", nomi(t -> lettura.intere().contains(t.sezione())))
                .param("proprie", nomi(t -> lettura.proprie().contains(t.sezione())))
                .param("conMotivo", nomi(TipoEvento::conMotivo))
                .param("motivi", lettura.diario())
                .param("persone", lettura.intere().contains(Sezione.NUCLEO))
                .param("nomeEnte", lettura.chi().nomeEnte())
                .param("ente", lettura.chi().ente().id())
                .param("chi", lettura.chi().id().id())
                .param("riservate", lettura.proprie().contains(Sezione.NOTE_RISERVATE))
                .param("tuttoIlDiario", lettura.intere().contains(Sezione.MONITORAGGIO))
                .param("diarioProprio", lettura.proprie().contains(Sezione.MONITORAGGIO))
                .param("data", dopo == null ? LocalDate.of(9999, 12, 31) : dopo.data())
                .param("dopo", dopo == null ? new UUID(-1, -1) : dopo.id())
                .param("quanti", quali.quanti());
    }

    private static String accaduti(Cosa cosa) {
        var parti = switch (cosa) {
            case TUTTO -> "(" + EVENTI + ")\nunion all\n(" + DIARIO + ")";
            case PASSAGGI -> EVENTI;
            case DIARIO -> DIARIO;
        };
        return "select * from (" + parti + ") as accaduto order by data desc, id desc limit :quanti";
    }

    private static String pagina(Cosa cosa) {
        return """
                %s,
                scheda as (select %s,
                                  s.tipo as scritta_tipo, s.al as scritta_al, s.persone as scritta_persone,
                                  s.autore as scritta_autore, s.perche as scritta_perche
                           from %s
                           left join lateral (%s) s on true
                           where c.zona_id = :zona and c.id = :cartella),
                seguono as (select o.id as segue, o.cognome || ' ' || o.nome as nominativo
                            from incarico i join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
                            where i.zona_id = :zona and i.cartella_id = :cartella),
                ultimi as (select tipo as ultimo_tipo, data as ultimo_data, id as ultimo_id from ultimo),
                accaduti as (%s)
                select * from scheda
                full join seguono on false
                full join ultimi on false
                full join accaduti on false
                order by data desc, id desc""".formatted(
                JpaEventi.ULTIMI, SqlSchede.COLONNE, SqlSchede.DA, SqlComposizioniScritte.ultima(), accaduti(cosa));
    }

    private static String[] nomi(Predicate<TipoEvento> quali) {
        return Arrays.stream(TipoEvento.values())
                .filter(quali)
                .map(TipoEvento::name)
                .toArray(String[]::new);
    }

    private final class Righe implements RowCallbackHandler {

        private final CartellaId cartella;
        private @Nullable SchedaCartella scheda;
        private ComposizioniScritte.@Nullable Scritta scritta;
        private final Map<OperatoreId, String> nomi = new HashMap<>();
        private final List<Eventi.Ultimo> ultimi = new ArrayList<>();
        private final List<Accaduto> accaduti = new ArrayList<>();

        Righe(CartellaId cartella) {
            this.cartella = cartella;
        }

        @Override
        public void processRow(ResultSet rs) throws SQLException {
            var ultimo = rs.getObject("ultimo_id", UUID.class);
            var segue = rs.getObject("segue", UUID.class);
            if (rs.getObject("id") != null) {
                accaduti.add(accaduto(rs, 0));
            } else if (ultimo != null) {
                ultimi.add(new Eventi.Visto(
                        rs.getString("ultimo_tipo"), rs.getObject("ultimo_data", LocalDate.class), ultimo));
            } else if (segue != null) {
                nomi.put(new OperatoreId(segue), rs.getString("nominativo"));
            } else {
                scheda = SqlSchede.scheda(cartella, rs);
                scritta = scritta(rs);
            }
        }

        Pagina pagina() {
            return new Pagina(Objects.requireNonNull(scheda), nomi, Optional.ofNullable(scritta), ultimi, accaduti);
        }
    }

    private static ComposizioniScritte.@Nullable Scritta scritta(ResultSet rs) throws SQLException {
        var tipo = rs.getString("scritta_tipo");
        var perche = rs.getString("scritta_perche");
        return tipo == null
                ? null
                : new ComposizioniScritte.Scritta(
                        TipoEvento.valueOf(tipo),
                        rs.getObject("scritta_al", LocalDate.class),
                        rs.getInt("scritta_persone"),
                        rs.getString("scritta_autore"),
                        perche == null ? null : ComposizioniScritte.Perche.valueOf(perche));
    }

    private Accaduto accaduto(ResultSet rs, int n) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var tipo = rs.getString("tipo");
        var nota = rs.getString("nota");
        var testo = cassaforte.apri(rs.getBytes("testo"), id);
        return new Accaduto(
                id,
                tipo == null ? null : TipoEvento.valueOf(tipo),
                nota == null ? null : NotaDiario.Tipo.valueOf(nota),
                rs.getBoolean("riservata"),
                rs.getObject("data", LocalDate.class),
                rs.getTimestamp("registrato_il").toInstant(),
                rs.getString("autore"),
                rs.getString("ente"),
                rs.getString("persona"),
                rs.getString("prima"),
                nota == null ? rs.getString("dopo") : testo,
                nota == null && !testo.isEmpty() ? testo : null);
    }
}
