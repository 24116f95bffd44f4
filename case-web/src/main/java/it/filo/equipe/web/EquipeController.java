package it.filo.equipe.web;

import it.filo.base.Segno;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.equipe.ComponiEquipe;
import it.filo.equipe.ComponiEquipe.Risposta;
import it.filo.equipe.EquipeId;
import it.filo.equipe.LeggiEquipi;
import it.filo.equipe.RigaSeduta;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sedute to come and held, and the standing équipes. */
@Controller
@RequestMapping("/equipe")
class EquipeController {

    private static final int PER_PAGINA = 30;

    private final LeggiEquipi leggi;
    private final ComponiEquipe componi;
    private final Operatori operatori;
    private final Formati formati;
    private final Clock clock;

    EquipeController(LeggiEquipi leggi, ComponiEquipe componi, Operatori operatori, Formati formati, Clock clock) {
        this.leggi = leggi;
        this.componi = componi;
        this.operatori = operatori;
        this.formati = formati;
        this.clock = clock;
    }

    /** @param dopo,prima where the list of sedute to come, or held, goes on */
    @GetMapping
    String pagina(
            @RequestParam @Nullable String dopo, @RequestParam @Nullable String prima, Operatore chi, Model modello) {
        var dopoDi = Segno.letto(dopo);
        var primaDi = Segno.letto(prima);
        var prossime = righe(leggi::prossime, chi, dopoDi, modello, "altreProssime", "dopo");
        var passate = righe(leggi::passate, chi, primaDi, modello, "altrePassate", "prima");
        modello.addAttribute("prossime", prossime);
        modello.addAttribute("passate", passate);
        modello.addAttribute("inizio", dopoDi == null && primaDi == null ? null : "/equipe");
        modello.addAttribute("oggi", LocalDate.now(clock));
        modello.addAttribute("equipi", leggi.equipi());
        modello.addAttribute("compone", chi.e(Ruolo.PROGRAM_MANAGER));
        return "equipe/equipe";
    }

    private interface Elenco {
        List<RigaSeduta> righe(Operatore chi, @Nullable Segno da, int quante);
    }

    private static List<RigaSeduta> righe(
            Elenco elenco, Operatore chi, @Nullable Segno da, Model modello, String nome, String parametro) {
        var righe = elenco.righe(chi, da, PER_PAGINA + 1);
        var altre = righe.size() > PER_PAGINA;
        var mostrate = altre ? righe.subList(0, PER_PAGINA) : righe;
        modello.addAttribute(
                nome, altre ? "/equipe?" + parametro + "=" + mostrate.getLast().segno() : null);
        return mostrate;
    }

    @GetMapping("/nuova")
    String nuova(Operatore chi, Model modello) {
        var vuoto = new EquipeForm("", formati.breve(LocalDate.now(clock)), "", List.of(), 0);
        return modulo(vuoto, null, chi, modello);
    }

    @PostMapping("/nuova")
    ModelAndView aggiungi(
            @ModelAttribute("modulo") EquipeForm modulo, Operatore chi, Model modello, RedirectAttributes poi) {
        return registra(modulo, null, chi, modello, poi);
    }

    @GetMapping("/{id}")
    String modifica(@PathVariable EquipeId id, Operatore chi, Model modello) {
        var equipe = componi.perScrivere(id, chi);
        return modulo(EquipeForm.di(componi.attuale(equipe), equipe.versione(), formati), id, chi, modello);
    }

    @PostMapping("/{id}")
    ModelAndView cambia(
            @PathVariable EquipeId id,
            @ModelAttribute("modulo") EquipeForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes poi) {
        return registra(modulo, id, chi, modello, poi);
    }

    private ModelAndView registra(
            EquipeForm modulo, @Nullable EquipeId id, Operatore chi, Model modello, RedirectAttributes poi) {
        var errori = new Errori();
        var composizione = modulo.leggi(errori, clock);
        if (composizione.isPresent()) {
            var risposta = id == null
                    ? componi.nuova(composizione.get(), chi)
                    : componi.cambia(id, modulo.letta(), composizione.get(), chi);
            switch (risposta) {
                case Risposta.Composta(var nome) -> {
                    poi.addFlashAttribute("esito", "Équipe «" + nome + "» salvata.");
                    return new ModelAndView("redirect:/equipe");
                }
                case Risposta.FinePrimaDellInizio() ->
                    errori.aggiungi("al", "Controllare l'ultimo giorno: viene prima del primo.");
                case Risposta.UnSoloEnte() ->
                    errori.aggiungi(
                            "membri",
                            "Aggiungere almeno una persona di un altro ente: un'équipe multidisciplinare ne riunisce almeno due.");
                case Risposta.MembroNonInServizio() ->
                    errori.aggiungi("membri", "Scegliere i membri fra le persone in servizio.");
                case Risposta.CambiataNelFrattempo cambiata -> {
                    return conflitto(modulo, "/equipe/" + id, cambiata);
                }
            }
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(modulo(modulo, id, chi, modello), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView conflitto(EquipeForm mio, String azione, Risposta.CambiataNelFrattempo cambiata) {
        var loro = EquipeForm.di(cambiata.attuale(), cambiata.versione(), formati);
        var voci = new ArrayList<Voce>();
        Conflitti.scegli(voci, "Nome", "nome", mio.nome(), loro.nome());
        Conflitti.scegli(voci, "Dal", "dal", mio.dal(), loro.dal());
        Conflitti.scegli(voci, "Al", "al", mio.al(), loro.al());
        var miei = mio.membri() == null ? List.<String>of() : mio.membri();
        var altrui = cambiata.attuale().membri();
        voci.add(Voce.scelta(
                "Membri",
                "membri",
                String.join(",", miei),
                nomi(miei.stream().map(OperatoreId::valueOf).toList()),
                String.join(",", altrui.stream().map(Object::toString).toList()),
                nomi(altrui)));
        return new Conflitto(
                        "l'équipe",
                        azione,
                        azione,
                        Conflitti.chi(cambiata.di(), formati),
                        cambiata.versione(),
                        voci,
                        Conflitti.altri(
                                voci,
                                Map.of(
                                        "nome", Conflitti.testo(mio.nome()),
                                        "dal", Conflitti.testo(mio.dal()),
                                        "al", Conflitti.testo(mio.al()))))
                .pagina();
    }

    private String nomi(Collection<OperatoreId> ids) {
        return formati.elenco(
                operatori.operatori(ids).stream().map(Operatore::nominativo).toList());
    }

    private String modulo(EquipeForm modulo, @Nullable EquipeId id, Operatore chi, Model modello) {
        modello.addAttribute("modulo", modulo);
        modello.addAttribute(
                "azione", Optional.ofNullable(id).map(i -> "/equipe/" + i).orElse("/equipe/nuova"));
        modello.addAttribute("nuova", id == null);
        modello.addAttribute("candidati", Membri.opzioni(componi.candidati(id, chi)));
        return "equipe/modulo";
    }
}
