package it.filo.accesso.persistence;

import it.filo.accesso.ImportazioneId;
import it.filo.accesso.PortatoDaImportazione;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlPortatoDaImportazione implements PortatoDaImportazione {

    private final JdbcClient jdbc;

    SqlPortatoDaImportazione(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Conti di(ImportazioneId id) {
        return jdbc.sql("""
                        select (select count(*) from domanda where zona_id = :zona and importazione_id = :id) as domande,
                               (select count(*) from esito_inps
                                where zona_id = :zona and importazione_id = :id and stato <> 'IN_LAVORAZIONE') as esiti,
                               (select count(*) from persona where zona_id = :zona and importazione_id = :id) as persone,
                               (select count(*) from cartella where zona_id = :zona and importazione_id = :id) as cartelle
                        """).param("id", id.id()).query(Conti.class).single();
    }
}
