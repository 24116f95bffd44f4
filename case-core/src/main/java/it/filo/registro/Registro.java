package it.filo.registro;

import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who read and who changed what (GDPR art. 32; access logging as GePI does). Every use case that shows or changes a
 * case calls it within its own transaction; rows are never changed.
 */
public interface Registro {

    /** What was done. */
    enum Azione {
        LETTURA("ha letto"),
        MODIFICA("ha modificato"),
        TENTATIVO("ha tentato di modificare"),
        ESPORTAZIONE("ha esportato"),
        RICERCA("ha cercato");

        private final String nome;

        Azione(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** One of many acts of one person. */
    record Voce(
            @Nullable UUID cartella,
            Sezione sezione,
            @Nullable String dettaglio) {}

    /** The same for many acts at once. */
    void annota(Operatore chi, Azione azione, List<Voce> voci);

    /**
     * @param cartella id of the case, null where the act concerns no single case
     * @param dettaglio what exactly, in words that hold no personal data
     */
    void annota(
            Operatore chi,
            Azione azione,
            @Nullable UUID cartella,
            @Nullable Sezione sezione,
            @Nullable String dettaglio);

    /**
     * Announces a change of a case. The line is written when the transaction ends: a change if anything was changed, an
     * attempt if the rules refused it.
     */
    void agisce(Operatore chi, UUID cartella, Sezione sezione, String cosa);
}
