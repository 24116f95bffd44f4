package it.filo.lep.web;

import it.filo.lep.Taglio;
import it.filo.lep.Taglio.Trimestre;
import it.filo.operatori.NonVisibile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a report is asked for, as the address says it.
 *
 * @param al state as of this day, the last of the quarter where it is left out
 * @param noto as known on this day, today where it is left out
 * @param misura the measure that the page speaks of, all together where it is empty
 */
record Richiesta(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate al,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate noto,

        @Nullable String misura) {

    Taglio taglio(Trimestre trimestre, LocalDate oggi) {
        return new Taglio(al == null ? trimestre.ultimoGiorno() : al, noto == null ? oggi : noto);
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
