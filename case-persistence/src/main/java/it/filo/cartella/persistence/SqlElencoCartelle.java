package it.filo.cartella.persistence;

import it.filo.base.Segno;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CercaCartelle.Ambito;
import it.filo.cartella.CercaCartelle.Elenco;
import it.filo.cartella.Fase;
import it.filo.cartella.FiltroCartelle;
import it.filo.cartella.FiltroCartelle.Entro;
import it.filo.cartella.FiltroCartelle.Vista;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.RigaCartella;
import it.filo.cartella.Scadenza;
import it.filo.nucleo.persistence.ParoleDelNome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlElencoCartelle implements Elenco {

    static final String SUA = """
            exists (select from relazione r
                    where r.zona_id = :zona and r.cartella_id = c.id and r.operatore_id = :chi
                      and r.dal <= :oggi and (r.al is null or r.al >= :oggi))""";

    /** Colleagues are those of the standing équipes in which the person sits. */
    private static final String DEI_COLLEGHI = """
            exists (select from relazione r
                    join equipe_membro m on m.zona_id = r.zona_id and m.operatore_id = r.operatore_id
                    join equipe_membro io on io.zona_id = m.zona_id and io.equipe_id = m.equipe_id
                    where r.zona_id = :zona and r.cartella_id = c.id and io.operatore_id = :chi
                      and r.dal <= :oggi and (r.al is null or r.al >= :oggi))""";

    private static final String DI_QUALCUNO = """
            exists (select from relazione r
                    where r.zona_id = :zona and r.cartella_id = c.id and r.operatore_id = :operatore
                      and r.dal <= :oggi and (r.al is null or r.al >= :oggi))""";

    private static final String DI_UN_EQUIPE = """
            exists (select from relazione r
                    join equipe_membro m on m.zona_id = r.zona_id and m.operatore_id = r.operatore_id
                    where r.zona_id = :zona and r.cartella_id = c.id and m.equipe_id = :equipe
                      and r.dal <= :oggi and (r.al is null or r.al >= :oggi))""";

    private static final String RIGA = """
            c.id, p.cognome || ' ' || p.nome as richiedente, co.nome as comune, c.misura, c.fase,
            c.percorso, c.passo, c.scadenza_il, c.scadenza_termine, c.scadenza_regole,
            c.scadenza_ordine, cm.nominativo as case_manager, %s as sua, """.formatted(SUA);

    private static final String OGGI_DENTRO = "k.dal <= :oggi and (k.al is null or k.al >= :oggi)";

    /** What a row of a list is made of; of {@code cartella c}, its richiedente {@code p}, and who follows it. */
    static final String COLONNE = RIGA + """
            (select count(*) from componente k
             where k.zona_id = :zona and k.nucleo_id = c.nucleo_id and %s) as componenti""".formatted(OGGI_DENTRO);

    private static final String DOVE = """
            join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
            join comune co on co.zona_id = c.zona_id and co.istat = c.comune
            """;

    static final String CHI = DOVE + "left join lateral (%s) cm on true".formatted(Incaricato.di("CASE_MANAGER"));

    /** The same of all rows at once, where looking up each by itself would take longer. */
    private static final String COLONNE_DI_TUTTE = RIGA + "coalesce(k.componenti, 0) as componenti";

    private static final String CHI_DI_TUTTE = DOVE + """
            left join (%s) cm on cm.zona_id = c.zona_id and cm.cartella_id = c.id
            left join (select k.zona_id, k.nucleo_id, count(*) as componenti from componente k where k.zona_id = :zona and %s
                       group by k.zona_id, k.nucleo_id) k on k.zona_id = c.zona_id and k.nucleo_id = c.nucleo_id
            """.formatted(Incaricato.diTutte("CASE_MANAGER"), OGGI_DENTRO);

    /** A codice fiscale of one's own finds the person also when another has taken its place. */
    private static final String PERSONA = """
            (m.id = any (array(%s)) or m.codice_fiscale = :codiceFiscale
             or m.id = any (array(select v.persona_id from codice_fiscale_precedente v
                                  where v.zona_id = :zona and v.codice = :codiceFiscale and v.era = 'SUO')))""";

    private static final String UN_COMPONENTE = """
            c.nucleo_id in (select k.nucleo_id from persona m
                            join componente k on k.zona_id = m.zona_id and k.persona_id = m.id
                            where m.zona_id = :zona and %s)""";

    private static final String IL_RICHIEDENTE =
            "c.richiedente_id in (select m.id from persona m where m.zona_id = :zona and %s)";

    /** Rows that a file waits for together: more would save nothing. */
    private static final int ALLA_VOLTA = 1000;

    private final JdbcClient jdbc;

    SqlElencoCartelle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RigaCartella> righe(FiltroCartelle filtro, Ambito ambito, @Nullable Segno dopo, int quante) {
        return chiedi(filtro, ambito, dopo, quante)
                .query(SqlElencoCartelle::riga)
                .list();
    }

    @Override
    public void tutte(FiltroCartelle filtro, Ambito ambito, Consumer<RigaCartella> riga) {
        RowCallbackHandler passa = rs -> riga.accept(riga(rs, 0));
        chiedi(filtro, ambito, null, null).withFetchSize(ALLA_VOLTA).query(passa);
    }

    /** @param quante null for all */
    private StatementSpec chiedi(FiltroCartelle filtro, Ambito ambito, @Nullable Segno dopo, @Nullable Integer quante) {
        var condizioni = new ArrayList<String>(List.of("c.zona_id = :zona"));
        var valori = new HashMap<String, Object>();
        valori.put("chi", ambito.chi().id().id());
        valori.put("oggi", ambito.oggi());
        diChi(filtro, ambito, condizioni);
        filtri(filtro, ambito, condizioni, valori);
        persona(filtro, ambito, condizioni, valori);
        if (dopo != null) {
            condizioni.add(ambito.perId() ? "c.id < :dopo" : "(c.scadenza_ordine, c.id) > (:ordine, :dopo)");
            valori.put("dopo", dopo.id());
            if (!ambito.perId()) {
                valori.put("ordine", dopo.data());
            }
        }
        if (quante != null) {
            valori.put("quante", quante);
        }
        return jdbc.sql("""
                        select %s
                        from cartella c
                        %s
                        where %s
                        order by %s
                        """.formatted(
                                        quante == null ? COLONNE_DI_TUTTE : COLONNE,
                                        quante == null ? CHI_DI_TUTTE : CHI,
                                        String.join("\nand ", condizioni),
                                        ambito.perId() ? "c.id desc" : "c.scadenza_ordine, c.id")
                        + (quante == null ? "" : "limit :quante"))
                .params(valori);
    }

    private static void diChi(FiltroCartelle filtro, Ambito ambito, List<String> condizioni) {
        if (ambito.soloSue() || filtro.vista() == Vista.MIE) {
            condizioni.add(SUA);
        } else if (filtro.vista() == Vista.EQUIPE) {
            condizioni.add("(" + SUA + " or " + DEI_COLLEGHI + ")");
        }
    }

    private static void filtri(
            FiltroCartelle filtro, Ambito ambito, List<String> condizioni, Map<String, Object> valori) {
        if (filtro.fase() == null) {
            condizioni.add("c.fase <> 'CHIUSA'");
        } else {
            uguale("fase", filtro.fase().name(), condizioni, valori);
        }
        uguale("percorso", filtro.percorso() == null ? null : filtro.percorso().name(), condizioni, valori);
        uguale("passo", filtro.passo() == null ? null : filtro.passo().name(), condizioni, valori);
        if (ambito.senzaSoloSociale()) {
            condizioni.add("c.percorso is distinct from 'SOLO_SOCIALE'");
        }
        uguale("misura", filtro.misura(), condizioni, valori);
        uguale("comune", filtro.comune(), condizioni, valori);
        if (filtro.operatore() != null) {
            condizioni.add(DI_QUALCUNO);
            valori.put("operatore", filtro.operatore());
        }
        if (filtro.equipe() != null) {
            condizioni.add(DI_UN_EQUIPE);
            valori.put("equipe", filtro.equipe());
        }
        if (filtro.inScadenza()) {
            condizioni.add("c.scadenza_il is not null");
        }
        if (filtro.entro() != null) {
            condizioni.add("c.scadenza_ordine <= :fino");
            valori.put("fino", filtro.entro().fino(ambito.oggi()));
            if (filtro.entro() != Entro.RITARDO) {
                condizioni.add("c.scadenza_ordine >= :oggi");
            }
        }
    }

    private static void uguale(
            String colonna, @Nullable String valore, List<String> condizioni, Map<String, Object> valori) {
        if (valore != null) {
            condizioni.add("c." + colonna + " = :" + colonna);
            valori.put(colonna, valore);
        }
    }

    private static void persona(
            FiltroCartelle filtro, Ambito ambito, List<String> condizioni, Map<String, Object> valori) {
        if (filtro.cerca() == null) {
            return;
        }
        var parole = ParoleDelNome.diPersone(filtro.cerca());
        var persona = PERSONA.formatted(parole.ids());
        var richiedente = IL_RICHIEDENTE.formatted(persona);
        var componente = UN_COMPONENTE.formatted(persona);
        if (!ambito.componenti()) {
            condizioni.add(richiedente);
        } else if (ambito.altruiSoloNome()) {
            condizioni.add("(" + richiedente + " or " + SUA + " and " + componente + ")");
        } else {
            condizioni.add(componente);
        }
        valori.putAll(parole.valori());
        valori.put("codiceFiscale", filtro.cerca().strip().toUpperCase(Locale.ROOT));
    }

    static RigaCartella riga(ResultSet rs, int n) throws SQLException {
        var percorso = rs.getString("percorso");
        var passo = rs.getString("passo");
        return new RigaCartella(
                new CartellaId(rs.getObject("id", UUID.class)),
                rs.getString("richiedente"),
                rs.getString("comune"),
                rs.getInt("componenti"),
                rs.getString("misura"),
                Fase.valueOf(rs.getString("fase")),
                percorso == null ? null : Percorso.valueOf(percorso),
                passo == null ? null : Passo.valueOf(passo),
                new Scadenza(
                        rs.getObject("scadenza_il", LocalDate.class),
                        rs.getString("scadenza_termine"),
                        Objects.requireNonNullElse(rs.getString("scadenza_regole"), "")),
                rs.getObject("scadenza_ordine", LocalDate.class),
                rs.getString("case_manager"),
                rs.getBoolean("sua"));
    }
}
