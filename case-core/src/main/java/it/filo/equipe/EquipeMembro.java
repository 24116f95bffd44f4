package it.filo.equipe;

import it.filo.base.DellaZona;
import it.filo.operatori.OperatoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/** That somebody sits in a standing équipe. */
@Entity
public class EquipeMembro extends DellaZona {

    @Embeddable
    record Chiave(
            @Column(name = "equipe_id") UUID equipe,
            @Column(name = "operatore_id") UUID operatore) implements Serializable {}

    @EmbeddedId
    private Chiave chiave;

    @SuppressWarnings("NullAway.Init")
    protected EquipeMembro() {}

    EquipeMembro(EquipeId equipe, OperatoreId operatore) {
        this.chiave = new Chiave(equipe.id(), operatore.id());
    }

    public EquipeId equipe() {
        return new EquipeId(chiave.equipe());
    }

    public OperatoreId operatore() {
        return new OperatoreId(chiave.operatore());
    }
}
