package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.Anagrafica;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is reported to the équipe unica. The person is described and not registered: only an acceptance makes one of
 * the zona's people of who was reported, so that of a scheda that is refused nothing remains among them. What it says is
 * in its {@link VoceScheda}.
 */
@Entity
public class Segnalazione extends DellaZona {

    /** Comes first in every list. */
    public static final int DI_EMERGENZA = 0;

    public static final int URGENTE = 1;
    public static final int ORDINARIA = 2;

    @EmbeddedId
    private SegnalazioneId id;

    @Version
    private @Nullable Integer versione;

    @Enumerated(EnumType.STRING)
    private TipoSegnalazione tipo;

    @Enumerated(EnumType.STRING)
    private StatoSegnalazione stato = StatoSegnalazione.BOZZA;

    private int priorita = ORDINARIA;

    @Embedded
    private Anagrafica anagrafica;

    private @Nullable String telefono;

    private @Nullable String email;

    private @Nullable String comune;

    private @Nullable String misura;

    /** On whose behalf, where it came on paper from who has no account. */
    private byte @Nullable [] mittente;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private @Nullable OperatoreId operatore;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ente_id"))
    private EnteId ente;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "contatto_id"))
    private @Nullable ContattoId contatto;

    @Column(name = "equipe_id")
    private @Nullable UUID equipe;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private @Nullable PersonaId persona;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private @Nullable CartellaId cartella;

    private int numero = 1;

    @Column(name = "creata_il")
    private Instant creataIl;

    @Column(name = "modificata_il")
    private Instant modificataIl;

    @Column(name = "inviata_il")
    private @Nullable Instant inviataIl;

    @SuppressWarnings("NullAway.Init")
    protected Segnalazione() {}

    Segnalazione(
            SegnalazioneId id,
            TipoSegnalazione tipo,
            ContenutoScheda contenuto,
            Operatore chi,
            Instant creataIl,
            Cassaforte cassaforte) {
        this.id = id;
        this.tipo = tipo;
        this.creataIl = creataIl;
        this.anagrafica = contenuto.persona().anagrafica();
        this.operatore = chi.id();
        this.ente = chi.ente();
        this.modificataIl = creataIl;
        scritta(contenuto, creataIl, cassaforte);
    }

    /** What a desk passes on, for an assistente sociale to complete. */
    Segnalazione(SegnalazioneId id, Contatto contatto, Anagrafica persona, Operatore chi, Instant creataIl) {
        this.id = id;
        this.tipo = TipoSegnalazione.SCHEDA_UNICA;
        this.stato = StatoSegnalazione.PASSATA;
        this.anagrafica = persona;
        this.telefono = contatto.telefono().orElse(null);
        this.comune = contatto.comune();
        this.contatto = contatto.id();
        this.ente = chi.ente();
        this.creataIl = creataIl;
        this.modificataIl = creataIl;
    }

    public SegnalazioneId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public TipoSegnalazione tipo() {
        return tipo;
    }

    public StatoSegnalazione stato() {
        return stato;
    }

    public boolean urgente() {
        return priorita < ORDINARIA;
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

    /** ISTAT code. */
    public Optional<String> comune() {
        return Optional.ofNullable(comune);
    }

    /** Code of the measure that the person has; empty for none. */
    public Optional<String> misura() {
        return Optional.ofNullable(misura);
    }

    public String mittente(Cassaforte cassaforte) {
        return cassaforte.apri(mittente, id);
    }

    /** Who writes it; empty until somebody completes what a desk passed on. */
    public Optional<OperatoreId> operatore() {
        return Optional.ofNullable(operatore);
    }

    public EnteId ente() {
        return ente;
    }

    public Optional<ContattoId> contatto() {
        return Optional.ofNullable(contatto);
    }

    /** A draft that only its author has seen; what a desk passed on stays until somebody sends it. */
    public boolean siElimina() {
        return stato == StatoSegnalazione.BOZZA && contatto == null;
    }

    public Optional<UUID> equipe() {
        return Optional.ofNullable(equipe);
    }

    /** Who it turned out to be, once it is accepted. */
    public Optional<PersonaId> persona() {
        return Optional.ofNullable(persona);
    }

    /** The case that it opened or joined. */
    public Optional<CartellaId> cartella() {
        return Optional.ofNullable(cartella);
    }

    /** Which writing of the scheda it is; sent and given back, it is written anew and the earlier one stays. */
    public int numero() {
        return numero;
    }

    /** The last writing that was sent: the one that others than the sender read. */
    public int numeroInviato() {
        return stato == StatoSegnalazione.RESTITUITA ? numero - 1 : numero;
    }

    public Instant creataIl() {
        return creataIl;
    }

    public Optional<Instant> inviataIl() {
        return Optional.ofNullable(inviataIl);
    }

    void scritta(ContenutoScheda contenuto, Instant quando, Cassaforte cassaforte) {
        anagrafica = contenuto.persona().anagrafica();
        telefono = contenuto.persona().telefono();
        email = contenuto.persona().email();
        comune = contenuto.comune();
        misura = contenuto.misura();
        mittente = cassaforte.chiudi(contenuto.mittente(), id);
        priorita = tipo == TipoSegnalazione.EMERGENZA ? DI_EMERGENZA : contenuto.urgente() ? URGENTE : ORDINARIA;
        modificataIl = quando;
    }

    void presa(Operatore chi, Instant quando) {
        operatore = chi.id();
        ente = chi.ente();
        passa(AttoSegnalazione.PRENDI, quando);
    }

    /** The order of arrival is that of the first sending: who mends does not go back to the end of the queue. */
    void inviata(Instant quando) {
        passa(AttoSegnalazione.INVIA, quando);
        inviataIl = inviataIl == null ? quando : inviataIl;
    }

    void affidata(UUID equipe, Instant quando) {
        passa(AttoSegnalazione.AFFIDA, quando);
        this.equipe = equipe;
    }

    void restituita(Instant quando) {
        passa(AttoSegnalazione.RESTITUISCI, quando);
        numero++;
    }

    void rifiutata(Instant quando) {
        passa(AttoSegnalazione.RIFIUTA, quando);
    }

    void accolta(PersonaId persona, CartellaId cartella, Instant quando) {
        passa(AttoSegnalazione.ACCOGLI, quando);
        this.persona = persona;
        this.cartella = cartella;
    }

    private void passa(AttoSegnalazione atto, Instant quando) {
        stato = atto.a(stato);
        modificataIl = quando;
    }
}
