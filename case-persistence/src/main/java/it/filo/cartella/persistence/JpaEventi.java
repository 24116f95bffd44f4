package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Eventi;
import it.filo.cartella.Evento;
import it.filo.cartella.TipoEvento;
import it.filo.zona.ZonaCorrente;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaEventi extends Eventi, Repository<Evento, UUID> {

    /** From kind to kind, so that a history of ten thousand events is not read to know its latest ones. */
    String ULTIMI = """
            with recursive ultimo as (
              (select tipo, data, id from evento
               where zona_id = :zona and cartella_id = :cartella order by tipo, id desc limit 1)
              union all
              select poi.tipo, poi.data, poi.id from ultimo
              cross join lateral (select e.tipo, e.data, e.id from evento e
                                  where e.zona_id = :zona and e.cartella_id = :cartella and e.tipo > ultimo.tipo
                                  order by e.tipo, e.id desc limit 1) poi
            )""";

    @Override
    default void fissaComposizione(Evento evento, LocalDate giorno) {
        fissaComposizione(evento.id(), evento.cartella().id(), evento.tipo().name(), giorno, zona());
    }

    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into composizione_scritta (zona_id, id, cartella_id, tipo, al, persone)
                    select c.zona_id, ?1, c.id, ?3, ?4, tecnico.persone_del_nucleo(?5, c.nucleo_id, ?4)
                    from cartella c where c.zona_id = ?5 and c.id = ?2
                    """)
    void fissaComposizione(UUID evento, UUID cartella, String tipo, LocalDate giorno, UUID zona);

    @Override
    default List<Ultimo> ultimi(CartellaId cartella) {
        return ultimi(cartella.id(), zona());
    }

    @Query(nativeQuery = true, value = ULTIMI + " select tipo, data, id from ultimo")
    List<Ultimo> ultimi(UUID cartella, UUID zona);

    @Override
    default Map<CartellaId, List<Ultimo>> ultimi(Collection<CartellaId> cartelle) {
        return ultimi(cartelle.stream().map(CartellaId::id).toList(), zona()).stream()
                .collect(Collectors.groupingBy(
                        riga -> new CartellaId((UUID) riga[0]),
                        Collectors.mapping(
                                riga -> new Visto((String) riga[1], (LocalDate) riga[2], (UUID) riga[3]),
                                Collectors.toList())));
    }

    @Query(nativeQuery = true, value = """
                    select distinct on (cartella_id, tipo) cartella_id, tipo, data, id from evento
                    where zona_id = ?2 and cartella_id in (?1)
                    order by cartella_id, tipo, id desc
                    """)
    List<Object[]> ultimi(Collection<UUID> cartelle, UUID zona);

    @Override
    @Query("select max(e.data) from Evento e where e.cartella = ?1")
    Optional<LocalDate> ultimoGiorno(CartellaId cartella);

    @Override
    @Query("select max(e.data) from Evento e where e.cartella = ?1 and e.tipo in ?2")
    Optional<LocalDate> ultimoGiorno(CartellaId cartella, Collection<TipoEvento> tipi);

    private static UUID zona() {
        return ZonaCorrente.zona().orElseThrow().id();
    }
}
