package it.filo.operatori;

/** Thrown where a forged request asks for what no button offers; the web layer answers 403. */
public class NonConsentito extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NonConsentito(String cosa) {
        super(cosa);
    }
}
