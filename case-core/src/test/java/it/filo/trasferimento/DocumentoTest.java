package it.filo.trasferimento;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import it.filo.trasferimento.Documento.Capitolo;
import it.filo.trasferimento.Documento.DaAnalizzare;
import it.filo.trasferimento.Documento.InViaggio;
import it.filo.trasferimento.Documento.Voce;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentoTest {

    private static final Documento DOCUMENTO = new Documento(
            List.of(
                    new InViaggio(
                            new Anagrafica(
                                    "Rossi",
                                    "Maria\tPia",
                                    Sesso.F,
                                    LocalDate.of(1985, 5, 4),
                                    "Quarrata",
                                    "H109",
                                    "RSSMRA85E44H109X",
                                    "italiana"),
                            Parentela.RICHIEDENTE,
                            "333 1234567",
                            "maria@esempio.it"),
                    new InViaggio(
                            new Anagrafica("Rossi", "Ada", null, null, null, null, null, null),
                            Parentela.FIGLIO,
                            null,
                            null)),
            new DaAnalizzare(LocalDate.of(2026, 3, 1), "INPS-ADI-2026-0000001"),
            List.of(
                    new Capitolo(
                            Parte.MINIMO,
                            List.of(
                                    new Voce("Misura", "Assegno di inclusione"),
                                    new Voce("Nota", "prima riga\nseconda\tcon \\n dentro \\"))),
                    new Capitolo(Parte.DIARIO, List.of())));

    @Test
    void si_rilegge_come_era_anche_con_a_capo_tabulazioni_e_barre() {
        assertThat(Documento.di(DOCUMENTO.testo())).isEqualTo(DOCUMENTO);
    }

    @Test
    void l_impronta_cambia_con_una_parola() {
        var altro = new Documento(DOCUMENTO.persone(), null, DOCUMENTO.capitoli());
        assertThat(altro.impronta()).isNotEqualTo(DOCUMENTO.impronta());
        assertThat(Documento.di(DOCUMENTO.testo()).impronta()).isEqualTo(DOCUMENTO.impronta());
    }

    @Test
    void una_riga_che_non_si_conosce_si_salta() {
        assertThat(Documento.di(DOCUMENTO.testo() + "\nZ\tdomani")).isEqualTo(DOCUMENTO);
    }
}
