package it.filo.zona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assistenti sociali of one place of work, as the LEP report counts them (L. 178/2020 art. 1 c. 797). When the number
 * changes the line ends and another begins, so that past quarters keep theirs.
 *
 * @param teste people, null where only the full-time equivalents are known
 * @param unita full-time equivalents
 * @param contaPerLep whether they are employed by comuni or zona; those of the health services are not
 */
public record Personale(
        UUID id,
        String sede,
        Funzione funzione,
        @Nullable Integer teste,
        BigDecimal unita,
        boolean contaPerLep,
        LocalDate dal,
        @Nullable LocalDate al) {

    public enum Funzione {
        SOCIALE("Servizi sociali"),
        SANITARIA("Servizi sanitari");

        private final String nome;

        Funzione(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    public boolean inServizio(LocalDate giorno) {
        return !giorno.isBefore(dal) && (al == null || !giorno.isAfter(al));
    }
}
