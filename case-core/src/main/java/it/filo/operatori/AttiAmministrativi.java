package it.filo.operatori;

/**
 * Tells the register of accesses what an administrator did: who may get in decides who may read. The register stands
 * above this room, so it answers through this port.
 */
public interface AttiAmministrativi {

    /** @param cosa what was done, with the name of the account or ente; to be called within the transaction that does it */
    void annota(Operatore chi, String cosa);
}
