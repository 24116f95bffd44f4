package it.filo.demo;

import it.filo.cartella.NotaDiario;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Lines of the diario of a case. */
final class Diario {

    private record Genere(NotaDiario.Tipo tipo, String testi, boolean riservata) {}

    private static final List<Genere> GENERI = List.of(
            new Genere(NotaDiario.Tipo.COLLOQUIO, "diario.colloquio", false),
            new Genere(NotaDiario.Tipo.TELEFONATA, "diario.telefonata", false),
            new Genere(NotaDiario.Tipo.TELEFONATA, "diario.telefonata", false),
            new Genere(NotaDiario.Tipo.VISITA, "diario.visita", false),
            new Genere(NotaDiario.Tipo.ALTRO, "diario.rete", false),
            new Genere(NotaDiario.Tipo.COLLOQUIO, "diario.riservata", true));

    private final Casa casa;
    private final Testi testi;

    Diario(Casa casa, Testi testi) {
        this.casa = casa;
        this.testi = testi;
    }

    void racconta(Fascicolo fascicolo, LocalDate dal, LocalDate al) {
        if (al.isBefore(dal)) {
            return;
        }
        var chi = fascicolo.caseManager();
        var giorni = new TreeSet<LocalDate>();
        for (int i = casa.sorte.tra(0, 4); i > 0; i--) {
            giorni.add(casa.sorte.giornoTra(dal, al));
        }
        for (var giorno : giorni) {
            var quando = casa.mattina(giorno).plusSeconds(casa.sorte.tra(600, 20_000));
            var genere = casa.sorte.uno(GENERI);
            var id = casa.sorte.id(quando);
            casa.righe.in(
                    "nota_diario",
                    "id",
                    id,
                    "cartella_id",
                    fascicolo.id,
                    "tipo",
                    genere.tipo(),
                    "data",
                    giorno,
                    "testo",
                    testi.su(genere.testi(), id),
                    "riservata",
                    genere.riservata(),
                    "operatore_id",
                    chi.id(),
                    "ente_id",
                    chi.ente(),
                    "autore",
                    chi.nominativo(),
                    "ente",
                    chi.nomeEnte(),
                    "registrato_il",
                    quando);
        }
    }
}
