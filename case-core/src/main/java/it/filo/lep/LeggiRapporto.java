package it.filo.lep;

import it.filo.base.Lettura;
import it.filo.base.Lettura.Letto;
import it.filo.base.Lettura.Per;
import it.filo.lep.Cifra.Base;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.registro.Registro;
import it.filo.zona.Zona;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.Zone;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads which report: a zona its own, the Region the aggregates of all; the nuclei behind a figure only some. */
@Service
public class LeggiRapporto {

    private final CalcolaRapporto calcola;
    private final NucleiDietro nuclei;
    private final Zone zone;
    private final Registro registro;
    private final Lettura lettura;
    private final TransactionTemplate transazione;

    LeggiRapporto(
            CalcolaRapporto calcola,
            NucleiDietro nuclei,
            Zone zone,
            Registro registro,
            Lettura lettura,
            TransactionTemplate transazione) {
        this.calcola = calcola;
        this.nuclei = nuclei;
        this.zone = zone;
        this.registro = registro;
        this.lettura = lettura;
        this.transazione = transazione;
    }

    /** One report for each zona that the person may know of. */
    public Letto<List<RapportoLep>> rapporti(Taglio taglio, Per per, Operatore chi) {
        if (chi.ruolo() != Ruolo.REGIONE) {
            return Letto.insieme(List.of(rapporto(taglio, per)));
        }
        return Letto.insieme(zone.tutte().stream()
                .map(Zona::id)
                .map(zona -> ZonaCorrente.in(zona, () -> rapporto(taglio, per)))
                .toList());
    }

    /** The indicators of the current zona alone, of the whole zona: what one report is compared with. */
    public Letto<RapportoLep> indicatori(Taglio taglio, Collection<String> misure, Per per) {
        return lettura.leggi(per, () -> calcola.indicatori(taglio, misure));
    }

    private Letto<RapportoLep> rapporto(Taglio taglio, Per per) {
        return lettura.leggi(per, () -> calcola.rapporto(taglio));
    }

    /** Records that the figures leave Filo as a file, before they are read. */
    public void esportato(Taglio taglio, String formato, Operatore chi) {
        transazione.executeWithoutResult(t -> registro.annota(
                chi, Registro.Azione.ESPORTAZIONE, null, null, "rapporto LEP al " + taglio.al() + ", " + formato));
    }

    /** Whether the nuclei behind a figure are for this person, with names or as codes. */
    public static boolean vedeNuclei(Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER, Ruolo.DIRETTORE);
    }

    /** Whether they come with their names. */
    public static boolean vedeNomi(Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER);
    }

    /** One page of the nuclei behind a figure; the look is recorded. */
    public Letto<List<NucleiDietro.Riga>> nuclei(
            Taglio taglio,
            String codice,
            Base base,
            NucleiDietro.Parte parte,
            @Nullable String dopo,
            int quante,
            Operatore chi) {
        if (!vedeNuclei(chi)) {
            throw new NonConsentito("nuclei behind " + codice);
        }
        return lettura.leggi(
                Per.PAGINA,
                () -> registro.annota(chi, Registro.Azione.LETTURA, null, null, "nuclei dell'indicatore " + codice),
                () -> nuclei.nuclei(taglio, codice, base, parte, vedeNomi(chi), dopo, quante));
    }
}
