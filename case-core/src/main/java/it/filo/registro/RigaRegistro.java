package it.filo.registro;

import it.filo.operatori.Sezione;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the register of accesses. */
public record RigaRegistro(
        UUID id,
        Instant quando,
        String operatore,
        String ente,
        Registro.Azione azione,
        @Nullable UUID cartella,
        @Nullable Sezione sezione,
        @Nullable String dettaglio) {}
