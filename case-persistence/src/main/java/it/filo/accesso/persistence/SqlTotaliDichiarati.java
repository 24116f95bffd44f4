package it.filo.accesso.persistence;

import it.filo.accesso.TotaliDichiarati;
import it.filo.operatori.Operatore;
import it.filo.zona.ZonaCorrente;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlTotaliDichiarati implements TotaliDichiarati {

    private final JdbcClient sql;

    SqlTotaliDichiarati(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Scritti> di(String misura, LocalDate al) {
        var perComune = new LinkedHashMap<String, Integer>();
        return sql
                .sql("""
                        select d.domande, d.fonte, d.autore, d.il, d.versione, t.comune, t.domande as del_comune
                        from dichiarazione_totali d
                        left join totale_dichiarato t
                          on t.zona_id = d.zona_id and t.misura = d.misura and t.al = d.al
                        where d.zona_id = :zona and d.misura = :misura and d.al = :al order by t.comune""")
                .param("misura", misura)
                .param("al", al)
                .query((rs, n) -> {
                    var comune = rs.getString("comune");
                    if (comune != null) {
                        perComune.put(comune, rs.getInt("del_comune"));
                    }
                    return new Scritti(
                            new Totali(perComune, rs.getObject("domande", Integer.class), rs.getString("fonte")),
                            rs.getString("autore"),
                            rs.getTimestamp("il").toInstant(),
                            rs.getInt("versione"));
                })
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public List<LocalDate> giorni(String misura) {
        return sql.sql("select al from dichiarazione_totali"
                        + " where zona_id = :zona and misura = :misura order by al desc limit 100")
                .param("misura", misura)
                .query(LocalDate.class)
                .list();
    }

    @Override
    public boolean scrivi(String misura, LocalDate al, Totali totali, int letta, Operatore chi, Instant quando) {
        var chiave = Map.of("zona", ZonaCorrente.zona().orElseThrow().id(), "misura", misura, "al", al);
        if (!testata(chiave, totali, letta, chi, quando)) {
            return false;
        }
        sql.sql("delete from totale_dichiarato where zona_id = :zona and misura = :misura and al = :al")
                .params(chiave)
                .update();
        totali.perComune()
                .forEach((comune, domande) -> sql.sql("""
                                insert into totale_dichiarato (zona_id, misura, al, comune, domande)
                                values (:zona, :misura, :al, :comune, :domande)""")
                        .params(chiave)
                        .param("comune", comune)
                        .param("domande", domande)
                        .update());
        return true;
    }

    private boolean testata(Map<String, ?> chiave, Totali totali, int letta, Operatore chi, Instant quando) {
        if (totali.vuoti()) {
            return sql.sql("""
                            delete from dichiarazione_totali
                            where zona_id = :zona
                              and misura = :misura and al = :al and versione = :letta""").params(chiave).param("letta", letta).update() == 1;
        }
        return sql.sql(letta == 0 ? """
                        insert into dichiarazione_totali
                          (zona_id, misura, al, domande, fonte, operatore_id, autore, il, versione)
                        values (:zona, :misura, :al, :domande, :fonte, :chi, :autore, :il, :letta + 1)
                        on conflict do nothing""" : """
                        update dichiarazione_totali
                        set domande = :domande, fonte = :fonte, operatore_id = :chi, autore = :autore, il = :il,
                          versione = :letta + 1
                        where zona_id = :zona and misura = :misura and al = :al and versione = :letta""")
                        .params(chiave)
                        .param("domande", totali.zona())
                        .param("fonte", totali.fonte())
                        .param("chi", chi.id().id())
                        .param("autore", chi.nominativo())
                        .param("il", Timestamp.from(quando))
                        .param("letta", letta)
                        .update()
                == 1;
    }
}
