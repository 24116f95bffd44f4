package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import it.filo.zona.PuntoId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody came, telephoned or wrote to a point of access, with a need (segretariato sociale, L. 328/2000 art. 22 c. 4). */
@Entity
public class Contatto extends DellaZona {

    @EmbeddedId
    private ContattoId id;

    @Version
    private @Nullable Integer versione;

    private LocalDate data;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "punto_id"))
    private @Nullable PuntoId punto;

    @Enumerated(EnumType.STRING)
    private Canale canale;

    private String persona;

    private String comune;

    private @Nullable String telefono;

    private byte[] bisogno;

    private byte @Nullable [] risposta;

    @Column(name = "inviato_a")
    private byte @Nullable [] inviatoA;

    private @Nullable String intermediario;

    private byte @Nullable [] prestazioni;

    @Column(name = "altre_prestazioni")
    private byte @Nullable [] altrePrestazioni;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ente_id"))
    private EnteId ente;

    @Column(name = "registrato_il")
    private Instant registratoIl;

    @SuppressWarnings("NullAway.Init")
    protected Contatto() {}

    Contatto(
            ContattoId id,
            RegistraContatto.Richiesta richiesta,
            byte[] bisogno,
            Operatore chi,
            Instant registratoIl,
            Cassaforte cassaforte) {
        this.id = id;
        this.operatore = chi.id();
        this.ente = chi.ente();
        this.registratoIl = registratoIl;
        this.data = richiesta.data();
        this.punto = richiesta.punto();
        this.canale = richiesta.canale();
        this.persona = richiesta.persona();
        this.comune = richiesta.comune();
        this.telefono = richiesta.telefono();
        this.bisogno = bisogno.clone();
        scritto(richiesta, cassaforte);
    }

    /** Puts right what was written of it. */
    void corretto(RegistraContatto.Richiesta richiesta, byte[] bisogno, Cassaforte cassaforte) {
        this.data = richiesta.data();
        this.punto = richiesta.punto();
        this.canale = richiesta.canale();
        this.persona = richiesta.persona();
        this.comune = richiesta.comune();
        this.telefono = richiesta.telefono();
        this.bisogno = bisogno.clone();
        scritto(richiesta, cassaforte);
    }

    private void scritto(RegistraContatto.Richiesta richiesta, Cassaforte cassaforte) {
        this.risposta = cassaforte.chiudi(richiesta.risposta(), id);
        this.inviatoA = cassaforte.chiudi(richiesta.inviatoA(), id);
        this.intermediario = richiesta.intermediario();
        this.prestazioni = cassaforte.chiudi(String.join("\n", richiesta.prestazioni()), id);
        this.altrePrestazioni = cassaforte.chiudi(richiesta.altrePrestazioni(), id);
    }

    public ContattoId id() {
        return id;
    }

    public LocalDate data() {
        return data;
    }

    public Optional<PuntoId> punto() {
        return Optional.ofNullable(punto);
    }

    public Canale canale() {
        return canale;
    }

    /** Who it was, as they gave their name. */
    public String persona() {
        return persona;
    }

    /** ISTAT code. */
    public String comune() {
        return comune;
    }

    public Optional<String> telefono() {
        return Optional.ofNullable(telefono);
    }

    /** The need in the person's words. */
    public String bisogno(Cassaforte cassaforte) {
        return cassaforte.apri(bisogno, id);
    }

    public String risposta(Cassaforte cassaforte) {
        return cassaforte.apri(risposta, id);
    }

    /** Where the person was sent; it may name a service for addictions or a lawyer. */
    public String inviatoA(Cassaforte cassaforte) {
        return cassaforte.apri(inviatoA, id);
    }

    /** The CAF, patronato or other body that brought the person. */
    public Optional<String> intermediario() {
        return Optional.ofNullable(intermediario);
    }

    /** Benefits of the zona's list that the person already has. */
    public List<String> prestazioni(Cassaforte cassaforte) {
        return cassaforte.apri(prestazioni, id).lines().toList();
    }

    public String altrePrestazioni(Cassaforte cassaforte) {
        return cassaforte.apri(altrePrestazioni, id);
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public OperatoreId operatore() {
        return operatore;
    }

    public boolean presoDa(EnteId altro) {
        return ente.equals(altro);
    }

    /** Whether this person may still put it right: who wrote it, until the end of the day. */
    public boolean siCorregge(Operatore chi, Clock clock) {
        return operatore.equals(chi.id())
                && LocalDate.ofInstant(registratoIl, clock.getZone()).equals(LocalDate.now(clock));
    }

    public Instant registratoIl() {
        return registratoIl;
    }
}
