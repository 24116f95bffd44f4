package it.filo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.operatori.Ruolo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A form without its fields: whether one may comes first, what is missing second. */
@ProvaWeb
class PrimaIlDirittoIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    private OperatoreDiProva assistente;
    private OperatoreDiProva tutor;
    private OperatoreDiProva program;
    private OperatoreDiProva amministrativa;
    private String cartella;

    @BeforeEach
    void una_cartella_assegnata() {
        ZonaDiProva zona = prova.zona();
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        tutor = zona.operatore(Ruolo.TUTOR);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        CartellaId id = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, id, assistente, amministrativa, program);
        casi.segue(zona, id, tutor, Funzione.TUTOR);
        cartella = "/cartelle/" + id;
    }

    @ParameterizedTest
    @CsvSource({
        "diario,                        422, 422, 403, 404",
        "riapertura,                    422, 403, 422, 403",
        "equipe,                        303, 403, 303, 403",
        "mini-equipe,                   422, 403, 422, 403",
        "nucleo/componenti/nuovo,       422, 403, 403, 422",
        "assegnazione,                  403, 403, 422, 403",
        "assegnazione/proposta,         403, 403, 422, 422",
        "assegnazione/riassegnazione,   403, 403, 422, 422",
        "analisi-preliminare/esito,               404, 404, 403, 404",
        "analisi-preliminare/esito/conferma,      303, 404, 403, 404",
        "analisi-preliminare/esito/non-concordo,  404, 404, 403, 404",
        "analisi-preliminare/esito/decisione,     403, 403, 404, 403",
    })
    void chi_non_puo_e_rifiutato_qualunque_cosa_manchi(
            String indirizzo, int perAssistente, int perTutor, int perProgram, int perAmministrativa) throws Exception {
        assertThat(invia(assistente, indirizzo).getStatus()).as("assistente").isEqualTo(perAssistente);
        assertThat(invia(tutor, indirizzo).getStatus()).as("tutor").isEqualTo(perTutor);
        assertThat(invia(program, indirizzo).getStatus()).as("program").isEqualTo(perProgram);
        assertThat(invia(amministrativa, indirizzo).getStatus())
                .as("amministrativa")
                .isEqualTo(perAmministrativa);
    }

    @Test
    void una_convocazione_sbagliata_prima_dell_esito_dice_che_non_e_il_momento() throws Exception {
        var risposta = invia(assistente, "equipe", "data", "domani", "membri", "nessuno");
        assertThat(risposta.getRedirectedUrl()).isEqualTo(cartella + "/equipe");
    }

    @Test
    void quale_incarico_passi_lo_deve_dire_il_modulo_e_non_un_altro() throws Exception {
        assertThat(invia(program, "assegnazione/riassegnazione").getContentAsString())
                .contains("Scegliere quale incarico passa.");
        assertThat(invia(program, "assegnazione/riassegnazione", "funzione", "PAPA")
                        .getStatus())
                .isEqualTo(422);
        assertThat(invia(program, "assegnazione/riassegnazione", "funzione", "TUTOR")
                        .getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse invia(OperatoreDiProva chi, String indirizzo, String... campi) throws Exception {
        var modulo = post(cartella + "/" + indirizzo).with(chi.entrato()).with(csrf());
        for (var i = 0; i < campi.length; i += 2) {
            modulo.param(campi[i], campi[i + 1]);
        }
        return mvc.perform(modulo).andReturn().getResponse();
    }
}
