package it.filo.analisi;

import it.filo.cartella.Dominio;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scheda A as one reads it, with its texts opened.
 *
 * @param domini the six of the law and the services already active, in order
 * @param posti the two places of the mini-équipe
 * @param impedimento why nothing can be written, null where it can
 * @param versione grows with every change of any part: who confirms sends back what he read
 */
public record Scheda(
        AnalisiId id,
        @Nullable LocalDate sedutaIl,
        @Nullable LocalTime ora,
        @Nullable String luogo,
        Map<Dominio, Foglio<TestoDominio>> domini,
        List<Adulto> adulti,
        boolean milleGiorni,
        Foglio<Proposta> proposta,
        List<Posto> posti,
        Accordo accordo,
        @Nullable Impedimento impedimento,
        int versione,
        @Nullable LocalDate conclusaIl,
        @Nullable Decisa decisa) {

    /** The domains that the scheda asks about. */
    public static final List<Dominio> DOMINI = chiesti();

    /** An adult of the nucleo, with the work profile. */
    public record Adulto(PersonaId persona, String nominativo, Foglio<TestoProfilo> foglio) {}

    /**
     * A place of the mini-équipe.
     *
     * @param titolare who holds it, null while nobody does
     */
    public record Posto(
            Funzione funzione,
            boolean richiesto,
            @Nullable Operatore titolare,
            List<Sostituto> sostituti,
            @Nullable Confermata conferma) {

        public String nome() {
            return MiniEquipe.ruolo(funzione).nome();
        }
    }

    /** Somebody who takes the place of another for some days, both included. */
    public record Sostituto(Operatore chi, LocalDate dal, LocalDate al) {}

    /**
     * @param ragione why another outcome than the proposed one; empty where it is the proposed one
     */
    public record Confermata(
            Decisione decisione, String ragione, String autore, String ente, boolean sostituto, Instant il) {}

    /** How a disagreement was settled. */
    public record Decisa(String chi, String perche) {}

    private static List<Dominio> chiesti() {
        var domini = new ArrayList<>(Dominio.diLegge());
        domini.add(Dominio.SERVIZI_ATTIVI);
        return List.copyOf(domini);
    }

    /**
     * The parts that are not complete and without which nobody can confirm, by name, in the order of the page: the six
     * domains of the law and the profiles. The services already active may stay blank.
     */
    public List<String> incomplete() {
        var parti = new ArrayList<String>();
        domini.forEach((dominio, foglio) -> {
            if (dominio != Dominio.SERVIZI_ATTIVI && !foglio.testo().completo()) {
                parti.add(dominio.nome());
            }
        });
        adulti.stream()
                .filter(a -> !a.foglio().testo().completo())
                .forEach(a -> parti.add("Profilo lavorativo di " + a.nominativo()));
        return parti;
    }

    public Map<Dominio, Integer> scale() {
        var scale = new EnumMap<Dominio, Integer>(Dominio.class);
        domini.forEach((dominio, foglio) -> {
            var scala = foglio.testo().scala();
            if (scala != null) {
                scale.put(dominio, scala);
            }
        });
        return scale;
    }

    /** What the rules answer; empty while something is missing, or where no domain is in difficulty. */
    public Optional<Suggerimento> suggerimento() {
        var attivabile = adulti.stream()
                .anyMatch(a -> Boolean.TRUE.equals(a.foglio().testo().attivabile()));
        return incomplete().isEmpty()
                ? Suggerimento.per(new Suggerimento.Quadro(scale(), attivabile, milleGiorni))
                : Optional.empty();
    }

    public boolean scrivibile() {
        return impedimento == null;
    }

    public boolean confermabile() {
        return impedimento == null || impedimento == Impedimento.IN_DISACCORDO;
    }

    /** Who confirmed so far: a change would take it back. */
    public List<Confermata> conferme() {
        return posti.stream().map(Posto::conferma).filter(Objects::nonNull).toList();
    }

    /**
     * Whether that place said yes and waits for others. Where nobody is waited for any more, since the zona no longer
     * asks for both, saying yes again concludes.
     */
    public boolean haConfermato(Funzione posto) {
        return !(accordo instanceof Accordo.Concordi)
                && posti.stream()
                        .filter(p -> p.funzione() == posto)
                        .flatMap(p -> Optional.ofNullable(p.conferma()).stream())
                        .anyMatch(c -> c.decisione().equals(proposta.testo().decisione()));
    }

    /** Whose confirmation is missing. */
    public Set<Funzione> mancano() {
        return accordo instanceof Accordo.Mancano(var di) ? di : Set.of();
    }

    /** The outcome that holds. */
    public Optional<Percorso> esito() {
        var decisione = conclusaIl == null ? null : proposta.testo().decisione();
        return Optional.ofNullable(decisione).map(Decisione::percorso);
    }
}
