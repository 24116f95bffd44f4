package it.filo.trasferimento;

import static java.util.stream.Collectors.joining;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.ZonaId;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That a case is to go to another zona, as the zona keeps it that the case leaves. */
@Entity
public class Trasferimento extends DellaZona {

    public enum Stato {
        BOZZA("Da inviare"),
        INVIATO("In attesa di risposta"),
        RITIRATO("Ritirato"),
        ACCOLTO("Accolto"),
        RIFIUTATO("Non accolto");

        private final String nome;

        Stato(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** How the person was told what is handed over, and to whom (GDPR art. 13). */
    public enum Come {
        A_VOCE("A voce, in colloquio o al telefono"),
        PER_ISCRITTO("Per iscritto");

        private final String nome;

        Come(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /**
     * What is asked.
     *
     * @param componenti the memberships of those who move
     * @param parti beside the minimum
     * @param verso where they go to live, may be empty
     */
    public record Richiesta(
            ZonaId a,
            String nomeZona,
            LocalDate dal,
            Set<UUID> componenti,
            Set<Parte> parti,
            String verso,
            String nota,
            LocalDate informataIl,
            Come informataCome) {}

    private static final String FRA = ",";

    @EmbeddedId
    private TrasferimentoId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    private UUID a;

    @Column(name = "nome_zona")
    private String nomeZona;

    private LocalDate dal;

    private String componenti;

    private String parti;

    private byte @Nullable [] verso;

    private byte @Nullable [] nota;

    @Column(name = "informata_il")
    private LocalDate informataIl;

    @Enumerated(EnumType.STRING)
    @Column(name = "informata_come")
    private Come informataCome;

    @Enumerated(EnumType.STRING)
    private Stato stato = Stato.BOZZA;

    private byte @Nullable [] documento;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    private String autore;

    @Column(name = "scritto_il")
    private Instant scrittoIl;

    @Column(name = "inviato_il")
    private @Nullable Instant inviatoIl;

    @Column(name = "risposto_il")
    private @Nullable Instant rispostoIl;

    private @Nullable String risponde;

    private byte @Nullable [] motivo;

    @SuppressWarnings("NullAway.Init")
    protected Trasferimento() {}

    @SuppressWarnings("NullAway.Init") // written by scritto
    Trasferimento(CartellaId cartella, Richiesta richiesta, Operatore chi, Instant quando, Cassaforte cassaforte) {
        this.id = TrasferimentoId.nuovo();
        this.cartella = cartella;
        scritto(richiesta, chi, quando, cassaforte);
    }

    public TrasferimentoId id() {
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

    public ZonaId a() {
        return new ZonaId(a);
    }

    public String nomeZona() {
        return nomeZona;
    }

    public LocalDate dal() {
        return dal;
    }

    public String autore() {
        return autore;
    }

    public Instant scrittoIl() {
        return scrittoIl;
    }

    public Optional<Instant> inviatoIl() {
        return Optional.ofNullable(inviatoIl);
    }

    public Optional<Instant> rispostoIl() {
        return Optional.ofNullable(rispostoIl);
    }

    /** Who answered, with ente. */
    public Optional<String> risponde() {
        return Optional.ofNullable(risponde);
    }

    public String motivo(Cassaforte cassaforte) {
        return cassaforte.apri(motivo, id);
    }

    public Richiesta richiesta(Cassaforte cassaforte) {
        return new Richiesta(
                a(),
                nomeZona,
                dal,
                componenti(),
                parti(),
                cassaforte.apri(verso, id),
                cassaforte.apri(nota, id),
                informataIl,
                informataCome);
    }

    /** What was handed over; empty before. */
    public Optional<Documento> documento(Cassaforte cassaforte) {
        return documento == null ? Optional.empty() : Optional.of(Documento.di(cassaforte.apri(documento, id)));
    }

    public Set<UUID> componenti() {
        return pezzi(componenti).map(UUID::fromString).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private Set<Parte> parti() {
        return pezzi(parti).map(Parte::valueOf).collect(() -> EnumSet.noneOf(Parte.class), Set::add, Set::addAll);
    }

    private static Stream<String> pezzi(String testo) {
        return testo.isEmpty() ? Stream.empty() : Arrays.stream(testo.split(FRA, -1));
    }

    final void scritto(Richiesta richiesta, Operatore chi, Instant quando, Cassaforte cassaforte) {
        a = richiesta.a().id();
        nomeZona = richiesta.nomeZona();
        dal = richiesta.dal();
        componenti =
                richiesta.componenti().stream().map(UUID::toString).sorted().collect(joining(FRA));
        parti = richiesta.parti().stream().sorted().map(Enum::name).collect(joining(FRA));
        verso = cassaforte.chiudi(richiesta.verso(), id);
        nota = cassaforte.chiudi(richiesta.nota(), id);
        informataIl = richiesta.informataIl();
        informataCome = richiesta.informataCome();
        operatore = chi.id();
        autore = chi.nominativo();
        scrittoIl = quando;
    }

    void inviato(Documento uscito, Operatore chi, Instant quando, Cassaforte cassaforte) {
        documento = cassaforte.chiudi(uscito.testo(), id);
        operatore = chi.id();
        autore = chi.nominativo();
        inviatoIl = quando;
        stato = Stato.INVIATO;
    }

    void ritirato(Instant quando) {
        rispostoIl = quando;
        stato = Stato.RITIRATO;
    }

    /** @param perche why not, empty where it was accepted */
    void risposto(boolean accolto, Posta.Ritorno risposta, String perche, Cassaforte cassaforte) {
        rispostoIl = risposta.rispostaIl();
        risponde = risposta.risponde();
        motivo = cassaforte.chiudi(perche, id);
        stato = accolto ? Stato.ACCOLTO : Stato.RIFIUTATO;
    }
}
