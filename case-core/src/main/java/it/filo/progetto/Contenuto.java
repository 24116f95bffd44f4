package it.filo.progetto;

import it.filo.cartella.Dominio;
import it.filo.fondi.Fondo;
import it.filo.fondi.Intervento;
import it.filo.nucleo.PersonaId;
import it.filo.progetto.Progetto.Impostazione;
import it.filo.progetto.Progetto.Stato;
import it.filo.zona.Ente;
import it.filo.zona.EnteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a progetto says, in clear, with names where the tables have ids. */
public record Contenuto(
        ProgettoId id,
        int versione,
        Stato stato,
        Impostazione impostazione,
        @Nullable LocalDate definitoIl,
        @Nullable LocalDate sottoscrittoIl,
        @Nullable LocalDate avviatoIl,
        List<ObiettivoScritto> obiettivi) {

    /** An objective with what follows from it. */
    public record ObiettivoScritto(
            UUID id,
            int versione,
            @Nullable Dominio dominio,
            String testo,
            List<RisultatoScritto> risultati,
            List<ImpegnoScritto> impegni,
            List<SostegnoScritto> sostegni) {}

    public record RisultatoScritto(
            UUID id, int versione, String testo, @Nullable LocalDate entro) {}

    /** @param chi name of the member */
    public record ImpegnoScritto(
            UUID id, int versione, PersonaId persona, String chi, AreaImpegno area, String testo, String frequenza) {}

    /** @param chi name of the member, null where it is for the whole nucleo */
    public record SostegnoScritto(
            UUID id,
            int versione,
            Intervento intervento,
            @Nullable Ente fornitore,
            @Nullable Fondo fondo,
            @Nullable PersonaId persona,
            @Nullable String chi,
            LocalDate promessoIl,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable LocalDate attivatoIl,
            @Nullable LocalDate conclusoIl) {

        boolean dato(EnteId ente) {
            return fornitore != null && fornitore.id().equals(ente);
        }
    }

    public Contenuto {
        obiettivi = List.copyOf(obiettivi);
    }

    public Stream<ImpegnoScritto> impegni() {
        return obiettivi.stream().flatMap(o -> o.impegni().stream());
    }

    public Stream<SostegnoScritto> sostegni() {
        return obiettivi.stream().flatMap(o -> o.sostegni().stream());
    }

    public Optional<ObiettivoScritto> obiettivo(UUID id) {
        return obiettivi.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    public Optional<SostegnoScritto> sostegno(UUID id) {
        return sostegni().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Only the supports that an ente gives, and the objectives that they serve: what the Terzo settore may see. */
    Contenuto propriDi(EnteId ente) {
        var propri = obiettivi.stream()
                .map(o -> new ObiettivoScritto(
                        o.id(),
                        o.versione(),
                        o.dominio(),
                        o.testo(),
                        List.of(),
                        List.of(),
                        o.sostegni().stream().filter(s -> s.dato(ente)).toList()))
                .filter(o -> !o.sostegni().isEmpty())
                .toList();
        var senzaTesti = new Impostazione(
                null, "", impostazione.dal(), impostazione.al(), "", impostazione.verificaOgniGiorni());
        return new Contenuto(id, versione, stato, senzaTesti, definitoIl, sottoscrittoIl, avviatoIl, propri);
    }
}
