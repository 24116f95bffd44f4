package it.filo.accesso.persistence;

import it.filo.accesso.ElencoDomande.Riga;
import it.filo.accesso.TrovaDomande.Ambito;
import it.filo.accesso.TrovaDomande.Elenco;
import it.filo.base.Cassaforte;
import it.filo.base.Prefisso;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.persistence.PersoneTrovate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlDomandeTrovate implements Elenco {

    private static final String DA_RICHIEDENTE =
            "select d.id, t.distanza from trovata t join domanda d on d.richiedente_id = t.persona_id";

    private static final String DA_COMPONENTE = """
            select d.id, t.distanza from trovata t
            join componente k on k.persona_id = t.persona_id
            join domanda d on d.zona_id = k.zona_id and d.nucleo_id = k.nucleo_id""";

    /** A telephone gives no name to who may not read how people are reached. */
    private static final String NESSUNA = "select id, 0 as distanza from domanda where false";

    /** By a name, those on whose domanda the person was typed. */
    private static final String DA_INDICATO = """
            select d.id, t.distanza from trovata t
            join domanda_persona n on n.persona_id = t.persona_id
            join domanda d on d.zona_id = n.zona_id and d.id = n.domanda_id and d.ente_id = :ente""";

    /** By a code or a telephone, only what was typed there: what others know of the person is not to be tried out. */
    private static final String DA_SCRITTO = """
            select d.id, 0 as distanza
            from domanda d join domanda_persona n on n.zona_id = d.zona_id and n.domanda_id = d.id
            where d.ente_id = :ente and (n.codice_fiscale = :scritto or n.telefono_cifre = :scritto)""";

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlDomandeTrovate(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Riga> diPersona(Cercata cercata, Ambito ambito, int quante) {
        var persone = ambito.componenti() && ambito.soloDi() == null
                ? PersoneTrovate.conCollegate(cercata)
                : PersoneTrovate.di(cercata);
        var valori = new HashMap<>(persone.valori());
        valori.put("quante", quante);
        return righe(ambito, """
                with recursive %s,
                vista as materialized (%s),
                scelta as (select id, min(distanza) as distanza from vista group by id)
                """.formatted(persone.con(), vista(cercata, ambito, valori)), """
                join scelta s on s.id = d.id
                where s.distanza <= (select min(distanza) + 1 from scelta)
                order by s.distanza, d.data_domanda desc, d.id desc limit :quante
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
            case Cercata.Codice(var valore) -> scritto(valore, valori);
            case Cercata.Cifre(var cifre) -> scritto(cifre, valori);
        };
    }

    private static String scritto(String cosa, Map<String, Object> valori) {
        valori.put("scritto", cosa);
        return DA_SCRITTO;
    }

    @Override
    public List<Riga> conProtocollo(List<String> protocolli, Ambito ambito) {
        return righe(
                ambito,
                "",
                "where d.protocollo = any(cast(:protocolli as text[])) and %s order by d.data_domanda desc, d.id desc"
                        .formatted(sua(ambito)),
                Map.of("protocolli", protocolli.toArray(String[]::new)));
    }

    @Override
    public List<Riga> conInizio(String protocollo, Ambito ambito, int quante) {
        var inizio = Prefisso.di(protocollo);
        return righe(
                ambito,
                "",
                """
                where d.protocollo ~>=~ :primo and d.protocollo ~<=~ :ultimo and %s
                order by d.protocollo limit :quante
                """.formatted(sua(ambito)),
                Map.of("primo", inizio.primo(), "ultimo", inizio.ultimo(), "quante", quante));
    }

    private static String sua(Ambito ambito) {
        return ambito.soloDi() == null ? "true" : "d.ente_id = :ente";
    }

    private List<Riga> righe(Ambito ambito, String prima, String dopo, Map<String, Object> valori) {
        var soloDi = ambito.soloDi();
        var tutti = new HashMap<>(valori);
        if (soloDi != null) {
            tutti.put("ente", soloDi.id());
        }
        return jdbc.sql("""
                        %s
                        select d.id, d.protocollo, d.misura, d.data_domanda, %s, c.nome as comune,
                               d.stato, d.data_esito, d.motivo
                        from domanda d
                        join persona p on p.zona_id = d.zona_id and p.id = d.richiedente_id
                        %s
                        join comune c on c.zona_id = d.zona_id and c.istat = d.comune
                        %s
                        """.formatted(
                        prima,
                        soloDi == null ? "p.cognome, p.nome, p.codice_fiscale" : SqlElencoDomande.COME_FU_INDICATO,
                        soloDi == null ? "" : SqlElencoDomande.INDICATO,
                        dopo))
                .params(tutti)
                .query((rs, n) -> SqlElencoDomande.riga(rs, cassaforte))
                .list();
    }
}
