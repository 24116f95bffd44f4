package it.filo.monitoraggio;

import it.filo.cartella.Dominio;
import it.filo.operatori.Livello;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.progetto.AreaImpegno;
import it.filo.progetto.Contenuto.ImpegnoScritto;
import it.filo.progetto.Contenuto.SostegnoScritto;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of the monitoraggio is somebody's: all of it, or the commitments to work for the centro per l'impiego, or the
 * supports of the own ente for who gives them.
 */
public record Parte(Operatore chi, Livello livello) {

    private static final Set<AreaImpegno> LAVORO = EnumSet.of(AreaImpegno.RICERCA_LAVORO, AreaImpegno.FORMAZIONE);

    public boolean tutta() {
        return livello.leggeTutto();
    }

    public boolean scrive() {
        return livello.scrive();
    }

    boolean comprende(ImpegnoScritto impegno) {
        return tutta() || chi.e(Ruolo.CONSULENTE_CPI) && LAVORO.contains(impegno.area());
    }

    boolean comprende(SostegnoScritto sostegno) {
        var fornitore = sostegno.fornitore();
        return tutta()
                || chi.e(Ruolo.TUTOR, Ruolo.REFERENTE_SPECIALISTICO)
                        && fornitore != null
                        && fornitore.id().equals(chi.ente());
    }

    /** Those whose degree is this person's to see and, where writing at all, to set. */
    public List<Dominio> domini() {
        if (tutta()) {
            return Dominio.diLegge();
        }
        return chi.e(Ruolo.CONSULENTE_CPI) ? List.of(Dominio.LAVORO) : List.of();
    }

    /** Whether what this person found is shown to this reader in full, synthesis included. */
    boolean mostraSintesi(Verifica verifica) {
        return tutta() || verifica.operatore().equals(chi.id());
    }
}
