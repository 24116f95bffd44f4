package it.filo.trasferimento.web;

import it.filo.base.web.Formati;
import it.filo.cartella.web.PaginaCartella;
import it.filo.misura.Misura;
import it.filo.trasferimento.ConsultaTrasferimenti.DelGiorno;
import it.filo.trasferimento.ElencoTrasferimenti;
import it.filo.trasferimento.StatoLettera;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the home says of trasferimenti: what came and waits for an answer, what was answered and is to be taken. */
@Component
public class RigheDiTrasferimento {

    public record Riga(String testo, @Nullable String nota, String indirizzo) {}

    private final Formati formati;
    private final Clock clock;

    RigheDiTrasferimento(Formati formati, Clock clock) {
        this.formati = formati;
        this.clock = clock;
    }

    /** What is still to be answered in another zona. */
    public List<Riga> inAttesa(List<ElencoTrasferimenti.Inviato> inviati) {
        return inviati.stream()
                .map(i -> new Riga(
                        i.richiedente() + ": risposta della zona " + i.nomeZona() + " al trasferimento",
                        "Si aspetta la zona " + i.nomeZona() + " " + formati.dal(i.inviatoIl()),
                        PaginaCartella.indirizzo(i.cartella(), "trasferimento")))
                .toList();
    }

    public List<Riga> di(DelGiorno delGiorno) {
        var arrivati = delGiorno.inArrivo().stream()
                .map(a -> new Riga(
                        "Trasferimento in arrivo dalla zona " + a.da() + ": "
                                + formati.quanti(a.lettera().persone(), "persona", "persone") + ", "
                                + Misura.di(a.lettera().misura()).nome(),
                        "Si trasferisce " + formati.dal(a.lettera().dal()) + ". "
                                + aspetta(a.lettera().inviataIl()) + ": da accogliere, o da dire perché no",
                        TrasferimentiController.QUI + "/" + a.lettera().id()));
        var risposti = delGiorno.risposti().stream()
                .map(r -> new Riga(
                        r.richiedente() + ": la zona " + r.nomeZona()
                                + (r.risposta() == StatoLettera.ACCOLTA ? " ha accolto" : " non ha accolto")
                                + " il trasferimento",
                        "Da prenderne atto",
                        PaginaCartella.indirizzo(r.cartella(), "trasferimento")));
        return Stream.concat(arrivati, risposti).toList();
    }

    /** "Aspetta una risposta da 12 giorni". */
    private String aspetta(Instant inviata) {
        var giorni = ChronoUnit.DAYS.between(LocalDate.ofInstant(inviata, clock.getZone()), LocalDate.now(clock));
        return "Aspetta una risposta " + (giorni < 1 ? "da oggi" : "da " + formati.quanti(giorni, "giorno", "giorni"));
    }
}
