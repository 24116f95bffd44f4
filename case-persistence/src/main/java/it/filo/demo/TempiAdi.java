package it.filo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of one case, reckoned backwards from its last step; none of them lies in the future. */
final class TempiAdi {

    /** Steps whose days follow one another, with the working days that usually lie between one and the one before. */
    private enum Giorno {
        DOMANDA(0, 0),
        ACCOLTA(18, 28),
        APERTA(1, 3),
        CLASSIFICATA(0, 3),
        ASSEGNATA(1, 4),
        FISSATA(1, 5),
        MINI_EQUIPE(4, 12),
        ANALISI(0, 4),
        CONVOCATA(2, 8),
        SEDUTA(4, 12),
        QUADRO(1, 6),
        SCRITTO(1, 4),
        DEFINITO(2, 8),
        SOTTOSCRITTO(1, 6),
        AVVIATO(1, 12);

        private final int minimo;
        private final int massimo;

        Giorno(int minimo, int massimo) {
            this.minimo = minimo;
            this.massimo = massimo;
        }
    }

    private final LocalDate[] giorni = new LocalDate[Giorno.values().length];
    private final LocalDate ultimo;
    private final LocalDate limite;
    private final List<LocalDate> verifiche = new ArrayList<>();

    TempiAdi(Casa casa, PuntoAdi punto, LocalDate ultimo) {
        this.ultimo = ultimo;
        this.limite = casa.oggi;
        var arrivo = arrivo(punto);
        var giorno = arrivo == Giorno.AVVIATO && punto == PuntoAdi.CHIUSO
                ? casa.prima(ultimo, casa.sorte.tra(70, 160))
                : ultimo;
        for (int i = giorni.length - 1; i > arrivo.ordinal(); i--) {
            giorni[i] = ultimo;
        }
        for (int i = arrivo.ordinal(); i >= 0; i--) {
            giorni[i] = giorno;
            var passo = Giorno.values()[i];
            giorno = casa.prima(giorno, casa.sorte.tra(passo.minimo, passo.massimo));
        }
        if (arrivo == Giorno.AVVIATO) {
            verifiche(casa, punto);
        }
        if (punto == PuntoAdi.MINI_EQUIPE_FISSATA) {
            giorni[Giorno.MINI_EQUIPE.ordinal()] = casa.lavorativo(casa.oggi.plusDays(casa.sorte.tra(-2, 12)));
        }
    }

    private static Giorno arrivo(PuntoAdi punto) {
        return switch (punto) {
            case DA_CLASSIFICARE -> Giorno.APERTA;
            case DA_ASSEGNARE -> Giorno.CLASSIFICATA;
            case MINI_EQUIPE_DA_FISSARE -> Giorno.ASSEGNATA;
            case MINI_EQUIPE_FISSATA -> Giorno.FISSATA;
            case SCHEDA_COMINCIATA -> Giorno.MINI_EQUIPE;
            case SCHEDA_CON_UNA_FIRMA, IN_DISACCORDO, PATTO_DA_SCRIVERE, PATTO_IN_BOZZA, EQUIPE_DA_CONVOCARE ->
                Giorno.ANALISI;
            case EQUIPE_CONVOCATA -> Giorno.CONVOCATA;
            case QUADRO_DA_COMPLETARE -> Giorno.SEDUTA;
            case PROGETTO_DA_SCRIVERE -> Giorno.QUADRO;
            case PROGETTO_IN_BOZZA -> Giorno.SCRITTO;
            case FIRME_IN_CORSO -> Giorno.DEFINITO;
            case SOSTEGNI_DA_ATTIVARE -> Giorno.SOTTOSCRITTO;
            case IN_CAMMINO, CHIUSO -> Giorno.AVVIATO;
        };
    }

    LocalDate domanda() {
        return giorni[Giorno.DOMANDA.ordinal()];
    }

    LocalDate accolta() {
        return giorni[Giorno.ACCOLTA.ordinal()];
    }

    LocalDate aperta() {
        return giorni[Giorno.APERTA.ordinal()];
    }

    LocalDate classificata() {
        return giorni[Giorno.CLASSIFICATA.ordinal()];
    }

    LocalDate assegnata() {
        return giorni[Giorno.ASSEGNATA.ordinal()];
    }

    LocalDate fissata() {
        return giorni[Giorno.FISSATA.ordinal()];
    }

    LocalDate miniEquipe() {
        return giorni[Giorno.MINI_EQUIPE.ordinal()];
    }

    LocalDate analisi() {
        return giorni[Giorno.ANALISI.ordinal()];
    }

    LocalDate convocata() {
        return giorni[Giorno.CONVOCATA.ordinal()];
    }

    LocalDate seduta() {
        return giorni[Giorno.SEDUTA.ordinal()];
    }

    LocalDate quadro() {
        return giorni[Giorno.QUADRO.ordinal()];
    }

    LocalDate scritto() {
        return giorni[Giorno.SCRITTO.ordinal()];
    }

    LocalDate definito() {
        return giorni[Giorno.DEFINITO.ordinal()];
    }

    LocalDate sottoscritto() {
        return giorni[Giorno.SOTTOSCRITTO.ordinal()];
    }

    LocalDate avviato() {
        return giorni[Giorno.AVVIATO.ordinal()];
    }

    List<LocalDate> verifiche() {
        return List.copyOf(verifiche);
    }

    /** The day of the last step. */
    LocalDate ultimo() {
        return ultimo;
    }

    /** From here on nothing has happened yet. */
    LocalDate limite() {
        return limite;
    }

    /** Every ninety days, as long as there were ninety; the last one is sometimes missing, and then it is late. */
    private void verifiche(Casa casa, PuntoAdi punto) {
        var fine = punto == PuntoAdi.CHIUSO ? ultimo : limite;
        var giorno = casa.lavorativo(avviato().plusDays(casa.sorte.tra(75, 88)));
        while (giorno.isBefore(fine)) {
            verifiche.add(giorno);
            giorno = casa.lavorativo(giorno.plusDays(casa.sorte.tra(80, 90)));
        }
        if (!verifiche.isEmpty() && casa.sorte.suCento(35)) {
            verifiche.removeLast();
        }
    }
}
