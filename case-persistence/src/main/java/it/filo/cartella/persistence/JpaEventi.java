package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Eventi;
import it.filo.cartella.Evento;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaEventi extends Eventi, Repository<Evento, UUID> {

    @Override
    default List<Ultimo> ultimi(CartellaId cartella) {
        return ultimi(cartella.id());
    }

    @Query(nativeQuery = true, value = """
                    select distinct on (tipo) tipo, data, id from evento
                    where cartella_id = ?1
                    order by tipo, id desc
                    """)
    List<Ultimo> ultimi(UUID cartella);

    @Override
    @Query(nativeQuery = true, value = """
                    select distinct on (cartella_id, tipo) cartella_id as cartella, tipo, data, id from evento
                    where cartella_id in (?1)
                    order by cartella_id, tipo, id desc
                    """)
    List<UltimoDi> ultimi(Collection<UUID> cartelle);

    @Override
    @Query("select max(e.data) from Evento e where e.cartella = ?1")
    Optional<LocalDate> ultimoGiorno(CartellaId cartella);
}
