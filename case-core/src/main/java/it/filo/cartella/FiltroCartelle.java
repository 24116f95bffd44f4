package it.filo.cartella;

import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; what is null does not narrow it.
 *
 * @param cerca the words of a name or their beginnings, in any order, or a whole codice fiscale
 * @param operatore who follows it, in whatever function
 * @param equipe standing équipe of which somebody follows it
 * @param inScadenza only those where something is due
 */
public record FiltroCartelle(
        Vista vista,
        @Nullable Fase fase,
        @Nullable Percorso percorso,
        @Nullable Passo passo,
        @Nullable String misura,
        @Nullable String comune,
        @Nullable Entro entro,
        @Nullable String cerca,
        @Nullable UUID operatore,
        @Nullable UUID equipe,
        boolean inScadenza) {

    /** Whatever is due. */
    public static FiltroCartelle conScadenza(Vista vista) {
        return new FiltroCartelle(vista, null, null, null, null, null, null, null, null, null, true);
    }

    /** Whose cases. */
    public enum Vista {
        MIE("Mie"),
        EQUIPE("Della mia équipe"),
        TUTTE("Tutte");

        private final String nome;

        Vista(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }

        /** The views of a role, the one it begins with first: who sees only his own has no other. */
        public static List<Vista> di(Ruolo ruolo) {
            return switch (ruolo) {
                case ASSISTENTE_SOCIALE -> List.of(MIE, EQUIPE, TUTTE);
                case PROGRAM_MANAGER -> List.of(TUTTE, EQUIPE, MIE);
                case AMMINISTRATIVA -> List.of(TUTTE);
                default -> List.of(MIE);
            };
        }
    }

    /** When something is due. */
    public enum Entro {
        RITARDO("In ritardo"),
        SETTIMANA("Entro una settimana"),
        MESE("Entro un mese");

        private final String nome;

        Entro(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }

        public LocalDate fino(LocalDate oggi) {
            return switch (this) {
                case RITARDO -> oggi.minusDays(1);
                case SETTIMANA -> oggi.plusDays(7);
                case MESE -> oggi.plusMonths(1);
            };
        }
    }

    /** The list as the register remembers it: filters as codes, and no name that was looked for. */
    String descrizione() {
        var filtri = Stream.of(
                        "vista " + vista,
                        fase == null ? null : "fase " + fase,
                        percorso == null ? null : "percorso " + percorso,
                        passo == null ? null : "passo " + passo,
                        misura == null ? null : "misura " + misura,
                        comune == null ? null : "comune " + comune,
                        entro == null ? null : "entro " + entro,
                        operatore == null ? null : "operatore " + operatore,
                        equipe == null ? null : "équipe " + equipe,
                        inScadenza ? "con scadenza" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return "elenco delle cartelle" + (cerca == null ? ": " : ", per persona: ") + filtri;
    }

    /** Whether it asks for something that is not to be known of the cases of others. */
    boolean chiedeDiPiu() {
        return fase != null
                || percorso != null
                || passo != null
                || misura != null
                || comune != null
                || entro != null
                || operatore != null
                || equipe != null
                || inScadenza;
    }

    /** Where the cases of others are among those of the person and only their names may be known. */
    boolean conAltrui(Operatore chi) {
        return chi.ruolo() == Ruolo.ASSISTENTE_SOCIALE && vista != Vista.MIE;
    }
}
