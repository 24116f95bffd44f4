package it.filo.accesso;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of outcomes as rows of text, whatever its format; read from the beginning to the end, never held in memory. */
public interface FileEsiti {

    /**
     * A record of the file.
     *
     * @param numero the header is 1
     * @param guasto what makes its cells unusable, for people to read
     */
    record Riga(int numero, List<String> celle, @Nullable String guasto) {}

    /** @throws FileIllegibile where it cannot be read to the end */
    void leggi(Consumer<Riga> riga);

    /** How much was read, of a hundred; null where that is not known. */
    @Nullable
    Integer parte();
}
