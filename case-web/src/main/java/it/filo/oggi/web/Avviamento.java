package it.filo.oggi.web;

import it.filo.base.web.Compito;
import it.filo.base.web.Formati;
import it.filo.oggi.Preparazione;
import it.filo.oggi.Preparazione.Passo;
import it.filo.operatori.Ruolo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the administrator of a new zona what to write, and where, until all of it is there. */
@Component
class Avviamento {

    private final Formati formati;

    Avviamento(Formati formati) {
        this.formati = formati;
    }

    List<Compito> passi(Preparazione preparazione) {
        return preparazione.completa()
                ? List.of()
                : Arrays.stream(Passo.values())
                        .map(passo -> compito(passo, preparazione))
                        .toList();
    }

    private Compito compito(Passo passo, Preparazione preparazione) {
        var fatto = preparazione.fatto(passo);
        return new Compito(
                nome(passo),
                indirizzo(passo),
                fatto ? "Fatto" : "Da fare",
                fatto ? "ok" : "attesa",
                fatto ? null : perche(passo, preparazione));
    }

    private static String nome(Passo passo) {
        return switch (passo) {
            case COMUNI -> "Comuni della zona";
            case PUNTI -> "Punti di accesso";
            case PERSONALE -> "Assistenti sociali, quanti sono";
            case ENTI -> "Enti e convenzioni";
            case ACCOUNT -> "Account";
            case FONDI -> "Servizi e fondi";
            case PATRONO -> "Festa del patrono";
        };
    }

    private static String indirizzo(Passo passo) {
        return switch (passo) {
            case COMUNI, PUNTI, PERSONALE -> "/amministrazione/territorio";
            case ENTI -> "/amministrazione/enti";
            case ACCOUNT -> "/amministrazione";
            case FONDI -> "/amministrazione/servizi";
            case PATRONO -> "/amministrazione/zona";
        };
    }

    private String perche(Passo passo, Preparazione preparazione) {
        return switch (passo) {
            case COMUNI -> "Senza, non si registrano domande né contatti";
            case PUNTI -> "URP e segretariato sociale, che il rapporto LEP conta";
            case PERSONALE -> "Il rapporto LEP divide i residenti per loro";
            case ENTI -> "Manca il centro per l’impiego, senza cui non c’è mini-équipe";
            case ACCOUNT ->
                "Nessuno può ancora entrare come "
                        + formati.elenco(preparazione.mancanti().stream()
                                .map(Ruolo::nome)
                                .map(n -> n.substring(0, 1).toLowerCase(Locale.ITALIAN) + n.substring(1))
                                .toList());
            case FONDI ->
                preparazione.servizi() == 0 ? "Il catalogo dei servizi è vuoto" : "Manca un fondo con il suo importo";
            case PATRONO -> "Non è un giorno lavorativo: serve per contare i termini";
        };
    }
}
