package it.filo.cartella.persistence;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.nucleo.NucleoId;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCartelle extends Cartelle, Repository<Cartella, CartellaId> {

    @Override
    @Query("from Cartella c where c.nucleo = ?1 order by c.apertaIl desc, c.id desc")
    List<Cartella> delNucleo(NucleoId nucleo);

    @Override
    @Query("""
            from Cartella c
            where c.misura = ?1 and c.fase <> it.filo.cartella.Fase.CHIUSA
              and (c.scadenzaRegole is null or c.scadenzaRegole <> ?2)
            limit 500
            """)
    List<Cartella> conAltreRegole(String misura, String impronta);

    @Override
    @Modifying
    @Query("update Cartella c set c.scadenzaRegole = null where c.fase <> it.filo.cartella.Fase.CHIUSA")
    void dimenticaRegole();
}
