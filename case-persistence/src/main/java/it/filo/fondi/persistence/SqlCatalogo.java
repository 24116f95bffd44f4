package it.filo.fondi.persistence;

import it.filo.fondi.Catalogo;
import it.filo.fondi.Fondo;
import it.filo.fondi.Intervento;
import it.filo.fondi.InterventoId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlCatalogo implements Catalogo {

    private final JdbcClient sql;

    SqlCatalogo(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void aggiungi(Fondo fondo) {
        scrivi("""
                insert into fondo (zona_id, id, nome, provenienza, importo, nota, ritirato_il)
                values (:zona, :id, :nome, :provenienza, :importo, :nota, :ritirato)""", fondo);
    }

    @Override
    public void aggiorna(Fondo fondo) {
        scrivi("""
                update fondo
                set nome = :nome, provenienza = :provenienza, importo = :importo, nota = :nota,
                  ritirato_il = :ritirato
                where zona_id = :zona and id = :id""", fondo);
    }

    @Override
    public void aggiungi(Intervento servizio) {
        scrivi("""
                insert into intervento
                  (zona_id, id, nome, titolare, azione_prevista, lettera_art7, genitorialita, ritirato_il)
                values (:zona, :id, :nome, :titolare, :azione, :lettera, :genitorialita, :ritirato)""", servizio);
        aggiungiFondi(servizio);
    }

    @Override
    public void aggiorna(Intervento servizio) {
        scrivi("""
                update intervento
                set nome = :nome, titolare = :titolare, azione_prevista = :azione, lettera_art7 = :lettera,
                  genitorialita = :genitorialita, ritirato_il = :ritirato
                where zona_id = :zona and id = :id""", servizio);
        sql.sql("delete from intervento_fondo where zona_id = :zona and intervento_id = :id")
                .param("id", servizio.id().id())
                .update();
        aggiungiFondi(servizio);
    }

    @Override
    public boolean promesso(InterventoId servizio) {
        return sql.sql("select exists (select from sostegno where zona_id = :zona and intervento_id = :id)")
                .param("id", servizio.id())
                .query(Boolean.class)
                .single();
    }

    private void scrivi(String comando, Fondo fondo) {
        sql.sql(comando)
                .param("id", fondo.id().id())
                .param("nome", fondo.nome())
                .param("provenienza", fondo.provenienza())
                .param("importo", fondo.importo())
                .param("nota", fondo.nota())
                .param("ritirato", fondo.ritiratoIl())
                .update();
    }

    private void scrivi(String comando, Intervento servizio) {
        sql.sql(comando)
                .param("id", servizio.id().id())
                .param("nome", servizio.nome())
                .param("titolare", servizio.titolare())
                .param("azione", servizio.azionePrevista())
                .param("lettera", servizio.letteraArt7())
                .param("genitorialita", servizio.genitorialita())
                .param("ritirato", servizio.ritiratoIl())
                .update();
    }

    private void aggiungiFondi(Intervento servizio) {
        for (var fondo : servizio.fondi()) {
            sql.sql("insert into intervento_fondo (zona_id, intervento_id, fondo_id) values (:zona, :id, :fondo)")
                    .param("id", servizio.id().id())
                    .param("fondo", fondo.id())
                    .update();
        }
    }
}
