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
}
