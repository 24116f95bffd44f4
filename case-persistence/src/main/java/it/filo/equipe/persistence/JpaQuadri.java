package it.filo.equipe.persistence;

import it.filo.base.Ids;
import it.filo.cartella.CartellaId;
import it.filo.equipe.Quadri;
import it.filo.equipe.Quadro;
import it.filo.equipe.QuadroId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaQuadri extends Quadri, Repository<Quadro, QuadroId> {

    @Override
    @Query("from Quadro q where q.cartella = ?1")
    Optional<Quadro> dellaCartella(CartellaId cartella);

    @Override
    default Quadro daScrivere(CartellaId cartella) {
        apri(Ids.nuovo(), cartella.id());
        return riservato(cartella).orElseThrow();
    }

    /** Two members of the équipe may be the first to write at the same moment. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into quadro (zona_id, id, cartella_id) values (tecnico.zona_corrente(), ?1, ?2)
                    on conflict (zona_id, cartella_id) do nothing
                    """)
    void apri(UUID id, UUID cartella);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Quadro q where q.cartella = ?1")
    Optional<Quadro> riservato(CartellaId cartella);
}
