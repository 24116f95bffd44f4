package it.filo.nucleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.nucleo.CodiceFiscale.Campo;
import it.filo.nucleo.CodiceFiscale.Errore;
import it.filo.nucleo.CodiceFiscale.Lettura;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodiceFiscaleTest {

    private static final LocalDate OGGI = LocalDate.of(2018, 12, 31);
    private static final LocalDate NATALE_1980 = LocalDate.of(1980, 1, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSSMRA80A01G224W",
                "SCNCRL78D20A123V",
                "GHRGNN45C14A001V",
                "RSSMRA80A01G713F",
                "RSSMRA80A41G713J",
                "RSSMRA80A01G71PB",
                "RSSMRA80A01G7MPM",
                "RSSMRAULALMGTMPU",
                "90048490479"
            })
    void i_codici_giusti_si_leggono(String testo) {
        assertThat(CodiceFiscale.leggi(testo)).isEqualTo(new Lettura.Valido(CodiceFiscale.valueOf(testo)));
        assertThat(CodiceFiscale.valueOf(testo)).hasToString(testo);
    }

    @Test
    void maiuscole_e_spazi_non_contano() {
        assertThat(CodiceFiscale.valueOf(" rss mra 80a01\u00A0g224w\t"))
                .isEqualTo(new CodiceFiscale("RSSMRA80A01G224W"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '   '            | ASSENTE   | manca
            RSSMRA80A01G224  | LUNGHEZZA | qui sono 15
            900484904791     | LUNGHEZZA | qui sono 12
            RSSMR180A01G224W | CARATTERE | Il carattere 6 del codice fiscale è «1», ma lì va una lettera.
            RSSMRAA0A01G224W | CARATTERE | Il carattere 7
            RSSMRA80F01G224W | CARATTERE | la lettera di un mese
            RSSMRA80A01GÈ24W | CARATTERE | Il carattere 13
            RSSMRA80A01G2240 | CARATTERE | Il carattere 16
            9004849O479      | CARATTERE | una cifra
            RSSMRA80A32G224W | DATA      | non esiste
            RSSMRA81B29G224W | DATA      | non esiste
            RSSMRA80A00G224W | DATA      | non esiste
            RSSMRA80A40G224W | DATA      | non esiste
            RSSMRA80A01G224X | CONTROLLO | (X)
            RSMSRA80A01G224W | CONTROLLO | scambiati
            90048490478      | CONTROLLO | (8)
            """)
    void un_codice_sbagliato_dice_che_cosa_non_va(String testo, Errore errore, String parole) {
        assertThat(CodiceFiscale.leggi(testo)).isInstanceOfSatisfying(Lettura.Errato.class, errato -> {
            assertThat(errato.errore()).isEqualTo(errore);
            assertThat(errato.spiegazione()).contains(parole);
            assertThatThrownBy(() -> CodiceFiscale.valueOf(testo)).hasMessage(errato.spiegazione());
        });
    }

    @Test
    void un_codice_assente_manca() {
        assertThat(CodiceFiscale.leggi(null)).isEqualTo(new Lettura.Errato(Errore.ASSENTE, "Il codice fiscale manca."));
    }

    @ParameterizedTest
    @CsvSource({
        "Rossi,Mario,1980-01-01,M,G224,RSSMRA80A01G224W",
        "Rossi,Mario,1980-01-01,M,g713,RSSMRA80A01G713F",
        "ROSSI,MARIO,1980-01-01,F,G713,RSSMRA80A41G713J",
        "Fo,Al,1980-01-01,M,G713,FOXLAX80A01G713",
        "Aiò,Ia,1980-01-01,F,G713,AIOIAX80A41G713",
        "D'Àngelo,Gianfranco,1980-01-01,M,G713,DNGGFR80A01G713",
        "De Rossi,Maria Rosa,1980-01-01,F,G713,DRSMRS80A41G713",
        "Łukasz,Øyvind,1980-01-01,M,Z127,LKSYND80A01Z127",
        "Müller-Weiß,Jürgen,2000-02-29,M,Z112,MLLJGN00B29Z112"
    })
    void il_codice_si_compone_dai_dati(
            String cognome, String nome, LocalDate data, Sesso sesso, String luogo, String atteso) {
        assertThat(CodiceFiscale.componi(cognome, nome, data, sesso, luogo).valore())
                .startsWith(atteso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G71", "Pistoia", "1234"})
    void senza_un_codice_di_luogo_non_si_compone(String luogo) {
        assertThatThrownBy(() -> CodiceFiscale.componi("Rossi", "Mario", NATALE_1980, Sesso.M, luogo))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA80A01G713F", "RSSMRA80A01G71PB", "RSSMRA80A01G7MPM", "RSSMRAULALMGTMPU"})
    void l_omocodia_non_cambia_cio_che_il_codice_dice(String testo) {
        var codice = CodiceFiscale.valueOf(testo);

        assertThat(codice.dataNascita(OGGI)).contains(NATALE_1980);
        assertThat(codice.sesso()).contains(Sesso.M);
        assertThat(codice.codiceLuogo()).contains("G713");
        assertThat(codice.differenze("Rossi", "Mario", NATALE_1980, Sesso.M, "G713"))
                .isEmpty();
    }

    @Test
    void del_secolo_vale_il_piu_recente_che_non_sia_nel_futuro() {
        var nato = CodiceFiscale.componi("Rossi", "Mario", LocalDate.of(2018, 6, 1), Sesso.M, "G713");

        assertThat(nato.dataNascita(LocalDate.of(2018, 5, 31))).contains(LocalDate.of(1918, 6, 1));
        assertThat(nato.dataNascita(LocalDate.of(2018, 6, 1))).contains(LocalDate.of(2018, 6, 1));
        assertThat(CodiceFiscale.componi("Rossi", "Mario", LocalDate.of(1904, 2, 29), Sesso.M, "G713")
                        .dataNascita(LocalDate.of(2003, 1, 1)))
                .contains(LocalDate.of(1904, 2, 29));
    }

    @Test
    void un_codice_provvisorio_non_dice_nulla_della_persona() {
        var codice = CodiceFiscale.valueOf("90048490479");

        assertThat(codice.provvisorio()).isTrue();
        assertThat(codice.dataNascita(OGGI)).isEmpty();
        assertThat(codice.sesso()).isEmpty();
        assertThat(codice.codiceLuogo()).isEmpty();
        assertThat(codice.differenze("Rossi", "Mario", NATALE_1980, Sesso.M, "G713"))
                .isEmpty();
    }

    @Test
    void ogni_dato_che_non_corrisponde_ha_la_sua_frase() {
        var codice = CodiceFiscale.valueOf("RSSMRA80A01G713F");

        assertThat(codice.differenze("Bianchi", "Maria Anna", LocalDate.of(1981, 1, 1), Sesso.F, "Z330"))
                .extracting(CodiceFiscale.Differenza::campo)
                .containsExactly(Campo.COGNOME, Campo.NOME, Campo.DATA_NASCITA, Campo.SESSO, Campo.LUOGO_NASCITA);
        assertThat(codice.differenze("Bianchi", "Mario", null, null, null))
                .containsExactly(
                        new CodiceFiscale.Differenza(
                                Campo.COGNOME,
                                "Il cognome «Bianchi» non corrisponde al codice fiscale: le sue lettere sono BNC, quelle del codice RSS."));
        assertThat(codice.differenze("Rossi", "Mario", LocalDate.of(1980, 2, 1), null, null))
                .extracting(CodiceFiscale.Differenza::frase)
                .containsExactly(
                        "La data di nascita 01/02/1980 non corrisponde al codice fiscale, che indica 01/01 dell'anno 80.");
        assertThat(codice.differenze("Rossi", "Mario", null, Sesso.F, null))
                .extracting(CodiceFiscale.Differenza::frase)
                .containsExactly("Il sesso indicato (femmina) non corrisponde al codice fiscale, che indica maschio.");
        assertThat(codice.differenze("Rossi", "Mario", null, null, "Z330"))
                .extracting(CodiceFiscale.Differenza::frase)
                .containsExactly(
                        "Il luogo di nascita Marocco, codice Z330 non corrisponde al codice fiscale, che indica Pistoia (PT), codice G713.");
    }

    @Test
    void ogni_codice_composto_si_legge_e_concorda_con_i_suoi_dati() {
        var caso = new Random(1974);
        var nomi = List.of("Anna", "Bo", "Ü", "Gianfranco", "Maria Rosa", "D'Amico", "Niccolò", "Hussain", "Y");
        var luoghi = List.of("G713", "A012", "Z330", "H501", "M376");
        for (int i = 0; i < 5_000; i++) {
            var cognome = nomi.get(caso.nextInt(nomi.size()));
            var nome = nomi.get(caso.nextInt(nomi.size()));
            var data = OGGI.minusDays(caso.nextInt(36_000));
            var sesso = Sesso.values()[caso.nextInt(2)];
            var luogo = luoghi.get(caso.nextInt(luoghi.size()));

            var codice = CodiceFiscale.componi(cognome, nome, data, sesso, luogo);

            assertThat(CodiceFiscale.leggi(codice.toString().toLowerCase(Locale.ROOT)))
                    .isEqualTo(new Lettura.Valido(codice));
            assertThat(codice.differenze(cognome, nome, data, sesso, luogo)).isEmpty();
            assertThat(codice.dataNascita(OGGI)).contains(data);
        }
    }

    @Test
    void un_solo_carattere_cambiato_non_passa_mai() {
        var caso = new Random(26);
        var alfabeto = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (int i = 0; i < 5_000; i++) {
            var testo = new StringBuilder("RSSMRA80A01G713F");
            var dove = caso.nextInt(15);
            var prima = testo.charAt(dove);
            var dopo = alfabeto.charAt(caso.nextInt(36));
            testo.setCharAt(dove, dopo);
            if (prima != dopo) {
                assertThat(CodiceFiscale.leggi(testo.toString()))
                        .as(testo.toString())
                        .isInstanceOf(Lettura.Errato.class);
            }
        }
    }
}
