package it.filo.accesso.persistence;

import it.filo.accesso.TrovaDomande.Ambito;
import it.filo.accesso.TrovaDomande.Elenco;
import it.filo.accesso.TrovaDomande.Trovata;
import it.filo.base.Cassaforte;
import it.filo.base.Prefisso;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.persistence.PersoneTrovate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlDomandeTrovate implements Elenco {

    private static final String NESSUN_ALTRO = "cast(null as text) as componente, cast(null as text) as parentela";

    private static final String PROPRIO_QUELLA = NESSUN_ALTRO + ", 0 as distanza";

    /** Asked of each who was found, by index: how many these are cannot be foreseen, but they are few. */
    private static final String DA_RICHIEDENTE = "select d.id, t.distanza, " + NESSUN_ALTRO
            + " from trovata t cross join lateral (select * from domanda"
            + " where zona_id = :zona and richiedente_id = t.persona_id offset 0) d";

    private static final String DA_COMPONENTE = """
            select d.id, t.distanza, m.cognome || ' ' || m.nome, k.parentela from trovata t
            cross join lateral (select * from componente where zona_id = :zona and persona_id = t.persona_id offset 0) k
            cross join lateral (select * from domanda
                                where zona_id = :zona and nucleo_id = k.nucleo_id
                                  and richiedente_id <> k.persona_id offset 0) d
            join persona m on m.zona_id = :zona and m.id = k.persona_id""";

    /** A telephone gives no name to who may not read how people are reached. */
    private static final String NESSUNA = "select id, 0 as distanza, " + NESSUN_ALTRO + " from domanda where false";

    /** Of who was typed there, the richiedente apart: the line is under that name already. */
    private static final String CHI_INDICATO = """
            case when n.posizione > 0 then n.cognome || ' ' || n.nome end as componente,
            case when n.posizione > 0 then n.parentela end as parentela""";

    /** By a name, those on whose domanda the person was typed. */
    private static final String DA_INDICATO = """
            select d.id, t.distanza, %s from trovata t
            join domanda_persona n on n.zona_id = :zona and n.persona_id = t.persona_id
            join domanda d on d.zona_id = n.zona_id and d.id = n.domanda_id and d.ente_id = :ente""".formatted(CHI_INDICATO);

    /** By a code or a telephone, only what was typed there: what others know of the person is not to be tried out. */
    private static final String DA_SCRITTO = """
            select d.id, 0 as distanza, %s
            from domanda d join domanda_persona n on n.zona_id = d.zona_id and n.domanda_id = d.id
            where d.zona_id = :zona
              and d.ente_id = :ente and (n.codice_fiscale = :scritto or n.telefono_cifre = :scritto)""".formatted(CHI_INDICATO);

    private static final String CHI_TROVATO = "s.componente, s.parentela, s.distanza";

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlDomandeTrovate(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Trovata> diPersona(Cercata cercata, Ambito ambito, int quante) {
        var persone = PersoneTrovate.di(cercata, ambito.componenti() && ambito.soloDi() == null);
        var valori = new HashMap<>(persone.valori());
        valori.put("quante", quante);
        valori.put("comincia", PersoneTrovate.COMINCIA);
        return righe(ambito, """
                    with recursive %s,
                    vista as materialized (%s),
                    scelta as (select distinct on (id) id, distanza, componente, parentela from vista
                               order by id, distanza, componente nulls first),
                    prima as (
                      select s.*, row_number() over (partition by s.distanza > :comincia
                                                     order by s.distanza, d.data_domanda desc, d.id desc) as posto
                      from scelta s join domanda d on d.zona_id = :zona and d.id = s.id
                      where s.distanza <= greatest(:comincia, (select min(distanza) + 1 from scelta
                                                               where distanza > :comincia)))
                    """.formatted(persone.con(), vista(cercata, ambito, valori)), CHI_TROVATO, """
                    join prima s on s.id = d.id
                    where d.zona_id = :zona and s.posto <= :quante
                    order by s.distanza, d.data_domanda desc, d.id desc
                    """, valori);
    }

    private static String vista(Cercata cercata, Ambito ambito, Map<String, Object> valori) {
        if (ambito.soloDi() == null) {
            if (cercata instanceof Cercata.Cifre && !ambito.componenti()) {
                return NESSUNA;
            }
            return ambito.componenti() ? DA_RICHIEDENTE + "\nunion all\n" + DA_COMPONENTE : DA_RICHIEDENTE;
        }
        return switch (cercata) {
            case Cercata.Nome n -> DA_INDICATO;
            case Cercata.Somigliante n -> DA_INDICATO;
            case Cercata.Codice(var valore) -> scritto(valore, valori);
            case Cercata.Cifre(var cifre) -> scritto(cifre, valori);
        };
    }

    private static String scritto(String cosa, Map<String, Object> valori) {
        valori.put("scritto", cosa);
        return DA_SCRITTO;
    }

    @Override
    public List<Trovata> conProtocollo(List<String> protocolli, Ambito ambito) {
        return righe(
                ambito,
                "",
                PROPRIO_QUELLA,
                """
                where d.zona_id = :zona and d.protocollo = any(cast(:protocolli as text[])) and %s
                order by d.data_domanda desc, d.id desc
                """.formatted(sua(ambito)),
                Map.of("protocolli", protocolli.toArray(String[]::new)));
    }

    @Override
    public List<Trovata> conInizio(String protocollo, Ambito ambito, int quante) {
        var inizio = Prefisso.di(protocollo);
        return righe(
                ambito,
                "",
                PROPRIO_QUELLA,
                """
                where d.zona_id = :zona and d.protocollo ~>=~ :primo and d.protocollo ~<=~ :ultimo and %s
                order by d.protocollo limit :quante
                """.formatted(sua(ambito)),
                Map.of("primo", inizio.primo(), "ultimo", inizio.ultimo(), "quante", quante));
    }

    private static String sua(Ambito ambito) {
        return ambito.soloDi() == null ? "true" : "d.ente_id = :ente";
    }

    private List<Trovata> righe(Ambito ambito, String prima, String chi, String dopo, Map<String, Object> valori) {
        var soloDi = ambito.soloDi();
        var tutti = new HashMap<>(valori);
        if (soloDi != null) {
            tutti.put("ente", soloDi.id());
        }
        return jdbc.sql("""
                        %s
                        select d.id, d.protocollo, d.misura, d.data_domanda, %s, c.nome as comune,
                               %s, %s as nascita, d.cartella_id, %s
                        from domanda d
                        join persona p on p.zona_id = d.zona_id and p.id = d.richiedente_id
                        %s
                        join comune c on c.zona_id = d.zona_id and c.istat = d.comune
                        %s
                        """.formatted(
                        prima,
                        soloDi == null ? "p.cognome, p.nome, p.codice_fiscale" : SqlElencoDomande.COME_FU_INDICATO,
                        SqlElencoDomande.COME_ORA,
                        soloDi == null ? "p.data_nascita" : "i.data_nascita",
                        chi,
                        soloDi == null ? "" : SqlElencoDomande.INDICATO,
                        dopo))
                .params(tutti)
                .query(this::trovata)
                .list();
    }

    private Trovata trovata(ResultSet rs, int n) throws SQLException {
        var parentela = rs.getString("parentela");
        var cartella = rs.getObject("cartella_id", UUID.class);
        return new Trovata(
                SqlElencoDomande.riga(rs, cassaforte),
                rs.getString("componente"),
                parentela == null ? null : Parentela.valueOf(parentela),
                rs.getObject("nascita", LocalDate.class),
                cartella == null ? null : new CartellaId(cartella),
                rs.getInt("distanza") > PersoneTrovate.COMINCIA);
    }
}
