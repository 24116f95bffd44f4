package it.filo.nucleo;

import it.filo.base.DellaZona;
import it.filo.base.Ids;
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

/** That a person belongs to a nucleo, from a day to a day, both included. */
@Entity
public class Componente extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "nucleo_id"))
    private NucleoId nucleo;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private PersonaId persona;

    @Enumerated(EnumType.STRING)
    private Parentela parentela;

    private LocalDate dal;

    private @Nullable LocalDate al;

    @Column(name = "motivo_uscita")
    private @Nullable String motivoUscita;

    @SuppressWarnings("NullAway.Init")
    protected Componente() {}

    public Componente(NucleoId nucleo, PersonaId persona, Parentela parentela, LocalDate dal) {
        this.id = Ids.nuovo();
        this.nucleo = nucleo;
        this.persona = persona;
        this.parentela = parentela;
        this.dal = dal;
    }

    public UUID id() {
        return id;
    }

    public NucleoId nucleo() {
        return nucleo;
    }

    public PersonaId persona() {
        return persona;
    }

    public Parentela parentela() {
        return parentela;
    }

    public LocalDate dal() {
        return dal;
    }

    public Optional<LocalDate> al() {
        return Optional.ofNullable(al);
    }

    public Optional<String> motivoUscita() {
        return Optional.ofNullable(motivoUscita);
    }

    public boolean presente(LocalDate giorno) {
        return !giorno.isBefore(dal) && (al == null || !giorno.isAfter(al));
    }

    /** @param ultimo last day in the nucleo */
    public void uscito(LocalDate ultimo, String motivo) {
        al = ultimo;
        motivoUscita = motivo;
    }
}
