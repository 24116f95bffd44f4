package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.OperatoreId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody follows a case in a function, from a day to a day, both included. It is what makes a case "his". */
@Entity
public class Incarico extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    @Enumerated(EnumType.STRING)
    private Funzione funzione;

    private LocalDate dal;

    private @Nullable LocalDate al;

    private byte @Nullable [] motivo;

    @SuppressWarnings("NullAway.Init")
    protected Incarico() {}

    /** @param al last day, null for as long as the case lasts */
    public Incarico(
            CartellaId cartella, OperatoreId operatore, Funzione funzione, LocalDate dal, @Nullable LocalDate al) {
        this.id = Ids.nuovo();
        this.cartella = cartella;
        this.operatore = operatore;
        this.funzione = funzione;
        this.dal = dal;
        this.al = al;
    }

    public UUID id() {
        return id;
    }

    public CartellaId cartella() {
        return cartella;
    }

    public OperatoreId operatore() {
        return operatore;
    }

    public Funzione funzione() {
        return funzione;
    }

    public LocalDate dal() {
        return dal;
    }

    public Optional<LocalDate> al() {
        return Optional.ofNullable(al);
    }

    public boolean vale(LocalDate giorno) {
        return !giorno.isBefore(dal) && (al == null || !giorno.isAfter(al));
    }

    /** Whether it ended before it began: it never gave anything. */
    public boolean maiIniziato() {
        return al != null && al.isBefore(dal);
    }

    /**
     * Ends with a day at the latest; what has not begun by then never does.
     *
     * @param motivo kept encrypted, as in {@link #cede}
     */
    public void finisce(LocalDate ultimo, String motivo, Cassaforte cassaforte) {
        if (al != null && !al.isAfter(ultimo)) {
            return;
        }
        al = ultimo.isBefore(dal) ? dal.minusDays(1) : ultimo;
        this.motivo = cassaforte.chiudi(motivo, id);
    }

    /**
     * Ends the day before another takes over. Who is replaced on the very first day stops at once: two would hold the
     * function, sign and be waited for until midnight.
     *
     * @param da first day of who comes after
     * @param motivo kept encrypted: why somebody no longer follows a family may tell of the family
     */
    public void cede(LocalDate da, @Nullable String motivo, Cassaforte cassaforte) {
        al = (da.isAfter(dal) ? da : dal).minusDays(1);
        this.motivo = cassaforte.chiudi(motivo, id);
    }
}
