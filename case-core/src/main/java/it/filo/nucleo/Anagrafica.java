package it.filo.nucleo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
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
}
