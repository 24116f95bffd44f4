package it.filo.operatori.web;

import it.filo.operatori.Indirizzi;
import it.filo.operatori.Ruolo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The places of Filo, in the order of the navigation, each shown to the roles that {@link Indirizzi} opens it to. */
public enum Luogo {
    OGGI("Oggi", "/"),
    CARTELLE("Cartelle", "/cartelle"),
    /** Who does not see domande finds the segnalazioni there. */
    ACCESSO("Accesso", "/accesso/domande", "/accesso/segnalazioni"),
    EQUIPE("Équipe", "/equipe"),
    SCADENZE("Scadenze", "/scadenze"),
    PROGRAMMA("Carichi e flussi", "/programma"),
    LEP("LEP", "/lep"),
    REGISTRO("Registro consultazioni", "/registro"),
    AMMINISTRAZIONE("Amministrazione", "/amministrazione");

    /** One entry of the main navigation; {@code chiave} is what a page names as its own place. */
    public record VoceDiMenu(String testo, String indirizzo, String chiave) {}

    private final String testo;
    private final List<String> indirizzi;

    Luogo(String testo, String... indirizzi) {
        this.testo = testo;
        this.indirizzi = List.of(indirizzi);
    }

    /** The first address of the place that opens to a role; empty where none does. */
    public Optional<String> per(Ruolo ruolo) {
        return indirizzi.stream().filter(i -> Indirizzi.apre(ruolo, i)).findFirst();
    }

    public static List<VoceDiMenu> menu(Ruolo ruolo) {
        return Arrays.stream(values())
                .flatMap(luogo -> luogo.per(ruolo).stream()
                        .map(indirizzo -> new VoceDiMenu(
                                luogo.testo, indirizzo, luogo.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
