package it.filo.accesso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import it.filo.zona.Comune;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each column of a file of outcomes may hold, and what is said where it holds something else. */
class LeggiRigaTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 3, 12);
    private static final List<Comune> COMUNI = List.of(
            new Comune("047014", "Pistoia", "G713", "51100", 90_000),
            new Comune("047024", "San Marcello Piteglio", "M377", "51028", 8_100));
    private static final String CODICE = codice("Rossi", "Mario", LocalDate.of(1980, 3, 12), Sesso.M);
    private static final String FIGLIA = codice("Rossi", "Anna", LocalDate.of(2010, 1, 2), Sesso.F);

    private final LeggiRiga leggi = new LeggiRiga(COMUNI, OGGI);

    private static String codice(String cognome, String nome, LocalDate nascita, Sesso sesso) {
        return CodiceFiscale.componi(cognome, nome, nascita, sesso, "G713").valore();
    }

    private static Map<Colonna, String> celle(Object... altre) {
        var celle = new EnumMap<Colonna, String>(Colonna.class);
        celle.put(Colonna.PROTOCOLLO, "INPS-ADI-2025-0000001");
        celle.put(Colonna.MISURA, "adi");
        celle.put(Colonna.DATA_DOMANDA, "10/01/2025");
        celle.put(Colonna.CODICE_FISCALE, CODICE);
        celle.put(Colonna.COGNOME, "Rossi");
        celle.put(Colonna.NOME, "Mario");
        celle.put(Colonna.COMUNE, "Pistoia");
        celle.put(Colonna.ESITO, "ACCOLTA");
        celle.put(Colonna.DATA_ESITO, "2025-03-10");
        for (int i = 0; i < altre.length; i += 2) {
            if (altre[i + 1].equals("")) {
                celle.remove((Colonna) altre[i]);
            } else {
                celle.put((Colonna) altre[i], (String) altre[i + 1]);
            }
        }
        return celle;
    }

    private RigaEsito buona(Object... altre) {
        var lettura = leggi.leggi(celle(altre));
        assertThat(lettura.rilievi()).noneMatch(Rilievo::errore);
        return Objects.requireNonNull(lettura.riga());
    }

    private void errore(Colonna colonna, String valore, String perche) {
        var lettura = leggi.leggi(celle(colonna, valore));
        assertThat(lettura.riga()).isNull();
        assertThat(lettura.rilievi()).anySatisfy(r -> {
            assertThat(r.errore()).isTrue();
            assertThat(r.colonna()).isEqualTo(colonna);
            assertThat(r.messaggio()).contains(perche);
        });
    }

    private void avviso(Colonna colonna, String valore, String perche) {
        var lettura = leggi.leggi(celle(colonna, valore));
        assertThat(lettura.riga()).isNotNull();
        assertThat(lettura.rilievi()).singleElement().satisfies(r -> {
            assertThat(r.avviso()).isTrue();
            assertThat(r.colonna()).isEqualTo(colonna);
            assertThat(r.messaggio()).contains(perche);
        });
    }

    @Test
    void una_riga_buona_da_una_domanda_con_il_suo_esito() {
        var riga = buona(
                Colonna.IMPORTO_MENSILE, "1.398,5", Colonna.COMPONENTI, FIGLIA + ":Figlia", Colonna.MOTIVO, "=1+1");
        assertThat(riga.misura()).isEqualTo("ADI");
        assertThat(riga.dataDomanda()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(riga.comune()).isEqualTo("047014");
        assertThat(riga.componenti())
                .containsExactly(new RigaEsito.Familiare(CodiceFiscale.valueOf(FIGLIA), Parentela.FIGLIO));
        assertThat(riga.esito())
                .isEqualTo(new RegistraEsito.Esito(
                        StatoDomanda.ACCOLTA, LocalDate.of(2025, 3, 10), "=1+1", new BigDecimal("1398.50")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"047024", "47024", "m377", "San Marcello Piteglio", "SAN  MARCELLO PITEGLIO"})
    void il_comune_si_dice_con_un_codice_o_con_il_nome(String comune) {
        assertThat(buona(Colonna.COMUNE, comune).comune()).isEqualTo("047024");
    }

    @ParameterizedTest
    @CsvSource({
        "POSITIVE, ACCOLTA",
        "respinte, RESPINTA",
        "Sospese, SOSPESA",
        "DECADUTE, DECADUTA",
        "in lavorazione, IN_LAVORAZIONE",
        "TERMINATA, TERMINATA"
    })
    void l_esito_si_dice_anche_con_le_parole_degli_uffici(String parola, StatoDomanda stato) {
        assertThat(StatoDomanda.cerca(parola)).contains(stato);
        var esito = buona(Colonna.ESITO, parola).esito();
        assertThat(esito == null ? StatoDomanda.IN_LAVORAZIONE : esito.stato()).isEqualTo(stato);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "398,59;398.59",
                "398.59;398.59",
                "398;398.00",
                "1.234;1234.00",
                "1.234,5;1234.50",
                "1,234.50;1234.50",
                "€ 14,58;14.58"
            })
    void l_importo_va_con_la_virgola_o_con_il_punto(String testo, BigDecimal importo) {
        assertThat(Valori.euro(testo)).contains(importo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "mille", "1,234", "12.345.6", "1e3", "999999999"})
    void cio_che_non_e_un_importo_e_un_errore(String testo) {
        errore(Colonna.IMPORTO_MENSILE, testo, "non è un importo in euro");
    }

    @Test
    void ogni_cella_sbagliata_dice_che_cosa_ci_va() {
        errore(Colonna.PROTOCOLLO, "", "manca");
        errore(Colonna.PROTOCOLLO, "X".repeat(41), "troppo lungo");
        errore(Colonna.MISURA, "REX", "REI, RDC, SFL, ADI");
        errore(Colonna.MISURA, "SIIL", "REI, RDC, SFL, ADI");
        errore(Colonna.DATA_DOMANDA, "", "manca");
        errore(Colonna.DATA_DOMANDA, "31/02/2025", "gg/mm/aaaa");
        errore(Colonna.DATA_DOMANDA, "13/03/2026", "oggi");
        errore(Colonna.CODICE_FISCALE, CODICE.substring(1), "16 caratteri");
        errore(Colonna.COGNOME, "", "manca");
        errore(Colonna.NOME, "=1+1", "lettere");
        errore(Colonna.COMUNE, "Firenze", "Pistoia, San Marcello Piteglio");
        errore(Colonna.ESITO, "FORSE", "ACCOLTA");
        errore(Colonna.DATA_ESITO, "", "manca");
        errore(Colonna.MOTIVO, "x".repeat(501), "500");
        errore(Colonna.COMPONENTI, "ABC:figlio", "CODICEFISCALE:parentela");
        errore(Colonna.COMPONENTI, FIGLIA + ":richiedente", "già nella riga");
        errore(Colonna.COGNOME, "Nicol\uFFFD", "non si legge");
    }

    @Test
    void cio_che_e_insolito_avvisa_e_si_importa() {
        avviso(Colonna.PROTOCOLLO, "12345", "forma consueta");
        avviso(Colonna.DATA_NASCITA, "13/03/1980", "non corrisponde al codice fiscale");
        avviso(Colonna.COGNOME, "Bianchi", "non corrisponde al codice fiscale");
        avviso(Colonna.COMPONENTI, FIGLIA + ":cugina", "Altra persona");
        assertThat(leggi.leggi(celle(Colonna.ESITO, "IN_LAVORAZIONE")).rilievi())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.colonna()).isEqualTo(Colonna.DATA_ESITO);
                    assertThat(r.messaggio()).contains("non si considera");
                });
    }

    @Test
    void un_codice_provvisorio_e_uno_con_omocodia_sono_buoni() {
        assertThat(buona(Colonna.CODICE_FISCALE, "12345678903").codiceFiscale().provvisorio())
                .isTrue();
    }

    @Test
    void l_apostrofo_che_i_nostri_file_mettono_davanti_alle_formule_se_ne_va() {
        assertThat(Testi.cella("'=1+1")).isEqualTo("=1+1");
        assertThat(Testi.cella("'@x")).isEqualTo("@x");
        assertThat(Testi.cella("D'Angelo")).isEqualTo("D'Angelo");
        assertThat(Testi.cella(" a\0b\nc ")).isEqualTo("a\uFFFDb c");
        assertThat(Testi.cella("x".repeat(10_000))).hasSizeLessThan(5_000);
    }

    @Test
    void l_intestazione_va_in_qualunque_ordine_e_dice_che_cosa_non_conosce() {
        var testa = Intestazione.di(List.of(
                "NOTE",
                "esito",
                "comune",
                "nome",
                "cognome",
                "Codice Fiscale",
                "data domanda",
                "misura",
                "protocollo",
                "motivo_scarto"));
        assertThat(testa.ignote()).containsExactly("NOTE");
        assertThat(testa.posizioni()).containsEntry(Colonna.CODICE_FISCALE, 5);
        assertThatThrownBy(() -> Intestazione.di(List.of("a", "b"))).hasMessageContaining("Manca l'intestazione");
        assertThatThrownBy(() -> Intestazione.di(List.of("nome", "Nome"))).hasMessageContaining("due volte");
        assertThatThrownBy(() -> Intestazione.di(List.of("nome"))).hasMessageContaining("Mancano le colonne");
    }

    @Test
    void di_trecento_colonne_ignote_se_ne_nominano_venti() {
        var nomi = new ArrayList<>(
                Arrays.stream(Colonna.values()).map(Colonna::nome).toList());
        for (int n = nomi.size(); n < 300; n++) {
            nomi.add("c" + n);
        }
        assertThat(Intestazione.di(nomi).ignoteInParole()).endsWith("c32 e altre 267");
    }

    @Test
    void una_riga_che_ripete_l_intestazione_o_ha_celle_di_troppo_e_un_errore() {
        var nomi = Arrays.stream(Colonna.values()).map(Colonna::nome).toList();
        var testa = Intestazione.di(nomi);
        assertThat(testa.guasto(new FileEsiti.Riga(7, nomi, null))).contains("ripete l'intestazione");
        var troppe = new ArrayList<>(nomi);
        troppe.replaceAll(n -> "x");
        troppe.add("y");
        assertThat(testa.guasto(new FileEsiti.Riga(7, troppe, null))).contains("14 celle");
        assertThat(testa.guasto(new FileEsiti.Riga(7, List.of("x"), null))).isNull();
        assertThat(testa.guasto(new FileEsiti.Riga(7, List.of(), "una formula")))
                .isEqualTo("una formula");
    }
}
