package it.filo.carichi.web;

import it.filo.base.web.Formati;
import it.filo.base.web.Voce;
import it.filo.carichi.Flusso.Collo;
import it.filo.cartella.Fase;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the bottleneck of the zona in one sentence, with the two lists that it speaks of. */
@Component
public class Strozzatura {

    /**
     * "43 nuclei aspettano l'analisi preliminare oltre il termine, in mediana da 34 giorni lavorativi; 31 sono a
     * Pistoia."
     */
    public record Frase(Voce quanti, String resto, Voce quantiLi) {}

    private final Zone zone;
    private final Formati formati;

    Strozzatura(Zone zone, Formati formati) {
        this.zone = zone;
        this.formati = formati;
    }

    public Frase di(Collo collo) {
        var lista = "/cartelle?vista=tutte&fase=" + collo.fase() + "&scadenza=ritardo";
        return new Frase(
                new Voce(formati.quanti(collo.quanti(), "nucleo aspetta", "nuclei aspettano"), lista),
                cosa(collo.fase()) + " oltre il termine" + da(collo.mediana()),
                new Voce(
                        formati.quanti(collo.quantiLi(), "è", "sono") + " a " + nome(collo.comune()),
                        lista + "&comune=" + collo.comune()));
    }

    private static String cosa(Fase fase) {
        return switch (fase) {
            case ACCESSO -> "l'assegnazione";
            case ANALISI_PRELIMINARE -> "l'analisi preliminare";
            case EQUIPE -> "l'équipe multidisciplinare";
            case PROGETTO -> "la firma del progetto";
            case MONITORAGGIO, CHIUSA -> throw new IllegalArgumentException("nobody waits in " + fase);
        };
    }

    private String da(@Nullable BigDecimal mediana) {
        return mediana == null ? "" : ", in mediana da " + formati.decimale(mediana) + " giorni lavorativi";
    }

    private String nome(String istat) {
        return zone.comuni().stream()
                .filter(c -> c.istat().equals(istat))
                .map(Comune::nome)
                .findFirst()
                .orElse(istat);
    }
}
