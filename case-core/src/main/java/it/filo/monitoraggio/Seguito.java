package it.filo.monitoraggio;

import it.filo.progetto.Contenuto.ImpegnoScritto;
import it.filo.progetto.Contenuto.ObiettivoScritto;
import it.filo.progetto.Contenuto.SostegnoScritto;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that the verifiche follow, with how it was going last.
 *
 * @param titolo what it is
 * @param dettaglio by whom, how often, given by whom, since when
 * @param ultima null where nobody has looked at it yet
 */
public record Seguito(
        Genere genere,
        UUID id,
        String titolo,
        String dettaglio,
        @Nullable Giudizio ultima) {

    /** What it is in the progetto. */
    public enum Genere {
        OBIETTIVO("Obiettivo"),
        IMPEGNO("Impegno"),
        SOSTEGNO("Sostegno");

        private final String nome;

        Genere(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** What a verifica found of it. */
    public record Giudizio(Andamento andamento, String nota, LocalDate data, String autore) {}

    static Seguito di(ObiettivoScritto obiettivo, @Nullable Giudizio ultima) {
        var dominio = obiettivo.dominio();
        return new Seguito(
                Genere.OBIETTIVO, obiettivo.id(), obiettivo.testo(), dominio == null ? "" : dominio.nome(), ultima);
    }

    static Seguito di(ImpegnoScritto impegno, @Nullable Giudizio ultima) {
        return new Seguito(
                Genere.IMPEGNO,
                impegno.id(),
                impegno.testo(),
                unisci(impegno.chi(), impegno.area().nome(), impegno.frequenza()),
                ultima);
    }

    static Seguito di(SostegnoScritto sostegno, @Nullable Giudizio ultima) {
        var fornitore = sostegno.fornitore();
        return new Seguito(
                Genere.SOSTEGNO,
                sostegno.id(),
                sostegno.intervento().nome(),
                unisci(
                        Objects.requireNonNullElse(sostegno.chi(), "tutto il nucleo"),
                        fornitore == null ? "" : fornitore.nome(),
                        stato(sostegno)),
                ultima);
    }

    private static String stato(SostegnoScritto sostegno) {
        if (sostegno.conclusoIl() != null) {
            return "concluso";
        }
        return sostegno.attivatoIl() != null ? "attivo" : "non ancora attivo";
    }

    private static String unisci(String... pezzi) {
        return Arrays.stream(pezzi).filter(p -> !p.isBlank()).collect(Collectors.joining(", "));
    }
}
