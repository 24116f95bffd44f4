package it.filo.cartella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.operatori.NonVisibile;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RiprovaTest {

    private static final class Insieme extends RuntimeException {}

    private final Riprova riprova = new Riprova(Insieme.class::isInstance);
    private final AtomicInteger volte = new AtomicInteger();

    @Test
    void chi_arriva_secondo_guarda_di_nuovo() {
        assertThat(riprova.prova(() -> {
                    if (volte.incrementAndGet() == 1) {
                        throw new Insieme();
                    }
                    return "assegnata";
                }))
                .contains("assegnata");
        assertThat(volte).hasValue(2);
    }

    @Test
    void dopo_tre_volte_lascia_stare() {
        assertThat(riprova.prova(() -> {
                    volte.incrementAndGet();
                    throw new Insieme();
                }))
                .isEmpty();
        assertThat(volte).hasValue(3);
    }

    @Test
    void cio_che_fallisce_per_altro_non_si_riprova() {
        assertThat(riprova.prova(() -> {
                    volte.incrementAndGet();
                    throw new IllegalStateException("broken");
                }))
                .isEmpty();
        assertThat(volte).hasValue(1);
    }

    @Test
    void una_cartella_che_non_c_e_lo_dice_a_chi_chiede() {
        assertThatThrownBy(() -> riprova.prova(() -> {
                    throw new NonVisibile("cartella");
                }))
                .isInstanceOf(NonVisibile.class);
    }
}
