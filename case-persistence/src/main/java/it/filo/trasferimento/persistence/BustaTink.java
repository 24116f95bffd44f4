package it.filo.trasferimento.persistence;

import com.google.crypto.tink.Aead;
import it.filo.trasferimento.Busta;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Both zones and the letter are associated data: put into another letter, or sent between others, it does not open. */
@Component
final class BustaTink implements Busta {

    private final Aead aead;

    BustaTink(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte[] chiudi(String testo, Tratta tratta, Cosa cosa) {
        try {
            return aead.encrypt(testo.getBytes(StandardCharsets.UTF_8), legame(tratta, cosa));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Testo non cifrabile", e);
        }
    }

    @Override
    public String apri(byte[] chiuso, Tratta tratta, Cosa cosa) {
        try {
            return new String(aead.decrypt(chiuso, legame(tratta, cosa)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "La busta " + tratta.id() + " non si apre: è di un altro trasferimento, è stata alterata, o la"
                            + " chiave non è la sua",
                    e);
        }
    }

    private static byte[] legame(Tratta tratta, Cosa cosa) {
        return ("posta/" + tratta.da() + "/" + tratta.a() + "/" + tratta.id() + "/" + cosa)
                .getBytes(StandardCharsets.UTF_8);
    }
}
