package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A household's application for a measure, and its state at INPS as last known. */
@Entity
public class Domanda extends DellaZona {

    @EmbeddedId
    private DomandaId id;

    @Version
    private @Nullable Integer versione;

    private String protocollo;

    private String misura;

    @Column(name = "data_domanda")
    private LocalDate dataDomanda;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "nucleo_id"))
    private NucleoId nucleo;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "richiedente_id"))
    private PersonaId richiedente;

    private String comune;

    @Enumerated(EnumType.STRING)
    private StatoDomanda stato = StatoDomanda.IN_LAVORAZIONE;

    @Column(name = "data_esito")
    private @Nullable LocalDate dataEsito;

    private byte @Nullable [] motivo;

    @Column(name = "importo_mensile")
    private @Nullable BigDecimal importoMensile;

    private @Nullable BigDecimal isee;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private @Nullable CartellaId cartella;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "contatto_id"))
    private @Nullable ContattoId contatto;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ente_id"))
    private EnteId ente;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private @Nullable OperatoreId operatore;

    @Column(name = "registrata_il")
    private Instant registrataIl;

    @SuppressWarnings("NullAway.Init")
    protected Domanda() {}

    Domanda(
            DomandaId id,
            RegistraDomanda.Richiesta richiesta,
            NucleoId nucleo,
            PersonaId richiedente,
            Operatore chi,
            Instant registrataIl) {
        this.id = id;
        this.protocollo = richiesta.protocollo();
        this.misura = richiesta.misura();
        this.dataDomanda = richiesta.data();
        this.nucleo = nucleo;
        this.richiedente = richiedente;
        this.comune = richiesta.comune();
        this.isee = richiesta.isee();
        this.contatto = richiesta.contatto();
        this.ente = chi.ente();
        this.operatore = chi.id();
        this.registrataIl = registrataIl;
    }

    public DomandaId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public String protocollo() {
        return protocollo;
    }

    /** Code of the measure. */
    public String misura() {
        return misura;
    }

    public LocalDate dataDomanda() {
        return dataDomanda;
    }

    public NucleoId nucleo() {
        return nucleo;
    }

    public PersonaId richiedente() {
        return richiedente;
    }

    /** ISTAT code. */
    public String comune() {
        return comune;
    }

    public StatoDomanda stato() {
        return stato;
    }

    /** Empty while INPS has decided nothing. */
    public Optional<LocalDate> dataEsito() {
        return Optional.ofNullable(dataEsito);
    }

    /** What INPS says of its last decision, empty where it says nothing. */
    public String motivo(Cassaforte cassaforte) {
        return cassaforte.apri(motivo, id);
    }

    /** The same as it is kept, encrypted. */
    public byte @Nullable [] motivoCifrato() {
        return motivo == null ? null : motivo.clone();
    }

    public Optional<BigDecimal> importoMensile() {
        return Optional.ofNullable(importoMensile);
    }

    public Optional<BigDecimal> isee() {
        return Optional.ofNullable(isee);
    }

    /** The case that it opened or joined; empty until it is accepted. */
    public Optional<CartellaId> cartella() {
        return Optional.ofNullable(cartella);
    }

    /** The contact at the counter out of which it came; many come straight from INPS or a CAF. */
    public Optional<ContattoId> contatto() {
        return Optional.ofNullable(contatto);
    }

    public boolean presaDa(EnteId altro) {
        return ente.equals(altro);
    }

    /** Who registered it, at the counter or out of a file; empty where that is not known. */
    public Optional<OperatoreId> operatore() {
        return Optional.ofNullable(operatore);
    }

    public Instant registrataIl() {
        return registrataIl;
    }

    void decisa(RegistraEsito.Esito esito, Cassaforte cassaforte) {
        stato = esito.stato();
        dataEsito = esito.data();
        motivo = cassaforte.chiudi(esito.motivo(), id);
        if (esito.importoMensile() != null) {
            importoMensile = esito.importoMensile();
        }
    }

    /** Its household became part of another, which the case is to be of. */
    void segueIlNucleo(NucleoId attuale) {
        nucleo = attuale;
    }

    void seguitaIn(CartellaId cartella) {
        this.cartella = cartella;
    }
}
