package it.filo.nucleo.persistence;

import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaNuclei extends Nuclei, Repository<Nucleo, NucleoId> {

    @Override
    default List<Nucleo> tieni(Collection<NucleoId> ids) {
        return tenuti(ids.stream().map(NucleoId::id).toList());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Nucleo n where n.id.id in ?1 order by n.id.id")
    List<Nucleo> tenuti(Collection<UUID> ids);

    @Override
    default void cambiato(Nucleo nucleo) {
        conAltraVersione(nucleo.id().id());
    }

    @Modifying
    @Query("update versioned Nucleo n set n.indirizzo = n.indirizzo where n.id.id = ?1")
    void conAltraVersione(UUID id);

    @Override
    @Query("""
            select new it.filo.nucleo.Membro(p, c)
            from Componente c join Persona p on p.id = c.persona
            where c.nucleo = ?1
            order by case when c.parentela = RICHIEDENTE then 0 else 1 end, p.anagrafica.dataNascita, p.id
            """)
    List<Membro> membri(NucleoId nucleo);
}
