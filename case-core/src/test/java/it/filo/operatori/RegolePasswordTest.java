package it.filo.operatori;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegolePasswordTest {

    @Test
    void una_password_fra_le_prime_che_si_provano_non_vale() {
        for (var comune : new String[] {
            "password2018!",
            "Password123456",
            "123456789012",
            "qwertyuiop123",
            "Juventus1897!",
            "benvenuto2026",
            "CiaoCiaoCiao1",
            "comunedipistoia",
            "FrancescaFrancesca"
        }) {
            assertThat(RegolePassword.difetto("neri.paola", comune)).as(comune).isPresent();
        }
    }

    @Test
    void nemmeno_una_che_contiene_il_nome_con_cui_si_accede() {
        assertThat(RegolePassword.difetto("neri.paola", "Neri-Paola-2026!")).isPresent();
        assertThat(RegolePassword.difetto("urp", "questo e urp 2026")).isPresent();
    }

    @Test
    void una_frase_propria_vale() {
        for (var buona : new String[] {
            "una frase per la prova", "cavallo corretto batteria", "7391-5527-0184-66", "tre gatti sul tetto"
        }) {
            assertThat(RegolePassword.difetto("neri.paola", buona)).as(buona).isEmpty();
        }
        assertThat(RegolePassword.difetto("neri.paola", RegolePassword.iniziale()))
                .isEmpty();
    }
}
