package it.filo.trasferimento;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Membro;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ViaggioTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 6, 1);

    private final Membro richiedente = membro(Parentela.RICHIEDENTE, 1980);
    private final Membro coniuge = membro(Parentela.CONIUGE, 1982);
    private final Membro figlia = membro(Parentela.FIGLIO, 2015);
    private final List<Membro> tutti = List.of(richiedente, coniuge, figlia);

    @Test
    void con_tutti_la_cartella_va_e_le_parentele_restano() {
        var viaggio = viaggio(richiedente, coniuge, figlia);
        assertThat(viaggio.possibile(3)).isTrue();
        assertThat(viaggio.conLaCartella()).isTrue();
        assertThat(viaggio.parentela(coniuge)).isEqualTo(Parentela.CONIUGE);
    }

    @Test
    void il_richiedente_non_va_senza_gli_altri() {
        assertThat(viaggio(richiedente).possibile(1)).isFalse();
    }

    @Test
    void chi_va_senza_il_richiedente_diventa_un_nucleo_a_se() {
        var viaggio = viaggio(coniuge, figlia);
        assertThat(viaggio.possibile(2)).isTrue();
        assertThat(viaggio.conLaCartella()).isFalse();
        assertThat(viaggio.parentela(coniuge)).isEqualTo(Parentela.RICHIEDENTE);
        assertThat(viaggio.parentela(figlia)).isEqualTo(Parentela.FIGLIO);
    }

    @Test
    void un_minore_non_va_da_solo_e_nemmeno_chi_non_c_e_piu() {
        assertThat(viaggio(figlia).possibile(1)).isFalse();
        assertThat(viaggio(coniuge).possibile(2)).isFalse();
        assertThat(viaggio().possibile(0)).isFalse();
    }

    private Viaggio viaggio(Membro... vanno) {
        return Viaggio.di(
                tutti, Arrays.stream(vanno).map(m -> m.componente().id()).collect(Collectors.toSet()), OGGI);
    }

    private static Membro membro(Parentela parentela, int anno) {
        var persona = new Persona(
                PersonaId.nuovo(),
                new Anagrafica("Rossi", parentela.name(), null, LocalDate.of(anno, 1, 1), null, null, null, null));
        return new Membro(persona, new Componente(NucleoId.nuovo(), persona.id(), parentela, OGGI.minusYears(1)));
    }
}
