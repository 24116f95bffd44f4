package it.filo.accesso.persistence;

import it.filo.accesso.ContattoId;
import it.filo.accesso.Domanda;
import it.filo.accesso.DomandaId;
import it.filo.accesso.Domande;
import it.filo.accesso.EsitoInps;
import it.filo.cartella.CartellaId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaDomande extends Domande, Repository<Domanda, DomandaId> {

    @Override
    default List<Domanda> tieni(Collection<DomandaId> quali) {
        return tenute(quali.stream().map(DomandaId::id).toList());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Domanda d where d.id.id in ?1 order by d.id.id")
    List<Domanda> tenute(Collection<UUID> quali);

    @Override
    @Query("from Domanda d where d.protocollo = ?1")
    Optional<Domanda> conProtocollo(String protocollo);

    @Override
    @Query("from Domanda d where d.cartella = ?1 order by d.dataDomanda, d.id")
    List<Domanda> dellaCartella(CartellaId cartella);

    @Override
    @Query("from Domanda d where d.contatto = ?1 order by d.dataDomanda desc, d.id desc")
    List<Domanda> dalContatto(ContattoId contatto);

    @Override
    @Query("from EsitoInps e where e.domanda = ?1 order by e.data desc, e.registratoIl desc, e.id desc")
    List<EsitoInps> esiti(DomandaId domanda);
}
