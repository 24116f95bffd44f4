package it.filo.monitoraggio;

import it.filo.cartella.CartellaId;
import java.util.List;

/** What the verifiche of the current zona found of each thing that is followed. */
public interface VociVerificate {

    VoceVerificata save(VoceVerificata voce);

    /** Of all verifiche of a case. */
    List<VoceVerificata> dellaCartella(CartellaId cartella);
}
