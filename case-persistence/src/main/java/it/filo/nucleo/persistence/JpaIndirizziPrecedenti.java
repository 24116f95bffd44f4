package it.filo.nucleo.persistence;

import it.filo.nucleo.IndirizziPrecedenti;
import it.filo.nucleo.IndirizzoPrecedente;
import it.filo.nucleo.NucleoId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaIndirizziPrecedenti extends IndirizziPrecedenti, Repository<IndirizzoPrecedente, UUID> {

    @Override
    default void finoAl(IndirizzoPrecedente quale, LocalDate giorno) {
        finoAl(quale.id(), giorno);
    }

    @Modifying
    @Query("update IndirizzoPrecedente i set i.finoAl = ?2 where i.id = ?1")
    void finoAl(UUID id, LocalDate giorno);

    @Override
    @Query("from IndirizzoPrecedente i where i.nucleo = ?1 order by i.finoAl desc, i.id desc")
    List<IndirizzoPrecedente> delNucleo(NucleoId nucleo);
}
