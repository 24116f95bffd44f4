package it.filo.progetto;

import java.util.UUID;

/** What comes of writing a part of a progetto, or of taking one away. */
public sealed interface Scrittura {

    /** @param id of what was written */
    record Fatta(UUID id) implements Scrittura {}

    /** It is not the time: the analysis is not concluded, or the progetto is ready for signature already. */
    record NonInScrittura() implements Scrittura {}

    record CambiataNelFrattempo() implements Scrittura {}

    /** Somebody took it away meanwhile. */
    record NonCePiu() implements Scrittura {}

    /** It cannot be taken away: a support in it was activated already. */
    record GiaAttivato() implements Scrittura {}
}
