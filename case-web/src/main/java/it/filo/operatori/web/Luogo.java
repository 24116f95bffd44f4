package it.filo.operatori.web;

import it.filo.operatori.Indirizzi;
import it.filo.operatori.Ruolo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The places of Filo, in the order of the navigation, each shown to the roles that {@link Indirizzi} opens it to. */
public enum Luogo {
    OGGI("Oggi", "/"),
    CARTELLE("Cartelle", "/cartelle"),
    ACCESSO("Accesso", "/accesso/domande"),
    EQUIPE("Équipe", "/equipe"),
    SCADENZE("Scadenze", "/scadenze"),
    PROGRAMMA("Carichi e flussi", "/programma"),
    LEP("LEP", "/lep"),
    REGISTRO("Registro consultazioni", "/registro"),
    AMMINISTRAZIONE("Amministrazione", "/amministrazione");

    /** One entry of the main navigation; {@code chiave} is what a page names as its own place. */
    public record VoceDiMenu(String testo, String indirizzo, String chiave) {}

    private final String testo;
    private final String indirizzo;

    Luogo(String testo, String indirizzo) {
        this.testo = testo;
        this.indirizzo = indirizzo;
    }

    public String indirizzo() {
        return indirizzo;
    }

    public boolean aperto(Ruolo ruolo) {
        return Indirizzi.apre(ruolo, indirizzo);
    }

    public static List<VoceDiMenu> menu(Ruolo ruolo) {
        return Arrays.stream(values())
                .filter(luogo -> luogo.aperto(ruolo))
                .map(luogo -> new VoceDiMenu(
                        luogo.testo, luogo.indirizzo, luogo.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
