package it.filo.accesso.persistence;

import it.filo.accesso.DomandaId;
import it.filo.accesso.RegistraEsito.Deciso;
import it.filo.accesso.Riscontri;
import it.filo.accesso.StatoDomanda;
import it.filo.base.persistence.PerLaTransazione;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.persistence.Guide;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A handful of questions for a group of rows, whatever its size. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SqlRiscontri implements Riscontri {

    private final JdbcClient jdbc;

    SqlRiscontri(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, DomandaNota> domande(Collection<String> protocolli) {
        if (protocolli.isEmpty()) {
            return Map.of();
        }
        return perLeRigheCheCiSono(() -> note(protocolli));
    }

    private Map<String, DomandaNota> note(Collection<String> protocolli) {
        var note = new HashMap<String, DomandaNota>();
        var decisi = new HashMap<UUID, List<Deciso>>();
        RowCallbackHandler riga = rs -> {
            var id = rs.getObject("id", UUID.class);
            note.put(
                    rs.getString("protocollo"),
                    new DomandaNota(
                            new DomandaId(id),
                            rs.getInt("versione"),
                            rs.getString("misura"),
                            rs.getObject("data_domanda", LocalDate.class),
                            rs.getString("comune"),
                            codici(rs),
                            rs.getString("cercabile"),
                            StatoDomanda.valueOf(rs.getString("stato")),
                            rs.getBigDecimal("importo_mensile"),
                            decisi.computeIfAbsent(id, d -> new ArrayList<>())));
        };
        jdbc.sql("""
                        select d.id, d.versione, d.protocollo, d.misura, d.data_domanda, d.comune, d.stato,
                          d.importo_mensile, p.cercabile, p.codice_fiscale, i.codice_fiscale as indicato,
                          array(select v.codice from codice_fiscale_precedente v
                                where v.zona_id = :zona and v.persona_id = p.id and v.era = 'SUO') as precedenti
                        from domanda d join persona p on p.zona_id = d.zona_id and p.id = d.richiedente_id
                        left join domanda_persona i on i.zona_id = d.zona_id and i.domanda_id = d.id and i.posizione = 0
                        where d.zona_id = :zona and d.protocollo = any(cast(:protocolli as text[]))
                        """).param("protocolli", protocolli.toArray(String[]::new)).query(riga);
        if (!decisi.isEmpty()) {
            aggiungiDecisi(decisi);
        }
        return note;
    }

    private static Set<String> codici(ResultSet rs) throws SQLException {
        var codici = new HashSet<>(List.of((String[]) rs.getArray("precedenti").getArray()));
        codici.add(rs.getString("codice_fiscale"));
        codici.add(rs.getString("indicato"));
        codici.remove(null);
        return codici;
    }

    private void aggiungiDecisi(Map<UUID, List<Deciso>> decisi) {
        RowCallbackHandler riga = rs -> Objects.requireNonNull(decisi.get(rs.getObject("domanda_id", UUID.class)))
                .add(new Deciso(StatoDomanda.valueOf(rs.getString("stato")), rs.getObject("data", LocalDate.class)));
        jdbc.sql("""
                        select domanda_id, stato, data from esito_inps
                        where zona_id = :zona and domanda_id = any(:domande) and stato <> 'IN_LAVORAZIONE'
                        order by data desc, registrato_il desc, id desc
                        """).param("domande", decisi.keySet().toArray(UUID[]::new)).query(riga);
    }

    /** The days are a query of their own, of which PostgreSQL makes a table: each of many namesakes is looked up in it. */
    @Override
    public List<PersonaNota> persone(
            Collection<String> codici, Collection<String> cercabili, @Nullable Collection<LocalDate> nascite) {
        return perLeRigheCheCiSono(() -> jdbc.sql("with recursive " + Guide.GUIDA + """
                        select coalesce(g.guida_id, t.id) as id, t.cognome, t.nome, t.cercabile, t.codice_fiscale, t.data_nascita
                        from (
                          select id, cognome, nome, cercabile, codice_fiscale, data_nascita from persona
                          where zona_id = :zona and codice_fiscale = any(cast(:codici as text[]))
                          union
                          select p.id, p.cognome, p.nome, p.cercabile, v.codice, p.data_nascita
                          from codice_fiscale_precedente v join persona p on p.zona_id = v.zona_id and p.id = v.persona_id
                          where v.zona_id = :zona and v.codice = any(cast(:codici as text[])) and v.era = 'SUO'
                          union
                          select id, cognome, nome, cercabile, codice_fiscale, data_nascita from persona
                          where zona_id = :zona and cercabile = any(cast(:nomi as text[]))
                            and (data_nascita is null or cast(:nascite as text[]) is null
                              or data_nascita in (select unnest(cast(:nascite as date[]))))) t
                        left join guida g on g.persona_id = t.id
                        """)
                .param("codici", codici.toArray(String[]::new))
                .param("nomi", cercabili.toArray(String[]::new))
                .param(
                        "nascite",
                        nascite == null
                                ? null
                                : nascite.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((rs, n) -> new PersonaNota(
                        new PersonaId(rs.getObject("id", UUID.class)),
                        rs.getString("cognome") + " " + rs.getString("nome"),
                        rs.getString("cercabile"),
                        rs.getString("codice_fiscale"),
                        rs.getObject("data_nascita", LocalDate.class)))
                .list());
    }

    /**
     * Planned anew: a plan that was kept may be of tables that were empty, which a first file has filled since, and go through
     * all of a zona for each row.
     */
    private <T> T perLeRigheCheCiSono(Supplier<T> domanda) {
        PerLaTransazione.imposta(jdbc, "plan_cache_mode", "force_custom_plan");
        var risposta = domanda.get();
        PerLaTransazione.imposta(jdbc, "plan_cache_mode", "auto");
        return risposta;
    }

    @Override
    public Map<PersonaId, List<Appartenenza>> nuclei(Collection<PersonaId> persone) {
        if (persone.isEmpty()) {
            return Map.of();
        }
        return perLeRigheCheCiSono(() -> appartenenze(persone));
    }

    private Map<PersonaId, List<Appartenenza>> appartenenze(Collection<PersonaId> persone) {
        var nuclei = new HashMap<PersonaId, List<Appartenenza>>();
        RowCallbackHandler riga = rs -> nuclei.computeIfAbsent(
                        new PersonaId(rs.getObject("persona_id", UUID.class)), p -> new ArrayList<>())
                .add(new Appartenenza(
                        new NucleoId(rs.getObject("nucleo_id", UUID.class)), rs.getObject("al", LocalDate.class)));
        jdbc.sql("""
                        select persona_id, nucleo_id, al from componente k
                        where k.zona_id = :zona and persona_id = any(:persone)
                          and not exists (select from unione u
                                          where u.zona_id = :zona and u.nucleo_id = k.nucleo_id
                                            and u.annullata_il is null)
                        order by dal, id
                        """)
                .param("persone", persone.stream().map(PersonaId::id).toArray(UUID[]::new))
                .query(riga);
        return nuclei;
    }
}
