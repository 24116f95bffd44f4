package it.filo.operatori;

/** The zona is arranged by its administrators and by nobody else. */
public final class SoloAmministratore {

    private SoloAmministratore() {}

    /** @param cosa what was asked for */
    public static void esigi(Operatore chi, String cosa) {
        if (!chi.e(Ruolo.AMMINISTRATORE)) {
            throw new NonConsentito(cosa);
        }
    }
}
