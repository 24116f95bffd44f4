package it.filo.bench;

import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come: what happened to it, in order and with its days. Chosen so that the cases of a zona stand on
 * all steps, one in six is closed, and a case has seven events on average; a few have very long histories.
 *
 * @param percorso null until the analisi is concluded
 */
record Cammino(String misura, @Nullable Percorso percorso, List<Accaduto> accaduti) {

    record Accaduto(TipoEvento tipo, LocalDate data) {}

    private static final List<TipoEvento> INIZIO = List.of(
            TipoEvento.DOMANDA_PRESENTATA,
            TipoEvento.ESITO_ACCOLTO,
            TipoEvento.CARTELLA_APERTA,
            TipoEvento.CLASSIFICATA,
            TipoEvento.ASSEGNATA,
            TipoEvento.MINI_EQUIPE_FISSATA,
            TipoEvento.ANALISI_CONCLUSA);
    private static final List<TipoEvento> EQUIPE =
            List.of(TipoEvento.EQUIPE_CONVOCATA, TipoEvento.SEDUTA_TENUTA, TipoEvento.QUADRO_CONCLUSO);
    private static final List<TipoEvento> PROGETTO =
            List.of(TipoEvento.PROGETTO_DEFINITO, TipoEvento.PROGETTO_SOTTOSCRITTO, TipoEvento.PROGETTO_AVVIATO);
    /** What goes on happening to a case that is followed. */
    private static final List<TipoEvento> SEGUITO = List.of(
            TipoEvento.VERIFICA_SVOLTA,
            TipoEvento.SOLLECITO,
            TipoEvento.CONTRIBUTO_ALLA_VERIFICA,
            TipoEvento.SOLLECITO);

    /** @param quanti at least so many events, of a case that is still followed; 0 to leave it to chance */
    static Cammino scelto(Caso caso, int quanti) {
        var misura = quanti > 0 ? "ADI" : List.of("ADI", "SFL", "RDC", "REI").get(caso.peso(84, 6, 6, 4));
        var percorso = percorso(misura, caso);
        var chiuso = misura.equals("RDC") || misura.equals("REI");
        var fine = chiuso ? 6 : quanti > 0 ? 5 : caso.peso(9, 9, 14, 14, 20, 24, 10);
        var tipi = new ArrayList<>(INIZIO);
        if (percorso.conEquipe()) {
            tipi.addAll(EQUIPE);
        }
        tipi.addAll(percorso == Percorso.SOLO_LAVORO ? List.of(TipoEvento.PATTO_SOTTOSCRITTO) : PROGETTO);
        if (percorso != Percorso.SOLO_LAVORO && caso.suCento(70)) {
            tipi.add(TipoEvento.SOSTEGNO_ATTIVATO);
        }
        if (fine < 5) {
            // Anywhere between the opening and the conclusion of the analisi, or some way behind it.
            var fino = fine < 4 ? 3 + fine : caso.tra(7, tipi.size());
            tipi.subList(Math.min(fino, tipi.size()), tipi.size()).clear();
        } else if (fine == 6) {
            tipi.add(TipoEvento.VERIFICA_SVOLTA);
            tipi.add(TipoEvento.CARTELLA_CHIUSA);
        }
        while (tipi.size() < quanti) {
            tipi.add(SEGUITO.get(tipi.size() % SEGUITO.size()));
        }
        return new Cammino(
                misura,
                tipi.contains(TipoEvento.ANALISI_CONCLUSA) ? percorso : null,
                conDate(tipi, misura, quanti, caso));
    }

    private static Percorso percorso(String misura, Caso caso) {
        if (misura.equals("SFL")) {
            return Percorso.SOLO_LAVORO;
        }
        return List.of(Percorso.SOLO_LAVORO, Percorso.SOLO_SOCIALE, Percorso.COMPLESSO, Percorso.SPECIALISTICO)
                .get(caso.peso(25, 25, 42, 8));
    }

    private static List<Accaduto> conDate(List<TipoEvento> tipi, String misura, int quanti, Caso caso) {
        var giorno = switch (misura) {
            case "REI" -> caso.giornoTra(LocalDate.of(2018, 1, 2), LocalDate.of(2018, 12, 31));
            case "RDC" -> caso.giornoTra(LocalDate.of(2019, 4, 1), LocalDate.of(2022, 12, 31));
            // A long history has had a year and a half.
            default ->
                quanti > 0
                        ? LocalDate.of(2025, 1, 7)
                        : caso.giornoTra(LocalDate.of(2025, 1, 2), Territorio.OGGI.minusDays(10L + 8L * tipi.size()));
        };
        var accaduti = new ArrayList<Accaduto>();
        for (var tipo : tipi) {
            accaduti.add(new Accaduto(tipo, giorno));
            var passo = accaduti.size() > 16 ? 0 : caso.tra(1, 15);
            if (accaduti.size() > 16 && accaduti.size() % Math.max(1, quanti / 250) == 0) {
                passo = 1;
            }
            var dopo = giorno.plusDays(passo);
            giorno = dopo.isAfter(Territorio.OGGI) ? Territorio.OGGI : dopo;
        }
        return List.copyOf(accaduti);
    }
}
