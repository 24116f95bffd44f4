package it.filo.cartella;

import it.filo.base.DellaZona;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody who follows cases is away, from a day to a day, both included. Why is not asked: it would often tell of
 * somebody's health, and whoever has to give out cases needs to know only until when.
 */
@Entity
public class Assenza extends DellaZona {

    /** Whoever is away for longer hands the cases over. */
    public static final int MESI_AL_PIU = 6;

    @EmbeddedId
    private AssenzaId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    private LocalDate dal;

    private LocalDate al;

    @Column(name = "tornata_il")
    private @Nullable LocalDate tornataIl;

    private String autore;

    @Column(name = "scritta_il")
    private Instant scrittaIl;

    @SuppressWarnings("NullAway.Init")
    protected Assenza() {}

    Assenza(OperatoreId operatore, LocalDate dal, LocalDate al, Operatore chi, Instant quando) {
        this.id = AssenzaId.nuovo();
        this.operatore = operatore;
        this.dal = dal;
        this.al = al;
        this.autore = chi.nominativo();
        this.scrittaIl = quando;
    }

    public AssenzaId id() {
        return id;
    }

    public OperatoreId operatore() {
        return operatore;
    }

    public LocalDate dal() {
        return dal;
    }

    /** Last day away, as foreseen. */
    public LocalDate al() {
        return al;
    }

    public Optional<LocalDate> tornataIl() {
        return Optional.ofNullable(tornataIl);
    }

    /** Who wrote it down. */
    public String autore() {
        return autore;
    }

    public Instant scrittaIl() {
        return scrittaIl;
    }

    /** Whether it is under way on that day or has yet to come. */
    public boolean nonFinita(LocalDate giorno) {
        return tornataIl == null && !al.isBefore(giorno);
    }

    /** First day on which somebody has to stand in, seen from one. */
    public LocalDate daCoprire(LocalDate giorno) {
        return dal.isBefore(giorno) ? giorno : dal;
    }

    /** Whether who is away is so on that day. */
    boolean copre(LocalDate giorno) {
        return tocca(giorno, giorno);
    }

    boolean tocca(LocalDate daAllora, LocalDate finoAllora) {
        return tornataIl == null && !dal.isAfter(finoAllora) && !al.isBefore(daAllora);
    }

    void torna(LocalDate giorno) {
        tornataIl = giorno;
    }
}
