package it.filo.carichi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.carichi.Carico;
import it.filo.carichi.LeggiCarichi.Conteggi;
import it.filo.cartella.Carichi;
import it.filo.cartella.Fase;
import it.filo.cartella.GestisciAssenza;
import it.filo.demo.LetturaDellaDemo;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@link SqlConteggi} counts, against one count for each person, équipe and phase. */
class SqlConteggiIT extends LetturaDellaDemo {

    private static final String IN_CORSO = "i.dal <= date '%1$s' and (i.al is null or i.al >= date '%1$s')";

    @Autowired
    private Conteggi conteggi;

    @Autowired
    private Carichi carichi;

    @Autowired
    private Clock clock;

    @Test
    void ogni_persona_ha_le_cartelle_aperte_che_segue_una_volta_sola() {
        nella(() -> {
            var trovati = carichi.inServizio(oggi(), GestisciAssenza.RUOLI.toArray(Ruolo[]::new));
            assertThat(trovati).hasSize((int) numero("""
                    select count(*) from operatore where dal <= date '%1$s' and (al is null or al >= date '%1$s')
                      and ruolo in ('ASSISTENTE_SOCIALE', 'CONSULENTE_CPI', 'TUTOR', 'REFERENTE_SPECIALISTICO')""".formatted(oggi())));
            confronta(
                    trovati.stream()
                            .map(c -> new Carico(
                                    c.id().id(),
                                    c.nominativo(),
                                    "",
                                    c.perFase(),
                                    c.proposte(),
                                    c.oltreIlTermine(),
                                    c.assenteFino()))
                            .toList(),
                    "i.operatore_id = '%s'");
            assertThat(trovati).anyMatch(c -> c.proposte() > 0);
            for (var c : trovati) {
                assertThat(c.proposte())
                        .as(c.nominativo())
                        .isEqualTo(numero("select count(*) from cartella where passo = 'ASSEGNARE' and proposto_id = '"
                                + c.id() + "'"));
                assertThat(c.perComune().values().stream().mapToLong(n -> n).sum())
                        .isEqualTo(c.cartelle() + c.proposte());
            }
            return null;
        });
    }

    @Test
    void ogni_equipe_ha_le_cartelle_dei_suoi_membri_una_volta_sola() {
        nella(() -> {
            var carichi = conteggi.equipe(oggi());
            assertThat(carichi)
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c.veste())
                            .isEqualTo(String.valueOf(
                                    numero("select count(*) from equipe_membro where equipe_id = '" + c.id() + "'"))));
            confronta(
                    carichi, "i.operatore_id in (select m.operatore_id from equipe_membro m where m.equipe_id = '%s')");
            return null;
        });
    }

    @Test
    void ogni_fase_ha_le_sue_cartelle_aperte() {
        nella(() -> {
            var flusso = conteggi.flusso(oggi());
            assertThat(flusso.di(null)).allSatisfy(t -> {
                assertThat(t.aperte())
                        .isEqualTo(numero("select count(*) from cartella where fase = '" + t.fase() + "'"));
                assertThat(t.oltreIlTermine())
                        .isEqualTo(numero("select count(*) from cartella where scadenza_il < date '" + oggi()
                                + "' and fase = '" + t.fase() + "'"));
            });
            return null;
        });
    }

    @Test
    void dove_si_aspetta_e_lo_stesso_che_nel_flusso() {
        nella(() -> {
            var collo = conteggi.strozzatura(oggi()).collo();
            assertThat(collo).isPresent().isEqualTo(conteggi.flusso(oggi()).collo());
            return null;
        });
    }

    /** The demo's own today, whatever the hour of the machine. */
    private LocalDate oggi() {
        return LocalDate.now(clock);
    }

    private void confronta(List<Carico> carichi, String diChi) {
        assertThat(carichi).anyMatch(c -> c.aperte() > 0);
        for (var carico : carichi) {
            Arrays.stream(Fase.values())
                    .filter(f -> f != Fase.CHIUSA)
                    .forEach(f -> assertThat(carico.in(f))
                            .as("%s %s", carico.nome(), f)
                            .isEqualTo(seguite(carico.id(), diChi, "c.fase = '" + f + "'")));
            assertThat(carico.oltreIlTermine())
                    .isEqualTo(seguite(
                            carico.id(), diChi, "c.fase <> 'CHIUSA' and c.scadenza_il < date '" + oggi() + "'"));
        }
    }

    private long seguite(UUID chi, String diChi, String quali) {
        return numero("select count(*) from cartella c where " + quali
                + " and c.id in (select i.cartella_id from incarico i where " + IN_CORSO.formatted(oggi()) + " and "
                + diChi.formatted(chi) + ")");
    }
}
