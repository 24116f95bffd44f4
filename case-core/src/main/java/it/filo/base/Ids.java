package it.filo.base;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Makes ids: time-ordered UUIDs (version 7), so that new rows land at the end of their index. */
public final class Ids {

    private Ids() {}

    public static UUID nuovo() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Not after any id made at that moment or later, not before any made earlier. */
    public static UUID primo(Instant quando) {
        return new UUID(quando.toEpochMilli() << 16, 0);
    }
}
