package it.filo.nucleo;

import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one household became part of another from a day on: it ends there, and its history and its cases stay its own. */
@Entity
public class Unione extends DellaZona {

    /** Why two households became one. */
    public enum Motivo {
        CONVIVENZA("Matrimonio o convivenza"),
        RICONGIUNGIMENTO("Tornano a vivere insieme"),
        STESSO_NUCLEO("Erano già un nucleo solo, registrato due volte");

        private final String nome;

        Motivo(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** Why the memberships of the household that ends are over. */
    public static final String USCITA = "Nucleo unito a un altro";

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "nucleo_id"))
    private NucleoId nucleo;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "in_nucleo_id"))
    private NucleoId resta;

    private LocalDate dal;

    @Enumerated(EnumType.STRING)
    private Motivo motivo;

    @Column(name = "unito_il")
    private Instant unitoIl;

    @Column(name = "operatore_id")
    private UUID operatore;

    private String autore;

    private String ente;

    @Column(name = "annullata_il")
    private @Nullable Instant annullataIl;

    @SuppressWarnings("NullAway.Init")
    protected Unione() {}

    /**
     * @param nucleo that ends
     * @param resta the one that goes on
     * @param dal first day together
     */
    public Unione(NucleoId nucleo, NucleoId resta, LocalDate dal, Motivo motivo, Operatore chi, Instant unitoIl) {
        this.id = Ids.nuovo();
        this.nucleo = nucleo;
        this.resta = resta;
        this.dal = dal;
        this.motivo = motivo;
        this.unitoIl = unitoIl;
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
        this.ente = chi.nomeEnte();
    }

    public UUID id() {
        return id;
    }

    public NucleoId nucleo() {
        return nucleo;
    }

    public NucleoId resta() {
        return resta;
    }

    public LocalDate dal() {
        return dal;
    }

    public Motivo motivo() {
        return motivo;
    }

    public Instant unitoIl() {
        return unitoIl;
    }

    public String autore() {
        return autore;
    }

    public String ente() {
        return ente;
    }

    public boolean vale() {
        return annullataIl == null;
    }

    public boolean diChi(Operatore chi) {
        return operatore.equals(chi.id().id());
    }

    public void annullata(Instant quando) {
        annullataIl = quando;
    }
}
