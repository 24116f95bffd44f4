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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person belongs to a nucleo, from a day to a day, both included. */
@Entity
public class Componente extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

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

    @Column(name = "unione_id")
    private @Nullable UUID unione;

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

    public int versione() {
        return versione == null ? 0 : versione;
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

    /** Whether it ended before it began: the household was joined to another on its very first day. */
    public boolean maiIniziato() {
        return al != null && al.isBefore(dal);
    }

    /** @param ultimo last day in the nucleo */
    public void uscito(LocalDate ultimo, String motivo) {
        al = ultimo;
        motivoUscita = motivo;
    }

    /** Begins, or ends, because two households became one. */
    public Componente per(Unione unione) {
        this.unione = unione.id();
        return this;
    }

    public boolean per(UUID unione) {
        return unione.equals(this.unione);
    }

    /** The household was not joined to another after all: the membership goes on. */
    public void rientrato() {
        al = null;
        motivoUscita = null;
        unione = null;
    }

    /** The days were written wrong; those that were are kept by {@link CorrezioneComponente}. */
    public void corretto(LocalDate dal, @Nullable LocalDate al) {
        this.dal = dal;
        this.al = al;
        if (al == null) {
            motivoUscita = null;
        }
    }
}
