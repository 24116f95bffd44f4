package it.filo.cartella;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Regole;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the lists show as the deadline of a case is the first line of what its own page shows. */
class DovutiTest {

    private static final LocalDate FIRMA = LocalDate.of(2026, 3, 2);

    private final CalendarioLavorativo calendario = new CalendarioLavorativo(MonthDay.of(7, 25), false);
    private final Map<TipoEvento, LocalDate> valgono = new EnumMap<>(TipoEvento.class);

    @Test
    void una_verifica_fissata_piu_tardi_non_nasconde_il_termine_che_scade_prima() {
        var cartella = seguita("REI", Percorso.SOLO_SOCIALE);
        valgono.put(TipoEvento.ANALISI_CONCLUSA, FIRMA);
        cartella.prossimaVerifica(FIRMA.plusDays(200));
        assertThat(Storia.dovuti(cartella, valgono, calendario))
                .extracting(d -> d.termine().id())
                .containsExactly("PROGETTO", Scadenza.VERIFICA);
        concordano(cartella);
    }

    @Test
    void la_verifica_fissata_sta_al_posto_di_quella_che_la_misura_chiede() {
        var cartella = seguita("ADI", Percorso.SOLO_LAVORO);
        valgono.put(TipoEvento.PATTO_SOTTOSCRITTO, FIRMA);
        cartella.prossimaVerifica(FIRMA.plusDays(30));
        assertThat(Storia.dovuti(cartella, valgono, calendario))
                .extracting(Regole.Dovuto::entro)
                .containsExactly(FIRMA.plusDays(30));
        concordano(cartella);
    }

    @Test
    void dove_la_misura_non_chiede_verifiche_quella_fissata_si_vede_nella_cartella_come_negli_elenchi() {
        for (var misura : new String[] {"REI", "SFL", "RDC"}) {
            var cartella = seguita(misura, Percorso.SOLO_LAVORO);
            cartella.prossimaVerifica(FIRMA.plusDays(60));
            assertThat(Storia.dovuti(cartella, valgono, calendario))
                    .as(misura)
                    .extracting(Regole.Dovuto::entro)
                    .containsExactly(FIRMA.plusDays(60));
            concordano(cartella);
        }
    }

    private void concordano(Cartella cartella) {
        var primo = Storia.dovuti(cartella, valgono, calendario).getFirst();
        var scadenza = Storia.scadenza(cartella, valgono, calendario);
        assertThat(scadenza.entro()).isEqualTo(primo.entro());
        assertThat(scadenza.termine()).isEqualTo(primo.termine().id());
    }

    private static Cartella seguita(String misura, Percorso percorso) {
        var cartella = new Cartella(
                CartellaId.nuovo(), NucleoId.nuovo(), PersonaId.nuovo(), misura, "047017", FIRMA.minusDays(60));
        cartella.prende(percorso);
        cartella.sta(new Percorso.Posizione(Fase.MONITORAGGIO, Passo.VERIFICARE));
        return cartella;
    }
}
