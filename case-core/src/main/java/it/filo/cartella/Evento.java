package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case: what, on which day, recorded when and by whom. Never changed afterwards. */
@Entity
public class Evento extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    @Enumerated(EnumType.STRING)
    private TipoEvento tipo;

    private LocalDate data;

    @Column(name = "registrato_il")
    private Instant registratoIl;

    @Column(name = "operatore_id")
    private @Nullable UUID operatore;

    private String autore;

    private String ente;

    @Enumerated(EnumType.STRING)
    private Sezione sezione;

    private @Nullable String prima;

    private @Nullable String dopo;

    private @Nullable UUID riferimento;

    private byte @Nullable [] motivo;

    @SuppressWarnings("NullAway.Init")
    protected Evento() {}

    Evento(CartellaId cartella, Fatto fatto, Operatore chi, Instant registratoIl, Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.cartella = cartella;
        this.tipo = fatto.tipo();
        this.data = fatto.data();
        this.registratoIl = registratoIl;
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
        this.ente = chi.nomeEnte();
        this.sezione = fatto.tipo().sezione();
        this.prima = fatto.prima();
        this.dopo = fatto.dopo();
        this.riferimento = fatto.riferimento();
        this.motivo = cassaforte.chiudi(fatto.motivo(), id);
    }

    public UUID id() {
        return id;
    }

    public CartellaId cartella() {
        return cartella;
    }

    public TipoEvento tipo() {
        return tipo;
    }

    /** Business date. */
    public LocalDate data() {
        return data;
    }

    public Instant registratoIl() {
        return registratoIl;
    }

    public String autore() {
        return autore;
    }

    public String ente() {
        return ente;
    }

    public Optional<String> dopo() {
        return Optional.ofNullable(dopo);
    }
}
