package it.filo.equipe.persistence;

import it.filo.equipe.QuadroDomini;
import it.filo.equipe.QuadroDominio;
import it.filo.equipe.QuadroId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaQuadroDomini extends QuadroDomini, Repository<QuadroDominio, UUID> {

    @Override
    @Query("from QuadroDominio d where d.quadro = ?1 order by d.id")
    List<QuadroDominio> delQuadro(QuadroId quadro);
}
