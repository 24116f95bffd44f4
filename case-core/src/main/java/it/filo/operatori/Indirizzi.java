package it.filo.operatori;

import static it.filo.operatori.Ruolo.*;

import java.util.List;
import java.util.Set;

/**
 * Who opens which address, in one table: the door, the menu and the tests read it. The first line that fits counts.
 * It is the coarse wall by role; what of a single case one sees is decided by {@code Visibilita}.
 */
public final class Indirizzi {

    /** What an address answers to who may not open it. */
    public enum Rifiuto {
        /** 403: the page is not for this role. */
        DIVIETO,
        /** 404: not even its existence is for this role to know. */
        ASSENZA
    }

    /**
     * One line of the table.
     *
     * @param modello pattern of a path, as Spring reads it
     */
    public record Regola(String modello, Set<Ruolo> ruoli, Rifiuto rifiuto) {

        public boolean apre(Ruolo ruolo) {
            return ruoli.contains(ruolo);
        }
    }

    /** Open to everybody, signed in or not. */
    public static final List<String> PUBBLICI = List.of(
            "/login",
            "/avvio/**",
            "/actuator/health/**",
            "/risorse/**",
            "/webjars/**",
            "/favicon.ico",
            "/favicon.svg",
            "/privacy",
            "/note-legali",
            "/accessibilita");

    /** Who lists cases, on the page or in a file. */
    private static final Ruolo[] CON_CARTELLE = {
        AMMINISTRATIVA, ASSISTENTE_SOCIALE, CONSULENTE_CPI, TUTOR, REFERENTE_SPECIALISTICO, PROGRAM_MANAGER
    };

    public static final List<Regola> REGOLE = List.of(
            a("/accesso/domande/nuova", OPERATORE_ACCESSO, AMMINISTRATIVA),
            a("/accesso/domande/riepilogo", AMMINISTRATIVA, PROGRAM_MANAGER, DIRETTORE),
            a("/accesso/domande/riepilogo.csv", AMMINISTRATIVA, PROGRAM_MANAGER, DIRETTORE),
            a("/accesso/domande/riepilogo/dichiarati", AMMINISTRATIVA),
            a("/accesso/contatti/nuovo", OPERATORE_ACCESSO),
            a("/accesso/contatti/conteggi", AMMINISTRATIVA, PROGRAM_MANAGER, DIRETTORE),
            a("/accesso/contatti/conteggi.csv", AMMINISTRATIVA, PROGRAM_MANAGER, DIRETTORE),
            a("/accesso/contatti.csv", OPERATORE_ACCESSO, AMMINISTRATIVA),
            a("/accesso/contatti/**", OPERATORE_ACCESSO, AMMINISTRATIVA),
            a("/accesso/attenzione/**", OPERATORE_ACCESSO, AMMINISTRATIVA, ASSISTENTE_SOCIALE, PROGRAM_MANAGER),
            a("/accesso/domande/*/persone/*", AMMINISTRATIVA),
            a("/accesso/domande/**", OPERATORE_ACCESSO, AMMINISTRATIVA, ASSISTENTE_SOCIALE, PROGRAM_MANAGER),
            a("/accesso/importazioni/**", AMMINISTRATIVA, PROGRAM_MANAGER),
            a("/accesso/persone-da-completare", AMMINISTRATIVA),
            a(
                    "/accesso/segnalazioni/**",
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER),
            a(
                    "/accesso",
                    OPERATORE_ACCESSO,
                    AMMINISTRATIVA,
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER),
            a("/accesso/**", OPERATORE_ACCESSO, AMMINISTRATIVA, ASSISTENTE_SOCIALE, PROGRAM_MANAGER),
            a("/cartelle", CON_CARTELLE),
            a("/cartelle.csv", CON_CARTELLE),
            a("/cartelle.xlsx", CON_CARTELLE),
            a("/cartelle/assegnazioni/**", AMMINISTRATIVA, PROGRAM_MANAGER),
            nascosto("/cartelle/*/registro", ASSISTENTE_SOCIALE, PROGRAM_MANAGER, DPO),
            nascosto(
                    "/cartelle/**",
                    AMMINISTRATIVA,
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER,
                    DIRETTORE),
            a(
                    "/cerca",
                    OPERATORE_ACCESSO,
                    AMMINISTRATIVA,
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER),
            a("/equipe/**", ASSISTENTE_SOCIALE, CONSULENTE_CPI, TUTOR, REFERENTE_SPECIALISTICO, PROGRAM_MANAGER),
            a(
                    "/scadenze/**",
                    AMMINISTRATIVA,
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER),
            a(
                    "/scadenze.ics",
                    AMMINISTRATIVA,
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER),
            a("/trasferimenti/**", ASSISTENTE_SOCIALE, PROGRAM_MANAGER),
            a("/programma/**", PROGRAM_MANAGER, DIRETTORE),
            nascosto(
                    "/consegne/*/assenza/**",
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER),
            a("/consegne/**", PROGRAM_MANAGER),
            a("/lep/**", PROGRAM_MANAGER, DIRETTORE, NUCLEO_DI_MONITORAGGIO, REGIONE),
            a("/fondi/**", AMMINISTRATIVA, PROGRAM_MANAGER, DIRETTORE),
            a("/registro/**", DPO),
            a("/amministrazione/**", AMMINISTRATORE),
            a("/**", Ruolo.values()));

    private Indirizzi() {}

    /** Whether a role finds something at a place of the menu, such as {@code /cartelle}. */
    public static boolean apre(Ruolo ruolo, String luogo) {
        return REGOLE.stream()
                .filter(r -> r.modello().equals(luogo) || r.modello().equals(luogo + "/**"))
                .findFirst()
                .map(r -> r.apre(ruolo))
                .orElse(true);
    }

    private static Regola a(String modello, Ruolo... ruoli) {
        return new Regola(modello, Set.of(ruoli), Rifiuto.DIVIETO);
    }

    private static Regola nascosto(String modello, Ruolo... ruoli) {
        return new Regola(modello, Set.of(ruoli), Rifiuto.ASSENZA);
    }
}
