package it.filo.equipe.persistence;

import it.filo.cartella.CartellaId;
import it.filo.equipe.SedutaId;
import it.filo.equipe.SedutaMembri;
import it.filo.equipe.SedutaMembro;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaSedutaMembri extends SedutaMembri, Repository<SedutaMembro, UUID> {

    @Override
    @Query("from SedutaMembro m where m.seduta = ?1 order by m.id")
    List<SedutaMembro> dellaSeduta(SedutaId seduta);

    @Override
    @Query("""
            from SedutaMembro m where m.seduta in (select s.id from Seduta s where s.cartella = ?1) order by m.id
            """)
    List<SedutaMembro> dellaCartella(CartellaId cartella);
}
