package it.filo.trasferimento;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione.Vista;
import it.filo.nucleo.Membro;
import it.filo.operatori.Livello;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import it.filo.registro.Registro;
import it.filo.trasferimento.Documento.Capitolo;
import it.filo.trasferimento.ElencoTrasferimenti.Inviato;
import it.filo.trasferimento.Trasferimento.Richiesta;
import it.filo.trasferimento.Trasferimento.Stato;
import it.filo.zona.Zona;
import it.filo.zona.ZonaId;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows trasferimenti: of a case here, those that came, those that went. */
@Service
@Transactional
public class ConsultaTrasferimenti {

    /**
     * The page of one case.
     *
     * @param passati the latest first, the one that is not over included
     * @param inCorso null where nothing is being asked
     */
    public record DellaCartella(
            Cartella cartella,
            boolean chiede,
            boolean prendeAtto,
            @Nullable InCorso inCorso,
            List<Passato> passati) {}

    /**
     * @param documento what would leave, or has left, as far as this person reads it
     * @param impronta of all of what would leave; null once it has, or where it is to be asked anew because something changed
     * @param vanno who moves
     * @param restano who stays
     * @param motivo why the other zona says no, empty where it does not
     * @param risposta {@link StatoLettera#INVIATA} while there is none
     */
    public record InCorso(
            Trasferimento trasferimento,
            Richiesta richiesta,
            List<Capitolo> documento,
            @Nullable String impronta,
            List<String> vanno,
            List<String> restano,
            StatoLettera risposta,
            @Nullable String risponde,
            String motivo) {

        /** Parts that were chosen and in which nothing is written: they are not announced there. */
        public List<String> vuote() {
            return documento.stream()
                    .filter(c -> c.voci().isEmpty())
                    .map(c -> c.parte().nome())
                    .toList();
        }

        public boolean daInviare() {
            return trasferimento.stato() == Stato.BOZZA;
        }

        public boolean risposto() {
            return risposta == StatoLettera.ACCOLTA || risposta == StatoLettera.RIFIUTATA;
        }

        public boolean accolto() {
            return risposta == StatoLettera.ACCOLTA;
        }
    }

    /** @param motivo why it was refused, empty where it was not */
    public record Passato(Trasferimento trasferimento, String motivo, List<Capitolo> documento) {}

    /** A letter to this zona, with the name of where it comes from. */
    public record InArrivo(Posta.Arrivata lettera, String da) {}

    /**
     * The same, opened.
     *
     * @param documento the minimum alone, and the note of who wrote it; null once it was answered or taken back
     * @param verso where they go to live, as it was written there, may be empty
     * @param altre names of what comes beside the minimum, and is read once it is accepted
     */
    public record Aperto(InArrivo arrivo, @Nullable Documento documento, String verso, List<String> altre) {}

    /** What the home tells: what came and waits, what was answered and is to be taken. */
    public record DelGiorno(List<InArrivo> inArrivo, List<Inviato> risposti) {
        public static final DelGiorno NESSUNO = new DelGiorno(List.of(), List.of());
    }

    private final ChiTrasferisce chiTrasferisce;
    private final ComponiDocumento componi;
    private final Trasferimenti trasferimenti;
    private final ElencoTrasferimenti elenco;
    private final Arrivo arrivo;
    private final Posta posta;
    private final Zone zone;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ConsultaTrasferimenti(
            ChiTrasferisce chiTrasferisce,
            ComponiDocumento componi,
            Trasferimenti trasferimenti,
            ElencoTrasferimenti elenco,
            Arrivo arrivo,
            Posta posta,
            Zone zone,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.chiTrasferisce = chiTrasferisce;
        this.componi = componi;
        this.trasferimenti = trasferimenti;
        this.elenco = elenco;
        this.arrivo = arrivo;
        this.posta = posta;
        this.zone = zone;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    public DellaCartella dellaCartella(CartellaId id, Operatore chi) {
        var vista = chiTrasferisce.legge(id, chi);
        var chiede = chiTrasferisce.caseManager(vista.cartella(), chi);
        var tutti = trasferimenti.dellaCartella(id);
        var inCorso = tutti.stream()
                .filter(t -> t.stato() == Stato.INVIATO || t.stato() == Stato.BOZZA && chiede)
                .findFirst()
                .map(t -> inCorso(t, vista))
                .orElse(null);
        return new DellaCartella(
                vista.cartella(),
                chiede,
                chiede || chi.e(Ruolo.PROGRAM_MANAGER) || chiTrasferisce.tieneIlCaso(vista.cartella(), chi),
                inCorso,
                tutti.stream()
                        .filter(t -> t.stato() != Stato.BOZZA && t.stato() != Stato.INVIATO)
                        .map(t -> new Passato(t, t.motivo(cassaforte), uscito(t, vista)))
                        .toList());
    }

    private InCorso inCorso(Trasferimento trasferimento, Vista vista) {
        var richiesta = trasferimento.richiesta(cassaforte);
        var viaggio = componi.viaggio(vista.cartella(), richiesta);
        var bozza = trasferimento.stato() == Stato.BOZZA;
        var daInviare = bozza ? componi.componi(vista, richiesta).orElse(null) : null;
        var risposta = bozza ? null : posta.risposta(trasferimento.id()).orElse(null);
        return new InCorso(
                trasferimento,
                richiesta,
                daInviare == null ? uscito(trasferimento, vista) : daInviare.capitoli(),
                daInviare == null ? null : daInviare.impronta(),
                nomi(viaggio.vanno()),
                nomi(viaggio.restano()),
                risposta == null ? StatoLettera.INVIATA : risposta.stato(),
                risposta == null ? null : risposta.risponde(),
                risposta == null ? "" : arrivo.motivo(trasferimento, risposta, vista.chi()));
    }

    /** What was handed over is read as what it was taken from. */
    private List<Capitolo> uscito(Trasferimento trasferimento, Vista vista) {
        var letti = trasferimento
                .documento(cassaforte)
                .map(d -> leggibili(d, vista::livello))
                .orElse(List.of());
        letti.stream()
                .map(c -> c.parte().sezione())
                .filter(s -> s != Sezione.NUCLEO)
                .distinct()
                .forEach(s -> registro.annota(
                        vista.chi(),
                        Registro.Azione.LETTURA,
                        trasferimento.cartella().id(),
                        s,
                        "ciò che è partito per un'altra zona"));
        return letti;
    }

    static List<Capitolo> leggibili(Documento documento, Function<Sezione, Livello> livelli) {
        Predicate<Capitolo> legge = c -> livelli.apply(c.parte().sezione()).leggeTutto();
        return documento.capitoli().stream().filter(legge).toList();
    }

    /** By name, and by birth where two have the same. */
    static List<String> nomi(List<Membro> membri) {
        return membri.stream()
                .map(Membro::persona)
                .map(p -> membri.stream()
                                        .filter(m -> m.persona().nominativo().equals(p.nominativo()))
                                        .count()
                                == 1
                        ? p.nominativo()
                        : p.conNascita())
                .toList();
    }

    /** Whether this person finds letters of other zones. */
    public static boolean riceve(Operatore chi) {
        return Arrivo.di(chi);
    }

    public List<InArrivo> inArrivo(Posta.@Nullable Dopo dopo, Operatore chi) {
        Arrivo.ammette(chi);
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "elenco dei trasferimenti in arrivo");
        return conZona(posta.arrivate(dopo, ElencoTrasferimenti.PAGINA + 1));
    }

    public List<Inviato> inviati(Posta.@Nullable Dopo dopo, Operatore chi) {
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "elenco dei trasferimenti inviati");
        return elenco.inviati(
                chi, chi.e(Ruolo.PROGRAM_MANAGER), dopo, LocalDate.now(clock), ElencoTrasferimenti.PAGINA + 1);
    }

    public Aperto apri(TrasferimentoId id, Operatore chi) {
        var lettera = arrivo.lettera(id, chi);
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "trasferimento in arrivo " + id);
        var documento = arrivo.documento(lettera, chi).orElse(null);
        var busta = conZona(List.of(lettera.busta())).getFirst();
        if (documento == null) {
            return new Aperto(busta, null, "", List.of());
        }
        var leggibili = leggibili(documento, s -> Visibilita.livello(chi.ruolo(), s, Relazione.ALTRUI));
        return new Aperto(
                busta,
                new Documento(
                        documento.persone(),
                        null,
                        leggibili.stream()
                                .filter(c -> c.parte().primaDiRispondere())
                                .toList()),
                documento.verso(),
                leggibili.stream()
                        .filter(c -> !c.voci().isEmpty())
                        .map(Capitolo::parte)
                        .filter(p -> !p.primaDiRispondere())
                        .map(Parte::nome)
                        .toList());
    }

    public DelGiorno delGiorno(Operatore chi, int quanti) {
        var oggi = LocalDate.now(clock);
        return switch (chi.ruolo()) {
            case PROGRAM_MANAGER ->
                new DelGiorno(conZona(posta.inAttesa(quanti)), elenco.risposti(chi, true, oggi, quanti));
            case ASSISTENTE_SOCIALE -> new DelGiorno(List.of(), elenco.risposti(chi, false, oggi, quanti));
            default -> DelGiorno.NESSUNO;
        };
    }

    /** What other zones have not answered yet, for who asked. */
    public List<Inviato> inAttesa(Operatore chi, int quanti) {
        return chi.e(Ruolo.ASSISTENTE_SOCIALE) ? elenco.inAttesa(chi, LocalDate.now(clock), quanti) : List.of();
    }

    private List<InArrivo> conZona(List<Posta.Arrivata> lettere) {
        if (lettere.isEmpty()) {
            return List.of();
        }
        Map<ZonaId, String> nomi = zone.tutte().stream().collect(Collectors.toMap(Zona::id, Zona::nome));
        return lettere.stream()
                .map(l -> new InArrivo(l, nomi.getOrDefault(l.da(), "")))
                .toList();
    }
}
