package it.filo.trasferimento;

import static it.filo.trasferimento.ComponiDocumento.giorno;
import static it.filo.trasferimento.ComponiDocumento.unisci;

import it.filo.analisi.LeggiAnalisi;
import it.filo.analisi.Scala;
import it.filo.analisi.Scheda;
import it.filo.analisi.TestoProfilo;
import it.filo.base.Giorni;
import it.filo.base.Segno;
import it.filo.cartella.Accaduto;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Cronologia;
import it.filo.cartella.Dominio;
import it.filo.cartella.Percorso;
import it.filo.equipe.Competenza;
import it.filo.equipe.LeggiQuadro;
import it.filo.misura.Misura;
import it.filo.monitoraggio.LeggiMonitoraggio;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.progetto.Contenuto;
import it.filo.progetto.Firmatario;
import it.filo.progetto.Firme;
import it.filo.progetto.LeggiPatti;
import it.filo.progetto.LeggiProgetto;
import it.filo.registro.Registro;
import it.filo.trasferimento.Documento.Voce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each part of a case in titled lines, read through the door by which its own page is read: what that page hides from
 * somebody is not in what that one sends.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Capitoli {

    private static final int NOTE_ALLA_VOLTA = 200;

    private final LeggiAnalisi analisi;
    private final LeggiQuadro quadro;
    private final LeggiProgetto progetto;
    private final LeggiPatti patti;
    private final LeggiMonitoraggio monitoraggio;
    private final Cronologia cronologia;
    private final Registro registro;

    Capitoli(
            LeggiAnalisi analisi,
            LeggiQuadro quadro,
            LeggiProgetto progetto,
            LeggiPatti patti,
            LeggiMonitoraggio monitoraggio,
            Cronologia cronologia,
            Registro registro) {
        this.analisi = analisi;
        this.quadro = quadro;
        this.progetto = progetto;
        this.patti = patti;
        this.monitoraggio = monitoraggio;
        this.cronologia = cronologia;
        this.registro = registro;
    }

    /** Whether the pathway of the case has such a part at all. */
    static boolean previsto(Parte parte, Cartella cartella) {
        return switch (parte) {
            case QUADRO, SALUTE_E_GIUSTIZIA ->
                cartella.percorso().filter(Percorso::conEquipe).isPresent();
            case PROGETTO ->
                cartella.percorso()
                        .filter(p -> p.conProgetto(Misura.di(cartella.misura())))
                        .isPresent();
            default -> true;
        };
    }

    List<Voce> voci(Parte parte, Vista vista, Viaggio viaggio) {
        var id = vista.cartella().id();
        var chi = vista.chi();
        var vanno = viaggio.vanno().stream().map(m -> m.persona().id()).collect(Collectors.toSet());
        return switch (parte) {
            case MINIMO, NOTA -> throw new IllegalArgumentException("not chosen: " + parte);
            case ANALISI_SOCIALE -> analisiSociale(id, chi);
            case ANALISI_LAVORO -> analisiLavoro(id, chi, vanno);
            case QUADRO -> quadro(id, chi, false);
            case SALUTE_E_GIUSTIZIA -> quadro(id, chi, true);
            case PROGETTO -> progetto(id, chi, vanno);
            case PATTO -> patti(id, chi, vanno);
            case MONITORAGGIO -> monitoraggio(id, chi);
            case DIARIO -> diario(id, chi);
        };
    }

    private List<Voce> analisiSociale(CartellaId id, Operatore chi) {
        var scheda = analisi.leggi(id, chi, Sezione.ANALISI_SOCIALE).scheda();
        var voci = new ArrayList<Voce>();
        scheda.ifPresent(s -> s.domini().forEach((dominio, foglio) -> {
            var testo = foglio.testo();
            aggiungi(
                    voci,
                    dominio.nome(),
                    grado(dominio, testo.scala()),
                    con("Risorse", testo.risorse()),
                    con("Bisogni", testo.bisogni()),
                    con("Nota", testo.nota()));
        }));
        scheda.flatMap(Scheda::esito)
                .ifPresent(e -> aggiungi(
                        voci,
                        "Esito",
                        e.nome(),
                        del(scheda.get().conclusaIl(), "concluso il "),
                        con("Motivazione", scheda.get().proposta().testo().motivazione())));
        return voci;
    }

    private List<Voce> analisiLavoro(CartellaId id, Operatore chi, Set<PersonaId> vanno) {
        var voci = new ArrayList<Voce>();
        analisi.leggi(id, chi, Sezione.ANALISI_LAVORO)
                .scheda()
                .ifPresent(s -> s.adulti().stream()
                        .filter(a -> vanno.contains(a.persona()))
                        .forEach(a -> profilo(voci, a.nominativo(), a.foglio().testo())));
        return voci;
    }

    private static void profilo(List<Voce> voci, String chi, TestoProfilo testo) {
        aggiungi(
                voci,
                chi,
                testo.condizione() == null ? "" : testo.condizione().nome(),
                testo.istruzione() == null
                        ? ""
                        : con("Titolo di studio", testo.istruzione().nome()),
                siNo("Dichiarazione di immediata disponibilità", testo.did()),
                siNo("Può attivarsi ora", testo.attivabile()),
                con("Esperienza", testo.esperienza()),
                con("Limiti al lavoro", testo.limiti()));
    }

    private List<Voce> quadro(CartellaId id, Operatore chi, boolean riservati) {
        var scheda = quadro.leggi(id, chi);
        var voci = new ArrayList<Voce>();
        scheda.fogli().stream()
                .filter(f -> Competenza.riservato(f.ambito().dominio()) == riservati)
                .filter(f -> !f.testo().vuota())
                .forEach(f -> aggiungi(
                        voci,
                        f.ambito().dominio().nome(),
                        grado(f.ambito().dominio(), f.testo().scala()),
                        con("Valutazione", f.testo().testo()),
                        con("Obiettivi", f.testo().obiettivi()),
                        riservati ? con("Limiti al lavoro", f.testo().limiti()) : ""));
        if (!riservati) {
            aggiungi(voci, "Sintesi", scheda.sintesi());
        }
        return voci;
    }

    private List<Voce> progetto(CartellaId id, Operatore chi, Set<PersonaId> vanno) {
        var letto = progetto.leggi(id, chi);
        var contenuto = letto.contenuto();
        if (contenuto == null) {
            return List.of();
        }
        var voci = new ArrayList<Voce>();
        aggiungi(
                voci,
                letto.misura().documento(),
                periodo(contenuto.impostazione().dal(), contenuto.impostazione().al()),
                del(contenuto.sottoscrittoIl(), "sottoscritto il "),
                del(contenuto.avviatoIl(), "avviato il "));
        contenuto
                .obiettivi()
                .forEach(o -> aggiungi(
                        voci,
                        "Obiettivo"
                                + (o.dominio() == null
                                        ? ""
                                        : ", " + minuscolo(o.dominio().nome())),
                        o.testo(),
                        righe("Risultato", o.risultati().stream().map(Contenuto.RisultatoScritto::testo)),
                        righe(
                                "Impegno",
                                o.impegni().stream()
                                        .filter(i -> vanno.contains(i.persona()))
                                        .map(i -> unisci(i.chi(), i.testo(), i.frequenza()))),
                        righe(
                                "Sostegno",
                                o.sostegni().stream()
                                        .filter(s -> s.persona() == null || vanno.contains(s.persona()))
                                        .map(Capitoli::sostegno))));
        aggiungi(voci, "Firme", firme(letto.firme(), vanno));
        return voci;
    }

    private static String sostegno(Contenuto.SostegnoScritto s) {
        return unisci(
                s.intervento().nome(),
                s.fornitore() == null ? "" : s.fornitore().nome(),
                s.chi() == null ? "" : "per " + s.chi(),
                periodo(s.dal(), s.al()),
                del(s.attivatoIl(), "attivato il "),
                del(s.conclusoIl(), "concluso il "));
    }

    private List<Voce> patti(CartellaId id, Operatore chi, Set<PersonaId> vanno) {
        var voci = new ArrayList<Voce>();
        patti.leggi(id, chi).patti().stream()
                .filter(p -> p.scritto() && vanno.contains(p.persona()))
                .forEach(p -> aggiungi(
                        voci,
                        p.chi(),
                        p.stato().nome(),
                        del(p.sottoscrittoIl(), "sottoscritto il "),
                        periodo(p.testo().dal(), p.testo().al()),
                        con("Profilo", p.testo().profilo()),
                        con("Impegni", p.testo().impegni()),
                        con("Attività", p.testo().attivita()),
                        con("Incontri", p.testo().incontri()),
                        con("Firme", firme(p.firme(), vanno))));
        return voci;
    }

    private List<Voce> monitoraggio(CartellaId id, Operatore chi) {
        var letto = monitoraggio.leggi(id, chi);
        var voci = new ArrayList<Voce>();
        letto.verifiche()
                .forEach(v -> aggiungi(
                        voci,
                        "Verifica del " + giorno(v.data()) + ", "
                                + minuscolo(v.momento().nome()),
                        v.sintesi(),
                        righe(
                                "Trovato",
                                v.trovati().stream()
                                        .map(t -> unisci(
                                                t.titolo(),
                                                minuscolo(t.andamento().nome()),
                                                t.nota())))));
        var esito = letto.esito();
        if (esito != null) {
            aggiungi(voci, "Chiusura", esito.esito().nome() + ", " + giorno(esito.data()), esito.sintesi());
        }
        return voci;
    }

    /** The note riservate are their author's, who reads them on the page of the case: they go nowhere. */
    private List<Voce> diario(CartellaId id, Operatore chi) {
        registro.annota(chi, Registro.Azione.LETTURA, id.id(), Sezione.MONITORAGGIO, null);
        var lettura = new Cronologia.Lettura(chi, Set.of(Sezione.MONITORAGGIO), Set.of());
        var voci = new ArrayList<Voce>();
        Segno dopo = null;
        List<Accaduto> lette;
        do {
            lette = cronologia.accaduti(
                    id, lettura, new Cronologia.Chiesti(Cronologia.Cosa.DIARIO, dopo, NOTE_ALLA_VOLTA));
            lette.stream()
                    .filter(a -> !a.riservata() && a.nota() != null)
                    .forEach(a -> aggiungi(
                            voci,
                            Objects.requireNonNull(a.nota()).nome() + " del " + giorno(a.data()),
                            Objects.requireNonNullElse(a.dopo(), ""),
                            a.autore() + ", " + a.ente()));
            dopo = lette.isEmpty() ? null : lette.getLast().segno();
        } while (lette.size() == NOTE_ALLA_VOLTA);
        return voci;
    }

    /** A line that says nothing is left out. */
    private static void aggiungi(List<Voce> voci, String titolo, String... righe) {
        var testo = Stream.of(righe).filter(r -> !r.isBlank()).collect(Collectors.joining("\n"));
        if (!testo.isEmpty()) {
            voci.add(new Voce(titolo, testo));
        }
    }

    /** Of the household only those who move: somebody else may have signed and left it since. */
    private static String firme(Firme firme, Set<PersonaId> vanno) {
        return firme.righe().stream()
                .filter(Firme.Riga::firmata)
                .filter(r -> r.chi().parte() != Firmatario.Parte.NUCLEO
                        || vanno.contains(new PersonaId(r.chi().chiave())))
                .map(r -> r.chi().nominativo() + del(r.data(), ", "))
                .collect(Collectors.joining("\n"));
    }

    private static String grado(Dominio dominio, @Nullable Integer scala) {
        return scala == null ? "" : scala + " su 5: " + Scala.ancore(dominio).get(scala - 1);
    }

    private static String con(String etichetta, String testo) {
        return testo.isBlank() ? "" : etichetta + ": " + testo;
    }

    private static String righe(String etichetta, Stream<String> testi) {
        return testi.map(t -> con(etichetta, t)).collect(Collectors.joining("\n"));
    }

    private static String siNo(String etichetta, @Nullable Boolean si) {
        return si == null ? "" : con(etichetta, si ? "sì" : "no");
    }

    private static String del(@Nullable LocalDate giorno, String prima) {
        return giorno == null ? "" : prima + giorno(giorno);
    }

    private static String periodo(@Nullable LocalDate dal, @Nullable LocalDate al) {
        return unisci(dal == null ? "" : Giorni.dal(dal), al == null ? "" : Giorni.al(al));
    }

    private static String minuscolo(String nome) {
        return nome.toLowerCase(Locale.ITALIAN);
    }
}
