package it.filo.accesso.web;

import it.filo.accesso.ElencoSegnalazioni.Dopo;
import it.filo.accesso.ElencoSegnalazioni.Filtro;
import it.filo.accesso.ElencoSegnalazioni.Riga;
import it.filo.accesso.ElencoSegnalazioni.Vista;
import it.filo.accesso.StatoSegnalazione;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the inbox as they stand in the address; what was tampered with is left out. */
record FiltroSegnalazioni(
        @Nullable String vista,
        @Nullable String ente,
        @Nullable String urgenza,
        @Nullable String stato,
        @Nullable String dopo) {

    /** Seconds around 1970: the year 5138, far from what a database can say of a moment. */
    private static final long ULTIMO = 100_000_000_000L;

    /** @param viste those that this person has; the first is shown where none is asked for */
    Vista vista(List<Vista> viste) {
        var chiesta = letto(vista, t -> Vista.valueOf(t.toUpperCase(Locale.ROOT).replace('-', '_')));
        return chiesta != null && viste.contains(chiesta) ? chiesta : viste.getFirst();
    }

    Filtro leggi(Vista quale) {
        var chiesto = letto(stato, StatoSegnalazione::valueOf);
        return new Filtro(
                quale,
                letto(ente, UUID::fromString),
                letto(urgenza, t -> {
                    var priorita = Integer.valueOf(t);
                    if (priorita < 0 || priorita > 2) {
                        throw new IllegalArgumentException(t);
                    }
                    return priorita;
                }),
                chiesto != null && quale.stati().contains(chiesto) ? chiesto : null);
    }

    @Nullable
    Dopo leggiDopo() {
        return letto(dopo, t -> {
            var parti = t.split("_", 3);
            if (parti.length != 3) {
                throw new IllegalArgumentException(t);
            }
            var quando = Instant.parse(parti[1]);
            if (Math.abs(quando.getEpochSecond()) > ULTIMO) {
                throw new IllegalArgumentException(t);
            }
            return new Dopo(Integer.parseInt(parti[0]), quando, UUID.fromString(parti[2]));
        });
    }

    static String indirizzo(Vista vista) {
        return Schede.SEGNALAZIONI + "?vista=" + nome(vista);
    }

    static String nome(Vista vista) {
        return vista.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Address of the list with these filters, from a row on. */
    String indirizzo(Vista quale, Filtro filtro, @Nullable Riga ultima) {
        var indirizzo = UriComponentsBuilder.fromPath(Schede.SEGNALAZIONI).queryParam("vista", nome(quale));
        if (filtro.ente() != null) {
            indirizzo.queryParam("ente", filtro.ente());
        }
        if (filtro.priorita() != null) {
            indirizzo.queryParam("urgenza", filtro.priorita());
        }
        if (filtro.stato() != null) {
            indirizzo.queryParam("stato", filtro.stato());
        }
        if (ultima != null) {
            indirizzo.queryParam(
                    "dopo",
                    ultima.priorita() + "_" + ultima.quando() + "_"
                            + ultima.id().id());
        }
        return indirizzo.build().encode().toUriString();
    }

    private static <T> @Nullable T letto(@Nullable String testo, Function<String, T> lettura) {
        try {
            return testo == null || testo.isBlank() ? null : lettura.apply(testo.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}
