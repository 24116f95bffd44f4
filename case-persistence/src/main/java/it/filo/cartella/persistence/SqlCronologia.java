package it.filo.cartella.persistence;

import it.filo.base.Cassaforte;
import it.filo.base.Segno;
import it.filo.cartella.Accaduto;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cronologia;
import it.filo.cartella.NotaDiario;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Sezione;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlCronologia implements Cronologia {

    /**
     * Whose patto it is, and who came into the household or left it, is said to who may see people, and never kept in the history, which names change behind. Which
     * section an event belongs to is asked of its kind, and not of the row: it may have been another when it was written.
     */
    private static final String EVENTI = """
            select id, tipo, null as nota, false as riservata, data, registrato_il, autore, ente,
                   case when tipo in ('NUCLEO_CAMBIATO', 'NUCLEO_CORRETTO') and :persone
                        then (select p.cognome || ' ' || p.nome from persona p
                              where p.zona_id = :zona and p.id = evento.riferimento) end as persona,
                   case when tipo in (:conMotivo) and not :motivi then null else prima end as prima,
                   case when tipo in (:conMotivo) and not :motivi then null
                        when tipo in ('PATTO_SOTTOSCRITTO', 'PATTO_RIAPERTO') and :persone
                        then (select 'Per ' || p.cognome || ' ' || p.nome || '.'
                              from patto t join persona p on p.zona_id = t.zona_id and p.id = t.persona_id
                              where t.zona_id = :zona and t.id = evento.riferimento)
                        else dopo end as dopo,
                   case when sezione <> 'NUCLEO' or :tuttoIlDiario or operatore_id = :chi then motivo end as testo
            from evento
            where zona_id = :zona and cartella_id = :cartella
              and (tipo in (:intere) or tipo in (:proprie) and ente = :nomeEnte)
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

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlCronologia(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Accaduto> accaduti(CartellaId cartella, Lettura lettura, Cosa cosa, @Nullable Segno dopo, int quanti) {
        var parti = switch (cosa) {
            case TUTTO -> "(" + EVENTI + ")\nunion all\n(" + DIARIO + ")";
            case PASSAGGI -> EVENTI;
            case DIARIO -> DIARIO;
        };
        return jdbc.sql("""
                        select * from (%s) as accaduto
                        order by data desc, id desc
                        limit :quanti
                        """.formatted(parti))
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
                .param("quanti", quanti)
                .query(this::accaduto)
                .list();
    }

    /** An empty list is no list in SQL. */
    private static List<String> nomi(Predicate<TipoEvento> quali) {
        var nomi = Arrays.stream(TipoEvento.values())
                .filter(quali)
                .map(TipoEvento::name)
                .toList();
        return nomi.isEmpty() ? List.of("") : nomi;
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
