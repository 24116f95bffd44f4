package it.filo.nucleo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CercataTest {

    @Test
    void un_codice_fiscale_si_riconosce_con_spazi_e_minuscole_e_anche_se_sbagliato() {
        assertThat(Cercata.di(" rssmra 80a01 g224w ")).contains(new Cercata.Codice("RSSMRA80A01G224W"));
        assertThat(Cercata.di("RSSMRA80A01G224X")).contains(new Cercata.Codice("RSSMRA80A01G224X"));
    }

    @Test
    void un_nome_di_sedici_lettere_non_e_un_codice_fiscale() {
        assertThat(Cercata.di("Menichini Martina")).contains(new Cercata.Nome(List.of("menichini", "martina")));
        assertThat(Cercata.di("Nesti Maria Grazia")).contains(new Cercata.Nome(List.of("nesti", "maria", "grazia")));
        assertThat(Cercata.di("RSSMRAABCABCABCA")).isNotEmpty().get().isInstanceOf(Cercata.Nome.class);
        assertThat(Cercata.di("RSSMRALMANMGNNQW")).contains(new Cercata.Codice("RSSMRALMANMGNNQW"));
    }

    @Test
    void le_parole_di_un_nome_si_separano_anche_con_la_virgola() {
        assertThat(Cercata.di("Rossi, Maria")).contains(new Cercata.Nome(List.of("rossi", "maria")));
        assertThat(Cercata.nome("Rossi 2")).contains(new Cercata.Nome(List.of("rossi", "2")));
        assertThat(Cercata.nome("'")).isEmpty();
    }

    @Test
    void un_telefono_vale_con_e_senza_prefisso() {
        assertThat(Cercata.di("+39 0573 12.34.56")).contains(new Cercata.Cifre("0573123456"));
        assertThat(Cercata.di("0039 333 1234567")).contains(new Cercata.Cifre("3331234567"));
        assertThat(Cercata.di("393 1234567")).contains(new Cercata.Cifre("3931234567"));
        assertThat(Cercata.di("12345678903")).contains(new Cercata.Cifre("12345678903"));
        assertThat(Cercata.di("12345")).isEmpty();
    }

    @Test
    void un_nome_sono_le_sue_parole_senza_accenti_ne_apostrofi() {
        assertThat(Cercata.di(" D'Amìco  Nicolò ")).contains(new Cercata.Nome(List.of("damico", "nicolo")));
    }

    @Test
    void cio_che_non_puo_essere_una_persona_non_si_cerca() {
        assertThat(Cercata.di("INPS-ADI-2026-0001234")).isEmpty();
        assertThat(Cercata.di("  ")).isEmpty();
        assertThat(Cercata.di("'")).isEmpty();
        assertThat(Cercata.di("a".repeat(61))).isEmpty();
    }

    @Test
    void uno_spazio_di_troppo_si_prova_a_togliere() {
        var nome = new Cercata.Nome(List.of("da", "mico"));
        assertThat(nome.conUnoSpazioDiMeno()).containsExactly(List.of("da", "mico"), List.of("damico"));
    }
}
