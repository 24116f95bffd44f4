package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
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
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that was done for a family on the lista di attenzione. It is never changed: a mistake is put right by a further one. */
@Entity
@Table(name = "passo_di_attenzione")
public class PassoDiAttenzione extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "domanda_id"))
    private DomandaId domanda;

    @Enumerated(EnumType.STRING)
    private TipoPasso tipo;

    private LocalDate data;

    private byte @Nullable [] testo;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ente_id"))
    private EnteId ente;

    private String autore;

    @Column(name = "nome_ente")
    private String nomeEnte;

    @Column(name = "registrato_il")
    private Instant registratoIl;

    @SuppressWarnings("NullAway.Init")
    protected PassoDiAttenzione() {}

    PassoDiAttenzione(
            DomandaId domanda,
            TipoPasso tipo,
            LocalDate data,
            @Nullable String testo,
            Operatore chi,
            Instant registratoIl,
            Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.domanda = domanda;
        this.tipo = tipo;
        this.data = data;
        this.testo = cassaforte.chiudi(testo, id);
        this.operatore = chi.id();
        this.ente = chi.ente();
        this.autore = chi.nominativo();
        this.nomeEnte = chi.nomeEnte();
        this.registratoIl = registratoIl;
    }

    public TipoPasso tipo() {
        return tipo;
    }

    public LocalDate data() {
        return data;
    }

    public String testo(Cassaforte cassaforte) {
        return cassaforte.apri(testo, id);
    }

    public String autore() {
        return autore;
    }

    public String nomeEnte() {
        return nomeEnte;
    }

    public Instant registratoIl() {
        return registratoIl;
    }

    boolean scrittoDa(OperatoreId chi) {
        return operatore.equals(chi);
    }

    boolean scrittoAllo(EnteId sportello) {
        return ente.equals(sportello);
    }
}
