package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.DividiNucleo;
import it.filo.cartella.DividiNucleo.Risposta;
import it.filo.nucleo.MotivoUscita;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Some of the household form one of their own. */
@Controller
@RequestMapping("/cartelle/{id}/nucleo/divisione")
class DivisioneController {

    private static final List<MotivoUscita> MOTIVI = List.of(MotivoUscita.SEPARAZIONE, MotivoUscita.NUOVO_NUCLEO);

    /** Who goes, from when, why and where, as typed. */
    record DivisioneForm(
            @Nullable List<String> chi,
            @Nullable String dal,
            @Nullable String motivo,
            @Nullable String comune,
            @Nullable String indirizzo) {

        List<String> scelti() {
            return chi == null ? List.of() : chi;
        }
    }

    private final DividiNucleo dividiNucleo;
    private final PaginaCartella pagina;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    DivisioneController(DividiNucleo dividiNucleo, PaginaCartella pagina, Zone zone, Formati formati, Clock clock) {
        this.dividiNucleo = dividiNucleo;
        this.pagina = pagina;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String chiedi(@PathVariable CartellaId id, Operatore operatore, Model modello) {
        return mostra(id, new DivisioneForm(null, null, null, null, null), operatore, modello);
    }

    @PostMapping
    ModelAndView dividi(
            @PathVariable CartellaId id,
            DivisioneForm form,
            Operatore operatore,
            Model modello,
            RedirectAttributes dopo) {
        dividiNucleo.ammette(id, operatore);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var dal = campi.campo("dal", "il primo giorno del nuovo nucleo", form.dal())
                .obbligatorio()
                .nonFutura()
                .data();
        var motivo =
                campi.campo("motivo", "il motivo", form.motivo()).obbligatorio().scelta(MotivoUscita.class);
        if (motivo.filter(m -> !MOTIVI.contains(m)).isPresent()) {
            errori.aggiungi("motivo", "Scegliere il motivo fra le voci proposte.");
        }
        var comuni = zone.comuni();
        var comune = campi.campo("comune", "il comune dove vive il nuovo nucleo", form.comune())
                .obbligatorio()
                .scelta(istat -> comuni.stream()
                        .map(Comune::istat)
                        .filter(istat::equals)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(istat)));
        var indirizzo = campi.campo("indirizzo", "l'indirizzo", form.indirizzo())
                .lungoAlPiu(200)
                .testo();
        var chi = scelti(form, errori);
        if (form.scelti().isEmpty()) {
            errori.aggiungi("chi", "Scegliere chi forma il nuovo nucleo.");
        }
        if (errori.vuoti()) {
            switch (dividiNucleo.dividi(
                    id,
                    chi,
                    dal.orElseThrow(),
                    motivo.orElseThrow(),
                    comune.orElseThrow(),
                    indirizzo.orElse(null),
                    operatore)) {
                case Risposta.Diviso(var nomi) -> {
                    dopo.addFlashAttribute(
                            "esito",
                            formati.elenco(nomi) + (nomi.size() == 1 ? " forma" : " formano")
                                    + " un nucleo proprio, che avrà una cartella con la sua prima domanda.");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "nucleo"));
                }
                case Risposta.Nessuno() -> errori.aggiungi("chi", "Scegliere chi forma il nuovo nucleo.");
                case Risposta.ConIlRichiedente() ->
                    errori.aggiungi("chi", "Il richiedente resta: la cartella è a suo nome.");
                case Risposta.SoloMinori() ->
                    errori.aggiungi("chi", "Scegliere anche un adulto: i minori non formano un nucleo da soli.");
                case Risposta.NelFuturo() ->
                    errori.aggiungi("dal", "Controllare il primo giorno: non può essere dopo oggi.");
                case Risposta.NonNeFacevaParte(var nominativo) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: il giorno prima " + nominativo
                                    + " non faceva parte del nucleo.");
            }
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(
                mostra(id, form, operatore, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Set<UUID> scelti(DivisioneForm form, Errori errori) {
        try {
            return form.scelti().stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            errori.aggiungi("chi", "Scegliere fra chi fa parte del nucleo.");
            return Set.of();
        }
    }

    private String mostra(CartellaId id, DivisioneForm form, Operatore operatore, Model modello) {
        var possono = dividiNucleo.possono(id, operatore);
        pagina.riempi(id, "nucleo", operatore, modello);
        modello.addAttribute("modulo", form);
        modello.addAttribute("scelti", form.scelti());
        modello.addAttribute(
                "possono",
                Opzioni.di(
                        possono,
                        m -> m.componente().id(),
                        m -> m.persona().conNascita() + ", " + m.parentela().nome()));
        modello.addAttribute("comuni", Opzioni.di(zone.comuni(), Comune::istat, Comune::nome));
        modello.addAttribute("motivi", Opzioni.di(MOTIVI, MotivoUscita::name, MotivoUscita::nome));
        return "cartella/divisione";
    }
}
