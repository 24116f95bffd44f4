package it.filo.lep.web;

import it.filo.lep.Taglio;
import it.filo.lep.Taglio.Trimestre;
import it.filo.operatori.NonVisibile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a report is asked for, as the address says it.
 *
 * @param al state as of this day; where it is left out, the last of the quarter or today if that comes first
 * @param noto as known on this day, today where it is left out
 * @param misura the measure that the page speaks of, all together where it is empty
 */
record Richiesta(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate al,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate noto,

        @Nullable String misura) {

    /**
     * Nothing is told of days that are still to come: a quarter that is not over ends today.
     *
     * @throws NonVisibile of a quarter that has not begun
     */
    Taglio taglio(Trimestre trimestre, LocalDate oggi) {
        if (trimestre.primoGiorno().isAfter(oggi)) {
            throw new NonVisibile(trimestre.nome() + ", not begun");
        }
        if (al != null && al.isAfter(oggi)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "a day to come: " + al);
        }
        var ultimo = trimestre.ultimoGiorno();
        return new Taglio(al != null ? al : ultimo.isAfter(oggi) ? oggi : ultimo, noto == null ? oggi : noto);
    }

    /** @throws NonVisibile where the address names no quarter */
    static Trimestre trimestre(int anno, int numero) {
        try {
            return new Trimestre(anno, numero);
        } catch (IllegalArgumentException e) {
            throw new NonVisibile("trimestre " + anno + "/" + numero);
        }
    }

    /** The measure, empty for all together. */
    String quale() {
        return misura == null ? "" : misura;
    }

    /** The address of a page of the same report. */
    String indirizzo(Trimestre trimestre, String coda) {
        var indirizzo = UriComponentsBuilder.fromPath("/lep/" + trimestre.anno() + "/" + trimestre.numero() + coda);
        if (al != null) {
            indirizzo.queryParam("al", al);
        }
        if (noto != null) {
            indirizzo.queryParam("noto", noto);
        }
        if (misura != null) {
            indirizzo.queryParam("misura", misura);
        }
        return indirizzo.build().toUriString();
    }
}
