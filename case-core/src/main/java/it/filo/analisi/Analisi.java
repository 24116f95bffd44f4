package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Percorso;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The analisi preliminare of a case (D.Lgs. 147/2017 art. 5 c. 2-3): when the mini-équipe meets, what outcome it
 * proposes, when it was concluded. What was found out stands in {@link AnalisiDominio} and {@link ProfiloLavorativo}.
 */
@Entity
public class Analisi extends DellaZona {

    @EmbeddedId
    private AnalisiId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    @Column(name = "seduta_il")
    private @Nullable LocalDate sedutaIl;

    private @Nullable LocalTime ora;

    private byte @Nullable [] luogo;

    @Enumerated(EnumType.STRING)
    private @Nullable Percorso esito;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "servizio_id"))
    private @Nullable EnteId servizio;

    private byte @Nullable [] motivazione;

    private @Nullable String autore;

    @Column(name = "scritto_il")
    private @Nullable Instant scrittoIl;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "dirimente_id"))
    private @Nullable OperatoreId dirimente;

    private byte @Nullable [] decisione;

    @Column(name = "conclusa_il")
    private @Nullable LocalDate conclusaIl;

    @SuppressWarnings("NullAway.Init")
    protected Analisi() {}

    public Analisi(AnalisiId id, CartellaId cartella) {
        this.id = id;
        this.cartella = cartella;
    }

    public AnalisiId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public CartellaId cartella() {
        return cartella;
    }

    public Optional<LocalDate> sedutaIl() {
        return Optional.ofNullable(sedutaIl);
    }

    /** Where the mini-équipe meets, which may name a service. */
    public Optional<LocalTime> ora() {
        return Optional.ofNullable(ora);
    }

    public Optional<String> luogo(Cassaforte cassaforte) {
        return Optional.of(cassaforte.apri(luogo, id)).filter(l -> !l.isEmpty());
    }

    /** What is proposed; what holds once the analisi is concluded. */
    public Optional<Decisione> esito() {
        return Optional.ofNullable(esito).map(e -> new Decisione(e, servizio));
    }

    /** Last day of the work; empty while it goes on. */
    public Optional<LocalDate> conclusaIl() {
        return Optional.ofNullable(conclusaIl);
    }

    /** The program manager who settled a disagreement. */
    public Optional<OperatoreId> dirimente() {
        return Optional.ofNullable(dirimente);
    }

    /** @return whether anything changed */
    boolean siTiene(LocalDate giorno, @Nullable LocalTime quando, @Nullable String dove, Cassaforte cassaforte) {
        var cambia = !giorno.equals(sedutaIl)
                || !Objects.equals(quando, ora)
                || !Objects.equals(dove, luogo(cassaforte).orElse(null));
        sedutaIl = giorno;
        ora = quando;
        luogo = cassaforte.chiudi(dove, id);
        return cambia;
    }

    Proposta proposta(Cassaforte cassaforte) {
        return new Proposta(esito().orElse(null), cassaforte.apri(motivazione, id));
    }

    Foglio<Proposta> foglio(Cassaforte cassaforte) {
        return new Foglio<>(proposta(cassaforte), versione(), autore, scrittoIl);
    }

    void propone(Proposta proposta, Cassaforte cassaforte, Operatore chi, Instant quando) {
        esito(proposta.decisione());
        motivazione = cassaforte.chiudi(proposta.motivazione(), id);
        autore = chi.nominativo();
        scrittoIl = quando;
    }

    String decisione(Cassaforte cassaforte) {
        return cassaforte.apri(decisione, id);
    }

    void dirime(String perche, Cassaforte cassaforte, OperatoreId chi) {
        dirimente = chi;
        decisione = cassaforte.chiudi(perche, id);
    }

    /** Who concludes before the day that was fixed has met before it. */
    void conclusa(Decisione su, LocalDate giorno) {
        esito(su);
        if (sedutaIl != null && giorno.isBefore(sedutaIl)) {
            sedutaIl = giorno;
            ora = null;
        }
        conclusaIl = giorno;
    }

    private void esito(@Nullable Decisione su) {
        esito = su == null ? null : su.percorso();
        servizio = su == null ? null : su.servizio();
    }
}
