package it.filo.cartella;

import it.filo.misura.Misura;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The four pathways that the outcome of the analisi preliminare opens (D.Lgs. 147/2017 art. 5; outcomes A to D of the
 * RdC and ADI forms), and the rule that says where a case stands from what has happened to it.
 */
public enum Percorso {
    SOLO_LAVORO("Solo lavoro", "Il patto di servizio si sottoscrive al centro per l'impiego."),
    SOLO_SOCIALE("Solo sociale", "L'assistente sociale scrive il progetto con la famiglia."),
    COMPLESSO("Bisogno complesso", "L'équipe multidisciplinare valuta, poi si scrive il progetto."),
    SPECIALISTICO("Specialistico", "Come il bisogno complesso, con il referente del servizio specialistico in équipe.");

    private final String nome;
    private final String spiegazione;

    Percorso(String nome, String spiegazione) {
        this.nome = nome;
        this.spiegazione = spiegazione;
    }

    public String nome() {
        return nome;
    }

    public String spiegazione() {
        return spiegazione;
    }

    /** Whether the need calls for the équipe multidisciplinare and the scheda B. */
    public boolean conEquipe() {
        return this == COMPLESSO || this == SPECIALISTICO;
    }

    /**
     * Whether a progetto may be written: not where the patto di servizio is the whole answer to a need of work (D.Lgs.
     * 147/2017 art. 5 c. 5); where it is not, the progetto stands beside it (DL 48/2023 art. 4 c. 3-5 and art. 6).
     */
    public boolean conProgetto(Misura misura) {
        return this != SOLO_LAVORO || !misura.pattoBasta();
    }

    /** Where a case stands: its phase and the step that comes next, null once it is closed. */
    public record Posizione(Fase fase, @Nullable Passo passo) {}

    /**
     * @param accaduti what has happened and still counts (see {@link Storia#valgono})
     * @param percorso null until the analisi preliminare is concluded
     */
    public static Posizione posizione(Set<TipoEvento> accaduti, @Nullable Percorso percorso) {
        if (accaduti.contains(TipoEvento.CARTELLA_CHIUSA)) {
            return new Posizione(Fase.CHIUSA, null);
        }
        var passo = passi(percorso).stream()
                .filter(p -> !p.fatto(accaduti))
                .findFirst()
                .orElse(Passo.VERIFICARE);
        if (passo == Passo.CONCLUDERE_ANALISI && accaduti.contains(TipoEvento.DISACCORDO)) {
            passo = Passo.DIRIMERE;
        }
        return new Posizione(passo.fase(), passo);
    }

    private static List<Passo> passi(@Nullable Percorso percorso) {
        return percorso == null
                ? Arrays.asList(
                        Passo.CLASSIFICARE, Passo.ASSEGNARE, Passo.FISSARE_MINI_EQUIPE, Passo.CONCLUDERE_ANALISI)
                : Passo.di(percorso);
    }
}
