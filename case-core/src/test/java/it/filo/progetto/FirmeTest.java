package it.filo.progetto;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarico;
import it.filo.cartella.Percorso;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Membro;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.Persona.TipoRappresentante;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.progetto.Firmatario.Parte;
import it.filo.progetto.Firme.Riga;
import it.filo.progetto.Sottoscrizione.Esito;
import it.filo.progetto.Sottoscrizione.Modo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirmeTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 11, 22);
    private static final NucleoId NUCLEO = NucleoId.nuovo();
    private static final CartellaId CARTELLA = CartellaId.nuovo();

    @Test
    void firmano_gli_adulti_e_mai_un_minore() {
        var madre = membro("Rossi", OGGI.minusYears(40));
        var appenaMaggiorenne = membro("Verdi", OGGI.minusYears(18));
        var minore = membro("Neri", OGGI.minusYears(18).plusDays(1));
        minore.persona().rappresentataDa(TipoRappresentante.TUTORE, "Gialli Ugo");
        assertThat(Firmatario.delNucleo(List.of(madre, appenaMaggiorenne, minore), OGGI))
                .extracting(Firmatario::nominativo)
                .containsExactly("Rossi Prova", "Verdi Prova");
    }

    @Test
    void firma_l_amministratore_di_sostegno_al_posto_di_chi_lo_ha() {
        var nonno = membro("Rossi", OGGI.minusYears(80));
        nonno.persona().rappresentataDa(TipoRappresentante.AMMINISTRATORE_DI_SOSTEGNO, "Gialli Ugo");
        var firmatario = Firmatario.delNucleo(List.of(nonno), OGGI).getFirst();
        assertThat(firmatario.nominativo()).isEqualTo("Gialli Ugo");
        assertThat(firmatario.veste()).isEqualTo("Amministratore di sostegno di Rossi Prova");
        assertThat(firmatario.persona()).isEqualTo(nonno.persona().id());
    }

    @Test
    void non_firma_chi_e_uscito_dal_nucleo() {
        var padre = membro("Rossi", OGGI.minusYears(40));
        padre.componente().uscito(OGGI.minusDays(1), "separazione");
        assertThat(Firmatario.delNucleo(List.of(padre), OGGI)).isEmpty();
    }

    @Test
    void nel_bisogno_solo_sociale_firma_il_solo_case_manager_nel_complesso_tutta_l_equipe() {
        var assistente = operatore("Bianchi", Ruolo.ASSISTENTE_SOCIALE);
        var consulente = operatore("Verdi", Ruolo.CONSULENTE_CPI);
        var tutor = operatore("Azzurri", Ruolo.TUTOR);
        var sostituto = operatore("Viola", Ruolo.ASSISTENTE_SOCIALE);
        var incarichi = List.of(
                incarico(consulente, Funzione.CONSULENTE_CPI),
                incarico(consulente, Funzione.MEMBRO),
                incarico(tutor, Funzione.TUTOR),
                incarico(assistente, Funzione.CASE_MANAGER),
                incarico(sostituto, Funzione.SOSTITUTO));
        var operatori = List.of(tutor, assistente, consulente, sostituto);
        assertThat(Firmatario.dellEquipe(incarichi, operatori, Percorso.SOLO_SOCIALE))
                .extracting(Firmatario::nominativo)
                .containsExactly("Bianchi Prova");
        assertThat(Firmatario.dellEquipe(incarichi, operatori, Percorso.COMPLESSO))
                .extracting(Firmatario::nominativo)
                .containsExactly("Bianchi Prova", "Azzurri Prova", "Verdi Prova");
    }

    @Test
    void il_progetto_e_sottoscritto_il_giorno_dell_ultima_firma() {
        assertThat(new Firme(List.of(
                                riga(Parte.NUCLEO, firmato(3)),
                                riga(Parte.NUCLEO, firmato(1)),
                                riga(Parte.CASE_MANAGER, firmato(2)),
                                riga(Parte.OPERATORE, null)))
                        .compiuteIl())
                .contains(OGGI.minusDays(1));
    }

    @Test
    void un_adulto_che_non_firma_con_un_motivo_non_ferma_gli_altri() {
        var rifiuta = riga(Parte.NUCLEO, new Esito.NonFirmato("è all'estero"));
        assertThat(new Firme(List.of(rifiuta, riga(Parte.NUCLEO, firmato(2)), riga(Parte.CASE_MANAGER, firmato(2))))
                        .compiuteIl())
                .contains(OGGI.minusDays(2));
        assertThat(new Firme(List.of(rifiuta, riga(Parte.CASE_MANAGER, firmato(2)))).compiuteIl())
                .as("almeno un adulto deve firmare")
                .isEmpty();
    }

    @Test
    void mancano_un_adulto_o_il_case_manager() {
        assertThat(new Firme(List.of(
                                riga(Parte.NUCLEO, firmato(1)),
                                riga(Parte.NUCLEO, null),
                                riga(Parte.CASE_MANAGER, firmato(1))))
                        .compiuteIl())
                .isEmpty();
        assertThat(new Firme(List.of(riga(Parte.NUCLEO, firmato(1)), riga(Parte.CASE_MANAGER, null))).compiuteIl())
                .isEmpty();
        assertThat(new Firme(List.of(riga(Parte.NUCLEO, firmato(1)))).compiuteIl())
                .isEmpty();
    }

    @Test
    void il_patto_vuole_le_firme_di_tutte_e_due_le_parti() {
        assertThat(new Firme(List.of(riga(Parte.NUCLEO, firmato(2)), riga(Parte.OPERATORE, firmato(1)))).tutteIl())
                .contains(OGGI.minusDays(1));
        assertThat(new Firme(List.of(riga(Parte.NUCLEO, firmato(2)), riga(Parte.OPERATORE, null))).tutteIl())
                .isEmpty();
    }

    private static Esito firmato(int giorniFa) {
        return new Esito.Firmato(OGGI.minusDays(giorniFa), Modo.CARTA);
    }

    private static Riga riga(Parte parte, @Nullable Esito esito) {
        return new Riga(new Firmatario(PersonaId.nuovo(), null, "Prova", "Prova", parte, null), esito, 0);
    }

    private static Membro membro(String cognome, LocalDate nascita) {
        var persona =
                new Persona(PersonaId.nuovo(), new Anagrafica(cognome, "Prova", null, nascita, null, null, null, null));
        return new Membro(persona, new Componente(NUCLEO, persona.id(), Parentela.ALTRO, OGGI.minusYears(1)));
    }

    private static Operatore operatore(String cognome, Ruolo ruolo) {
        return new Operatore(
                OperatoreId.nuovo(), ZonaId.nuovo(), cognome, "Prova", ruolo, EnteId.nuovo(), TipoEnte.SDS, "Ente");
    }

    private static Incarico incarico(Operatore operatore, Funzione funzione) {
        return new Incarico(CARTELLA, operatore.id(), funzione, OGGI.minusYears(1), null);
    }
}
