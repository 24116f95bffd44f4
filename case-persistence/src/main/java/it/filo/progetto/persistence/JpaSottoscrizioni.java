package it.filo.progetto.persistence;

import it.filo.cartella.CartellaId;
import it.filo.progetto.ProgettoId;
import it.filo.progetto.Sottoscrizione;
import it.filo.progetto.Sottoscrizioni;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaSottoscrizioni extends Sottoscrizioni, Repository<Sottoscrizione, UUID> {

    @Override
    @Query("from Sottoscrizione s where s.progetto = ?1 order by s.id")
    List<Sottoscrizione> delProgetto(ProgettoId progetto);

    @Override
    @Query("from Sottoscrizione s where s.patto in (select p.id from Patto p where p.cartella = ?1) order by s.id")
    List<Sottoscrizione> deiPatti(CartellaId cartella);
}
