package it.filo.nucleo.persistence;

import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Unione;
import it.filo.nucleo.Unioni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaUnioni extends Unioni, Repository<Unione, UUID> {

    @Override
    default void unaAllaVolta() {
        aspetta();
    }

    @Query(nativeQuery = true, value = """
                    select 1 from (select pg_advisory_xact_lock(hashtextextended('unione ' || tecnico.zona_corrente(), 0))) l
                    """)
    int aspetta();

    @Override
    @Query("from Unione u where u.nucleo = ?1 and u.annullataIl is null")
    Optional<Unione> cheChiude(NucleoId nucleo);

    @Override
    default Set<NucleoId> finiti(Collection<NucleoId> nuclei) {
        return chiuse(nuclei.stream().map(NucleoId::id).toList()).stream()
                .map(Unione::nucleo)
                .collect(Collectors.toSet());
    }

    @Query("from Unione u where u.nucleo.id in ?1 and u.annullataIl is null")
    List<Unione> chiuse(Collection<UUID> nuclei);

    @Override
    @Query("from Unione u where (u.nucleo = ?1 or u.resta = ?1) and u.annullataIl is null order by u.id desc")
    List<Unione> delNucleo(NucleoId nucleo);
}
