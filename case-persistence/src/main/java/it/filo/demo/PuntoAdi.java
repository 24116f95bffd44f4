package it.filo.demo;

import it.filo.cartella.Percorso;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a case of today has come, in the order of the pathway, and how many there are. */
enum PuntoAdi {
    DA_CLASSIFICARE(9, null),
    DA_ASSEGNARE(8, null),
    MINI_EQUIPE_DA_FISSARE(10, null),
    MINI_EQUIPE_FISSATA(9, null),
    SCHEDA_COMINCIATA(8, null),
    SCHEDA_CON_UNA_FIRMA(5, null),
    IN_DISACCORDO(3, null),
    PATTO_DA_SCRIVERE(6, Percorso.SOLO_LAVORO),
    PATTO_IN_BOZZA(4, Percorso.SOLO_LAVORO),
    EQUIPE_DA_CONVOCARE(9, Percorso.COMPLESSO),
    EQUIPE_CONVOCATA(9, Percorso.COMPLESSO),
    QUADRO_DA_COMPLETARE(8, Percorso.COMPLESSO),
    PROGETTO_DA_SCRIVERE(6, null),
    PROGETTO_IN_BOZZA(6, null),
    FIRME_IN_CORSO(7, null),
    SOSTEGNI_DA_ATTIVARE(8, null),
    IN_CAMMINO(26, null),
    CHIUSO(9, null);

    private static final List<Percorso> CON_PROGETTO =
            List.of(Percorso.COMPLESSO, Percorso.SOLO_SOCIALE, Percorso.SPECIALISTICO);

    private final int casi;
    private final @Nullable Percorso percorso;

    PuntoAdi(int casi, @Nullable Percorso percorso) {
        this.casi = casi;
        this.percorso = percorso;
    }

    int casi() {
        return casi;
    }

    @Nullable
    Percorso percorso() {
        return percorso;
    }

    boolean dopo(PuntoAdi altro) {
        return ordinal() > altro.ordinal();
    }

    /** Where the point itself does not say it, all pathways that pass there take turns. */
    Percorso percorsoPer(Sorte sorte, int turno, boolean conSpecialisti) {
        var suo = percorso;
        if (suo == Percorso.COMPLESSO) {
            return conSpecialisti && turno % 3 == 0 ? Percorso.SPECIALISTICO : Percorso.COMPLESSO;
        }
        if (suo != null) {
            return suo;
        }
        return this == IN_CAMMINO && sorte.suCento(25)
                ? Percorso.SOLO_LAVORO
                : CON_PROGETTO.get(turno % (conSpecialisti ? 3 : 2));
    }

    /** Working days since the last step: most are recent, some have been standing still. */
    int giorniLavorativiFa(Sorte sorte, int numero) {
        return switch (this) {
            case IN_CAMMINO -> sorte.tra(2, 150);
            case CHIUSO -> sorte.tra(3, 60);
            default ->
                switch (numero % 4) {
                    case 2 -> sorte.tra(40, 56);
                    case 3 -> sorte.tra(57, 80);
                    default -> sorte.tra(1, 14);
                };
        };
    }
}
