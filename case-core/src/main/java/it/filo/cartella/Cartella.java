package it.filo.cartella;

import it.filo.base.DellaZona;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.OperatoreId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case of one nucleo under one measure. Where it stands is set by {@link Storia} alone. */
@Entity
public class Cartella extends DellaZona {

    /** Whether the social services already knew the nucleo. */
    public enum Provenienza {
        NUOVO("Nuovo accesso"),
        GIA_IN_CARICO("Già in carico ai servizi sociali");

        private final String nome;

        Provenienza(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    @EmbeddedId
    private CartellaId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "nucleo_id"))
    private NucleoId nucleo;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "richiedente_id"))
    private PersonaId richiedente;

    private String misura;

    private String comune;

    @Enumerated(EnumType.STRING)
    private Fase fase = Fase.ACCESSO;

    @Enumerated(EnumType.STRING)
    private @Nullable Percorso percorso;

    @Enumerated(EnumType.STRING)
    private @Nullable Passo passo = Passo.CLASSIFICARE;

    @Column(name = "aperta_il")
    private LocalDate apertaIl;

    @Enumerated(EnumType.STRING)
    private @Nullable Provenienza provenienza;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "proposto_id"))
    private @Nullable OperatoreId proposto;

    @Column(name = "mini_equipe_il")
    private @Nullable LocalDate miniEquipeIl;

    @Column(name = "prossima_verifica")
    private @Nullable LocalDate prossimaVerifica;

    @Column(name = "chiusa_il")
    private @Nullable LocalDate chiusaIl;

    @Column(name = "motivo_chiusura")
    private @Nullable String motivoChiusura;

    @Column(name = "scadenza_il")
    private @Nullable LocalDate scadenzaIl;

    @Column(name = "scadenza_termine")
    private @Nullable String scadenzaTermine;

    @Column(name = "scadenza_regole")
    private @Nullable String scadenzaRegole;

    @SuppressWarnings("NullAway.Init")
    protected Cartella() {}

    /**
     * @param misura code of the measure
     * @param comune ISTAT code of where the nucleo lives
     */
    public Cartella(
            CartellaId id, NucleoId nucleo, PersonaId richiedente, String misura, String comune, LocalDate apertaIl) {
        this.id = id;
        this.nucleo = nucleo;
        this.richiedente = richiedente;
        this.misura = misura;
        this.comune = comune;
        this.apertaIl = apertaIl;
    }

    public CartellaId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public NucleoId nucleo() {
        return nucleo;
    }

    public PersonaId richiedente() {
        return richiedente;
    }

    public String misura() {
        return misura;
    }

    /** ISTAT code. */
    public String comune() {
        return comune;
    }

    public Fase fase() {
        return fase;
    }

    /** Empty until the analisi preliminare is concluded. */
    public Optional<Percorso> percorso() {
        return Optional.ofNullable(percorso);
    }

    /** What comes next; empty once the case is closed. */
    public Optional<Passo> passo() {
        return Optional.ofNullable(passo);
    }

    public boolean aspetta(Passo altro) {
        return passo == altro;
    }

    public LocalDate apertaIl() {
        return apertaIl;
    }

    public Optional<Provenienza> provenienza() {
        return Optional.ofNullable(provenienza);
    }

    /** The assistente sociale whom the amministrativa proposes. */
    public Optional<OperatoreId> proposto() {
        return Optional.ofNullable(proposto);
    }

    public Optional<LocalDate> miniEquipeIl() {
        return Optional.ofNullable(miniEquipeIl);
    }

    public Optional<LocalDate> prossimaVerifica() {
        return Optional.ofNullable(prossimaVerifica);
    }

    public Optional<LocalDate> chiusaIl() {
        return Optional.ofNullable(chiusaIl);
    }

    public Optional<String> motivoChiusura() {
        return Optional.ofNullable(motivoChiusura);
    }

    public Scadenza scadenza() {
        return new Scadenza(scadenzaIl, scadenzaTermine, scadenzaRegole == null ? "" : scadenzaRegole);
    }

    public void classificata(Provenienza provenienza, @Nullable OperatoreId proposto) {
        this.provenienza = provenienza;
        this.proposto = proposto;
    }

    public void miniEquipeFissata(LocalDate giorno) {
        miniEquipeIl = giorno;
    }

    /** The analisi preliminare says which way the case goes. */
    public void prende(Percorso percorso) {
        this.percorso = percorso;
    }

    public void prossimaVerifica(@Nullable LocalDate giorno) {
        prossimaVerifica = giorno;
    }

    public void trasferita(String comune) {
        this.comune = comune;
    }

    /** The database holds day and phase together, so the phase moves with it; {@link Storia} derives the rest. */
    public void chiusa(LocalDate giorno, String motivo) {
        chiusaIl = giorno;
        motivoChiusura = motivo;
        fase = Fase.CHIUSA;
    }

    /** Back to the start, until {@link Storia} says where it stood. */
    public void riaperta() {
        chiusaIl = null;
        motivoChiusura = null;
        fase = Fase.ACCESSO;
    }

    void sta(Percorso.Posizione posizione) {
        fase = posizione.fase();
        passo = posizione.passo();
    }

    void scade(Scadenza scadenza) {
        scadenzaIl = scadenza.entro();
        scadenzaTermine = scadenza.termine();
        scadenzaRegole = scadenza.regole();
    }
}
