package it.filo.equipe;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A meeting of the équipe multidisciplinare on one case. Who is convened to it is said by {@link SedutaMembro}. */
@Entity
public class Seduta extends DellaZona {

    /** How far it has come. */
    public enum Stato {
        CONVOCATA("Convocata", "attesa"),
        TENUTA("Tenuta", "ok"),
        ANNULLATA("Annullata", "neutro");

        private final String nome;
        private final String tono;

        Stato(String nome, String tono) {
            this.nome = nome;
            this.tono = tono;
        }

        public String nome() {
            return nome;
        }

        /** Of its tag on pages. */
        public String tono() {
            return tono;
        }
    }

    /** When and where; the time and the place may be agreed later. */
    public record Appuntamento(
            LocalDate data,
            @Nullable LocalTime ora,
            @Nullable String luogo) {}

    @EmbeddedId
    private SedutaId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "equipe_id"))
    private @Nullable EquipeId equipe;

    private LocalDate data;

    private @Nullable LocalTime ora;

    private byte @Nullable [] luogo;

    @Enumerated(EnumType.STRING)
    private Stato stato = Stato.CONVOCATA;

    private byte @Nullable [] sintesi;

    private byte @Nullable [] decisione;

    @Column(name = "motivo_annullamento")
    private byte @Nullable [] motivoAnnullamento;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convocata_da"))
    private OperatoreId convocataDa;

    private @Nullable String autore;

    @Column(name = "scritto_il")
    private @Nullable Instant scrittoIl;

    @SuppressWarnings("NullAway.Init")
    protected Seduta() {}

    Seduta(
            CartellaId cartella,
            Appuntamento quando,
            @Nullable EquipeId equipe,
            OperatoreId convocataDa,
            Cassaforte cassaforte) {
        this.id = SedutaId.nuovo();
        this.cartella = cartella;
        this.equipe = equipe;
        this.data = quando.data();
        this.ora = quando.ora();
        this.luogo = cassaforte.chiudi(quando.luogo(), id);
        this.convocataDa = convocataDa;
    }

    public SedutaId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public CartellaId cartella() {
        return cartella;
    }

    public Optional<EquipeId> equipe() {
        return Optional.ofNullable(equipe);
    }

    /** The place is kept encrypted, for it may name a service. */
    public Appuntamento appuntamento(Cassaforte cassaforte) {
        var dove = cassaforte.apri(luogo, id);
        return new Appuntamento(data, ora, dove.isEmpty() ? null : dove);
    }

    public LocalDate data() {
        return data;
    }

    public Stato stato() {
        return stato;
    }

    public boolean convocata() {
        return stato == Stato.CONVOCATA;
    }

    public OperatoreId convocataDa() {
        return convocataDa;
    }

    public Firma firma() {
        return new Firma(autore, scrittoIl);
    }

    String sintesi(Cassaforte cassaforte) {
        return cassaforte.apri(sintesi, id);
    }

    String decisione(Cassaforte cassaforte) {
        return cassaforte.apri(decisione, id);
    }

    String motivoAnnullamento(Cassaforte cassaforte) {
        return cassaforte.apri(motivoAnnullamento, id);
    }

    void verbale(Verbale verbale, Cassaforte cassaforte, Operatore chi, Instant quando) {
        sintesi = cassaforte.chiudi(verbale.sintesi(), id);
        decisione = cassaforte.chiudi(verbale.decisione(), id);
        autore = chi.nominativo();
        scrittoIl = quando;
    }

    void tenuta(LocalDate giorno) {
        data = giorno;
        stato = Stato.TENUTA;
    }

    void annullata(String motivo, Cassaforte cassaforte) {
        motivoAnnullamento = cassaforte.chiudi(motivo, id);
        stato = Stato.ANNULLATA;
    }
}
