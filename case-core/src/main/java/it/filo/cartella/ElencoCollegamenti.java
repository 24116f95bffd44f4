package it.filo.cartella;

import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The links between records of one person, with who made them and who undid them: a read model. */
public interface ElencoCollegamenti {

    /** @param guida the record that leads */
    record Riga(
            UUID id,
            PersonaId persona,
            String nominativo,
            PersonaId guida,
            String nominativoGuida,
            String motivo,
            Instant quando,
            String autore,
            String ente,
            @Nullable Instant scioltoIl,
            @Nullable String scioltoDa,
            String motivoScioglimento) {}

    Optional<Riga> uno(UUID id);

    /**
     * The latest first.
     *
     * @param soloSue only of people of the open cases of the asker
     * @param dopo after this one
     */
    List<Riga> righe(Operatore chi, LocalDate oggi, boolean soloSue, @Nullable UUID dopo, int quante);
}
