package it.filo.monitoraggio;

import it.filo.base.DellaZona;
import it.filo.cartella.Dominio;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;

/** The degree of one domain at a verifica, on the scale of the scheda A: what has changed since shows by itself. */
@Entity
public class Profilo extends DellaZona {

    /** One domain of one verifica. */
    @Embeddable
    public record ProfiloId(
            @Column(name = "verifica_id") UUID verifica,

            @Enumerated(EnumType.STRING) Dominio dominio) implements Serializable {}

    @EmbeddedId
    private ProfiloId id;

    private short scala;

    @SuppressWarnings("NullAway.Init")
    protected Profilo() {}

    Profilo(VerificaId verifica, Dominio dominio, int scala) {
        this.id = new ProfiloId(verifica.id(), dominio);
        this.scala = (short) scala;
    }

    public VerificaId verifica() {
        return new VerificaId(id.verifica());
    }

    public Dominio dominio() {
        return id.dominio();
    }

    public int scala() {
        return scala;
    }
}
