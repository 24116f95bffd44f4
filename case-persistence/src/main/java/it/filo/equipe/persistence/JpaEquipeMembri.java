package it.filo.equipe.persistence;

import it.filo.equipe.EquipeId;
import it.filo.equipe.EquipeMembri;
import it.filo.equipe.EquipeMembro;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaEquipeMembri extends EquipeMembri, Repository<EquipeMembro, Serializable> {

    @Override
    @Query("from EquipeMembro m")
    List<EquipeMembro> tutti();

    @Override
    default List<EquipeMembro> dellEquipe(EquipeId equipe) {
        return dellEquipe(equipe.id());
    }

    @Query("from EquipeMembro m where m.chiave.equipe = ?1")
    List<EquipeMembro> dellEquipe(UUID equipe);
}
