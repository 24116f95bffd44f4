package it.filo.demo;

import it.filo.base.Cassaforte;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import it.filo.trasferimento.Busta;
import it.filo.trasferimento.Busta.Cosa;
import it.filo.trasferimento.Busta.Tratta;
import it.filo.trasferimento.Documento;
import it.filo.trasferimento.Documento.Capitolo;
import it.filo.trasferimento.Documento.InViaggio;
import it.filo.trasferimento.Documento.Voce;
import it.filo.trasferimento.Parte;
import it.filo.trasferimento.TrasferimentoId;
import it.filo.zona.ZonaId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What goes between the zones: one family comes from Valdinievole and waits for an answer, one came some time ago. Told
 * last, so that nothing else of the demo changes with it.
 */
final class Trasferimenti {

    private final JdbcTemplate jdbc;
    private final Cassaforte cassaforte;
    private final Busta busta;
    private final Sorte sorte;
    private final Clock clock;

    Trasferimenti(JdbcTemplate jdbc, Cassaforte cassaforte, Busta busta, Sorte sorte, Clock clock) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
        this.busta = busta;
        this.sorte = sorte;
        this.clock = clock;
    }

    void racconta(ZonaDimostrativa zona, Function<ZonaDimostrativa, ZonaId> id) {
        var pistoiese = id.apply(ZonaDimostrativa.PISTOIESE);
        var valdinievole = id.apply(ZonaDimostrativa.VALDINIEVOLE);
        switch (zona) {
            case PISTOIESE -> ricevuto(valdinievole);
            case VALDINIEVOLE -> chiesto(new Tratta(new TrasferimentoId(nuovo(2)), valdinievole, pistoiese));
            case TOSCANA -> {}
        }
    }

    /** A case of {@code assistente} came from the other zona, with what was known of the family there. */
    private void ricevuto(ZonaId da) {
        var cartella = cartella("assistente", "CONCLUDERE_ANALISI");
        var documento = documento(cartella, ZonaDimostrativa.VALDINIEVOLE.nome());
        var giorno = giorno(20);
        var id = nuovo(20);
        jdbc.update(
                """
                insert into fascicolo_ricevuto (zona_id, id, cartella_id, da, nome_zona, documento, autore, ricevuto_il)
                select c.zona_id, ?, c.id, ?, ?, ?, 'Gori Elena', ? from cartella c where c.id = ?""",
                id,
                da.id(),
                ZonaDimostrativa.VALDINIEVOLE.nome(),
                cassaforte.chiudi(documento.testo(), id),
                Timestamp.from(mattina(20)),
                cartella);
        evento(cartella, "program", "RICEVUTA_DA_UN_ALTRA_ZONA", giorno, "Dalla zona Valdinievole", id);
    }

    /** The assistente of the other zona asks this one to follow a family that moves. */
    private void chiesto(Tratta tratta) {
        var cartella = cartella("assistente.vn", "VERIFICARE");
        var documento = documento(cartella, ZonaDimostrativa.VALDINIEVOLE.nome());
        var componenti = jdbc.queryForList("""
                select k.id::text from componente k join cartella c on c.zona_id = k.zona_id and c.nucleo_id = k.nucleo_id
                where c.id = ? and k.al is null order by 1""", String.class, cartella);
        var dal = giorno(0).plusDays(10);
        var inviato = mattina(2);
        jdbc.update(
                """
                insert into trasferimento (zona_id, id, cartella_id, a, nome_zona, dal, componenti, parti, informata_il,
                  informata_come, stato, documento, operatore_id, autore, scritto_il, inviato_il)
                select c.zona_id, ?, c.id, ?, ?, ?, ?, 'ANALISI_SOCIALE', ?, 'A_VOCE', 'INVIATO', ?, o.id,
                  o.cognome || ' ' || o.nome, ?, ?
                from cartella c join operatore o on o.zona_id = c.zona_id
                join tecnico.account a on a.operatore_id = o.id and a.username = 'assistente.vn'
                where c.id = ?""",
                tratta.id().id(),
                tratta.a().id(),
                ZonaDimostrativa.PISTOIESE.nome(),
                dal,
                String.join(",", componenti),
                giorno(3),
                cassaforte.chiudi(documento.testo(), tratta.id()),
                Timestamp.from(inviato),
                Timestamp.from(inviato),
                cartella);
        jdbc.query(
                "select posta.manda(?, ?, 'ADI', ?, ?, ?, ?)",
                rs -> {},
                tratta.id().id(),
                tratta.a().id(),
                documento.persone().size(),
                dal,
                busta.chiudi(documento.testo(), tratta, Cosa.CONTENUTO),
                Timestamp.from(inviato));
        evento(
                cartella,
                "assistente.vn",
                "TRASFERIMENTO_CHIESTO",
                giorno(2),
                "Alla zona " + ZonaDimostrativa.PISTOIESE.nome(),
                tratta.id().id());
    }

    private UUID cartella(String caseManager, String passo) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select c.id from cartella c
                join incarico i on i.zona_id = c.zona_id and i.cartella_id = c.id and i.funzione = 'CASE_MANAGER' and i.al is null
                join tecnico.account a on a.operatore_id = i.operatore_id
                where c.misura = 'ADI' and a.username = ? and c.passo = ? order by c.id limit 1""", UUID.class, caseManager, passo));
    }

    private Documento documento(UUID cartella, String daZona) {
        var persone = jdbc.query(
                """
                select p.*, k.parentela from cartella c
                join componente k on k.zona_id = c.zona_id and k.nucleo_id = c.nucleo_id and k.al is null
                join persona p on p.zona_id = k.zona_id and p.id = k.persona_id
                where c.id = ? order by k.parentela <> 'RICHIEDENTE', p.data_nascita, p.id""",
                (rs, n) -> new InViaggio(
                        new Anagrafica(
                                rs.getString("cognome"),
                                rs.getString("nome"),
                                rs.getString("sesso") == null ? null : Sesso.valueOf(rs.getString("sesso")),
                                rs.getObject("data_nascita", LocalDate.class),
                                rs.getString("luogo_nascita"),
                                rs.getString("codice_luogo"),
                                rs.getString("codice_fiscale"),
                                rs.getString("cittadinanza")),
                        Parentela.valueOf(rs.getString("parentela")),
                        rs.getString("telefono"),
                        rs.getString("email")),
                cartella);
        var minimo = new ArrayList<Voce>();
        persone.forEach(p -> minimo.add(new Voce(
                p.anagrafica().nominativo(),
                p.parentela().nome()
                        + (p.anagrafica().codiceFiscale() == null
                                ? ""
                                : "; codice fiscale " + p.anagrafica().codiceFiscale()))));
        minimo.add(new Voce("Misura", "ADI"));
        minimo.add(new Voce("Case manager", "Michelotti Giovanna; SdS Valdinievole; 0572 460000"));
        minimo.add(new Voce("Zona di provenienza", daZona));
        minimo.add(new Voce("La persona è stata informata", "A voce, in colloquio"));
        return new Documento(
                persone,
                null,
                List.of(
                        new Capitolo(Parte.MINIMO, minimo),
                        new Capitolo(
                                Parte.ANALISI_SOCIALE,
                                List.of(new Voce(
                                        "Reti familiari, di prossimità e sociali",
                                        "3 su 5: Pochi legami, aiuto incerto\nRisorse: la sorella del richiedente,"
                                                + " che abita nella zona in cui si trasferiscono")))));
    }

    private void evento(UUID cartella, String chi, String tipo, LocalDate giorno, String dopo, UUID riferimento) {
        var quando = mattina(giorno);
        jdbc.update("""
                insert into evento (zona_id, id, cartella_id, tipo, data, registrato_il, operatore_id, autore, ente, sezione,
                  dopo, riferimento)
                select o.zona_id, ?, ?, ?, ?, ?, o.id, o.cognome || ' ' || o.nome, e.nome, 'NUCLEO', ?, ?
                from operatore o join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                join tecnico.account a on a.operatore_id = o.id and a.username = ?""", sorte.id(quando), cartella, tipo, giorno, Timestamp.from(quando), dopo, riferimento, chi);
    }

    private UUID nuovo(int giorniFa) {
        return sorte.id(mattina(giorniFa));
    }

    private LocalDate giorno(int giorniFa) {
        return LocalDate.now(clock).minusDays(giorniFa);
    }

    private Instant mattina(int giorniFa) {
        return mattina(giorno(giorniFa));
    }

    private Instant mattina(LocalDate giorno) {
        return giorno.atTime(9, 0).atZone(clock.getZone()).toInstant();
    }
}
