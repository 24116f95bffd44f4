package it.filo.operatori;

/**
 * Thrown where somebody asks for what does not exist or is not for them to know of: the two look alike, and the web
 * layer answers both with 404.
 */
public class NonVisibile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NonVisibile(String cosa) {
        super(cosa);
    }
}
