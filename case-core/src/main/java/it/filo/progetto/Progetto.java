package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
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
 * The progetto personalizzato of a case (D.Lgs. 147/2017 art. 6; PaIS under RdC and ADI). What it promises is in
 * {@link Obiettivo}, {@link Risultato}, {@link Impegno} and {@link Sostegno}; who signed it in {@link Sottoscrizione}.
 */
@Entity
public class Progetto extends DellaZona {

    /** How far it has come. */
    public enum Stato {
        BOZZA("In scrittura"),
        DEFINITO("Pronto per la firma"),
        SOTTOSCRITTO("Sottoscritto");

        private final String nome;

        Stato(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** What becomes of a project that another service already has in place: it is not written again. */
    public enum Preesistente {
        CONFERMATO("Sì, e si conferma com'è"),
        INTEGRATO("Sì, e si integra con quanto scritto qui");

        private final String nome;

        Preesistente(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /**
     * The frame of the project, around what it promises.
     *
     * @param preesistente null where there was no project before
     * @param dichiarazione what the project already in place is, in a few words
     * @param monitoraggio how it will be followed
     * @param verificaOgniGiorni interval of the verifiche
     */
    public record Impostazione(
            @Nullable Preesistente preesistente,
            String dichiarazione,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            String monitoraggio,
            int verificaOgniGiorni) {}

    /** Where nobody chose otherwise (DM 72/2024; before it the practice of the zona). */
    public static final int VERIFICA_OGNI_GIORNI = 90;

    @EmbeddedId
    private ProgettoId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    @Enumerated(EnumType.STRING)
    private Stato stato = Stato.BOZZA;

    @Enumerated(EnumType.STRING)
    private @Nullable Preesistente preesistente;

    private byte @Nullable [] dichiarazione;

    private @Nullable LocalDate dal;

    private @Nullable LocalDate al;

    private byte @Nullable [] monitoraggio;

    @Column(name = "verifica_ogni_giorni")
    private @Nullable Integer verificaOgniGiorni;

    @Column(name = "definito_il")
    private @Nullable LocalDate definitoIl;

    @Column(name = "sottoscritto_il")
    private @Nullable LocalDate sottoscrittoIl;

    @Column(name = "avviato_il")
    private @Nullable LocalDate avviatoIl;

    @SuppressWarnings("NullAway.Init")
    protected Progetto() {}

    public Progetto(CartellaId cartella) {
        this.id = ProgettoId.nuovo();
        this.cartella = cartella;
    }

    public ProgettoId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public CartellaId cartella() {
        return cartella;
    }

    public Stato stato() {
        return stato;
    }

    public Impostazione impostazione(Cassaforte cassaforte) {
        return new Impostazione(
                preesistente,
                cassaforte.apri(dichiarazione, id),
                dal,
                al,
                cassaforte.apri(monitoraggio, id),
                verificaOgniGiorni());
    }

    public int verificaOgniGiorni() {
        return verificaOgniGiorni == null ? VERIFICA_OGNI_GIORNI : verificaOgniGiorni;
    }

    public Optional<LocalDate> definitoIl() {
        return Optional.ofNullable(definitoIl);
    }

    public Optional<LocalDate> sottoscrittoIl() {
        return Optional.ofNullable(sottoscrittoIl);
    }

    /** First support activated, or signed where it holds only commitments. */
    public Optional<LocalDate> avviatoIl() {
        return Optional.ofNullable(avviatoIl);
    }

    public void impostato(Impostazione impostazione, Cassaforte cassaforte) {
        preesistente = impostazione.preesistente();
        dichiarazione = cassaforte.chiudi(impostazione.dichiarazione(), id);
        dal = impostazione.dal();
        al = impostazione.al();
        monitoraggio = cassaforte.chiudi(impostazione.monitoraggio(), id);
        verificaOgniGiorni = impostazione.verificaOgniGiorni();
    }

    public void definito(LocalDate giorno) {
        stato = Stato.DEFINITO;
        definitoIl = giorno;
    }

    public void riaperto() {
        stato = Stato.BOZZA;
        definitoIl = null;
    }

    public void sottoscritto(LocalDate giorno) {
        stato = Stato.SOTTOSCRITTO;
        sottoscrittoIl = giorno;
    }

    public void avviato(LocalDate giorno) {
        avviatoIl = giorno;
    }
}
