package it.filo.accesso;

import java.util.List;
import java.util.Optional;

/** The segnalazioni of the current zona. */
public interface Segnalazioni {

    Optional<Segnalazione> findById(SegnalazioneId id);

    Segnalazione save(Segnalazione segnalazione);

    void delete(Segnalazione segnalazione);

    Optional<Segnalazione> dalContatto(ContattoId contatto);

    /** What happened to it, the latest first. */
    List<PassaggioSegnalazione> passaggi(SegnalazioneId id);

    List<VoceScheda> voci(SegnalazioneId id, int numero);
}
