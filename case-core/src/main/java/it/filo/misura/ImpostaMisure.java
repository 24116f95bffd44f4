package it.filo.misura;

import it.filo.operatori.AttiAmministrativi;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Anagrafe;
import it.filo.zona.Zone;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a zona decides for itself on a measure, in the hands of the administrator. */
@Service
@Transactional
public class ImpostaMisure {

    private final Zone zone;
    private final Anagrafe anagrafe;
    private final AttiAmministrativi atti;

    ImpostaMisure(Zone zone, Anagrafe anagrafe, AttiAmministrativi atti) {
        this.zone = zone;
        this.anagrafe = anagrafe;
        this.atti = atti;
    }

    /** By measure, whether the analisi preliminare needs the confirmation of both members of the mini-équipe. */
    @Transactional(readOnly = true)
    public Map<Misura, Boolean> analisiADue(Operatore chi) {
        soloAmministratore(chi);
        var impostazioni = new LinkedHashMap<Misura, Boolean>();
        for (var misura : Misura.tutte()) {
            impostazioni.put(
                    misura,
                    misura.analisiADue(zone.analisiCongiunta(misura.codice()).orElse(null)));
        }
        return impostazioni;
    }

    public void analisiADue(Map<Misura, Boolean> decise, Operatore chi) {
        var prima = analisiADue(chi);
        decise.forEach((misura, aDue) -> {
            if (!aDue.equals(prima.get(misura))) {
                anagrafe.imposta(misura.codice(), aDue);
                atti.annota(
                        chi,
                        "misura %s: la scheda A si conclude con la conferma di %s"
                                .formatted(misura.codice(), aDue ? "tutti e due" : "uno"));
            }
        });
    }

    private static void soloAmministratore(Operatore chi) {
        if (!chi.e(Ruolo.AMMINISTRATORE)) {
            throw new NonConsentito("impostare le misure");
        }
    }
}
