package it.filo.monitoraggio.persistence;

import it.filo.cartella.CartellaId;
import it.filo.monitoraggio.Profili;
import it.filo.monitoraggio.Profilo;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaProfili extends Profili, Repository<Profilo, Profilo.ProfiloId> {

    @Override
    @Query("""
            select p from Profilo p join Verifica v on v.id.id = p.id.verifica
            where v.cartella = ?1 order by v.data desc, v.id.id desc
            """)
    List<Profilo> dellaCartella(CartellaId cartella);
}
