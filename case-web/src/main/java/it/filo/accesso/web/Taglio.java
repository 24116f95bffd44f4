package it.filo.accesso.web;

import it.filo.accesso.StatoDomanda;
import it.filo.base.web.Campi;
import it.filo.base.web.FileCsv;
import it.filo.misura.Misura;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What is counted: the states of a day, of one measure or of all. */
record Taglio(LocalDate giorno, @Nullable String misura) {

    /** Empty where what was typed is neither; a day that was left out is today. */
    static Optional<Taglio> leggi(String al, String misura, Campi campi, LocalDate oggi) {
        var giorno = campi.campo("al", "la data", al).nonFutura().data();
        var scelta =
                campi.campo("misura", "la misura", misura).scelta(Misura::di).map(Misura::codice);
        return campi.errori().vuoti()
                ? Optional.of(new Taglio(giorno.orElse(oggi), scelta.orElse(null)))
                : Optional.empty();
    }

    String indirizzo(String dove) {
        return conMisura(dove).queryParam("al", FileCsv.giorno(giorno)).toUriString();
    }

    /** The domande behind a number. */
    String elenco(@Nullable String istat, @Nullable StatoDomanda stato) {
        var elenco = conMisura(Schede.DOMANDE);
        Optional.ofNullable(istat).ifPresent(c -> elenco.queryParam("comune", c));
        Optional.ofNullable(stato).ifPresent(s -> elenco.queryParam("stato", s));
        return elenco.queryParam("statoAl", FileCsv.giorno(giorno)).toUriString();
    }

    private UriComponentsBuilder conMisura(String dove) {
        var indirizzo = UriComponentsBuilder.fromPath(dove);
        return misura == null ? indirizzo : indirizzo.queryParam("misura", misura);
    }
}
