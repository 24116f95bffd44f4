package it.filo.nucleo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuoghiTest {

    @ParameterizedTest
    @CsvSource({
        "M376,Abetone Cutigliano",
        "A071,Agliana",
        "E960,Marliana",
        "F410,Montale",
        "G713,Pistoia",
        "H109,Quarrata",
        "H744,Sambuca Pistoiese",
        "M377,San Marcello Piteglio",
        "I660,Serravalle Pistoiese"
    })
    void i_comuni_della_zona_pistoiese_ci_sono_tutti(String codice, String nome) {
        assertThat(Luoghi.di(codice)).contains(new Luogo(codice, nome, "PT", null));
        assertThat(Luoghi.cerca(nome)).containsExactly(new Luogo(codice, nome, "PT", null));
    }

    @ParameterizedTest
    @CsvSource({"A012,Abetone", "D235,Cutigliano", "H980,San Marcello Pistoiese", "G715,Piteglio"})
    void chi_e_nato_in_un_comune_soppresso_trova_il_suo(String codice, String nome) {
        assertThat(Luoghi.cerca(nome)).containsExactly(new Luogo(codice, nome, "PT", LocalDate.of(2017, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forlì", "FORLI'", "forli", " d704 ", "Forlì (FC)"})
    void accenti_apostrofi_e_maiuscole_non_contano(String testo) {
        assertThat(Luoghi.cerca(testo)).extracting(Luogo::codice).containsExactly("D704");
    }

    @ParameterizedTest
    @CsvSource({
        "Marocco,Z330",
        "Albania,Z100",
        "romania,Z129",
        "Moldavia,Z140",
        "Costa D’Avorio,Z313",
        "Perù,Z611",
        "Unione Sovietica,Z135"
    })
    void anche_gli_stati_esteri_si_trovano_per_nome(String nome, String codice) {
        assertThat(Luoghi.cerca(nome)).singleElement().satisfies(luogo -> {
            assertThat(luogo.codice()).isEqualTo(codice);
            assertThat(luogo.estero()).isTrue();
            assertThat(luogo.etichetta()).isEqualTo(luogo.nome());
        });
    }

    @Test
    void i_comuni_con_lo_stesso_nome_si_distinguono_per_provincia() {
        assertThat(Luoghi.cerca("Livo")).extracting(Luogo::provincia).containsExactlyInAnyOrder("CO", "TN");
        assertThat(Luoghi.cerca("livo (co)")).extracting(Luogo::etichetta).containsExactly("Livo (CO)");
    }

    @Test
    void i_comuni_che_esistono_vengono_prima_dei_soppressi() {
        assertThat(Luoghi.cerca("Montalcino"))
                .extracting(l -> l.soppresso() != null)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Pistoi", "Z999", "Pistoia (LU)", "??"})
    void cio_che_non_esiste_non_si_trova(String testo) {
        assertThat(Luoghi.cerca(testo)).isEmpty();
    }
}
