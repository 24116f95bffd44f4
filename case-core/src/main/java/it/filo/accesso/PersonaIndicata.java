package it.filo.accesso;

import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.PersonaId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of a domanda, as typed. The counter reads these and not the household, of which the services may know more
 * (GDPR art. 5 c. 1 lett. c); where they follow it already, what was typed is a proposal to them.
 */
@Entity
@Table(name = "domanda_persona")
public class PersonaIndicata extends DellaZona {

    /** What became of what the counter proposes. */
    private enum Proposta {
        APERTA,
        ACCOLTA,
        LASCIATA
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "domanda_id"))
    private DomandaId domanda;

    private int posizione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private PersonaId persona;

    @Enumerated(EnumType.STRING)
    private Parentela parentela;

    @Embedded
    private Anagrafica anagrafica;

    private @Nullable String telefono;

    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private @Nullable Proposta proposta;

    @SuppressWarnings("NullAway.Init")
    protected PersonaIndicata() {}

    PersonaIndicata(
            DomandaId domanda,
            int posizione,
            PersonaId persona,
            Parentela parentela,
            Indicata indicata,
            boolean daDecidere) {
        this.id = Ids.nuovo();
        this.domanda = domanda;
        this.posizione = posizione;
        this.persona = persona;
        this.parentela = parentela;
        this.anagrafica = indicata.anagrafica();
        this.telefono = indicata.telefono();
        this.email = indicata.email();
        this.proposta = daDecidere ? Proposta.APERTA : null;
    }

    public UUID id() {
        return id;
    }

    /** The person it was recognised as, or registered as. */
    public PersonaId persona() {
        return persona;
    }

    DomandaId domanda() {
        return domanda;
    }

    public Parentela parentela() {
        return parentela;
    }

    public Anagrafica anagrafica() {
        return anagrafica;
    }

    public Optional<String> telefono() {
        return Optional.ofNullable(telefono);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    boolean daDecidere() {
        return proposta == Proposta.APERTA;
    }

    void accolta() {
        proposta = Proposta.ACCOLTA;
    }

    void lasciata() {
        proposta = Proposta.LASCIATA;
    }
}
