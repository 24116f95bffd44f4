package it.filo.zona.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import it.filo.base.Cassaforte;
import it.filo.base.Ids;
import it.filo.nucleo.NucleoId;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CassaforteTest {

    private static final String TESTO = "La signora è seguita dal SERD: non scriverne altrove.";
    private static final ZonaId ZONA = ZonaId.nuovo();
    private static final NucleoId RIGA = NucleoId.nuovo();

    private static Cassaforte cassaforte;

    @BeforeAll
    static void chiave() throws GeneralSecurityException {
        AeadConfig.register();
        cassaforte = new CassaforteTink(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    @Test
    void cio_che_si_chiude_si_riapre() {
        var chiuso = chiuso();

        assertThat(new String(chiuso, StandardCharsets.ISO_8859_1)).doesNotContain("SERD");
        assertThat(apri(chiuso, ZONA, RIGA)).isEqualTo(TESTO);
        assertThat(apri(chiuso, ZONA, RIGA.id()))
                .as("id and bare UUID are the same row")
                .isEqualTo(TESTO);
    }

    @Test
    void lo_stesso_testo_non_si_riconosce() {
        assertThat(chiuso()).isNotEqualTo(chiuso());
    }

    @Test
    void niente_resta_niente() {
        assertThat(cassaforte.chiudi(null, RIGA)).isNull();
        assertThat(cassaforte.chiudi("  ", RIGA)).isNull();
        assertThat(cassaforte.apri(null, RIGA)).isEmpty();
    }

    @Test
    void un_altra_riga_non_apre() {
        assertThatIllegalStateException().isThrownBy(() -> apri(chiuso(), ZONA, Ids.nuovo()));
    }

    @Test
    void un_altra_zona_non_apre() {
        assertThatIllegalStateException().isThrownBy(() -> apri(chiuso(), ZonaId.nuovo(), RIGA));
    }

    @Test
    void senza_zona_non_si_apre_e_non_si_chiude() {
        var chiuso = chiuso();
        assertThatIllegalStateException().isThrownBy(() -> cassaforte.apri(chiuso, RIGA));
        assertThatIllegalStateException().isThrownBy(() -> cassaforte.chiudi(TESTO, RIGA));
    }

    @Test
    void ogni_byte_alterato_si_scopre() {
        var chiuso = chiuso();
        for (int i = 0; i < chiuso.length; i++) {
            var alterato = chiuso.clone();
            alterato[i] ^= 1;
            assertThatIllegalStateException().as("byte %d", i).isThrownBy(() -> apri(alterato, ZONA, RIGA));
        }
    }

    private static byte[] chiuso() {
        return ZonaCorrente.in(ZONA, () -> cassaforte.chiudi(TESTO, RIGA));
    }

    private static String apri(byte[] chiuso, ZonaId zona, Object riga) {
        return ZonaCorrente.in(zona, () -> cassaforte.apri(chiuso, riga));
    }
}
