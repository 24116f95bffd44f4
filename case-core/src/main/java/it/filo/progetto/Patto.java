package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.PersonaId;
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

/**
 * The patto di servizio personalizzato that one person signs with the centro per l'impiego (D.Lgs. 150/2015 art. 20).
 * Under REI it is the whole answer to a need of work alone; under ADI it stands beside the progetto.
 */
@Entity
public class Patto extends DellaZona {

    /** How far it has come. */
    public enum Stato {
        BOZZA("In scrittura"),
        SOTTOSCRITTO("Sottoscritto");

        private final String nome;

        Stato(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /**
     * What it says (D.Lgs. 150/2015 art. 20 c. 2-3).
     *
     * @param profilo of employability
     * @param impegni of the person, active search for work first
     * @param attivita what the centre offers: orientation, training, traineeships
     * @param incontri how often and with whom to meet
     */
    public record Testo(
            String profilo,
            String impegni,
            String attivita,
            String incontri,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {

        public static final Testo VUOTO = new Testo("", "", "", "", null, null);
    }

    @EmbeddedId
    private PattoId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private PersonaId persona;

    @Enumerated(EnumType.STRING)
    private Stato stato = Stato.BOZZA;

    private byte @Nullable [] profilo;

    private byte @Nullable [] impegni;

    private byte @Nullable [] attivita;

    private byte @Nullable [] incontri;

    private @Nullable LocalDate dal;

    private @Nullable LocalDate al;

    @Column(name = "sottoscritto_il")
    private @Nullable LocalDate sottoscrittoIl;

    @SuppressWarnings("NullAway.Init")
    protected Patto() {}

    Patto(CartellaId cartella, PersonaId persona) {
        this.id = PattoId.nuovo();
        this.cartella = cartella;
        this.persona = persona;
    }

    public PattoId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public CartellaId cartella() {
        return cartella;
    }

    public PersonaId persona() {
        return persona;
    }

    public Stato stato() {
        return stato;
    }

    public Optional<LocalDate> sottoscrittoIl() {
        return Optional.ofNullable(sottoscrittoIl);
    }

    public Testo testo(Cassaforte cassaforte) {
        return new Testo(
                cassaforte.apri(profilo, id),
                cassaforte.apri(impegni, id),
                cassaforte.apri(attivita, id),
                cassaforte.apri(incontri, id),
                dal,
                al);
    }

    void scritto(Testo testo, Cassaforte cassaforte) {
        profilo = cassaforte.chiudi(testo.profilo(), id);
        impegni = cassaforte.chiudi(testo.impegni(), id);
        attivita = cassaforte.chiudi(testo.attivita(), id);
        incontri = cassaforte.chiudi(testo.incontri(), id);
        dal = testo.dal();
        al = testo.al();
    }

    void sottoscritto(LocalDate giorno) {
        stato = Stato.SOTTOSCRITTO;
        sottoscrittoIl = giorno;
    }
}
