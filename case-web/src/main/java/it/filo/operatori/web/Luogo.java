package it.filo.operatori.web;

import static it.filo.operatori.Ruolo.*;

import it.filo.operatori.Ruolo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The places of Filo, in the order of the navigation, and the roles that have something there. */
public enum Luogo {
    OGGI("Oggi", "/", EnumSet.allOf(Ruolo.class)),
    CARTELLE(
            "Cartelle",
            "/cartelle",
            EnumSet.of(
                    AMMINISTRATIVA,
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER)),
    ACCESSO(
            "Accesso",
            "/accesso/domande",
            EnumSet.of(OPERATORE_ACCESSO, AMMINISTRATIVA, ASSISTENTE_SOCIALE, PROGRAM_MANAGER)),
    EQUIPE(
            "Équipe",
            "/equipe",
            EnumSet.of(ASSISTENTE_SOCIALE, CONSULENTE_CPI, TUTOR, REFERENTE_SPECIALISTICO, PROGRAM_MANAGER)),
    SCADENZE(
            "Scadenze",
            "/scadenze",
            EnumSet.of(
                    AMMINISTRATIVA,
                    ASSISTENTE_SOCIALE,
                    CONSULENTE_CPI,
                    TUTOR,
                    REFERENTE_SPECIALISTICO,
                    PROGRAM_MANAGER)),
    PROGRAMMA("Carichi e flussi", "/programma", EnumSet.of(PROGRAM_MANAGER, DIRETTORE)),
    LEP("LEP", "/lep", EnumSet.of(PROGRAM_MANAGER, DIRETTORE, NUCLEO_DI_MONITORAGGIO, REGIONE)),
    REGISTRO("Registro consultazioni", "/registro", EnumSet.of(DPO)),
    AMMINISTRAZIONE("Amministrazione", "/amministrazione", EnumSet.of(AMMINISTRATORE));

    /** One entry of the main navigation; {@code chiave} is what a page names as its own place. */
    public record VoceDiMenu(String testo, String indirizzo, String chiave) {}

    private final String testo;
    private final String indirizzo;
    private final Set<Ruolo> ruoli;

    Luogo(String testo, String indirizzo, Set<Ruolo> ruoli) {
        this.testo = testo;
        this.indirizzo = indirizzo;
        this.ruoli = ruoli;
    }

    public String indirizzo() {
        return indirizzo;
    }

    public boolean aperto(Ruolo ruolo) {
        return ruoli.contains(ruolo);
    }

    public static List<VoceDiMenu> menu(Ruolo ruolo) {
        return Arrays.stream(values())
                .filter(luogo -> luogo.aperto(ruolo))
                .map(luogo -> new VoceDiMenu(
                        luogo.testo, luogo.indirizzo, luogo.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
