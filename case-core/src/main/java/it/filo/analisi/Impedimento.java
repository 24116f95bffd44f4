package it.filo.analisi;

import it.filo.cartella.Cartella;
import it.filo.cartella.Passo;
import java.util.Optional;

/** Why the scheda A cannot be worked on now. */
public enum Impedimento {
    DA_ASSEGNARE("La cartella non è ancora assegnata a un'assistente sociale."),
    MINI_EQUIPE_DA_FISSARE("La mini-équipe non è ancora fissata."),
    IN_DISACCORDO("La mini-équipe non è d'accordo sull'esito: la scheda resta com'è finché il program manager decide."),
    GIA_CONCLUSA("L'analisi preliminare è conclusa: la scheda A si può soltanto leggere.");

    private final String spiegazione;

    Impedimento(String spiegazione) {
        this.spiegazione = spiegazione;
    }

    public String spiegazione() {
        return spiegazione;
    }

    /** What stands in the way of writing on the scheda. */
    public static Optional<Impedimento> aScrivere(Cartella cartella) {
        return cartella.passo()
                .map(passo -> switch (passo) {
                    case CLASSIFICARE, ASSEGNARE -> Optional.of(DA_ASSEGNARE);
                    case FISSARE_MINI_EQUIPE -> Optional.of(MINI_EQUIPE_DA_FISSARE);
                    case CONCLUDERE_ANALISI -> Optional.<Impedimento>empty();
                    case DIRIMERE -> Optional.of(IN_DISACCORDO);
                    default -> Optional.of(GIA_CONCLUSA);
                })
                .orElse(Optional.of(GIA_CONCLUSA));
    }

    /** What stands in the way of confirming: after a disagreement one may still come round. */
    public static Optional<Impedimento> aConfermare(Cartella cartella) {
        return cartella.aspetta(Passo.DIRIMERE) ? Optional.empty() : aScrivere(cartella);
    }

    /** What stands in the way of fixing or moving the mini-équipe. */
    public static Optional<Impedimento> aFissare(Cartella cartella) {
        return cartella.aspetta(Passo.FISSARE_MINI_EQUIPE) ? Optional.empty() : aConfermare(cartella);
    }
}
