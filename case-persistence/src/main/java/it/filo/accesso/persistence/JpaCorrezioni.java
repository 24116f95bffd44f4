package it.filo.accesso.persistence;

import it.filo.accesso.ContattoId;
import it.filo.accesso.CorrezioneDiContatto;
import it.filo.accesso.Correzioni;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCorrezioni extends Correzioni, Repository<CorrezioneDiContatto, UUID> {

    @Override
    @Query("from CorrezioneDiContatto c where c.contatto = ?1 order by c.correttoIl desc, c.id desc")
    List<CorrezioneDiContatto> delContatto(ContattoId contatto);
}
