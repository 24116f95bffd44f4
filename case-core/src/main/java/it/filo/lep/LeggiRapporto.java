package it.filo.lep;

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
    private final TransactionTemplate transazione;

    LeggiRapporto(
            CalcolaRapporto calcola,
            NucleiDietro nuclei,
            Zone zone,
            Registro registro,
            TransactionTemplate transazione) {
        this.calcola = calcola;
        this.nuclei = nuclei;
        this.zone = zone;
        this.registro = registro;
        this.transazione = transazione;
    }

    /** One report for each zona that the person may know of. */
    public List<RapportoLep> rapporti(Taglio taglio, Operatore chi) {
        if (chi.ruolo() != Ruolo.REGIONE) {
            return List.of(calcola.rapporto(taglio));
        }
        return zone.tutte().stream()
                .map(Zona::id)
                .map(zona -> ZonaCorrente.in(zona, () -> calcola.rapporto(taglio)))
                .toList();
    }

    /** The indicators of the current zona alone, of the whole zona: what one report is compared with. */
    public RapportoLep indicatori(Taglio taglio, Collection<String> misure) {
        return calcola.indicatori(taglio, misure);
    }

    /** Records that the figures left Filo as a file. */
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
    public List<NucleiDietro.Riga> nuclei(
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
        return transazione.execute(t -> {
            registro.annota(chi, Registro.Azione.LETTURA, null, null, "nuclei dell'indicatore " + codice);
            return nuclei.nuclei(taglio, codice, base, parte, vedeNomi(chi), dopo, quante);
        });
    }
}
