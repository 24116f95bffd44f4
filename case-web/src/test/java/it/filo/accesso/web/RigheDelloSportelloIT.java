package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.ContaIstruzioni.Istruzioni;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.base.Cassaforte;
import it.filo.operatori.Ruolo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the counter ask the database as often for twenty rows as for one. */
@ProvaWeb
class RigheDelloSportelloIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Istruzioni istruzioni;

    @Autowired
    private Cassaforte cassaforte;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;

    @BeforeEach
    void una_domanda_e_un_contatto() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        var ente = amministrativa.chi().ente().id();
        for (var comando : List.of(
                "insert into comune values (:zona, '047017', 'Quarrata', 'H109', '51039', 26000)",
                "insert into nucleo (zona_id, id, comune) values (:zona, :zona, '047017')",
                "insert into persona (zona_id, id, cognome, nome, cercabile) values (:zona, :zona, 'Rossi', 'Maria', 'rossi maria')")) {
            zona.in(() -> sql.sql(comando).param("zona", zona.id().id()).update());
        }
        zona.in(() ->
                sql.sql("""
                        insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, data_esito, ente_id, registrata_il)
                        values (:zona, :zona, 'P', 'ADI', date '2026-01-01', :zona, :zona, '047017', 'RESPINTA', date '2026-01-02', :ente, now())""").param("zona", zona.id().id()).param("ente", ente).update());
        zona.in(() -> sql.sql("""
                        insert into contatto (zona_id, id, data, canale, persona, comune, bisogno, operatore_id, ente_id, registrato_il)
                        values (:zona, :zona, date '2026-01-01', 'TELEFONO', 'Rossi', '047017', :bisogno, :chi, :ente, now())""")
                .param(
                        "bisogno",
                        cassaforte.chiudi(
                                "Non ce la fa con l'affitto.", zona.id().id()))
                .param("zona", zona.id().id())
                .param("chi", amministrativa.chi().id().id())
                .param("ente", ente)
                .update());
    }

    @Test
    void per_venti_righe_bastano_le_istruzioni_di_una() throws Exception {
        var pagine = List.of(
                "/accesso/domande",
                "/accesso/domande.csv",
                "/accesso/domande/riepilogo",
                "/accesso/contatti",
                "/accesso/contatti.csv",
                "/accesso/contatti/conteggi",
                "/accesso/domande?q=rossi");
        var attenzione = List.of("/accesso/attenzione", "/accesso/attenzione?scadenza=PASSATA");
        var perUna = conta(pagine);
        var perUnaFamiglia = conta(attenzione);
        zona.in(() -> sql.sql("""
                        insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, data_esito, ente_id, registrata_il)
                        select zona_id, gen_random_uuid(), 'X' || n, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, data_esito, ente_id, registrata_il
                        from domanda, generate_series(1, 20) n""").update());
        for (int n = 0; n < 20; n++) {
            zona.in(() -> unAltroContatto(UUID.randomUUID()));
        }
        assertThat(conta(pagine))
                .isEqualTo(perUna)
                .allSatisfy(n -> assertThat(n).isBetween(1, 12));
        assertThat(conta(attenzione))
                .isEqualTo(perUnaFamiglia)
                .allSatisfy(n -> assertThat(n).isBetween(1, 16));
    }

    /** What the person asked is encrypted with the row: it cannot be copied from another one. */
    private int unAltroContatto(UUID id) {
        return sql.sql("""
                        insert into contatto (zona_id, id, data, canale, persona, comune, bisogno, operatore_id, ente_id, registrato_il)
                        select zona_id, :id, data, canale, persona, comune, :bisogno, operatore_id, ente_id, registrato_il
                        from contatto where id = :primo""")
                .param("id", id)
                .param("bisogno", cassaforte.chiudi("Non ce la fa con l'affitto.", id))
                .param("primo", zona.id().id())
                .update();
    }

    private List<Integer> conta(List<String> pagine) throws Exception {
        for (var pagina : pagine) {
            mvc.perform(get(pagina).with(amministrativa.entrato())).andExpect(status().isOk());
        }
        var conti = new ArrayList<Integer>();
        for (var pagina : pagine) {
            istruzioni.daCapo();
            mvc.perform(get(pagina).with(amministrativa.entrato())).andExpect(status().isOk());
            conti.add(istruzioni.finora());
        }
        return conti;
    }
}
