package it.filo.operatori;

import org.jspecify.annotations.Nullable;

/** Hashes passwords so that nobody reads them back (Argon2). */
public interface Impronte {

    String di(String password);

    /**
     * Whether the password made that hash.
     *
     * @param impronta null where no such account exists: takes as long as a real comparison and is false
     */
    boolean corrisponde(String password, @Nullable String impronta);
}
