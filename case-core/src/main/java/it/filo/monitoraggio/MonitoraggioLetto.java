package it.filo.monitoraggio;

import it.filo.cartella.Cartella;
import it.filo.cartella.Dominio;
import it.filo.progetto.Patto;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The monitoraggio of a case as somebody may see it.
 *
 * @param firmatoIl when the progetto was signed, or the first patto where that is all there is and it
 *     may be known; null before
 * @param conduce whether what this person finds is the verifica of the case, which sets when the next one is held, and
 *     not a contribution to it
 * @param seguiti each objective, then what follows from it
 * @param patti empty where they are not for this person
 * @param verifiche the latest first
 * @param esito null while the case is open
 */
public record MonitoraggioLetto(
        Cartella cartella,
        @Nullable LocalDate firmatoIl,
        int verificaOgniGiorni,
        Parte parte,
        boolean conduce,
        boolean chiude,
        List<Seguito> seguiti,
        List<PattoSeguito> patti,
        List<VerificaLetta> verifiche,
        List<Confronto> profilo,
        @Nullable EsitoLetto esito) {

    /** A patto di servizio, with what the person took on. */
    public record PattoSeguito(
            String chi, Patto.Stato stato, @Nullable LocalDate sottoscrittoIl, Patto.Testo testo) {}

    /**
     * A verifica with as much of it as the reader may see.
     *
     * @param sintesi empty where it is not for this reader
     */
    public record VerificaLetta(
            VerificaId id,
            Momento momento,
            LocalDate data,
            String autore,
            String sintesi,
            @Nullable LocalDate prossimaIl,
            List<Trovato> trovati) {}

    /** How one thing was going then. */
    public record Trovato(UUID cosa, String titolo, Andamento andamento, String nota) {}

    /**
     * One domain, as the analisi preliminare found it and as the last verifica did.
     *
     * @param prima null where the analisi gave no degree
     * @param adesso null where no verifica gave one
     */
    public record Confronto(
            Dominio dominio,
            @Nullable Integer prima,
            @Nullable Integer adesso) {

        /** The degrees say how serious a difficulty is: fewer is better. */
        public String inParole() {
            if (prima == null || adesso == null) {
                return "non ancora confrontabile";
            }
            return switch (Integer.signum(adesso - prima)) {
                case -1 -> "meglio di prima";
                case 1 -> "peggio di prima";
                default -> "come prima";
            };
        }

        /** Where a new verifica starts from. */
        public @Nullable Integer ultimo() {
            return adesso != null ? adesso : prima;
        }
    }

    /** How the case ended. */
    public record EsitoLetto(EsitoFinale esito, LocalDate data, String sintesi, String autore) {}

    public boolean chiusa() {
        return cartella.chiusaIl().isPresent();
    }

    /** Whether this person can write a verifica now. */
    public boolean verificabile() {
        return parte.scrive() && firmatoIl != null && !chiusa();
    }
}
