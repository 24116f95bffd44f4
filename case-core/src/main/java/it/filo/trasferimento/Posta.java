package it.filo.trasferimento;

import it.filo.zona.ZonaId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox between zones. Each looks from its own side: it sends as itself, reads what it sent and what is addressed to
 * it, answers only what is addressed to it.
 */
public interface Posta {

    /** A letter to this zona as it lies there: what is known of it before it is opened. */
    record Arrivata(
            TrasferimentoId id,
            ZonaId da,
            String misura,
            int persone,
            LocalDate dal,
            StatoLettera stato,
            Instant inviataIl,
            @Nullable Instant rispostaIl,
            @Nullable String risponde) {}

    /** @param contenuto null once it was answered or taken back */
    record Aperta(Arrivata busta, byte @Nullable [] contenuto) {}

    /** What came back; {@link StatoLettera#INVIATA} while nothing did. */
    record Ritorno(
            StatoLettera stato,
            @Nullable Instant rispostaIl,
            @Nullable String risponde,
            byte @Nullable [] motivo) {}

    /** Where a page of letters goes on. */
    record Dopo(Instant inviataIl, TrasferimentoId id) {}

    void manda(
            TrasferimentoId id, ZonaId a, String misura, int persone, LocalDate dal, byte[] contenuto, Instant quando);

    /** @return false where it was answered already */
    boolean ritira(TrasferimentoId id, Instant quando);

    Optional<Ritorno> risposta(TrasferimentoId id);

    /** The sender has the answer; what it said of the family leaves the mailbox. */
    void presa(TrasferimentoId id);

    /** The latest first. */
    List<Arrivata> arrivate(@Nullable Dopo dopo, int quante);

    /** Those that wait for an answer, the longest waiting first. */
    List<Arrivata> inAttesa(int quante);

    Optional<Aperta> arrivata(TrasferimentoId id);

    /**
     * Answers, once: whoever comes second finds that it is answered.
     *
     * @param motivo of a refusal, sealed
     * @return false where it was answered or taken back already
     */
    boolean rispondi(TrasferimentoId id, boolean accolta, String risponde, byte @Nullable [] motivo, Instant quando);
}
