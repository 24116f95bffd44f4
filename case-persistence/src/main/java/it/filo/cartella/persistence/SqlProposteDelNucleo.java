package it.filo.cartella.persistence;

import it.filo.cartella.ProposteDelNucleo;
import it.filo.nucleo.NucleoId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlProposteDelNucleo implements ProposteDelNucleo {

    private final JdbcClient jdbc;

    SqlProposteDelNucleo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Proposta> aperte(NucleoId nucleo) {
        return jdbc.sql("""
                        select d.id as domanda, d.protocollo, d.data_domanda as data, n.nome as ente,
                               p.cognome || ' ' || p.nome as nominativo
                        from domanda_persona i
                        join domanda d on d.zona_id = i.zona_id and d.id = i.domanda_id
                        join ente n on n.zona_id = d.zona_id and n.id = d.ente_id
                        join persona p on p.zona_id = i.zona_id and p.id = i.persona_id
                        where i.zona_id = :zona and i.proposta = 'APERTA'
                          and (d.nucleo_id = :nucleo
                               or i.persona_id in (select k.persona_id from componente k
                                                   where k.zona_id = :zona
                                                     and k.nucleo_id = :nucleo and (k.al is null or k.al >= current_date)))
                        order by d.data_domanda, d.id, i.posizione
                        """).param("nucleo", nucleo.id()).query(Proposta.class).list();
    }
}
