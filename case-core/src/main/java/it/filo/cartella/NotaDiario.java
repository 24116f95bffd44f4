package it.filo.cartella;

import it.filo.base.DellaZona;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A line of the diario. It is never changed: a mistake is put right by a further line. */
@Entity
public class NotaDiario extends DellaZona {

    /** What it tells of. */
    public enum Tipo {
        COLLOQUIO("Colloquio"),
        TELEFONATA("Telefonata"),
        VISITA("Visita domiciliare"),
        EMAIL("E-mail"),
        ALTRO("Altro");

        private final String nome;

        Tipo(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    @Enumerated(EnumType.STRING)
    private Tipo tipo;

    private LocalDate data;

    private byte[] testo;

    private boolean riservata;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ente_id"))
    private EnteId ente;

    private String autore;

    @Column(name = "ente")
    private String nomeEnte;

    @Column(name = "registrato_il")
    private Instant registratoIl;

    @SuppressWarnings("NullAway.Init")
    protected NotaDiario() {}

    /**
     * @param testo encrypted for this id
     * @param riservata whether only its author reads it
     *
     */
    NotaDiario(
            UUID id,
            CartellaId cartella,
            Tipo tipo,
            LocalDate data,
            byte[] testo,
            boolean riservata,
            Operatore chi,
            Instant registratoIl) {
        this.id = id;
        this.cartella = cartella;
        this.tipo = tipo;
        this.data = data;
        this.testo = testo;
        this.riservata = riservata;
        this.operatore = chi.id();
        this.ente = chi.ente();
        this.autore = chi.nominativo();
        this.nomeEnte = chi.nomeEnte();
        this.registratoIl = registratoIl;
    }

    public UUID id() {
        return id;
    }
}
