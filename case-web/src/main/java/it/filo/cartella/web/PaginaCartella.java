package it.filo.cartella.web;

import it.filo.base.web.Formati;
import it.filo.base.web.Identita;
import it.filo.base.web.Voce;
import it.filo.cartella.CartellaId;
import it.filo.cartella.ComposizioniScritte;
import it.filo.cartella.Fase;
import it.filo.cartella.RivalutaNucleo;
import it.filo.cartella.SchedaCartella;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Misura;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills what every page of a case has around its content: the identity bar and the side navigation, with no more than
 * the person may see. It does not record the reading: that is done by who opens the section.
 *
 * <p>The page is framed by the template {@code cartella/_cornice}.
 */
@Component
public class PaginaCartella {

    private static final String LATO = "lato";

    private final SchedaCartella.Schede schede;
    private final ComposizioniScritte composizioni;
    private final InParole inParole;
    private final Formati formati;
    private final Clock clock;

    PaginaCartella(
            SchedaCartella.Schede schede,
            ComposizioniScritte composizioni,
            InParole inParole,
            Formati formati,
            Clock clock) {
        this.schede = schede;
        this.composizioni = composizioni;
        this.inParole = inParole;
        this.formati = formati;
        this.clock = clock;
    }

    /**
     * Puts {@code identita}, {@code lato}, {@code qui} and {@code scheda} into the model.
     *
     * @param pagina address below {@code /cartelle/{id}/}, empty for the case itself
     * @return what the person may see of the case
     * @throws NonVisibile where there is no such case, or it is not for this person to know of
     */
    public SchedaCartella riempi(CartellaId id, String pagina, Operatore chi, Model modello) {
        var tutta = schede.scheda(id, chi, LocalDate.now(clock)).orElseThrow(() -> new NonVisibile("cartella " + id));
        return riempi(tutta, pagina, chi, modello);
    }

    /** The same where it has been read already. */
    SchedaCartella riempi(SchedaCartella tutta, String pagina, Operatore chi, Model modello) {
        var scheda = tutta.per(chi).orElseThrow(() -> new NonVisibile("cartella " + tutta.id()));
        modello.addAttribute("scheda", scheda);
        modello.addAttribute("identita", identita(scheda, LocalDate.now(clock)));
        modello.addAttribute(LATO, lato(tutta, chi));
        modello.addAttribute("qui", indirizzo(tutta.id(), pagina));
        return scheda;
    }

    /** Says on the page of a document on which composition of the household it was written, once it is concluded. */
    public void scrittaSu(CartellaId id, TipoEvento concluso, Model modello) {
        composizioni
                .ultima(id, concluso, LocalDate.now(clock))
                .ifPresent(s -> modello.addAttribute("composizione", scritta(s)));
    }

    private String scritta(ComposizioniScritte.Scritta scritta) {
        var su = "Sulla composizione " + formati.del(scritta.al()) + ": "
                + formati.quanti(scritta.persone(), "persona", "persone");
        return su
                + switch (scritta.perche()) {
                    case CAMBIATO -> ". Poi il nucleo è cambiato.";
                    case CORRETTO -> ". È scritta su una composizione poi corretta.";
                    case null, default -> ".";
                };
    }

    /**
     * Puts into the model what a later change of the household asks: {@code cambiato}, the question, or {@code
     * daRivalutare}, that it was answered and is still to be done; nothing where nothing is asked of this person.
     */
    void questione(SchedaCartella scheda, Operatore chi, Model modello) {
        questione(scheda, () -> composizioni.ultima(scheda.id(), LocalDate.now(clock)), chi, modello);
    }

    /** @param ultima what was written last */
    void questione(
            SchedaCartella scheda,
            Supplier<Optional<ComposizioniScritte.Scritta>> ultima,
            Operatore chi,
            Model modello) {
        var segue = chi.e(Ruolo.ASSISTENTE_SOCIALE) && scheda.sua();
        var fase = scheda.fase();
        if (fase == null || fase == Fase.CHIUSA || !segue && !chi.e(Ruolo.PROGRAM_MANAGER)) {
            return;
        }
        ultima.get().filter(ComposizioniScritte.Scritta::superata).ifPresent(s -> {
            if (s.perche() == ComposizioniScritte.Perche.DA_RIVALUTARE) {
                modello.addAttribute("daRivalutare", s);
                modello.addAttribute("rivaluta", segue);
                modello.addAttribute("riapre", indirizzo(scheda.id(), RivalutaNucleo.riapre(fase, scheda.percorso())));
            } else if (segue) {
                modello.addAttribute("cambiato", cambiato(s));
            }
        });
    }

    private String cambiato(ComposizioniScritte.Scritta scritta) {
        var cosa = InParole.scritto(scritta.tipo()) + " " + formati.del(scritta.al());
        return scritta.perche() == ComposizioniScritte.Perche.CORRETTO
                ? "Le date del nucleo sono state corrette dopo " + cosa + ": rivalutare?"
                : "Il nucleo è cambiato dopo " + cosa + ": rivalutare?";
    }

    /** The pages of the side navigation, once the model is filled. */
    @SuppressWarnings("unchecked")
    static List<Voce> pagine(Model modello) {
        return (List<Voce>) Objects.requireNonNull(modello.getAttribute(LATO));
    }

    public static String indirizzo(CartellaId id, String pagina) {
        return "/cartelle/" + id + (pagina.isEmpty() ? "" : "/" + pagina);
    }

    private Identita identita(SchedaCartella scheda, LocalDate oggi) {
        var fase = scheda.fase();
        return new Identita(
                scheda.richiedente(),
                indirizzo(scheda.id(), ""),
                scheda.componenti(),
                minori(scheda.etaMinori(oggi)),
                scheda.comune(),
                misura(scheda),
                fase == null ? null : fase.nome(),
                scheda.percorso() == null ? null : scheda.percorso().nome(),
                caseManager(scheda),
                segnali(scheda, oggi));
    }

    private @Nullable String misura(SchedaCartella scheda) {
        var nome = nomeMisura(scheda.misura());
        return nome == null || scheda.dal() == null ? nome : nome + " " + formati.dalBreve(scheda.dal());
    }

    /** A closed case that had none waits for none. */
    private @Nullable String caseManager(SchedaCartella scheda) {
        var nome = scheda.caseManager() == null && scheda.fase() != Fase.CHIUSA ? "da assegnare" : scheda.caseManager();
        return nome == null || scheda.assente() == null ? nome : nome + ", " + assente(scheda.assente());
    }

    /** "assente fino all’11 dicembre 2026, sostituisce Neri Carla, telefono 0573 1". */
    private String assente(SchedaCartella.Assente assente) {
        var chi = assente.sostituto();
        return "assente fino " + formati.al(assente.fino())
                + (chi == null ? ", senza nessuno che sostituisca" : ", sostituisce " + chi)
                + (chi == null || assente.telefono() == null ? "" : ", telefono " + assente.telefono());
    }

    static @Nullable String nomeMisura(@Nullable String codice) {
        return codice == null ? null : Misura.cerca(codice).map(Misura::nome).orElse(codice);
    }

    /** "2 minori (7 e 1 anni)". */
    private @Nullable String minori(List<Integer> eta) {
        if (eta.isEmpty()) {
            return null;
        }
        var anni = eta.size() == 1 && eta.getFirst() == 1 ? "anno" : "anni";
        return formati.quanti(eta.size(), "minore", "minori") + " (" + formati.elenco(eta) + " " + anni + ")";
    }

    private List<String> segnali(SchedaCartella scheda, LocalDate oggi) {
        var segnali = new ArrayList<String>();
        if (scheda.minoreSottoIMilleGiorni(oggi)) {
            segnali.add("Minore sotto i mille giorni");
        }
        var scadenza =
                scheda.scadenza().entro() == null ? null : inParole.voce().dici(scheda.misura(), scheda.scadenza());
        if (scadenza != null && scadenza.preme()) {
            segnali.add(scadenza.cosa() + ": " + scadenza.quando().toLowerCase(Locale.ITALIAN));
        }
        return segnali;
    }

    /** The pages of a case in the order of the pathway, each with the section that opens it. */
    private static List<Voce> lato(SchedaCartella scheda, Operatore chi) {
        var pagine = new ArrayList<Pagina>();
        pagine.add(new Pagina("La cartella", "", true));
        pagine.add(new Pagina("Nucleo", "nucleo", scheda.sua() || tutto(scheda, chi, Sezione.NUCLEO)));
        pagine.add(new Pagina("Fascicolo ricevuto", "fascicolo-ricevuto", conFascicolo(scheda, chi)));
        pagine.add(new Pagina("Assegnazione", "assegnazione", chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)));
        pagine.add(new Pagina(
                "Scheda A",
                "analisi-preliminare",
                legge(scheda, chi, Sezione.ANALISI_SOCIALE) || legge(scheda, chi, Sezione.ANALISI_LAVORO)));
        var equipe = scheda.percorso() != null && scheda.percorso().conEquipe();
        pagine.add(new Pagina("Équipe", "equipe", equipe && legge(scheda, chi, Sezione.QUADRO)));
        pagine.add(new Pagina("Scheda B", "quadro-di-analisi", equipe && legge(scheda, chi, Sezione.QUADRO)));
        // Before the outcome nobody knows yet whether there will be a progetto.
        var conProgetto = scheda.percorso() != null
                && scheda.misura() != null
                && scheda.percorso().conProgetto(Misura.di(scheda.misura()));
        pagine.add(new Pagina("Progetto", "progetto", conProgetto && legge(scheda, chi, Sezione.PROGETTO)));
        pagine.add(new Pagina("Patto di servizio", "patto-di-servizio", legge(scheda, chi, Sezione.PATTO)));
        pagine.add(new Pagina("Monitoraggio", "monitoraggio", legge(scheda, chi, Sezione.MONITORAGGIO)));
        pagine.add(new Pagina(
                "Trasferimento",
                "trasferimento",
                chi.e(Ruolo.PROGRAM_MANAGER) || chi.e(Ruolo.ASSISTENTE_SOCIALE) && scheda.sua()));
        pagine.add(new Pagina("Chi ha letto", "registro", legge(scheda, chi, Sezione.CHI_HA_LETTO)));
        return pagine.stream()
                .filter(Pagina::aperta)
                .map(p -> new Voce(p.testo(), indirizzo(scheda.id(), p.indirizzo())))
                .toList();
    }

    /** {@code lato} has the whole scheda, with what is not for this person. */
    private static boolean conFascicolo(SchedaCartella scheda, Operatore chi) {
        return scheda.conFascicolo() && tutto(scheda, chi, Sezione.NUCLEO);
    }

    private record Pagina(String testo, String indirizzo, boolean aperta) {}

    private static boolean legge(SchedaCartella scheda, Operatore chi, Sezione sezione) {
        return scheda.livello(chi, sezione).legge();
    }

    private static boolean tutto(SchedaCartella scheda, Operatore chi, Sezione sezione) {
        return scheda.livello(chi, sezione).leggeTutto();
    }
}
