package it.filo.trasferimento.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.trasferimento.Parte;
import it.filo.trasferimento.Trasferimento.Come;
import it.filo.trasferimento.Trasferimento.Richiesta;
import it.filo.zona.ZonaId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked of another zona, as typed. */
record RichiestaForm(
        @Nullable String versione,
        @Nullable String zona,
        @Nullable List<String> chi,
        @Nullable String dal,
        @Nullable String verso,
        @Nullable List<String> parti,
        @Nullable String nota,
        @Nullable String informataIl,
        @Nullable String informataCome) {

    /** A request to begin with: everybody moves, the minimum crosses. */
    static RichiestaForm vuota(Collection<UUID> tutti, LocalDate oggi, Formati formati) {
        return new RichiestaForm(
                null,
                null,
                tutti.stream().map(UUID::toString).toList(),
                null,
                null,
                List.of(),
                null,
                formati.breve(oggi),
                null);
    }

    static RichiestaForm di(Richiesta richiesta, Formati formati) {
        return new RichiestaForm(
                null,
                richiesta.a().toString(),
                richiesta.componenti().stream().map(UUID::toString).toList(),
                formati.breve(richiesta.dal()),
                richiesta.verso(),
                richiesta.parti().stream().map(Parte::name).toList(),
                richiesta.nota(),
                formati.breve(richiesta.informataIl()),
                richiesta.informataCome().name());
    }

    /** What the last request said; but of this one the person is yet to be told. */
    static RichiestaForm dopo(Richiesta altra, LocalDate oggi, Formati formati) {
        var di = di(altra, formati);
        return new RichiestaForm(
                null, di.zona(), di.chi(), di.dal(), di.verso(), di.parti(), di.nota(), formati.breve(oggi), null);
    }

    public List<String> scelti() {
        return chi == null ? List.of() : chi;
    }

    public List<String> scelte() {
        return parti == null ? List.of() : parti;
    }

    Optional<Richiesta> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var dove = campi.campo("zona", "la zona", zona()).obbligatorio().scelta(ZonaId::valueOf);
        var vanno = insieme("chi", scelti(), UUID::fromString, "Scegliere fra chi fa parte del nucleo.", errori);
        if (vanno.isEmpty()) {
            errori.aggiungi("chi", "Scegliere chi si trasferisce.");
        }
        var quando = campi.campo("dal", "il giorno da cui la famiglia si trasferisce", dal())
                .obbligatorio()
                .data();
        var casa = campi.campo("verso", "dove va ad abitare", verso())
                .lungoAlPiu(200)
                .testo();
        var quali = insieme("parti", scelte(), Parte::valueOf, "Scegliere fra le parti proposte.", errori);
        var scritta = campi.campo("nota", "la nota", nota()).lungoAlPiu(2000).testo();
        var informata = campi.campo("informataIl", "il giorno in cui la persona è stata informata", informataIl())
                .obbligatorio()
                .nonFutura()
                .data();
        var come = campi.campo("informataCome", "come la persona è stata informata", informataCome())
                .obbligatorio()
                .scelta(Come.class);
        return errori.vuoti()
                ? Optional.of(new Richiesta(
                        dove.orElseThrow(),
                        "",
                        quando.orElseThrow(),
                        vanno,
                        quali,
                        casa.orElse(""),
                        scritta.orElse(""),
                        informata.orElseThrow(),
                        come.orElseThrow()))
                : Optional.empty();
    }

    int letta() {
        return versione == null || !versione.matches("\\d{1,9}") ? -1 : Integer.parseInt(versione);
    }

    private static <T> Set<T> insieme(
            String campo, List<String> testi, Function<String, T> lettura, String altrimenti, Errori errori) {
        var letti = new LinkedHashSet<T>();
        try {
            testi.forEach(t -> letti.add(lettura.apply(t)));
        } catch (IllegalArgumentException e) {
            errori.aggiungi(campo, altrimenti);
        }
        return letti;
    }
}
