package it.filo.cartella.web;

import it.filo.base.Segno;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.base.web.Voce;
import it.filo.cartella.CercaCartelle;
import it.filo.cartella.CercaDoppioni;
import it.filo.cartella.Fase;
import it.filo.cartella.FiltroCartelle.Entro;
import it.filo.cartella.FiltroCartelle.Vista;
import it.filo.cartella.Percorso;
import it.filo.cartella.RigaCartella;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.zona.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CartelleController {

    static final int PER_PAGINA = 25;

    private static final String NON_NOTO = "–";

    /**
     * One line of the page, in words; what this person may not see is null.
     *
     * @param nucleo where the household lives and of how many it is
     * @param tono of the tag; null where the state is not known
     * @param altroIncarico nobody is its case manager, and it is among one's own for something else
     * @param azione what is to be done with it at once, in the queues of who assigns
     */
    public record Riga(
            String indirizzo,
            String richiedente,
            @Nullable String nucleo,
            String misura,
            String fase,
            InParole.@Nullable Detta scadenza,
            String caseManager,
            boolean altroIncarico,
            String stato,
            @Nullable String tono,
            @Nullable Voce azione) {}

    private final CercaCartelle cercaCartelle;
    private final Operatori operatori;
    private final Zone zone;
    private final InParole inParole;
    private final Formati formati;

    CartelleController(
            CercaCartelle cercaCartelle, Operatori operatori, Zone zone, InParole inParole, Formati formati) {
        this.cercaCartelle = cercaCartelle;
        this.operatori = operatori;
        this.zone = zone;
        this.inParole = inParole;
        this.formati = formati;
    }

    @GetMapping("/cartelle")
    String elenco(
            FiltriCartelle chiesti,
            @RequestParam(required = false) @Nullable String dopo,
            Operatore chi,
            Model modello) {
        var comuni = zone.comuni();
        var filtri = chiesti.noti(comuni);
        modello.addAttribute("filtri", filtri);
        if (!filtri.equals(chiesti)) {
            modello.addAttribute("avviso", "Un filtro dell'indirizzo non è fra le voci della zona: è stato tolto.");
        }
        var filtro = filtri.filtro(chi);
        var segno = Segno.letto(dopo);
        var trovate = cercaCartelle.cerca(filtro, segno, PER_PAGINA + 1, chi);
        var mostrate = trovate.subList(0, Math.min(PER_PAGINA, trovate.size()));

        modello.addAttribute("righe", righe(mostrate, chi));
        modello.addAttribute("vista", filtro.vista());
        modello.addAttribute("viste", viste(filtri, chi));
        modello.addAttribute("qui", filtri.con("vista", minuscolo(filtro.vista())));
        modello.addAttribute(
                "file", List.of(new Voce("CSV", filtri.file("csv")), new Voce("XLSX", filtri.file("xlsx"))));
        modello.addAttribute("code", code(chi));
        modello.addAttribute("doppioni", CercaDoppioni.ammette(chi));
        modello.addAttribute("tolti", filtri.tolti(comuni, nome(filtro.operatore())));
        modello.addAttribute("tutti", filtri.senzaFiltri());
        modello.addAttribute(
                "altre",
                trovate.size() > PER_PAGINA
                        ? filtri.con("dopo", mostrate.getLast().segno().toString())
                        : null);
        modello.addAttribute("inizio", segno == null ? null : filtri.con("dopo", null));
        modello.addAttribute("altrui", chi.e(Ruolo.ASSISTENTE_SOCIALE) && filtro.vista() != Vista.MIE);
        modello.addAttribute("fasi", Opzioni.di(Fase::nome, Fase.values()));
        modello.addAttribute(
                "percorsi", CercaCartelle.conEsito(chi) ? Opzioni.di(Percorso::nome, Percorso.values()) : null);
        modello.addAttribute(
                "misure",
                CercaCartelle.conMisura(chi) ? Opzioni.di(Misura.conCartelle(), Misura::codice, Misura::nome) : null);
        modello.addAttribute(
                "comuni", CercaCartelle.conComune(chi) ? Opzioni.di(comuni, c -> c.istat(), c -> c.nome()) : null);
        modello.addAttribute(
                "scadenze", Opzioni.di(List.of(Entro.values()), CartelleController::minuscolo, Entro::nome));
        return "cartella/elenco";
    }

    private static List<Voce> viste(FiltriCartelle filtri, Operatore chi) {
        return Vista.di(chi.ruolo()).stream()
                .sorted()
                .map(v -> new Voce(v.nome(), filtri.con("vista", minuscolo(v))))
                .toList();
    }

    /** The queues of those who give the cases out. */
    private static List<Voce> code(Operatore chi) {
        var code = new ArrayList<Voce>();
        if (chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)) {
            code.add(new Voce("Senza proposta", CodaController.QUI + "?proposta=senza"));
            code.add(new Voce("Con una proposta", CodaController.QUI + "?proposta=con"));
        }
        return code;
    }

    private @Nullable String nome(@Nullable UUID operatore) {
        return operatore == null
                ? null
                : operatori
                        .operatore(new OperatoreId(operatore))
                        .map(Operatore::nominativo)
                        .orElse("persona non trovata");
    }

    private List<Riga> righe(List<RigaCartella> cartelle, Operatore chi) {
        var voce = inParole.voce();
        return cartelle.stream()
                .map(c -> riga(c, voce.dici(c.misura(), c.scadenza()), chi))
                .toList();
    }

    private Riga riga(RigaCartella c, InParole.@Nullable Detta scadenza, Operatore chi) {
        var indirizzo = PaginaCartella.indirizzo(c.id(), "");
        var stato = NON_NOTO;
        String tono = null;
        if (c.fase() == Fase.CHIUSA) {
            stato = "Chiusa";
            tono = "neutro";
        } else if (scadenza != null) {
            tono = scadenza.tono().equals("neutro") ? "ok" : scadenza.tono();
            stato = switch (tono) {
                case "ritardo" -> "In ritardo";
                case "attesa" -> "Scade presto";
                default -> "Nei tempi";
            };
        } else if (c.fase() != null) {
            stato = "Senza scadenze";
            tono = "neutro";
        }
        var daAssegnare = c.caseManager() == null && c.fase() != Fase.CHIUSA;
        return new Riga(
                indirizzo,
                c.richiedente(),
                nucleo(c),
                oTratto(PaginaCartella.nomeMisura(c.misura())),
                c.fase() == null ? NON_NOTO : c.fase().nome(),
                scadenza,
                daAssegnare ? "da assegnare" : oTratto(c.caseManager()),
                daAssegnare && c.sua(),
                stato,
                tono,
                azione(c, indirizzo, chi));
    }

    private @Nullable String nucleo(RigaCartella c) {
        return c.comune() == null || c.componenti() == null
                ? null
                : c.comune() + ", " + formati.quanti(c.componenti(), "componente", "componenti");
    }

    private static String oTratto(@Nullable String testo) {
        return testo == null ? NON_NOTO : testo;
    }

    private static @Nullable Voce azione(RigaCartella c, String indirizzo, Operatore chi) {
        var passo = c.passo();
        return passo != null && passo.fase() == Fase.ACCESSO && passo.tocca().contains(chi.ruolo())
                ? new Voce(passo.bottone(), indirizzo + "/" + passo.pagina())
                : null;
    }

    private static String minuscolo(Enum<?> voce) {
        return voce.name().toLowerCase(Locale.ROOT);
    }
}
