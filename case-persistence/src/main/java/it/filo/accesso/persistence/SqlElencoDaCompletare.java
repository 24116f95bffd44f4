package it.filo.accesso.persistence;

import it.filo.accesso.DomandaId;
import it.filo.accesso.ElencoDaCompletare;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.PersonaId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlElencoDaCompletare implements ElencoDaCompletare {

    /** As the partial index has it, and {@code Anagrafica.senzaNome}. */
    private static final String SENZA_NOME = "p.cognome = 'Da completare' and p.nome = p.codice_fiscale";

    private static final UUID PRIMA = new UUID(0, 0);

    private final JdbcClient jdbc;

    SqlElencoDaCompletare(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long quante() {
        return jdbc.sql("select count(*) from persona p where p.zona_id = :zona and " + SENZA_NOME)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Riga> pagina(@Nullable PersonaId dopo) {
        return jdbc.sql("""
                        select p.id, p.codice_fiscale, h.nominativo as richiedente, co.nome as comune,
                               c.id as cartella, d.id as domanda
                        from (select p.id, p.zona_id, p.codice_fiscale from persona p
                              where p.zona_id = :zona and %s and p.id > :dopo order by p.id limit :quante) p
                        left join lateral (
                          select k.nucleo_id from componente k
                          where k.zona_id = :zona and k.persona_id = p.id and k.al is null
                          order by k.dal desc, k.id desc limit 1) n on true
                        left join nucleo u on u.zona_id = :zona and u.id = n.nucleo_id
                        left join comune co on co.zona_id = u.zona_id and co.istat = u.comune
                        left join lateral (
                          select r.cognome || ' ' || r.nome as nominativo
                          from componente k join persona r on r.zona_id = k.zona_id and r.id = k.persona_id
                          where k.zona_id = :zona and k.nucleo_id = n.nucleo_id and k.parentela = 'RICHIEDENTE'
                          order by k.dal desc, k.id desc limit 1) h on true
                        left join lateral (
                          select c.id from cartella c
                          where c.zona_id = :zona and c.nucleo_id = n.nucleo_id and c.fase <> 'CHIUSA'
                          order by c.id desc limit 1) c on true
                        left join lateral (
                          select d.id from domanda d
                          where d.zona_id = :zona and d.nucleo_id = n.nucleo_id and d.cartella_id is null
                          order by d.data_domanda desc, d.id desc limit 1) d on true
                        order by p.id
                        """.formatted(SENZA_NOME))
                .param("dopo", dopo == null ? PRIMA : dopo.id())
                .param("quante", PAGINA + 1)
                .query((rs, n) -> {
                    var cartella = rs.getObject("cartella", UUID.class);
                    var domanda = rs.getObject("domanda", UUID.class);
                    return new Riga(
                            new PersonaId(rs.getObject("id", UUID.class)),
                            Objects.requireNonNull(rs.getString("codice_fiscale")),
                            rs.getString("richiedente"),
                            rs.getString("comune"),
                            cartella == null ? null : new CartellaId(cartella),
                            domanda == null ? null : new DomandaId(domanda));
                })
                .list();
    }
}
