package it.filo.demo;

import it.filo.cartella.Percorso;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The 680 nuclei whose domanda was accepted, by how far they had come on 30 November 2018: 443 with the analisi
 * preliminare, of them 265 with a progetto started (solo sociale and complesso together), 65 with a patto di servizio, 113
 * still on their way. How the document's sums split by pathway is invented. No specialist service sat in an équipe
 * before 2019, since the document counts three institutions.
 */
enum GruppoRei {
    COMPLESSO_AVVIATO(168, Percorso.COMPLESSO, "2018-03-12", "2018-08-10"),
    SOCIALE_AVVIATO(97, Percorso.SOLO_SOCIALE, "2018-03-08", "2018-10-12"),
    LAVORO_CON_PATTO(65, Percorso.SOLO_LAVORO, "2018-03-06", "2018-10-31"),
    COMPLESSO_IN_ATTESA(45, Percorso.COMPLESSO, "2018-11-06", "2018-11-30"),
    SPECIALISTICO_IN_ATTESA(12, Percorso.SPECIALISTICO, "2018-11-06", "2018-11-30"),
    SOCIALE_IN_ATTESA(31, Percorso.SOLO_SOCIALE, "2018-10-22", "2018-11-30"),
    LAVORO_IN_ATTESA(25, Percorso.SOLO_LAVORO, "2018-11-12", "2018-11-30"),
    COMPLESSO_NEL_2019(60, Percorso.COMPLESSO, "2019-01-08", "2019-03-29"),
    SOCIALE_NEL_2019(40, Percorso.SOLO_SOCIALE, "2019-01-08", "2019-03-29"),
    LAVORO_NEL_2019(20, Percorso.SOLO_LAVORO, "2019-01-08", "2019-03-29"),
    /** Their measure ended before anybody had met them. */
    MAI_INCONTRATI(117, null, null, null);

    private final int nuclei;
    private final @Nullable Percorso percorso;
    private final @Nullable String primaAnalisi;
    private final @Nullable String ultimaAnalisi;

    GruppoRei(int nuclei, @Nullable Percorso percorso, @Nullable String primaAnalisi, @Nullable String ultimaAnalisi) {
        this.nuclei = nuclei;
        this.percorso = percorso;
        this.primaAnalisi = primaAnalisi;
        this.ultimaAnalisi = ultimaAnalisi;
    }

    int nuclei() {
        return nuclei;
    }

    @Nullable
    Percorso percorso() {
        return percorso;
    }

    boolean analizzatiNel2018() {
        return primaAnalisi != null && primaAnalisi.startsWith("2018");
    }

    boolean avviati() {
        return this == COMPLESSO_AVVIATO || this == SOCIALE_AVVIATO || this == LAVORO_CON_PATTO;
    }

    @Nullable
    LocalDate giornoDellAnalisi(Casa casa) {
        return primaAnalisi == null || ultimaAnalisi == null
                ? null
                : casa.lavorativo(casa.sorte.giornoTra(LocalDate.parse(primaAnalisi), LocalDate.parse(ultimaAnalisi)));
    }
}
