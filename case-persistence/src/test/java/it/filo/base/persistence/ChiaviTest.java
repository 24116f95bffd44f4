package it.filo.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChiaviTest {

    private static final byte[] TESTO = {1, 2, 3};

    @TempDir
    private Path cartella;

    @Test
    void la_chiave_si_crea_una_volta_e_la_legge_solo_il_suo_account() throws Exception {
        var file = cartella.resolve("chiavi/chiave.json");
        var cifrato = Chiavi.aead(file, true).encrypt(TESTO, TESTO);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Chiavi.aead(file, true).decrypt(cifrato, TESTO)).isEqualTo(TESTO);
        assertThat(Chiavi.aead(file, false).decrypt(cifrato, TESTO)).isEqualTo(TESTO);
    }

    @Test
    void istanze_che_partono_insieme_hanno_la_stessa_chiave() throws Exception {
        var file = cartella.resolve("chiave.json");
        var insieme = new CyclicBarrier(4);
        var nate = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                insieme.await();
                                return Chiavi.aead(file, true);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        Thread::startVirtualThread))
                .limit(4)
                .toList();
        var cifrato = nate.getFirst().join().encrypt(TESTO, TESTO);
        for (var nata : nate) {
            assertThat(nata.join().decrypt(cifrato, TESTO)).isEqualTo(TESTO);
        }
        assertThat(cartella).isDirectoryNotContaining(altro -> !altro.equals(file));
    }

    @Test
    void accanto_a_un_database_vero_la_chiave_non_nasce_da_sola() {
        var file = cartella.resolve("chiave.json");
        assertThatIllegalStateException()
                .isThrownBy(() -> Chiavi.aead(file, false))
                .withMessageContaining("FILO_CHIAVE_CREA=true")
                .withMessageContaining(file.toString());
        assertThat(file).doesNotExist();
    }

    @Test
    void un_file_rovinato_non_viene_sostituito() throws Exception {
        var file = Files.writeString(cartella.resolve("chiave.json"), "rovinato");
        assertThatIllegalStateException()
                .isThrownBy(() -> Chiavi.aead(file, true))
                .withMessageContaining("non è valido");
        assertThat(file).hasContent("rovinato");
    }
}
