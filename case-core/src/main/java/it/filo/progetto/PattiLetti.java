package it.filo.progetto;

import it.filo.cartella.Cartella;
import it.filo.misura.Misura;
import it.filo.nucleo.PersonaId;
import it.filo.progetto.Patto.Stato;
import it.filo.progetto.Patto.Testo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The patti di servizio of a case.
 *
 * @param previsti whether the measure asks for them on this pathway
 * @param patti one for each adult concerned, also where nothing is written yet
 * @param scrive whether the asker writes them
 */
public record PattiLetti(Cartella cartella, Misura misura, boolean previsti, List<PattoLetto> patti, boolean scrive) {

    /** Stands for the version of a patto that is not written yet. */
    static final int NON_SCRITTO = -1;

    /** @param id null while nothing is written */
    public record PattoLetto(
            PersonaId persona,
            String chi,
            @Nullable PattoId id,
            int versione,
            Stato stato,
            Testo testo,
            @Nullable LocalDate sottoscrittoIl,
            Firme firme) {

        public boolean scritto() {
            return id != null;
        }

        public boolean sottoscritto() {
            return stato == Stato.SOTTOSCRITTO;
        }

        /** Those whose signature stands under the text as it is. */
        public List<String> firmatari() {
            return firme.righe().stream()
                    .filter(Firme.Riga::firmata)
                    .map(r -> r.chi().nominativo())
                    .toList();
        }
    }

    public Optional<PattoLetto> di(PersonaId persona) {
        return patti.stream().filter(p -> p.persona().equals(persona)).findFirst();
    }

    /** From the first signature on the text stays as the person read it. */
    public boolean scrivibile(PattoLetto patto) {
        return aperto(patto) && patto.firmatari().isEmpty();
    }

    /** It can be written again, if those who signed are told that they sign again. */
    public boolean riscrivibile(PattoLetto patto) {
        return aperto(patto) && !patto.firmatari().isEmpty();
    }

    public boolean firmabile(PattoLetto patto) {
        return aperto(patto) && patto.scritto();
    }

    private boolean aperto(PattoLetto patto) {
        return scrive && previsti && cartella.chiusaIl().isEmpty() && !patto.sottoscritto();
    }

    public boolean tuttiSottoscritti() {
        return !patti.isEmpty() && patti.stream().allMatch(PattoLetto::sottoscritto);
    }

    /** Names of those whose patto is not signed, once another's is. */
    public List<String> mancanoAncora() {
        return cartella.chiusaIl().isEmpty() && patti.stream().anyMatch(PattoLetto::sottoscritto)
                ? patti.stream()
                        .filter(p -> !p.sottoscritto())
                        .map(PattoLetto::chi)
                        .toList()
                : List.of();
    }
}
