package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.progetto.Firmatario.Parte;
import it.filo.progetto.Sottoscrizione.Esito;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The signatures of one document, line by line. */
public record Firme(List<Riga> righe) {

    /** Stands for the version of a signature of which nothing is recorded yet. */
    static final int NON_REGISTRATA = -1;

    /**
     * One who signs, and whether.
     *
     * @param esito null while nothing is recorded
     */
    public record Riga(Firmatario chi, @Nullable Esito esito, int versione) {

        public boolean firmata() {
            return esito instanceof Esito.Firmato;
        }

        /** Day of the signature. */
        public @Nullable LocalDate data() {
            return esito instanceof Esito.Firmato(var data, var modo) ? data : null;
        }

        public @Nullable String modo() {
            return esito instanceof Esito.Firmato(var data, var modo) ? modo.nome() : null;
        }

        /** Why it was not signed. */
        public @Nullable String motivo() {
            return esito instanceof Esito.NonFirmato(var motivo) ? motivo : null;
        }
    }

    public Firme {
        righe = List.copyOf(righe);
    }

    static Firme di(List<Firmatario> firmatari, Collection<Sottoscrizione> sottoscrizioni, Cassaforte cassaforte) {
        return new Firme(firmatari.stream()
                .map(chi -> sottoscrizioni.stream()
                        .filter(s -> s.di(chi))
                        .findFirst()
                        .map(s -> new Riga(chi, s.esito(cassaforte), s.versione()))
                        .orElseGet(() -> new Riga(chi, null, NON_REGISTRATA)))
                .toList());
    }

    public Optional<Riga> di(UUID chiave) {
        return righe.stream().filter(r -> r.chi().chiave().equals(chiave)).findFirst();
    }

    /**
     * The day of the last signature, once the progetto counts as signed: each adult has signed or it is known why not,
     * at least one has, and so has the case manager.
     */
    public Optional<LocalDate> compiuteIl() {
        var compiute = di(Parte.NUCLEO).allMatch(r -> r.esito() != null)
                && di(Parte.NUCLEO).anyMatch(Riga::firmata)
                && di(Parte.CASE_MANAGER).anyMatch(Riga::firmata);
        return compiute ? ultima() : Optional.empty();
    }

    /** The same for a patto, where both sides sign. */
    public Optional<LocalDate> tutteIl() {
        return !righe.isEmpty() && righe.stream().allMatch(Riga::firmata) ? ultima() : Optional.empty();
    }

    private Optional<LocalDate> ultima() {
        return righe.stream().flatMap(r -> Stream.ofNullable(r.data())).max(Comparator.naturalOrder());
    }

    private Stream<Riga> di(Parte parte) {
        return righe.stream().filter(r -> r.chi().parte() == parte);
    }
}
