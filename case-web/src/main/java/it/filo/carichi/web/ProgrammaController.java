package it.filo.carichi.web;

import it.filo.base.Lettura.Letto;
import it.filo.base.web.Opzioni;
import it.filo.carichi.Flusso.Tratto;
import it.filo.carichi.LeggiCarichi;
import it.filo.cartella.Fase;
import it.filo.cartella.Pesi;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Flows and loads: how many cases stand where, and who carries how much. */
@Controller
class ProgrammaController {

    private final LeggiCarichi carichi;
    private final Strozzatura strozzatura;
    private final Zone zone;

    ProgrammaController(LeggiCarichi carichi, Strozzatura strozzatura, Zone zone) {
        this.carichi = carichi;
        this.strozzatura = strozzatura;
        this.zone = zone;
    }

    @GetMapping("/programma")
    String programma(@RequestParam(required = false) @Nullable String comune, Operatore chi, Model model) {
        var letto = carichi.flusso(chi);
        var flusso = letto.cosa();
        var equipe = carichi.equipe(chi);
        var persone = carichi.persone(chi);
        var comuni = zone.comuni();
        var scelto = comuni.stream()
                .map(Comune::istat)
                .filter(i -> i.equals(comune))
                .findFirst()
                .orElse(null);
        var tratti = flusso.di(scelto);
        model.addAttribute("tratti", tratti);
        model.addAttribute(
                "piuAlto", tratti.stream().mapToLong(Tratto::aperte).max().orElse(0));
        model.addAttribute("scelto", scelto);
        model.addAttribute("comuni", Opzioni.di(comuni, Comune::istat, Comune::nome));
        model.addAttribute("strozzatura", flusso.collo().map(strozzatura::di).orElse(null));
        model.addAttribute("equipe", equipe.cosa());
        model.addAttribute("persone", persone.cosa());
        model.addAttribute("ritardo", Letto.piuIndietro(List.of(letto, equipe, persone)));
        model.addAttribute(
                "fasi",
                Arrays.stream(Fase.values()).filter(f -> f != Fase.CHIUSA).toList());
        model.addAttribute("pesi", Pesi.PER_FASE);
        model.addAttribute("consegne", Indirizzi.apre(chi.ruolo(), "/consegne"));
        model.addAttribute("conElenchi", Indirizzi.apre(chi.ruolo(), "/cartelle"));
        model.addAttribute("elenco", "/cartelle?vista=tutte" + (scelto == null ? "" : "&comune=" + scelto));
        return "carichi/programma";
    }
}
