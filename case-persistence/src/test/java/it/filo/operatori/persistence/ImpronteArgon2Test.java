package it.filo.operatori.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImpronteArgon2Test {

    private final ImpronteArgon2 impronte = new ImpronteArgon2();

    @Test
    void una_password_corrisponde_solo_alla_sua_impronta() {
        var impronta = impronte.di("segreta");
        assertThat(impronte.corrisponde("segreta", impronta)).isTrue();
        assertThat(impronte.corrisponde("altra", impronta)).isFalse();
        assertThat(impronte.corrisponde("segreta", null)).isFalse();
    }

    @Test
    void chi_non_c_e_costa_quanto_chi_c_e() {
        assertThat(parametri(ImpronteArgon2.DI_NESSUNO)).isEqualTo(parametri(impronte.di("segreta")));
    }

    /** The algorithm, what it costs, and how long salt and hash are. */
    private static String parametri(String impronta) {
        var parti = impronta.split("\\$", -1);
        parti[4] = String.valueOf(parti[4].length());
        parti[5] = String.valueOf(parti[5].length());
        return String.join("$", parti);
    }
}
