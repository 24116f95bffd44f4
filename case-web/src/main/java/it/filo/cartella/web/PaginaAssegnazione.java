package it.filo.cartella.web;

import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.cartella.Assegnazioni;
import it.filo.cartella.Assegnazioni.Passata;
import it.filo.cartella.Carichi;
import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.Cartella;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Passo;
import it.filo.cartella.RiassegnaCartella;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a case is proposed, assigned and handed over: who follows it, who could, and who did. */
@Component
class PaginaAssegnazione {

    /** The two functions that pass from one person to another; the others are named anew. */
    static final List<Funzione> RIASSEGNABILI = List.of(Funzione.CASE_MANAGER, Funzione.CONSULENTE_CPI);

    private static final String VISTA = "cartella/assegnazione";

    /** What was typed, so that a refused form shows it again. */
    public record AssegnazioneForm(
            @Nullable Integer versione,
            @Nullable String provenienza,
            @Nullable String proposto,
            @Nullable String assistente,
            @Nullable String da,
            @Nullable String nuovo,
            @Nullable String motivo) {}

    private final Consultazione consultazione;
    private final Assegnazioni assegnazioni;
    private final Carichi carichi;
    private final RiassegnaCartella riassegnaCartella;
    private final PaginaCartella pagina;
    private final Candidati candidati;
    private final Clock clock;

    PaginaAssegnazione(
            Consultazione consultazione,
            Assegnazioni assegnazioni,
            Carichi carichi,
            RiassegnaCartella riassegnaCartella,
            PaginaCartella pagina,
            Candidati candidati,
            Clock clock) {
        this.consultazione = consultazione;
        this.assegnazioni = assegnazioni;
        this.carichi = carichi;
        this.riassegnaCartella = riassegnaCartella;
        this.pagina = pagina;
        this.candidati = candidati;
        this.clock = clock;
    }

    String mostra(CartellaId id, @Nullable String funzione, Operatore chi, Model modello) {
        var cartella = consultazione.leggi(id, Sezione.NUCLEO, chi).cartella();
        if (!chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)) {
            throw new NonConsentito("assegnazione");
        }
        var scheda = pagina.riempi(id, "assegnazione", chi, modello);
        var assistenti = assistenti();
        var aperta = cartella.fase() != Fase.CHIUSA;
        if (!modello.containsAttribute("form")) {
            modello.addAttribute("form", form(cartella));
        }
        modello.addAttribute("cartella", cartella);
        modello.addAttribute(
                "nomeProposto",
                cartella.proposto().map(p -> nome(assistenti, p)).orElse(null));
        modello.addAttribute("classificare", cartella.aspetta(Passo.CLASSIFICARE) || cartella.aspetta(Passo.ASSEGNARE));
        modello.addAttribute("assegnare", cartella.aspetta(Passo.ASSEGNARE) && chi.e(Ruolo.PROGRAM_MANAGER));
        modello.addAttribute("provenienze", Opzioni.di(Provenienza::nome, Provenienza.values()));
        modello.addAttribute("assistenti", candidati.opzioni(assistenti));
        var scelta = FiltriCartelle.voce(Funzione.class, funzione);
        modello.addAttribute(
                "riassegnabili", aperta ? riassegnabili(scheda.caseManager(), scheda.consulente()) : List.of());
        if (aperta && scelta != null && RIASSEGNABILI.contains(scelta)) {
            modello.addAttribute("funzione", scelta);
            modello.addAttribute(
                    "successori",
                    successori(
                            id,
                            scelta,
                            scelta == Funzione.CASE_MANAGER
                                    ? assistenti
                                    : carichi.inServizio(LocalDate.now(clock), RiassegnaCartella.ruolo(scelta))));
        }
        var passate = assegnazioni.storia(id);
        modello.addAttribute("passate", passate);
        modello.addAttribute(
                "da",
                passate.stream()
                        .filter(p -> p.funzione() == scelta && p.al() == null)
                        .map(p -> p.operatore().toString())
                        .findFirst()
                        .orElse(null));
        return VISTA;
    }

    ModelAndView conErrori(
            CartellaId id,
            @Nullable String funzione,
            AssegnazioneForm form,
            Errori errori,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta) {
        modello.addAttribute("errori", errori);
        modello.addAttribute("form", form);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(mostra(id, funzione, chi, modello), modello.asMap());
    }

    /** @param form what was typed, null to begin again with what is there now */
    ModelAndView nelFrattempo(
            CartellaId id,
            @Nullable String funzione,
            @Nullable AssegnazioneForm form,
            String avviso,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta) {
        modello.addAttribute("avviso", avviso);
        if (form != null) {
            modello.addAttribute("form", form);
        }
        risposta.setStatus(HttpStatus.CONFLICT.value());
        return new ModelAndView(mostra(id, funzione, chi, modello), modello.asMap());
    }

    /** Somebody else was first: who has it now. */
    ModelAndView giaAssegnata(CartellaId id, Operatore chi, Model modello, HttpServletResponse risposta) {
        var oggi = LocalDate.now(clock);
        var nome = assegnazioni.storia(id).stream()
                .filter(p -> p.funzione() == Funzione.CASE_MANAGER && p.nonFinita(oggi))
                .map(Passata::nominativo)
                .findFirst();
        return nelFrattempo(
                id,
                null,
                null,
                nome.map(n -> "Nel frattempo la cartella è stata assegnata a " + n + ".")
                        .orElse("Nel frattempo la cartella è cambiata: è come si legge qui."),
                chi,
                modello,
                risposta);
    }

    List<Carico> assistenti() {
        return carichi.inServizio(LocalDate.now(clock), Ruolo.ASSISTENTE_SOCIALE);
    }

    private static AssegnazioneForm form(Cartella cartella) {
        var proposto = cartella.proposto().map(OperatoreId::toString).orElse(null);
        return new AssegnazioneForm(
                cartella.versione(),
                cartella.provenienza().map(Provenienza::name).orElse(null),
                proposto,
                proposto,
                null,
                null,
                null);
    }

    private static List<Funzione> riassegnabili(@Nullable String caseManager, @Nullable String consulente) {
        return RIASSEGNABILI.stream()
                .filter(f -> (f == Funzione.CASE_MANAGER ? caseManager : consulente) != null)
                .toList();
    }

    private Map<String, String> successori(CartellaId id, Funzione funzione, List<Carico> carichi) {
        var attuale = riassegnaCartella.attuale(id, funzione);
        return candidati.opzioni(carichi.stream()
                .filter(c -> attuale.filter(c.id()::equals).isEmpty())
                .toList());
    }

    static String nome(List<Carico> carichi, OperatoreId id) {
        return carichi.stream()
                .filter(c -> c.id().equals(id))
                .map(Carico::nominativo)
                .findFirst()
                .orElse("persona non più in servizio");
    }

    static ModelAndView torna(CartellaId id) {
        return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "assegnazione"));
    }
}
