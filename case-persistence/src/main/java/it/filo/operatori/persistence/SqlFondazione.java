package it.filo.operatori.persistence;

import it.filo.base.Ids;
import it.filo.operatori.Account;
import it.filo.operatori.Accounts;
import it.filo.operatori.Fondazione;
import it.filo.operatori.Ruolo;
import it.filo.zona.ZonaFondata;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlFondazione implements Fondazione {

    private final JdbcClient sql;
    private final Accounts accounts;
    private final ApplicationEventPublisher eventi;

    SqlFondazione(JdbcClient sql, Accounts accounts, ApplicationEventPublisher eventi) {
        this.sql = sql;
        this.accounts = accounts;
        this.eventi = eventi;
    }

    @Override
    @Transactional
    public void invita(String impronta, Instant scade) {
        sql.sql("delete from tecnico.invito_iniziale").update();
        sql.sql("insert into tecnico.invito_iniziale (impronta, scade_il) values (:impronta, :scade)")
                .param("impronta", impronta)
                .param("scade", Timestamp.from(scade))
                .update();
    }

    @Override
    public boolean invitoValido(String impronta, Instant ora) {
        return sql.sql("""
                        select exists (select from tecnico.invito_iniziale
                                       where impronta = :impronta and usato_il is null and scade_il > :ora)""")
                .param("impronta", impronta)
                .param("ora", Timestamp.from(ora))
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public boolean fonda(String impronta, NuovaZona nuova, Account account, Instant ora, LocalDate oggi) {
        var usato = sql.sql("""
                        update tecnico.invito_iniziale set usato_il = :ora
                        where impronta = :impronta and usato_il is null and scade_il > :ora""")
                .param("ora", Timestamp.from(ora))
                .param("impronta", impronta)
                .update();
        if (usato == 0) {
            return false;
        }
        var zona = account.zona().id();
        sql.sql("""
                        insert into tecnico.zona (id, codice, nome, denominazione, tipo)
                        values (:zona, :codice, :nome, :denominazione, 'ZONA')""")
                .param("zona", zona)
                .param("codice", nuova.codice())
                .param("nome", nuova.nome())
                .param("denominazione", nuova.denominazione())
                .update();
        sql.sql("insert into ente (zona_id, id, nome, tipo) values (:zona, :ente, :nome, :tipo)")
                .param("zona", zona)
                .param("ente", nuova.ente().id())
                .param("nome", nuova.nomeEnte())
                .param("tipo", nuova.tipoEnte().name())
                .update();
        sql.sql("insert into convenzione (zona_id, id, ente_id, dal) values (:zona, :id, :ente, :oggi)")
                .param("zona", zona)
                .param("id", Ids.nuovo())
                .param("ente", nuova.ente().id())
                .param("oggi", oggi)
                .update();
        sql.sql("""
                        insert into operatore (zona_id, id, cognome, nome, ruolo, ente_id, dal)
                        values (:zona, :id, :cognome, :nome, :ruolo, :ente, :oggi)""")
                .param("zona", zona)
                .param("id", account.operatore().id())
                .param("cognome", nuova.cognome())
                .param("nome", nuova.nomeOperatore())
                .param("ruolo", Ruolo.AMMINISTRATORE.name())
                .param("ente", nuova.ente().id())
                .param("oggi", oggi)
                .update();
        accounts.aggiungi(account, ora);
        eventi.publishEvent(new ZonaFondata(account.zona()));
        return true;
    }
}
