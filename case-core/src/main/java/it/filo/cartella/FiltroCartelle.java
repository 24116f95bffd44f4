package it.filo.cartella;

import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; what is null does not narrow it.
 *
 * @param cerca beginning of a name, or a whole codice fiscale
 * @param operatore who follows it, in whatever function
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
        boolean inScadenza) {

    public static final FiltroCartelle NIENTE =
            new FiltroCartelle(Vista.TUTTE, null, null, null, null, null, null, null, null, false);

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

    /** Where the next rows begin: after this one. */
    public record Segno(LocalDate ordine, UUID id) {

        /** The list by deadline continues after a row; where its deadline is hidden, the list goes by id alone. */
        public static Segno dopo(RigaCartella riga) {
            return new Segno(
                    riga.ordine() == null ? LocalDate.EPOCH : riga.ordine(),
                    riga.id().id());
        }

        public static Segno valueOf(String testo) {
            var parti = testo.split("_", 2);
            if (parti.length < 2 || parti[0].length() != 10) {
                throw new IllegalArgumentException(testo);
            }
            return new Segno(giorno(parti[0]), UUID.fromString(parti[1]));
        }

        private static LocalDate giorno(String data) {
            try {
                return LocalDate.parse(data);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(data, e);
            }
        }

        @Override
        public String toString() {
            return ordine + "_" + id;
        }
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
                || inScadenza;
    }

    /** Where the cases of others are among those of the person and only their names may be known. */
    boolean conAltrui(Operatore chi) {
        return chi.ruolo() == Ruolo.ASSISTENTE_SOCIALE && vista != Vista.MIE;
    }
}
