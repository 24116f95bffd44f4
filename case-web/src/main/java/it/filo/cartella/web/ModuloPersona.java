package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CorreggiPersona;
import it.filo.cartella.CorreggiPersona.Risposta;
import it.filo.nucleo.CodicePrecedente;
import it.filo.nucleo.Persona;
import it.filo.nucleo.Persona.TipoRappresentante;
import it.filo.nucleo.Sesso;
import it.filo.nucleo.web.PersonaForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which a person is corrected, whichever page it stands on ({@code nucleo/_persona :: correzione}). */
@Component
public class ModuloPersona {

    /** The page around the form. */
    public interface Pagina {

        /** The person as is, where it is for the asker to correct. */
        Persona attuale();

        Risposta salva(int letta, CorreggiPersona.Dati dati);

        /** Where the form is, */
        String indirizzo();

        /** and where one goes on from it. */
        String dopo();

        /**
         * Fills in what stands around the form.
         *
         * @return the template
         */
        String riempi(Model modello);
    }

    /** Field → how a page calls it, in its order; those of a choice are told apart where they are compared. */
    private static final Map<String, String> ETICHETTE = etichette();

    private final CorreggiPersona correggiPersona;
    private final Clock clock;

    ModuloPersona(CorreggiPersona correggiPersona, Clock clock) {
        this.correggiPersona = correggiPersona;
        this.clock = clock;
    }

    /** Who signs in the person's place, as typed. */
    public record Rappresentanza(
            @Nullable String tipoRappresentante, @Nullable String rappresentante) {

        static Rappresentanza di(Persona persona) {
            return new Rappresentanza(
                    persona.tipoRappresentante().map(Enum::name).orElse(null),
                    persona.rappresentante().orElse(null));
        }
    }

    public String apri(Pagina pagina, Model modello) {
        var attuale = pagina.attuale();
        return modulo(
                pagina,
                PersonaForm.di(attuale),
                Rappresentanza.di(attuale),
                attuale.versione(),
                attuale,
                new Errori(),
                modello);
    }

    public ModelAndView correggi(
            Pagina pagina,
            MultiValueMap<String, String> parametri,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var rappresentanza =
                new Rappresentanza(parametri.getFirst("tipoRappresentante"), parametri.getFirst("rappresentante"));
        var codiceDiPrima = Objects.requireNonNullElse(parametri.getFirst("codiceDiPrima"), "");
        var versione = versione(parametri.getFirst("versione"));
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var form = PersonaForm.da(parametri, "");
        var indicata = form.leggi(campi);
        var tipo = campi.campo("tipoRappresentante", "chi lo rappresenta", rappresentanza.tipoRappresentante())
                .scelta(TipoRappresentante.class);
        var rappresentante = campi.campo(
                        "rappresentante", "cognome e nome di chi lo rappresenta", rappresentanza.rappresentante())
                .obbligatorioSe(tipo.isPresent())
                .lungoAlPiu(120)
                .testo();
        var era = campi.campo("codiceDiPrima", "che cos'era il codice fiscale di prima", codiceDiPrima)
                .scelta(CodicePrecedente.Era.class);
        if (tipo.isEmpty() && rappresentante.isPresent()) {
            errori.aggiungi("tipoRappresentante", "Scegliere se è tutore o amministratore di sostegno.");
        }
        if (errori.vuoti()) {
            var nuova = indicata.orElseThrow();
            var dati = new CorreggiPersona.Dati(
                    nuova.anagrafica(),
                    era.orElse(null),
                    nuova.telefono(),
                    nuova.email(),
                    tipo.orElse(null),
                    rappresentante.orElse(null));
            switch (pagina.salva(versione, dati)) {
                case Risposta.Corretta(var nominativo) -> {
                    redirect.addFlashAttribute("esito", "Dati di " + nominativo + " salvati.");
                    return new ModelAndView("redirect:" + pagina.dopo());
                }
                case Risposta.CodiceDiAltri(var nominativo) ->
                    errori.aggiungi(
                            "codiceFiscale",
                            "Controllare il codice fiscale: è già quello di "
                                    + (nominativo == null
                                            ? "un'altra persona. Se è la stessa, lo chiarisce l'amministrativa."
                                            : nominativo + "."));
                case Risposta.CodiceDiPrimaDaDire(var codice) -> {
                    errori.aggiungi("codiceDiPrima", "Dire che cos'era il codice fiscale di prima, " + codice + ".");
                    modello.addAttribute("chiedeDelCodice", true);
                }
                case Risposta.CambiataNelFrattempo(var attuale) -> {
                    return conflitto(pagina.indirizzo(), form, codiceDiPrima, rappresentanza, attuale)
                            .pagina();
                }
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        modello.addAttribute("codiceDiPrima", codiceDiPrima);
        return new ModelAndView(
                modulo(pagina, form, rappresentanza, versione, pagina.attuale(), errori, modello), modello.asMap());
    }

    private String modulo(
            Pagina pagina,
            PersonaForm form,
            Rappresentanza rappresentanza,
            int versione,
            Persona persona,
            Errori errori,
            Model modello) {
        var template = pagina.riempi(modello);
        modello.addAttribute("modulo", form);
        modello.addAttribute("rappresentanza", rappresentanza);
        modello.addAttribute("versione", versione);
        modello.addAttribute("azione", pagina.indirizzo());
        modello.addAttribute("annulla", pagina.dopo());
        modello.addAttribute("codici", correggiPersona.codiciDiPrima(persona));
        modello.addAttribute("ereDelCodice", Opzioni.di(CodicePrecedente.Era::nome, CodicePrecedente.Era.values()));
        modello.addAttribute("errori", errori);
        modello.addAttribute("sessi", Opzioni.di(Sesso::nome, Sesso.values()));
        modello.addAttribute("tipi", Opzioni.di(TipoRappresentante::nome, TipoRappresentante.values()));
        return template;
    }

    private static int versione(@Nullable String testo) {
        return testo != null && testo.matches("\\d{1,9}") ? Integer.parseInt(testo) : -1;
    }

    private static Conflitto conflitto(
            String ritorno, PersonaForm form, String codiceDiPrima, Rappresentanza rappresentanza, Persona attuale) {
        var mie = valori(form, rappresentanza);
        var loro = valori(PersonaForm.di(attuale), Rappresentanza.di(attuale));
        var voci = new ArrayList<Conflitto.Voce>();
        var altri = new LinkedHashMap<String, List<String>>();
        if (form.confermato()) {
            altri.put("confermo", List.of("true"));
        }
        if (!codiceDiPrima.isEmpty()) {
            altri.put("codiceDiPrima", List.of(codiceDiPrima));
        }
        ETICHETTE.forEach((campo, etichetta) -> {
            var mia = mie.getOrDefault(campo, "");
            var sua = loro.getOrDefault(campo, "");
            if (mia.equals(sua)) {
                altri.put(campo, List.of(mia));
            } else {
                voci.add(Conflitto.Voce.scelta(etichetta, campo, mia, inParole(campo, mia), sua, inParole(campo, sua)));
            }
        });
        return new Conflitto(
                "i dati di " + attuale.nominativo(),
                ritorno,
                ritorno,
                "Un'altra persona",
                attuale.versione(),
                voci,
                altri);
    }

    private static String inParole(String campo, String valore) {
        if (valore.isEmpty()) {
            return "niente";
        }
        return switch (campo) {
            case "sesso" -> Sesso.valueOf(valore).nome();
            case "tipoRappresentante" -> TipoRappresentante.valueOf(valore).nome();
            default -> valore;
        };
    }

    private static Map<String, String> valori(PersonaForm form, Rappresentanza rappresentanza) {
        var valori = new LinkedHashMap<>(form.campi());
        valori.put("tipoRappresentante", Objects.requireNonNullElse(rappresentanza.tipoRappresentante(), ""));
        valori.put("rappresentante", Objects.requireNonNullElse(rappresentanza.rappresentante(), ""));
        return valori;
    }

    private static Map<String, String> etichette() {
        var etichette = new LinkedHashMap<String, String>();
        etichette.put("cognome", "Cognome");
        etichette.put("nome", "Nome");
        etichette.put("codiceFiscale", "Codice fiscale");
        etichette.put("sesso", "Sesso");
        etichette.put("dataNascita", "Data di nascita");
        etichette.put("luogoNascita", "Luogo di nascita");
        etichette.put("cittadinanza", "Cittadinanza");
        etichette.put("telefono", "Telefono");
        etichette.put("email", "E-mail");
        etichette.put("tipoRappresentante", "Chi lo rappresenta");
        etichette.put("rappresentante", "Nome di chi lo rappresenta");
        return etichette;
    }
}
