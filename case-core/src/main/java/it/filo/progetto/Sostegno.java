package it.filo.progetto;

import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.fondi.FondoId;
import it.filo.fondi.InterventoId;
import it.filo.nucleo.PersonaId;
import it.filo.zona.EnteId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the services give (D.Lgs. 147/2017 art. 6 c. 2 b): a service of the catalogue, its provider and its fund. */
@Entity
public class Sostegno extends DellaZona {

    /**
     * What is promised.
     *
     * @param persona whom it is for, null where for the whole nucleo
     * @param promessoIl day of the promise, from which the wait for it is counted
     * @param dal foreseen beginning
     */
    public record Promessa(
            InterventoId intervento,
            @Nullable EnteId fornitore,
            @Nullable FondoId fondo,
            @Nullable PersonaId persona,
            LocalDate promessoIl,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {}

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "progetto_id"))
    private ProgettoId progetto;

    @Column(name = "obiettivo_id")
    private UUID obiettivo;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "intervento_id"))
    private InterventoId intervento;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "fornitore_id"))
    private @Nullable EnteId fornitore;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "fondo_id"))
    private @Nullable FondoId fondo;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private @Nullable PersonaId persona;

    @Column(name = "promesso_il")
    private LocalDate promessoIl;

    private @Nullable LocalDate dal;

    private @Nullable LocalDate al;

    @Column(name = "attivato_il")
    private @Nullable LocalDate attivatoIl;

    @Column(name = "concluso_il")
    private @Nullable LocalDate conclusoIl;

    @SuppressWarnings("NullAway.Init")
    protected Sostegno() {}

    Sostegno(ProgettoId progetto, UUID obiettivo, Promessa promessa) {
        this.id = Ids.nuovo();
        this.progetto = progetto;
        this.obiettivo = obiettivo;
        this.intervento = promessa.intervento();
        this.promessoIl = promessa.promessoIl();
        promesso(promessa);
    }

    public UUID id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public ProgettoId progetto() {
        return progetto;
    }

    public UUID obiettivo() {
        return obiettivo;
    }

    public Promessa promessa() {
        return new Promessa(intervento, fornitore, fondo, persona, promessoIl, dal, al);
    }

    public Optional<EnteId> fornitore() {
        return Optional.ofNullable(fornitore);
    }

    public LocalDate promessoIl() {
        return promessoIl;
    }

    public Optional<LocalDate> attivatoIl() {
        return Optional.ofNullable(attivatoIl);
    }

    public Optional<LocalDate> conclusoIl() {
        return Optional.ofNullable(conclusoIl);
    }

    final void promesso(Promessa promessa) {
        intervento = promessa.intervento();
        fornitore = promessa.fornitore();
        fondo = promessa.fondo();
        persona = promessa.persona();
        promessoIl = promessa.promessoIl();
        dal = promessa.dal();
        al = promessa.al();
    }

    void attivato(LocalDate giorno) {
        attivatoIl = giorno;
    }

    void concluso(LocalDate giorno) {
        conclusoIl = giorno;
    }
}
