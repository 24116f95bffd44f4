package it.filo;

import static java.util.Map.entry;

import it.filo.operatori.OperatoreId;
import it.filo.operatori.TieniBozze;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands for the variables of an address: real things of the demo, so that who may open the address gets an answer.
 * Each address of a case is asked for one in the step where it has something to show, which {@code assistente},
 * {@code cpi}, {@code tutor} and {@code serd} follow. A variable that nothing stands for fails the test.
 */
public final class Segnaposti {

    /** The account and the ente at whose expense the tables try what would hurt a real one. */
    private static final String USERNAME = "tabella";

    private static final UUID VITTIMA = new UUID(0, 1);

    /** Where a case is, as a condition on {@code cartella c}. */
    private enum Situazione {
        DA_ASSEGNARE("c.passo = 'ASSEGNARE'"),
        SCHEDA_A(
                "c.passo = 'CONCLUDERE_ANALISI' and exists (select 1 from analisi a"
                        + " join analisi_dominio d on d.analisi_id = a.id where a.cartella_id = c.id and d.scala is not null)"
                        + " and not exists (select 1 from analisi a join conferma f on f.analisi_id = a.id where a.cartella_id = c.id)"),
        DISACCORDO("c.passo = 'DIRIMERE'"),
        DA_CONVOCARE("c.passo = 'CONVOCARE_EQUIPE'"),
        CONVOCATA(
                "c.passo = 'TENERE_SEDUTA' and exists (select 1 from seduta s join seduta_membro m on m.seduta_id = s.id"
                        + " where s.cartella_id = c.id and s.stato = 'CONVOCATA' and m.operatore_id = " + chi("tutor")
                        + ")"),
        SCHEDA_B("c.passo = 'CONCLUDERE_QUADRO'"),
        IN_SCRITTURA("c.passo = 'DEFINIRE_PROGETTO' and c.percorso in ('COMPLESSO', 'SPECIALISTICO')"
                + " and exists (select 1 from progetto p where p.cartella_id = c.id)"),
        ALLA_FIRMA("c.passo = 'SOTTOSCRIVERE_PROGETTO' and c.percorso in ('COMPLESSO', 'SPECIALISTICO')"),
        PATTO_IN_BOZZA(
                "c.passo = 'SOTTOSCRIVERE_PATTO' and exists (select 1 from patto p where p.cartella_id = c.id)"
                        + " and not exists (select 1 from patto p join sottoscrizione s on s.patto_id = p.id where p.cartella_id = c.id)"),
        PATTO_FIRMATO_DA_UNO(
                "c.passo = 'SOTTOSCRIVERE_PATTO' and (not exists (select 1 from patto p where p.cartella_id = c.id)"
                        + " or exists (select 1 from patto p join sottoscrizione s on s.patto_id = p.id where p.cartella_id = c.id))"),
        SOSTEGNI_DA_ATTIVARE("c.passo = 'AVVIARE_SOSTEGNI' and c.percorso in ('COMPLESSO', 'SPECIALISTICO')"),
        IN_CAMMINO("c.passo = 'VERIFICARE' and c.percorso in ('COMPLESSO', 'SPECIALISTICO')"
                + " and exists (select 1 from progetto p join sostegno s on s.progetto_id = p.id"
                + " where p.cartella_id = c.id and s.attivato_il is not null and s.concluso_il is null)"),
        NUCLEO_CAMBIATO(
                "c.fase <> 'CHIUSA' and (select s.persone from composizione_scritta s where s.cartella_id = c.id"
                        + " order by s.id desc limit 1) <> tecnico.persone_del_nucleo(c.zona_id, c.nucleo_id, current_date)"),
        RICEVUTA("exists (select 1 from fascicolo_ricevuto f where f.cartella_id = c.id)"),
        CHIUSA("c.fase = 'CHIUSA' and c.misura = 'ADI'");

        private final String dove;

        Situazione(String dove) {
            this.dove = dove;
        }

        /** Whether somebody works on such a case. */
        boolean seguita() {
            return this != DA_ASSEGNARE && this != CHIUSA;
        }
    }

    /** The longest beginning of an address decides. */
    private static final Map<String, Situazione> SITUAZIONI = Map.ofEntries(
            entry("/cartelle/{id}", Situazione.ALLA_FIRMA),
            entry("/cartelle/{id}/assegnazione", Situazione.DA_ASSEGNARE),
            entry("/cartelle/{id}/assegnazione/riassegnazione", Situazione.IN_CAMMINO),
            entry("/cartelle/{id}/analisi-preliminare", Situazione.SCHEDA_A),
            entry("/cartelle/{id}/analisi-preliminare/esito/decisione", Situazione.DISACCORDO),
            entry("/cartelle/{id}/mini-equipe", Situazione.SCHEDA_A),
            entry("/cartelle/{id}/equipe", Situazione.DA_CONVOCARE),
            entry("/cartelle/{id}/quadro-di-analisi", Situazione.SCHEDA_B),
            entry("/cartelle/{id}/nucleo/rivalutazione", Situazione.NUCLEO_CAMBIATO),
            entry("/cartelle/{id}/progetto", Situazione.IN_SCRITTURA),
            entry("/cartelle/{id}/progetto.pdf", Situazione.ALLA_FIRMA),
            entry("/cartelle/{id}/progetto/firme", Situazione.ALLA_FIRMA),
            entry("/cartelle/{id}/progetto/riapri", Situazione.ALLA_FIRMA),
            entry("/cartelle/{id}/progetto/sostegni/{sostegno}/attiva", Situazione.SOSTEGNI_DA_ATTIVARE),
            entry("/cartelle/{id}/progetto/sostegni/{sostegno}/concludi", Situazione.IN_CAMMINO),
            entry("/cartelle/{id}/patto-di-servizio", Situazione.PATTO_IN_BOZZA),
            entry("/cartelle/{id}/patto-di-servizio/{persona}/riscrivi", Situazione.PATTO_FIRMATO_DA_UNO),
            entry("/cartelle/{id}/monitoraggio", Situazione.IN_CAMMINO),
            entry("/cartelle/{id}/chiusura", Situazione.IN_CAMMINO),
            entry("/cartelle/{id}/incarichi", Situazione.IN_CAMMINO),
            entry("/cartelle/{id}/diario", Situazione.IN_CAMMINO),
            entry("/cartelle/{id}/solleciti", Situazione.IN_CAMMINO),
            entry("/cartelle/{id}/trasferimento", Situazione.IN_CAMMINO),
            entry("/cartelle/{id}/fascicolo-ricevuto", Situazione.RICEVUTA),
            entry("/cartelle/{id}/riapertura", Situazione.CHIUSA));

    /** Without these a page has nothing to say. */
    private static final Map<String, String> DOMANDE = Map.of(
            "/lep/{anno}/{trimestre}/nuclei",
            "?indicatore=A1&misura=REI",
            "/accesso/domande/riepilogo/dichiarati",
            "?al=30/11/2018&misura=REI");

    private final Map<Situazione, Map<String, String>> casi = new EnumMap<>(Situazione.class);
    private final Map<String, String> radici = new HashMap<>();
    private final Map<String, String> altri = new HashMap<>();

    private Segnaposti() {}

    public static Segnaposti della(DemoDiProva demo, TieniBozze bozze) {
        var importazione = demo.carica("amministrativa", demo.guarda(Segnaposti::esiti));
        return demo.guarda(sql -> {
            var segnaposti = new Segnaposti();
            segnaposti.casi(sql);
            segnaposti.altro(sql, bozze);
            segnaposti.radici.put("/accesso/importazioni/{id}", importazione);
            return segnaposti;
        });
    }

    /** The address with real values, and with what it has to be asked where the pattern itself asks nothing. */
    public String riempi(String modello) {
        var domanda = modello.indexOf('?');
        if (domanda >= 0) {
            return pieno(modello.substring(0, domanda)) + modello.substring(domanda);
        }
        return pieno(modello) + DOMANDE.getOrDefault(modello, "");
    }

    private String pieno(String modello) {
        var indirizzo = modello;
        for (var valore : valori(modello).entrySet()) {
            indirizzo = indirizzo.replace(valore.getKey(), valore.getValue());
        }
        if (indirizzo.contains("{")) {
            throw new AssertionError("Segnaposti does not say what stands for the variables of " + modello);
        }
        return indirizzo;
    }

    private Map<String, String> valori(String modello) {
        if (modello.startsWith("/cartelle/{id}")) {
            return SITUAZIONI.entrySet().stream()
                    .filter(s -> modello.startsWith(s.getKey()))
                    .max(Comparator.comparingInt(s -> s.getKey().length()))
                    .map(s -> caso(s.getValue()))
                    .orElseThrow();
        }
        var valori = new HashMap<>(altri);
        radici.entrySet().stream()
                .filter(r -> modello.startsWith(r.getKey()))
                .max(Comparator.comparingInt(r -> r.getKey().length()))
                .ifPresent(r -> valori.put(r.getKey(), r.getValue()));
        return valori;
    }

    private Map<String, String> caso(Situazione situazione) {
        return Objects.requireNonNull(casi.get(situazione));
    }

    private void casi(JdbcClient sql) {
        for (var situazione : Situazione.values()) {
            var id = sql.sql("""
                            select c.id from cartella c where %s and (%s or exists (
                              select 1 from incarico i where i.cartella_id = c.id and i.operatore_id = %s
                              and i.funzione = 'CASE_MANAGER')) and not exists (
                              select 1 from incarico i where i.cartella_id = c.id and i.operatore_id <> %s
                              and i.funzione = 'CONSULENTE_CPI' and i.al is null)
                            order by c.id limit 1""".formatted(
                            situazione.dove, situazione == Situazione.DA_ASSEGNARE, chi("assistente"), chi("cpi")))
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> new AssertionError("the demo has no case " + situazione));
            if (situazione.seguita()) {
                segue(sql, id, "cpi", "CONSULENTE_CPI");
                segue(sql, id, "tutor", "TUTOR");
                segue(sql, id, "serd", "SPECIALISTA");
            }
            casi.put(situazione, diUnCaso(sql, id, situazione));
        }
    }

    private static void segue(JdbcClient sql, UUID cartella, String username, String funzione) {
        sql.sql("""
                        insert into incarico (zona_id, id, cartella_id, operatore_id, funzione, dal)
                        select zona_id, gen_random_uuid(), id, %s, :funzione, aperta_il from cartella c
                        where id = :cartella and not exists (select 1 from incarico i
                          where i.cartella_id = c.id and i.operatore_id = %s and i.al is null)""".formatted(chi(username), chi(username)))
                .param("funzione", funzione)
                .param("cartella", cartella)
                .update();
    }

    private static Map<String, String> diUnCaso(JdbcClient sql, UUID cartella, Situazione situazione) {
        var valori = new HashMap<>(Map.of(
                "{id}",
                cartella.toString(),
                "{posto}",
                "case-manager",
                "{dominio}",
                "LAVORO",
                "{dominio:[a-z-]+}",
                "lavoro"));
        var diProgetto = " join progetto p on p.id = o.progetto_id where p.cartella_id = ? order by x.id limit 1";
        trova(sql, valori, "{persona}", cartella, "select richiedente_id from cartella where id = ?");
        if (situazione == Situazione.PATTO_FIRMATO_DA_UNO) {
            firmaUno(sql, cartella);
        }
        trova(sql, valori, "{incarico}", cartella, """
                select id from incarico where cartella_id = ? and funzione in ('TUTOR', 'SPECIALISTA', 'MEMBRO')
                and (al is null or al > current_date) order by id limit 1""");
        if (situazione == Situazione.IN_SCRITTURA) {
            // Without its times a progetto cannot be declared ready.
            sql.sql(
                            "update progetto set dal = date '2026-01-01', al = date '2027-12-31' where cartella_id = ? and dal is null")
                    .param(cartella)
                    .update();
        }
        trova(sql, valori, "{componente}", cartella, """
                select n.id from componente n join cartella c on c.nucleo_id = n.nucleo_id
                where c.id = ? and n.al is null order by n.parentela = 'RICHIEDENTE', n.id limit 1""");
        trova(sql, valori, "{altro}", cartella, """
                select c.nucleo_id from cartella c join incarico i on i.cartella_id = c.id
                where c.nucleo_id <> (select nucleo_id from cartella where id = ?) and i.operatore_id = %s
                and i.funzione = 'CASE_MANAGER' and i.al is null and c.fase <> 'CHIUSA' order by c.id limit 1""".formatted(chi("assistente")));
        trova(
                sql,
                valori,
                "{obiettivo}",
                cartella,
                "select x.id from obiettivo x join obiettivo o on o.id = x.id" + diProgetto);
        trova(
                sql,
                valori,
                "{risultato}",
                cartella,
                "select x.id from risultato x join obiettivo o on o.id = x.obiettivo_id" + diProgetto);
        trova(
                sql,
                valori,
                "{impegno}",
                cartella,
                "select x.id from impegno x join obiettivo o on o.id = x.obiettivo_id" + diProgetto);
        trova(sql, valori, "{sostegno}", cartella, """
                select s.id from sostegno s join progetto p on p.id = s.progetto_id where p.cartella_id = ?
                and s.concluso_il is null and (s.attivato_il is null) = %s order by s.id limit 1""".formatted(situazione != Situazione.IN_CAMMINO));
        if (situazione == Situazione.PATTO_IN_BOZZA) {
            trova(
                    sql,
                    valori,
                    "{persona}",
                    cartella,
                    "select persona_id from patto where cartella_id = ? order by id limit 1");
            trova(
                    sql,
                    valori,
                    "{chiave}",
                    cartella,
                    "select persona_id from patto where cartella_id = ? order by id limit 1");
        } else {
            trova(
                    sql,
                    valori,
                    "{chiave}",
                    cartella,
                    "select operatore_id from incarico where cartella_id = ? and funzione = 'CASE_MANAGER' order by al nulls first limit 1");
        }
        // The tutor begins and ends what his own ente gives.
        if (valori.containsKey("{sostegno}")) {
            sql.sql("""
                            update sostegno set fornitore_id = (select o.ente_id from operatore o where o.id = %s)
                            where id = ?::uuid""".formatted(chi("tutor"))).param(valori.get("{sostegno}")).update();
        }
        return valori;
    }

    private static void trova(
            JdbcClient sql, Map<String, String> valori, String variabile, UUID cartella, String dove) {
        sql.sql(dove).param(cartella).query(UUID.class).optional().ifPresent(v -> valori.put(variabile, v.toString()));
    }

    private static void firmaUno(JdbcClient sql, UUID cartella) {
        sql.sql("""
                        insert into patto (zona_id, id, cartella_id, persona_id, stato)
                        select zona_id, gen_random_uuid(), id, richiedente_id, 'BOZZA' from cartella where id = ?
                        on conflict do nothing""").param(cartella).update();
        sql.sql("""
                        insert into sottoscrizione (zona_id, id, patto_id, persona_id, firmata_il, modo, registrata_il)
                        select p.zona_id, gen_random_uuid(), p.id, p.persona_id, current_date, 'CARTA', now()
                        from patto p where p.cartella_id = ? and not exists (
                          select 1 from sottoscrizione s where s.patto_id = p.id)""").param(cartella).update();
    }

    private void altro(JdbcClient sql, TieniBozze bozze) {
        var delloSportello = " where ente_id = (select o.ente_id from operatore o where o.id = " + chi("urp") + ")";
        var ultimo = " order by id desc limit 1";
        // Refused and of a past measure: nobody follows it, and no other test registers one.
        var domanda = uno(
                sql, "select id from domanda" + delloSportello + " and stato = 'RESPINTA' and misura = 'REI'" + ultimo);
        radici.put("/accesso/domande/{id}", "/accesso/domande/" + domanda);
        radici.put(
                "/accesso/domande/{id}/persone/{persona}",
                "/accesso/domande/" + domanda + "/persone/"
                        + uno(sql, "select richiedente_id from domanda where id = '" + domanda + "'"));
        radici.put("/accesso/attenzione/{id}", "/accesso/attenzione/" + domanda);
        sql.sql("update domanda_persona set proposta = 'APERTA' where domanda_id = ? and posizione = 0")
                .param(domanda)
                .update();
        altri.put(
                "{proposta}",
                uno(sql, "select id from domanda_persona where posizione = 0 and domanda_id = '" + domanda + "'")
                        .toString());
        var contatto = uno(sql, "select id from contatto" + delloSportello + ultimo);
        radici.put("/accesso/contatti/{id}", "/accesso/contatti/" + contatto);
        // It is put right by who wrote it, on the same day.
        sql.sql("update contatto set registrato_il = now(), operatore_id = " + chi("urp") + " where id = ?")
                .param(contatto)
                .update();
        radici.put("/trasferimenti/{id}", "/trasferimenti/" + uno(sql, "select id from posta.in_attesa(1)"));
        segnalazione(sql, "", "stato = 'IN_ESAME'");
        segnalazione(sql, "/scheda", "stato = 'RESTITUITA' and operatore_id = " + chi("tutor"));
        segnalazione(sql, "/presa", "stato = 'PASSATA'");
        segnalazione(sql, "/eliminazione", "stato = 'BOZZA' and operatore_id = " + chi("serd"));
        radici.put(
                "/equipe/sedute/{id}",
                "/equipe/sedute/"
                        + uno(
                                sql,
                                "select id from seduta where stato = 'CONVOCATA' and cartella_id = '"
                                        + caso(Situazione.CONVOCATA).get("{id}") + "'"));
        radici.put("/equipe/{id}", "/equipe/" + uno(sql, "select id from equipe order by id limit 1"));
        doppioni(sql);
        radici.put("/bozze/{id}", "/bozze/" + bozza(sql, bozze));
        sql.sql(
                        "insert into ente (zona_id, id, nome, tipo) select zona_id, ?, 'Ente delle tabelle', tipo from ente where nome = 'Caritas' on conflict do nothing")
                .param(VITTIMA)
                .update();
        sql.sql(
                        "insert into convenzione (zona_id, id, ente_id, dal) select zona_id, ?, id, date '2018-01-01' from ente where id = ? on conflict do nothing")
                .params(VITTIMA, VITTIMA)
                .update();
        sql.sql(
                        "insert into operatore (zona_id, id, cognome, nome, ruolo, ente_id, dal) select zona_id, ?, 'Tabelle', 'Delle', ruolo, ente_id, dal from operatore where id = "
                                + chi("dpo") + " on conflict do nothing")
                .param(VITTIMA)
                .update();
        sql.sql(
                        "insert into tecnico.account (username, zona_id, operatore_id, impronta, creato_il) select ?, zona_id, ?, impronta, creato_il from tecnico.account where username = 'dpo' on conflict do nothing")
                .params(USERNAME, VITTIMA)
                .update();
        sql.sql("""
                        insert into lotto_assegnazione (zona_id, id, tipo, cartelle, operatore_id, autore, il)
                        select zona_id, ?, 'ASSEGNAZIONE', 40, id, 'Delle Tabelle', now() from operatore where id = %s
                        on conflict do nothing""".formatted(chi("program"))).param(VITTIMA).update();
        sql.sql("""
                        insert into lotto_cartella (zona_id, lotto_id, posizione, cartella_id, esito, a)
                        select zona_id, ?, row_number() over (order by id), id,
                          case when passo = 'ASSEGNARE' then 'ASSEGNATA' else 'GIA_ASSEGNATA' end, 'Delle Tabelle'
                        from cartella where passo in ('ASSEGNARE', 'FISSARE_MINI_EQUIPE')
                        on conflict do nothing""").param(VITTIMA).update();
        altri.put("{lotto}", VITTIMA.toString());
        radici.put("/amministrazione/convenzioni/{id}", "/amministrazione/convenzioni/" + VITTIMA);
        altri.putAll(Map.of(
                "{anno}",
                "2018",
                "{trimestre}",
                "4",
                "{username}",
                USERNAME,
                "{ente}",
                VITTIMA.toString(),
                "{token}",
                "nessuno"));
        altri.put("{istat}", "047017");
        altri.put("{atto}", "disattiva");
        altri.put(
                "{punto}",
                uno(sql, "select punto_id from operatore where punto_id is not null limit 1")
                        .toString());
        altri.put("{operatore}", uno(sql, "select " + chi("assistente")).toString());
        altri.put("{personale}", uno(sql, "select id from personale limit 1").toString());
        altri.put(
                "{servizio}",
                uno(sql, "select intervento_id from sostegno limit 1").toString());
        altri.put(
                "{fondo}",
                uno(sql, "select fondo_id from sostegno where fondo_id is not null limit 1")
                        .toString());
    }

    private void segnalazione(JdbcClient sql, String pagina, String dove) {
        var id = uno(sql, "select id from segnalazione where " + dove + " order by id limit 1");
        radici.put("/accesso/segnalazioni/{id}" + pagina, "/accesso/segnalazioni/" + id + pagina);
    }

    /** Two records of people in the open cases of the assistente, who may decide on them as the office does. */
    private void doppioni(JdbcClient sql) {
        var suoi = sql.sql("""
                        select distinct c.richiedente_id from cartella c join incarico i on i.cartella_id = c.id
                        where i.operatore_id = %s and i.funzione = 'CASE_MANAGER' and i.al is null and c.fase <> 'CHIUSA'
                        order by 1 limit 2""".formatted(chi("assistente"))).query(UUID.class).list();
        radici.put("/persone/doppioni/{una}/{altra}", "/persone/doppioni/" + suoi.get(0) + "/" + suoi.get(1));
        radici.put(
                "/persone/collegamenti/{id}",
                "/persone/collegamenti/" + uno(sql, "select id from collegamento order by id limit 1"));
    }

    private static UUID bozza(JdbcClient sql, TieniBozze bozze) {
        var chi = uno(sql, "select " + chi("assistente"));
        return sql.sql("select id from bozza where operatore_id = ? limit 1")
                .param(chi)
                .query(UUID.class)
                .optional()
                .orElseGet(
                        () -> bozze.conserva(new OperatoreId(chi), "/password", "{\"testo\":[\"Quanto era scritto.\"]}")
                                .id());
    }

    /** A file with a row that is known and one to mend: it waits for a decision, and whatever that is nothing changes. */
    private static String esiti(JdbcClient sql) {
        return sql.sql("""
                        select 'protocollo;misura;data_domanda;codice_fiscale;cognome;nome;comune;esito;data_esito' || chr(10)
                          || concat_ws(';', d.protocollo, d.misura, d.data_domanda, p.codice_fiscale, p.cognome, p.nome,
                               d.comune, d.stato, d.data_esito) || chr(10)
                          || 'INPS-REI-2018-0000001;REI;31/09/2018;X;Senza;Codice;Atlantide;ACCOLTA;'
                        from domanda d join persona p on p.id = d.richiedente_id
                        where d.stato = 'RESPINTA' and d.misura = 'REI' and length(p.codice_fiscale) = 16
                        order by d.id limit 1""").query(String.class).single();
    }

    private static UUID uno(JdbcClient sql, String dove) {
        return sql.sql(dove).query(UUID.class).single();
    }

    private static String chi(String username) {
        return "(select a.operatore_id from tecnico.account a where a.username = '" + username + "')";
    }
}
