package it.filo.nucleo;

import java.util.List;
import java.util.UUID;

/** The memberships of the current zona whose days were corrected. */
public interface CorrezioniComponenti {

    CorrezioneComponente save(CorrezioneComponente correzione);

    /** The latest first. */
    List<CorrezioneComponente> delComponente(UUID componente);
}
