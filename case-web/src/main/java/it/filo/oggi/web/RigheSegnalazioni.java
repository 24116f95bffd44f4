package it.filo.oggi.web;

import it.filo.accesso.ElencoSegnalazioni.DelGiorno;
import it.filo.accesso.ElencoSegnalazioni.Perche;
import it.filo.accesso.Segnalazione;
import it.filo.base.web.Formati;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the home says of segnalazioni: those that wait for this person, and the answers that came back. */
@Component
class RigheSegnalazioni {

    private final Formati formati;

    RigheSegnalazioni(Formati formati) {
        this.formati = formati;
    }

    List<Righe.Riga> daFare(List<DelGiorno> segnalazioni) {
        return segnalazioni.stream()
                .filter(s -> s.perche() != Perche.DECISA && s.perche() != Perche.ATTESA)
                .map(this::riga)
                .toList();
    }

    List<Righe.Riga> inAttesa(List<DelGiorno> segnalazioni) {
        return segnalazioni.stream()
                .filter(s -> s.perche() == Perche.ATTESA)
                .map(this::riga)
                .toList();
    }

    List<Righe.Riga> decise(List<DelGiorno> segnalazioni) {
        return segnalazioni.stream()
                .filter(s -> s.perche() == Perche.DECISA)
                .map(this::riga)
                .toList();
    }

    private Righe.Riga riga(DelGiorno s) {
        var quando = formati.momento(s.quando());
        var urgenza = s.priorita() == Segnalazione.DI_EMERGENZA
                ? "Emergenza: "
                : s.priorita() == Segnalazione.URGENTE ? "Urgente: " : "";
        var indirizzo = "/accesso/segnalazioni/" + s.id();
        return switch (s.perche()) {
            case RESTITUITA ->
                new Righe.Riga(
                        s.persona() + ": segnalazione restituita, da completare", "Restituita, " + quando, indirizzo);
            case EMERGENZA_SUL_CASO ->
                new Righe.Riga(
                        urgenza + s.persona() + ", nel nucleo di una cartella che si segue",
                        "Segnalata da " + s.ente() + ", " + quando,
                        indirizzo);
            case DA_DECIDERE ->
                new Righe.Riga(
                        (urgenza.isEmpty() ? "S" : urgenza + "s") + "egnalazione di " + s.persona() + " da esaminare",
                        "Inviata da " + s.ente() + ", " + quando,
                        indirizzo);
            case DA_COMPLETARE ->
                new Righe.Riga(
                        s.persona() + ": contatto passato dallo sportello, da completare",
                        s.ente() + ", " + quando,
                        indirizzo);
            case BOZZA ->
                new Righe.Riga(
                        s.persona() + ": bozza di segnalazione, da finire e inviare",
                        "Scritta il " + quando,
                        indirizzo);
            case ATTESA ->
                new Righe.Riga(
                        s.persona() + ": segnalazione " + s.stato().nome().toLowerCase(Locale.ITALIAN),
                        "Inviata il " + quando,
                        indirizzo);
            case DECISA ->
                new Righe.Riga(
                        s.persona() + ": segnalazione " + s.stato().nome().toLowerCase(Locale.ITALIAN),
                        quando,
                        indirizzo);
        };
    }
}
