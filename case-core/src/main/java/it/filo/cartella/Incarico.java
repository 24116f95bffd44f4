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

    @Enumerated(EnumType.STRING)
    private @Nullable Funzione posto;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "assenza_id"))
    private @Nullable AssenzaId assenza;

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

    /** Somebody stands in for another, in that one's place. */
    public static Incarico sostituto(
            CartellaId cartella, OperatoreId chi, Funzione posto, LocalDate dal, LocalDate al) {
        var incarico = new Incarico(cartella, chi, Funzione.SOSTITUTO, dal, al);
        incarico.posto = posto;
        return incarico;
    }

    /** Somebody stands in for who is away, for as long as that lasts. */
    static Incarico sostituto(Incarico di, OperatoreId chi, Assenza perche, LocalDate dal) {
        var ultimo = di.al != null && di.al.isBefore(perche.al()) ? di.al : perche.al();
        var incarico = sostituto(di.cartella, chi, di.funzione, dal, ultimo);
        incarico.assenza = perche.id();
        return incarico;
    }

    /** The same, in the hands of somebody else; it ends when it would have ended. */
    Incarico a(OperatoreId chi, LocalDate dal) {
        var incarico = new Incarico(cartella, chi, funzione, dal.isAfter(this.dal) ? dal : this.dal, al);
        incarico.posto = posto;
        incarico.assenza = assenza;
        return incarico;
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

    /** Because of which absence, for who stands in for somebody. */
    public Optional<AssenzaId> assenza() {
        return Optional.ofNullable(assenza);
    }

    /** Whether who has it acts in that function, as its holder or in the holder's place; so says view {@code relazione}. */
    public boolean sta(Funzione in) {
        return (posto == null ? funzione : posto) == in;
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
