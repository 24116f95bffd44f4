package it.filo.cartella;

import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that may be of one person: a read model. */
public interface Doppioni {

    /** How sure it looks, the surest first. */
    enum Grado {
        CODICE("Stesso codice fiscale, salvo omocodia"),
        NOME_E_NASCITA("Stesso nome e stessa nascita"),
        SUONO("Il nome suona uguale, la nascita è la stessa o quasi"),
        SOMIGLIANZA("Nome simile, stessa data di nascita");

        private final String nome;

        Grado(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /**
     * One of two.
     *
     * @param nascita null where it is not known, or where no more than the name may be
     * @param codiceFiscale as above
     * @param caseManager only of somebody of whom no more than the name may be known
     */
    record Una(
            PersonaId id,
            String nominativo,
            @Nullable LocalDate nascita,
            @Nullable String codiceFiscale,
            boolean nota,
            @Nullable String caseManager) {}

    record Coppia(Grado grado, Una una, Una altra) {

        /** Whether the asker knows both, and so may decide on them. */
        public boolean note() {
            return una.nota && altra.nota;
        }
    }

    /** Where the next pairs begin: after this one. */
    record Segno(Grado grado, UUID una, UUID altra) {

        public static Segno dopo(Coppia coppia) {
            return new Segno(coppia.grado, coppia.una.id.id(), coppia.altra.id.id());
        }

        /** @throws IllegalArgumentException where the text is none of {@link #toString} */
        public static Segno valueOf(String testo) {
            var parti = testo.split("_", 3);
            if (parti.length < 3) {
                throw new IllegalArgumentException(testo);
            }
            return new Segno(Grado.values()[indice(parti[0])], UUID.fromString(parti[1]), UUID.fromString(parti[2]));
        }

        private static int indice(String testo) {
            var indice = Integer.parseInt(testo);
            if (indice < 0 || indice >= Grado.values().length) {
                throw new IllegalArgumentException(testo);
            }
            return indice;
        }

        @Override
        public String toString() {
            return grado.ordinal() + "_" + una + "_" + altra;
        }
    }

    /**
     * A case of a person's record.
     *
     * @param di whose record the list is about, where that is another
     * @param cartella null where the record belongs to no household with a case
     * @param nominata whether the lists of cases name this person, as the richiedente of an open one
     */
    record Registrazione(
            PersonaId di,
            PersonaId persona,
            String nominativo,
            @Nullable LocalDate nascita,
            @Nullable NucleoId nucleo,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable CartellaId cartella,
            @Nullable String richiedente,
            @Nullable String misura,
            @Nullable Fase fase,
            @Nullable String caseManager,
            boolean nominata,
            boolean sua) {

        /** Of a case of others no more than who follows it, and that only where the lists of cases say it too. */
        Registrazione altrui() {
            return new Registrazione(
                    di,
                    persona,
                    nominativo,
                    nascita,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    nominata ? caseManager : null,
                    nominata,
                    false);
        }
    }

    /**
     * The surest first; those that were linked, or said to be two, are left out.
     *
     * @param soloSue only pairs with somebody of the open cases of the asker, the other one known to him too
     */
    List<Coppia> coppie(Operatore chi, LocalDate oggi, boolean soloSue, @Nullable Segno dopo, int quante);

    /** The households and cases of some records. */
    List<Registrazione> registrazioni(Collection<PersonaId> persone, Operatore chi, LocalDate oggi);

    /** The other records of those who belong to a household, with their cases. */
    List<Registrazione> altreRegistrazioni(NucleoId nucleo, Operatore chi, LocalDate oggi);

    /** The other households to which those who belong to one today, under any of their records, belong today too. */
    List<Registrazione> inAltriNuclei(NucleoId nucleo, Operatore chi, LocalDate oggi);
}
