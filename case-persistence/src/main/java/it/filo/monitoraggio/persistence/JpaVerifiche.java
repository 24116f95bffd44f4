package it.filo.monitoraggio.persistence;

import it.filo.cartella.CartellaId;
import it.filo.monitoraggio.Verifica;
import it.filo.monitoraggio.VerificaId;
import it.filo.monitoraggio.Verifiche;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaVerifiche extends Verifiche, Repository<Verifica, VerificaId> {

    @Override
    @Query("from Verifica v where v.cartella = ?1 order by v.data desc, v.id.id desc")
    List<Verifica> dellaCartella(CartellaId cartella);

    @Override
    @Query("select count(v) > 0 from Verifica v where v.cartella = ?1 and v.momento = USCITA")
    boolean inUscita(CartellaId cartella);
}
