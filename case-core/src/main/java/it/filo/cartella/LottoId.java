package it.filo.cartella;

import it.filo.base.Id;
import it.filo.base.Ids;
import java.util.UUID;

/** Id of a lot of cases that were given out together. */
public record LottoId(UUID id) implements Id {

    public static LottoId nuovo() {
        return new LottoId(Ids.nuovo());
    }

    public static LottoId valueOf(String testo) {
        return new LottoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
