package it.filo.equipe;

import java.util.List;

/** Who sits in the standing équipes of the current zona. */
public interface EquipeMembri {

    EquipeMembro save(EquipeMembro membro);

    void delete(EquipeMembro membro);

    List<EquipeMembro> tutti();

    List<EquipeMembro> dellEquipe(EquipeId equipe);
}
