package it.filo.zona;

import java.util.Set;

/** A comune of the zona. */
public record Comune(String istat, String nome, String catastale, String cap, int residenti) {

    /**
     * With which three digits the ISTAT code of a comune of a città metropolitana begins (L. 56/2014 art. 1 c. 5, and the
     * laws of Sicily and Sardinia).
     */
    public static final Set<String> CITTA_METROPOLITANE =
            Set.of("001", "010", "015", "027", "037", "048", "058", "063", "072", "080", "082", "083", "087", "092");
}
