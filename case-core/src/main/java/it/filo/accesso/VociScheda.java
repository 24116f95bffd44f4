package it.filo.accesso;

/** What the schede of the current zona say. */
public interface VociScheda {

    VoceScheda save(VoceScheda voce);

    void delete(VoceScheda voce);
}
