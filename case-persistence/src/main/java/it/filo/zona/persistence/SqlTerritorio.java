package it.filo.zona.persistence;

import it.filo.zona.Comune;
import it.filo.zona.Personale;
import it.filo.zona.PuntoDiAccesso;
import it.filo.zona.PuntoId;
import it.filo.zona.Territorio;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlTerritorio implements Territorio {

    /** Who names a comune, and who a point of access; a test compares them with the foreign keys. */
    static final List<String> CON_COMUNE = List.of(
            "punto_di_accesso",
            "operatore",
            "nucleo",
            "indirizzo_precedente",
            "cartella",
            "contatto",
            "domanda",
            "segnalazione",
            "totale_dichiarato");

    static final List<String> CON_PUNTO = List.of("operatore", "contatto");

    private final JdbcClient sql;
    private final ZoneInMemoria inMemoria;

    SqlTerritorio(JdbcClient sql, ZoneInMemoria inMemoria) {
        this.sql = sql;
        this.inMemoria = inMemoria;
    }

    @Override
    public void aggiungi(Comune comune) {
        inMemoria.cambia();
        scrivi("""
                insert into comune (zona_id, istat, nome, catastale, cap, residenti)
                values (:zona, :istat, :nome, :catastale, :cap, :residenti)""", comune);
    }

    @Override
    public void aggiorna(Comune comune) {
        inMemoria.cambia();
        scrivi("""
                update comune set nome = :nome, catastale = :catastale, cap = :cap, residenti = :residenti
                where zona_id = :zona and istat = :istat""", comune);
    }

    @Override
    public boolean usato(Comune comune) {
        return nominato(CON_COMUNE, "comune", comune.istat());
    }

    @Override
    public void togli(Comune comune) {
        inMemoria.cambia();
        sql.sql("delete from comune where zona_id = :zona and istat = :istat")
                .param("istat", comune.istat())
                .update();
    }

    @Override
    public List<PuntoDiAccesso> punti() {
        return sql.sql(
                        "select id, comune, tipo, nome, indirizzo, dal, al from punto_di_accesso where zona_id = :zona order by nome, id")
                .query(SqlTerritorio::rigaPunto)
                .list();
    }

    @Override
    public void aggiungi(PuntoDiAccesso punto) {
        scrivi("""
                insert into punto_di_accesso (zona_id, id, comune, tipo, nome, indirizzo, dal, al)
                values (:zona, :id, :comune, :tipo, :nome, :indirizzo, :dal, :al)""", punto);
    }

    @Override
    public void aggiorna(PuntoDiAccesso punto) {
        scrivi("""
                update punto_di_accesso
                set comune = :comune, tipo = :tipo, nome = :nome, indirizzo = :indirizzo, dal = :dal, al = :al
                where zona_id = :zona and id = :id""", punto);
    }

    @Override
    public boolean usato(PuntoDiAccesso punto) {
        return nominato(CON_PUNTO, "punto_id", punto.id().id());
    }

    @Override
    public void togli(PuntoDiAccesso punto) {
        sql.sql("delete from punto_di_accesso where zona_id = :zona and id = :id")
                .param("id", punto.id().id())
                .update();
    }

    @Override
    public List<Personale> personale() {
        return sql.sql("""
                        select id, sede, funzione, teste, unita, conta_per_lep, dal, al from personale
                        where zona_id = :zona
                        order by sede, dal desc, funzione, id""").query(SqlTerritorio::rigaPersonale).list();
    }

    @Override
    public void aggiungi(Personale personale) {
        scrivi("""
                insert into personale (zona_id, id, sede, funzione, teste, unita, conta_per_lep, dal, al)
                values (:zona, :id, :sede, :funzione, :teste, :unita, :conta, :dal, :al)""", personale);
    }

    @Override
    public void aggiorna(Personale personale) {
        scrivi("""
                update personale
                set sede = :sede, funzione = :funzione, teste = :teste, unita = :unita, conta_per_lep = :conta,
                  dal = :dal, al = :al
                where zona_id = :zona and id = :id""", personale);
    }

    private void scrivi(String comando, Comune comune) {
        sql.sql(comando)
                .param("istat", comune.istat())
                .param("nome", comune.nome())
                .param("catastale", comune.catastale())
                .param("cap", comune.cap())
                .param("residenti", comune.residenti())
                .update();
    }

    private void scrivi(String comando, PuntoDiAccesso punto) {
        sql.sql(comando)
                .param("id", punto.id().id())
                .param("comune", punto.comune())
                .param("tipo", punto.tipo().name())
                .param("nome", punto.nome())
                .param("indirizzo", punto.indirizzo())
                .param("dal", punto.dal())
                .param("al", punto.al())
                .update();
    }

    private void scrivi(String comando, Personale personale) {
        sql.sql(comando)
                .param("id", personale.id())
                .param("sede", personale.sede())
                .param("funzione", personale.funzione().name())
                .param("teste", personale.teste())
                .param("unita", personale.unita())
                .param("conta", personale.contaPerLep())
                .param("dal", personale.dal())
                .param("al", personale.al())
                .update();
    }

    private boolean nominato(List<String> tabelle, String colonna, Object codice) {
        return sql.sql(tabelle.stream()
                        .map(tabella -> "exists (select from %s where zona_id = :zona and %s = :codice)"
                                .formatted(tabella, colonna))
                        .collect(Collectors.joining(" or ", "select ", "")))
                .param("codice", codice)
                .query(Boolean.class)
                .single();
    }

    private static PuntoDiAccesso rigaPunto(ResultSet riga, int numero) throws SQLException {
        return new PuntoDiAccesso(
                new PuntoId(riga.getObject("id", UUID.class)),
                riga.getString("comune"),
                PuntoDiAccesso.Tipo.valueOf(riga.getString("tipo")),
                riga.getString("nome"),
                riga.getString("indirizzo"),
                riga.getObject("dal", LocalDate.class),
                riga.getObject("al", LocalDate.class));
    }

    private static Personale rigaPersonale(ResultSet riga, int numero) throws SQLException {
        return new Personale(
                riga.getObject("id", UUID.class),
                riga.getString("sede"),
                Personale.Funzione.valueOf(riga.getString("funzione")),
                riga.getObject("teste", Integer.class),
                riga.getBigDecimal("unita"),
                riga.getBoolean("conta_per_lep"),
                riga.getObject("dal", LocalDate.class),
                riga.getObject("al", LocalDate.class));
    }
}
