package it.filo.equipe.persistence;

import it.filo.equipe.EquipeMembri;
import it.filo.equipe.EquipeMembro;
import java.io.Serializable;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaEquipeMembri extends EquipeMembri, Repository<EquipeMembro, Serializable> {

    @Override
    @Query("from EquipeMembro m")
    List<EquipeMembro> tutti();
}
