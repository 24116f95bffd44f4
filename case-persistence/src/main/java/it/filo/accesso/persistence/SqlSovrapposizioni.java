package it.filo.accesso.persistence;

import it.filo.accesso.Segnalazione;
import it.filo.accesso.SegnalazioneId;
import it.filo.accesso.Sovrapposizioni;
import it.filo.accesso.StatoSegnalazione;
import it.filo.accesso.TipoSegnalazione;
import it.filo.base.Id;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlSovrapposizioni implements Sovrapposizioni {

    private final JdbcClient jdbc;
    private final Clock clock;

    SqlSovrapposizioni(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Cartella> cartelle(Collection<PersonaId> persone, Operatore chi, LocalDate oggi) {
        return jdbc.sql("""
                        select c.id, p.cognome || ' ' || p.nome as richiedente, c.misura, c.fase, c.aperta_il,
                               coalesce(c.percorso = 'SOLO_SOCIALE', false) as solo_sociale,
                               (select o.cognome || ' ' || o.nome from incarico i
                                join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
                                where i.zona_id = :zona and i.cartella_id = c.id and i.funzione = 'CASE_MANAGER'
                                order by i.al desc nulls first, i.dal desc limit 1) as case_manager,
                               exists (select from relazione r where r.zona_id = :zona and r.cartella_id = c.id
                                       and r.operatore_id = :chi and r.dal <= :oggi
                                       and (r.al is null or r.al >= :oggi)) as sua
                        from cartella c join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
                        where c.zona_id = :zona and c.fase <> 'CHIUSA' and exists (
                          select from componente k where k.zona_id = :zona and k.nucleo_id = c.nucleo_id
                            and k.persona_id = any (:persone) and (k.al is null or k.al >= :oggi))
                        order by c.aperta_il, c.id
                        """)
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("persone", ids(persone))
                .query((rs, n) -> new Cartella(
                        new CartellaId(rs.getObject("id", UUID.class)),
                        rs.getString("richiedente"),
                        rs.getString("misura"),
                        Fase.valueOf(rs.getString("fase")),
                        rs.getObject("aperta_il", LocalDate.class),
                        rs.getString("case_manager"),
                        rs.getBoolean("sua"),
                        rs.getBoolean("solo_sociale")))
                .list();
    }

    @Override
    public List<Sostegno> sostegni(Collection<CartellaId> cartelle) {
        return jdbc.sql("""
                        select g.cartella_id, i.nome, e.nome as fornitore, f.nome as fondo,
                               s.attivato_il is not null as attivo
                        from sostegno s
                        join progetto g on g.zona_id = s.zona_id and g.id = s.progetto_id
                        join intervento i on i.zona_id = s.zona_id and i.id = s.intervento_id
                        left join ente e on e.zona_id = s.zona_id and e.id = s.fornitore_id
                        left join fondo f on f.zona_id = s.zona_id and f.id = s.fondo_id
                        where g.zona_id = :zona and g.cartella_id = any (:cartelle) and s.concluso_il is null
                        order by s.promesso_il, s.id
                        """)
                .param("cartelle", ids(cartelle))
                .query((rs, n) -> new Sostegno(
                        new CartellaId(rs.getObject("cartella_id", UUID.class)),
                        rs.getString("nome"),
                        rs.getString("fornitore"),
                        rs.getString("fondo"),
                        rs.getBoolean("attivo")))
                .list();
    }

    @Override
    public List<Segue> seguono(Collection<CartellaId> cartelle, LocalDate oggi) {
        return jdbc.sql("""
                        select i.cartella_id, o.cognome || ' ' || o.nome as nominativo, e.nome as ente, i.funzione
                        from incarico i
                        join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
                        join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                        where i.zona_id = :zona
                          and i.cartella_id = any (:cartelle) and i.dal <= :oggi and (i.al is null or i.al >= :oggi)
                          and i.funzione <> 'CASE_MANAGER'
                        order by i.dal, i.id
                        """)
                .param("cartelle", ids(cartelle))
                .param("oggi", oggi)
                .query((rs, n) -> new Segue(
                        new CartellaId(rs.getObject("cartella_id", UUID.class)),
                        rs.getString("nominativo"),
                        rs.getString("ente"),
                        Funzione.valueOf(rs.getString("funzione"))))
                .list();
    }

    @Override
    public List<Altra> altre(Segnalazione segnalazione) {
        return jdbc.sql("""
                        select s.id, e.nome as ente, s.stato, s.tipo, s.attesa_dal
                        from segnalazione s
                        join segnalazione questa on questa.zona_id = s.zona_id and questa.id = :questa
                        join ente e on e.zona_id = s.zona_id and e.id = s.ente_id
                        where s.zona_id = :zona
                          and s.id <> questa.id and s.stato in ('INVIATA', 'IN_ESAME', 'RESTITUITA')
                          and (s.codice_fiscale = questa.codice_fiscale
                               or lower(s.cognome) = lower(questa.cognome) and lower(s.nome) = lower(questa.nome)
                                 and (s.data_nascita is null or questa.data_nascita is null
                                      or s.data_nascita = questa.data_nascita))
                        order by s.attesa_dal, s.id limit 10
                        """)
                .param("questa", segnalazione.id().id())
                .query((rs, n) -> new Altra(
                        new SegnalazioneId(rs.getObject("id", UUID.class)),
                        rs.getString("ente"),
                        StatoSegnalazione.valueOf(rs.getString("stato")),
                        TipoSegnalazione.valueOf(rs.getString("tipo")),
                        rs.getObject("attesa_dal", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()))
                .list();
    }

    private static UUID[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::id).toArray(UUID[]::new);
    }
}
