package it.filo.zona.persistence;

import com.google.crypto.tink.Aead;
import it.filo.base.Cassaforte;
import it.filo.base.Id;
import it.filo.zona.ZonaCorrente;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ciphertext is bound to zona and row as associated data: moved to another row, it does not open. */
@Component
final class CassaforteTink implements Cassaforte {

    private final Aead aead;

    CassaforteTink(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte @Nullable [] chiudi(@Nullable String testo, Object riga) {
        if (testo == null || testo.isBlank()) {
            return null;
        }
        try {
            return aead.encrypt(testo.getBytes(StandardCharsets.UTF_8), legame(riga));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Testo non cifrabile", e);
        }
    }

    @Override
    public String apri(byte @Nullable [] cifrato, Object riga) {
        if (cifrato == null) {
            return "";
        }
        try {
            return new String(aead.decrypt(cifrato, legame(riga)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Il testo cifrato della riga " + riga + " non si apre: è di un'altra riga o"
                            + " di un'altra zona, è stato alterato, o la chiave non è la sua",
                    e);
        }
    }

    private static byte[] legame(Object riga) {
        var zona = ZonaCorrente.zona()
                .orElseThrow(() -> new IllegalStateException("Nessuna zona corrente: la cassaforte resta chiusa"));
        var id = riga instanceof Id tipizzato ? tipizzato.id() : riga;
        return (zona.id() + "/" + id).getBytes(StandardCharsets.UTF_8);
    }
}
