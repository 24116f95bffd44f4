package it.filo.cartella;

import it.filo.operatori.Operatore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lots of cases that were proposed or assigned together, with what became of each case. */
public interface Lotti {

    enum Tipo {
        PROPOSTA("Proposte", "Proposte salvate"),
        ASSEGNAZIONE("Assegnazioni", "Cartelle assegnate"),
        /** The whole caseload of somebody who leaves: a line for each function in each case. */
        CONSEGNE("Passaggio di consegne", "Passate");

        private final String nome;
        private final String fatte;

        Tipo(String nome, String fatte) {
            this.nome = nome;
            this.fatte = fatte;
        }

        /** What went well, before how many of how many. */
        public String fatte() {
            return fatte;
        }

        public String nome() {
            return nome;
        }
    }

    /** What became of a case of the lot. */
    enum Esito {
        PROPOSTA("Proposta"),
        ASSEGNATA("Assegnata"),
        PASSATA("Passata"),
        NON_PIU_SUA("Intanto non era più sua: è passata"),
        NON_PUO("La persona scelta non la può prendere: non è più in servizio, o è di un altro ruolo o ente"),
        RESTA("Resta dov'era: non è stata scelta una persona"),
        GIA_ASSEGNATA("Era già assegnata"),
        CAMBIATA("È cambiata nel frattempo: riguardarla nell'elenco"),
        NON_IN_SERVIZIO("La persona scelta non è più in servizio"),
        ASSENTE("La persona scelta è assente: sceglierne un'altra"),
        CHIUSA("Intanto è stata chiusa"),
        NON_TROVATA("Non c'è più"),
        NON_RIUSCITA("Non è riuscito: riprovare dalla pagina della cartella"),
        SENZA_ASSISTENTE("Non è stata scelta l'assistente sociale");

        private final String nome;

        Esito(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }

        public boolean riuscito() {
            return this == PROPOSTA || this == ASSEGNATA || this == PASSATA;
        }
    }

    /** @param a by name, whom the case went to, or who has it already; null where that is not the point */
    record Voce(
            CartellaId cartella,
            String richiedente,
            Esito esito,
            @Nullable String a) {}

    /**
     * @param di by name, whose cases were handed over; null where nobody had them
     * @param cartelle how many were to be given out
     * @param trattate of how many the outcome is known: fewer where the work was interrupted
     * @param riuscite how many went where they should
     */
    record Lotto(
            LottoId id,
            Tipo tipo,
            @Nullable String di,
            String autore,
            Instant il,
            int cartelle,
            int trattate,
            int riuscite) {}

    void apri(LottoId id, Tipo tipo, @Nullable String di, int cartelle, Operatore chi, Instant il);

    /** Nothing of a case that is not there. */
    void aggiungi(LottoId id, int posizione, CartellaId cartella, Esito esito, @Nullable String a);

    Optional<Lotto> lotto(LottoId id);

    List<Voce> voci(LottoId id);

    /** The latest first. */
    List<Lotto> ultimi(@Nullable LottoId dopo, int quanti, boolean conConsegne);
}
