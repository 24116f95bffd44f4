package it.filo.nucleo;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two records are of one person: from then on the one leads to the other. Neither is rewritten, so that undoing it
 * gives both back as they are.
 */
@Entity
public class Collegamento extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private PersonaId persona;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "guida_id"))
    private PersonaId guida;

    private byte[] motivo;

    @Column(name = "collegato_il")
    private Instant collegatoIl;

    @Column(name = "operatore_id")
    private UUID operatore;

    private String autore;

    private String ente;

    @Column(name = "sciolto_il")
    private @Nullable Instant scioltoIl;

    @Column(name = "sciolto_da")
    private @Nullable UUID scioltoDa;

    @Column(name = "sciolto_autore")
    private @Nullable String scioltoAutore;

    @Column(name = "motivo_scioglimento")
    private byte @Nullable [] motivoScioglimento;

    @SuppressWarnings("NullAway.Init")
    protected Collegamento() {}

    /** @param guida the record to which the person's leads */
    public Collegamento(
            PersonaId persona,
            PersonaId guida,
            String motivo,
            Operatore chi,
            Instant collegatoIl,
            Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.persona = persona;
        this.guida = guida;
        this.motivo = Objects.requireNonNull(cassaforte.chiudi(motivo, id));
        this.collegatoIl = collegatoIl;
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
        this.ente = chi.nomeEnte();
    }

    public UUID id() {
        return id;
    }

    public PersonaId persona() {
        return persona;
    }

    public PersonaId guida() {
        return guida;
    }

    public boolean sciolto() {
        return scioltoIl != null;
    }

    public void sciolto(String perche, Operatore chi, Instant quando, Cassaforte cassaforte) {
        scioltoIl = quando;
        scioltoDa = chi.id().id();
        scioltoAutore = chi.nominativo();
        motivoScioglimento = cassaforte.chiudi(perche, id);
    }
}
