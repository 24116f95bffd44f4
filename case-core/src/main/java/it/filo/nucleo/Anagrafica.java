package it.filo.nucleo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is.
 *
 * @param luogoNascita name of the place of birth
 * @param codiceLuogo its codice catastale (Zxxx abroad)
 * @param codiceFiscale normalised; null where the person has none yet
 */
@Embeddable
public record Anagrafica(
        String cognome,
        String nome,
        @Enumerated(EnumType.STRING) @Nullable Sesso sesso,
        @Column(name = "data_nascita") @Nullable LocalDate dataNascita,
        @Column(name = "luogo_nascita") @Nullable String luogoNascita,
        @Column(name = "codice_luogo") @Nullable String codiceLuogo,
        @Column(name = "codice_fiscale") @Nullable String codiceFiscale,
        @Nullable String cittadinanza) {

    /** Stands for a surname that nobody has said yet; the codice fiscale stands for the name. */
    private static final String COGNOME_IGNOTO = "Da completare";

    /** Of somebody of whom INPS says the code alone: all that the code tells. */
    public static Anagrafica delCodice(CodiceFiscale codice, LocalDate oggi) {
        return delCodice(
                COGNOME_IGNOTO, codice.valore(), codice.dataNascita(oggi).orElse(null), codice);
    }

    /** With what the code tells beside the names. */
    public static Anagrafica delCodice(
            String cognome, String nome, @Nullable LocalDate dataNascita, CodiceFiscale codice) {
        var luogo = codice.codiceLuogo().orElse(null);
        return new Anagrafica(
                cognome,
                nome,
                codice.sesso().orElse(null),
                dataNascita,
                luogo == null ? null : Luoghi.di(luogo).map(Luogo::nome).orElse(null),
                luogo,
                codice.valore(),
                null);
    }

    public String nominativo() {
        return cognome + " " + nome;
    }

    /** Years completed on a day; empty where the date of birth is not known. */
    public Optional<Integer> eta(LocalDate giorno) {
        return Optional.ofNullable(dataNascita)
                .map(n -> Period.between(n, giorno).getYears());
    }

    public boolean minorenne(LocalDate giorno) {
        return eta(giorno).filter(e -> e < Persona.MAGGIORE_ETA).isPresent();
    }

    /** Whether the names are still to be learnt. */
    public boolean senzaNome() {
        return cognome.equals(COGNOME_IGNOTO) && nome.equals(codiceFiscale);
    }
}
