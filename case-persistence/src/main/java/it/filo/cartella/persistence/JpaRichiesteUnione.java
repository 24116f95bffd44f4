package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.RichiestaUnione;
import it.filo.cartella.RichiesteUnione;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaRichiesteUnione extends RichiesteUnione, Repository<RichiestaUnione, UUID> {

    @Override
    @Query("from RichiestaUnione r where r.cartella = ?1 and r.uniti is null")
    Optional<RichiestaUnione> aperta(CartellaId cartella);

    @Override
    @Query("from RichiestaUnione r where r.cartella = ?1 and r.uniti = true and r.decisaIl = ?2")
    List<RichiestaUnione> decise(CartellaId cartella, Instant unitoIl);
}
