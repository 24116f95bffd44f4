package it.filo.accesso.web;

import it.filo.accesso.ConsultaAttenzione;
import it.filo.accesso.ElencoAttenzione.ChiAiuta;
import it.filo.accesso.ElencoAttenzione.Riga;
import it.filo.accesso.ElencoAttenzione.Uscita;
import it.filo.accesso.StatoDomanda;
import it.filo.accesso.TerminiDiRiesame;
import it.filo.base.web.Formati;
import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Riesame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the lines of the lista di attenzione into words. */
@Component
public class RigheDiAttenzione {

    /** @param tono of the tag: late, near, or neither */
    public record Termine(String testo, String tono) {}

    public record Mostrata(
            Riga riga,
            String chiAiuta,
            @Nullable Termine termine,
            @Nullable String uscita) {}

    private final Formati formati;
    private final Clock clock;

    RigheDiAttenzione(Formati formati, Clock clock) {
        this.formati = formati;
        this.clock = clock;
    }

    public List<Mostrata> di(ConsultaAttenzione.Righe righe) {
        return di(righe.righe(), righe.calendario());
    }

    List<Mostrata> di(List<Riga> righe, CalendarioLavorativo calendario) {
        return righe.stream().map(r -> di(r, calendario)).toList();
    }

    Mostrata di(Riga r, CalendarioLavorativo calendario) {
        return new Mostrata(
                r,
                chiAiuta(r.chiAiuta()),
                r.uscita() == null ? termine(r, calendario) : null,
                r.uscita() == null ? null : uscita(r.uscita(), r.stato()));
    }

    String chiAiuta(@Nullable ChiAiuta chi) {
        return chi == null ? "Nessuno" : chi.nome() + (chi.perIncarico() ? ", che segue la cartella" : "");
    }

    /** "La domanda è accolta dal 12 marzo 2026." */
    String uscita(Uscita uscita, StatoDomanda stato) {
        if (uscita.fine() != null) {
            return "Tolta " + formati.il(uscita.dal()) + ": "
                    + uscita.fine().nome().toLowerCase(Locale.ITALIAN) + ".";
        }
        var altra = uscita.protocollo();
        if (altra == null) {
            return "La domanda è " + stato.nome().toLowerCase(Locale.ITALIAN) + " " + formati.dal(uscita.dal()) + ".";
        }
        return (altra.isEmpty() ? "Un'altra domanda" : "La domanda " + altra) + " del nucleo è accolta "
                + formati.dal(uscita.dal()) + ".";
    }

    private @Nullable Termine termine(Riga riga, CalendarioLavorativo calendario) {
        return TerminiDiRiesame.di(riga.misura(), riga.stato(), riga.esito())
                .map(r -> termine(r, r.entro(riga.esito(), calendario), riga.contestata()))
                .orElse(null);
    }

    Termine termine(Riesame riesame, LocalDate entro, @Nullable LocalDate contestata) {
        if (contestata != null) {
            return new Termine("Riesame o ricorso chiesto " + formati.il(contestata), "corso");
        }
        var oggi = LocalDate.now(clock);
        var dubbio = riesame.certo() ? "" : " (da confermare con l'INPS)";
        if (entro.isBefore(oggi)) {
            return new Termine("Il termine del riesame era " + formati.il(entro) + dubbio, "ritardo");
        }
        return new Termine(
                "Riesame entro " + formati.il(entro) + ", " + formati.quando(entro) + dubbio,
                entro.isAfter(oggi.plusDays(TerminiDiRiesame.VICINO)) ? "neutro" : "attesa");
    }
}
