package it.filo.monitoraggio.persistence;

import it.filo.cartella.CartellaId;
import it.filo.monitoraggio.VoceVerificata;
import it.filo.monitoraggio.VociVerificate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaVociVerificate extends VociVerificate, Repository<VoceVerificata, UUID> {

    @Override
    @Query(
            "from VoceVerificata t where t.verifica in (select v.id from Verifica v where v.cartella = ?1) order by t.id")
    List<VoceVerificata> dellaCartella(CartellaId cartella);
}
