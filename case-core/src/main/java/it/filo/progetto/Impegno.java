package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.nucleo.PersonaId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member of the nucleo commits to (D.Lgs. 147/2017 art. 6 c. 2 c and c. 5). */
@Entity
public class Impegno extends DellaZona {

    /**
     * What is written of a commitment.
     *
     * @param frequenza how often, in words; empty where it is done once
     */
    public record Testo(PersonaId persona, AreaImpegno area, String testo, String frequenza) {}

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Column(name = "obiettivo_id")
    private UUID obiettivo;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private PersonaId persona;

    @Enumerated(EnumType.STRING)
    private AreaImpegno area;

    private byte @Nullable [] testo;

    private byte @Nullable [] frequenza;

    @SuppressWarnings("NullAway.Init")
    protected Impegno() {}

    Impegno(UUID obiettivo, Testo scritto, Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.obiettivo = obiettivo;
        this.persona = scritto.persona();
        this.area = scritto.area();
        scritto(scritto, cassaforte);
    }

    public UUID id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public UUID obiettivo() {
        return obiettivo;
    }

    public PersonaId persona() {
        return persona;
    }

    public Testo testo(Cassaforte cassaforte) {
        return new Testo(persona, area, cassaforte.apri(testo, id), cassaforte.apri(frequenza, id));
    }

    final void scritto(Testo scritto, Cassaforte cassaforte) {
        this.persona = scritto.persona();
        this.area = scritto.area();
        this.testo = cassaforte.chiudi(scritto.testo(), id);
        this.frequenza = cassaforte.chiudi(scritto.frequenza(), id);
    }
}
