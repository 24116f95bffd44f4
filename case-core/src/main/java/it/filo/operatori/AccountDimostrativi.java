package it.filo.operatori;

import java.util.List;

/** The accounts that the sign-in page shows. A bean of this type exists in the demo only. */
public record AccountDimostrativi(String password, List<Voce> voci) {

    /**
     * One account.
     *
     * @param chi role and ente in words
     */
    public record Voce(String username, String chi) {}
}
