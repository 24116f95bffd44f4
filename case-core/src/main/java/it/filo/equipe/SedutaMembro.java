package it.filo.equipe;

import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody convened to a seduta, with the ente worked for at that time: reports count the enti that were present. */
@Entity
public class SedutaMembro extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "seduta_id"))
    private SedutaId seduta;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ente_id"))
    private EnteId ente;

    private @Nullable Boolean presente;

    @SuppressWarnings("NullAway.Init")
    protected SedutaMembro() {}

    SedutaMembro(SedutaId seduta, Operatore operatore) {
        this.id = Ids.nuovo();
        this.seduta = seduta;
        this.operatore = operatore.id();
        this.ente = operatore.ente();
    }

    public SedutaId seduta() {
        return seduta;
    }

    public OperatoreId operatore() {
        return operatore;
    }

    public EnteId ente() {
        return ente;
    }

    /** Nobody counts as present until somebody says so: the reports count the enti that were there. */
    public boolean presente() {
        return Boolean.TRUE.equals(presente);
    }

    void presente(boolean presente) {
        this.presente = presente;
    }
}
