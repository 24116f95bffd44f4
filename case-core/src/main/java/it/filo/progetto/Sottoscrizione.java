package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.OperatoreId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody signed a progetto or a patto, when and how; or why not. */
@Entity
public class Sottoscrizione extends DellaZona {

    /** How it was signed. */
    public enum Modo {
        CARTA("su carta"),
        DIGITALE("con firma digitale");

        private final String nome;

        Modo(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** What is recorded of one signatory. */
    public sealed interface Esito {
        record Firmato(LocalDate data, Modo modo) implements Esito {}

        record NonFirmato(String motivo) implements Esito {}
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "progetto_id"))
    private @Nullable ProgettoId progetto;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "patto_id"))
    private @Nullable PattoId patto;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private @Nullable PersonaId persona;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private @Nullable OperatoreId operatore;

    @Column(name = "firmata_il")
    private @Nullable LocalDate firmataIl;

    @Enumerated(EnumType.STRING)
    private @Nullable Modo modo;

    private @Nullable String rappresentante;

    @Column(name = "motivo_mancata")
    private byte @Nullable [] motivoMancata;

    @Column(name = "registrata_il")
    private @Nullable Instant registrataIl;

    @SuppressWarnings("NullAway.Init")
    protected Sottoscrizione() {}

    private Sottoscrizione(Firmatario chi) {
        this.id = Ids.nuovo();
        this.persona = chi.persona();
        this.operatore = chi.operatore();
        this.rappresentante = chi.rappresentante();
    }

    static Sottoscrizione del(ProgettoId progetto, Firmatario chi) {
        var nuova = new Sottoscrizione(chi);
        nuova.progetto = progetto;
        return nuova;
    }

    static Sottoscrizione del(PattoId patto, Firmatario chi) {
        var nuova = new Sottoscrizione(chi);
        nuova.patto = patto;
        return nuova;
    }

    public UUID id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public Optional<PattoId> patto() {
        return Optional.ofNullable(patto);
    }

    public Optional<PersonaId> persona() {
        return Optional.ofNullable(persona);
    }

    public Optional<OperatoreId> operatore() {
        return Optional.ofNullable(operatore);
    }

    /** When it was written down; empty while it is not saved. */
    public Optional<Instant> registrataIl() {
        return Optional.ofNullable(registrataIl);
    }

    public Optional<LocalDate> firmataIl() {
        return Optional.ofNullable(firmataIl);
    }

    public Esito esito(Cassaforte cassaforte) {
        return firmataIl != null && modo != null
                ? new Esito.Firmato(firmataIl, modo)
                : new Esito.NonFirmato(cassaforte.apri(motivoMancata, id));
    }

    boolean di(Firmatario chi) {
        return chi.persona() != null
                ? chi.persona().equals(persona)
                : chi.operatore() != null && chi.operatore().equals(operatore);
    }

    void registrata(Esito esito, Instant quando, Cassaforte cassaforte) {
        registrataIl = quando;
        switch (esito) {
            case Esito.Firmato(var data, var come) -> {
                firmataIl = data;
                modo = come;
                motivoMancata = null;
            }
            case Esito.NonFirmato(var motivo) -> {
                firmataIl = null;
                modo = null;
                motivoMancata = cassaforte.chiudi(motivo, id);
            }
        }
    }
}
