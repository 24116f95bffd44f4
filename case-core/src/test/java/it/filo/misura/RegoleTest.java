package it.filo.misura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.misura.Termine.Unita;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegoleTest {

    private static final LocalDate LUNEDI = LocalDate.of(2018, 9, 3);

    private final CalendarioLavorativo calendario = new CalendarioLavorativo(MonthDay.of(7, 25), false);

    @Test
    void sotto_il_REI_l_analisi_e_dovuta_entro_25_giorni_lavorativi_dalla_domanda() {
        assertThat(dovuti("REI", null, Map.of("DOMANDA_PRESENTATA", LUNEDI)))
                .containsExactly("ANALISI entro 2018-10-08");
    }

    @Test
    void sotto_il_REI_dopo_l_analisi_e_dovuto_il_progetto_entro_20_giorni_lavorativi() {
        var eventi = Map.of("DOMANDA_PRESENTATA", LUNEDI, "ANALISI_CONCLUSA", LUNEDI);

        assertThat(dovuti("REI", "COMPLESSO", eventi)).containsExactly("PROGETTO entro 2018-10-01");
        assertThat(dovuti("REI", "SOLO_SOCIALE", eventi)).containsExactly("PROGETTO entro 2018-10-01");
        assertThat(dovuti("REI", "SPECIALISTICO", eventi)).containsExactly("PROGETTO entro 2018-10-01");
    }

    @Test
    void sotto_il_REI_al_solo_lavoro_risponde_il_patto_di_servizio() {
        var dopoAnalisi = Map.of("DOMANDA_PRESENTATA", LUNEDI, "ANALISI_CONCLUSA", LUNEDI);
        var dopoPatto = Map.of(
                "DOMANDA_PRESENTATA", LUNEDI, "ANALISI_CONCLUSA", LUNEDI, "PATTO_SOTTOSCRITTO", LUNEDI.plusDays(9));

        assertThat(dovuti("REI", "SOLO_LAVORO", dopoAnalisi)).containsExactly("PATTO entro 2018-10-01");
        assertThat(dovuti("REI", "SOLO_LAVORO", dopoPatto)).isEmpty();
    }

    @Test
    void il_patto_di_un_componente_non_esaurisce_un_bisogno_complesso() {
        assertThat(dovuti(
                        "REI",
                        "COMPLESSO",
                        Map.of("ANALISI_CONCLUSA", LUNEDI, "PATTO_SOTTOSCRITTO", LUNEDI.plusDays(1))))
                .containsExactly("PROGETTO entro 2018-10-01");
    }

    @Test
    void ogni_verifica_fa_ripartire_il_termine_della_successiva() {
        assertThat(dovuti("REI", "COMPLESSO", Map.of("PROGETTO_SOTTOSCRITTO", LUNEDI)))
                .containsExactly("VERIFICA entro 2018-12-02");
        assertThat(dovuti(
                        "REI",
                        "COMPLESSO",
                        Map.of("PROGETTO_SOTTOSCRITTO", LUNEDI, "VERIFICA_SVOLTA", LUNEDI.plusDays(30))))
                .containsExactly("VERIFICA entro 2019-01-01");
    }

    @Test
    void l_ADI_chiede_l_analisi_in_120_giorni_il_patto_in_60_e_una_verifica_ogni_90() {
        var domanda = LocalDate.of(2024, 2, 1);

        assertThat(dovuti("ADI", null, Map.of("DOMANDA_PRESENTATA", domanda)))
                .containsExactly("ANALISI entro 2024-05-31");
        assertThat(dovuti("ADI", "SOLO_LAVORO", Map.of("DOMANDA_PRESENTATA", domanda, "ANALISI_CONCLUSA", domanda)))
                .containsExactly("PATTO entro 2024-04-01");
        assertThat(dovuti(
                        "ADI",
                        "SOLO_LAVORO",
                        Map.of(
                                "DOMANDA_PRESENTATA", domanda,
                                "ANALISI_CONCLUSA", domanda,
                                "PATTO_SOTTOSCRITTO", domanda)))
                .containsExactly("VERIFICA entro 2024-05-01");
    }

    @Test
    void una_domanda_nuova_fa_ripartire_il_termine_dell_analisi() {
        assertThat(dovuti(
                        "ADI",
                        "COMPLESSO",
                        Map.of("DOMANDA_PRESENTATA", LUNEDI, "ANALISI_CONCLUSA", LUNEDI.minusDays(1))))
                .contains("ANALISI entro " + LUNEDI.plusDays(120));
    }

    @Test
    void chiusa_la_cartella_nulla_e_dovuto() {
        assertThat(dovuti(
                        "REI",
                        "COMPLESSO",
                        Map.of(
                                "DOMANDA_PRESENTATA",
                                LUNEDI,
                                "PROGETTO_SOTTOSCRITTO",
                                LUNEDI,
                                "CARTELLA_CHIUSA",
                                LUNEDI)))
                .isEmpty();
    }

    @Test
    void senza_storia_nulla_e_dovuto() {
        for (var misura : Misura.tutte()) {
            assertThat(misura.regole().dovuti(Map.of(), "COMPLESSO", calendario))
                    .isEmpty();
        }
    }

    @Test
    void viene_prima_cio_che_scade_prima() {
        var tardi = termine("tardi", 2, Unita.MESI);
        var presto = termine("presto", 1, Unita.GIORNI_LAVORATIVI);

        assertThat(new Regole(List.of(tardi, presto)).dovuti(Map.of("DOMANDA_PRESENTATA", LUNEDI), null, calendario))
                .containsExactly(
                        new Regole.Dovuto(presto, LUNEDI.plusDays(1)), new Regole.Dovuto(tardi, LUNEDI.plusMonths(2)));
    }

    @Test
    void un_termine_si_trova_per_id() {
        var regole = Misura.di("REI").regole();

        assertThat(regole.termine("ANALISI")).get().extracting(Termine::nome).isEqualTo("Analisi preliminare");
        assertThat(regole.termine("ALTRO")).isEmpty();
    }

    @Test
    void la_durata_si_legge() {
        assertThat(termine("x", 1, Unita.MESI).durata()).isEqualTo("1 mese");
        assertThat(termine("x", 25, Unita.GIORNI_LAVORATIVI).durata()).isEqualTo("25 giorni lavorativi");
    }

    @Test
    void un_termine_senza_inizio_o_senza_durata_non_esiste() {
        assertThatThrownBy(() -> termine("x", 0, Unita.GIORNI)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Termine("x", "x", Set.of(), Set.of(), Set.of(), 1, Unita.GIORNI, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void l_impronta_cambia_con_le_date_e_non_con_le_parole() {
        var regole = new Regole(List.of(termine("a", 25, Unita.GIORNI), termine("b", 90, Unita.GIORNI)));

        assertThat(regole.impronta())
                .hasSize(16)
                .isEqualTo(
                        new Regole(List.of(termine("b", 90, Unita.GIORNI), termine("a", 25, Unita.GIORNI))).impronta())
                .isNotEqualTo(
                        new Regole(List.of(termine("a", 25, Unita.GIORNI_LAVORATIVI), termine("b", 90, Unita.GIORNI)))
                                .impronta())
                .isNotEqualTo(
                        new Regole(List.of(termine("a", 26, Unita.GIORNI), termine("b", 90, Unita.GIORNI))).impronta());
        var a = termine("a", 25, Unita.GIORNI);
        assertThat(new Regole(List.of(a)).impronta())
                .isEqualTo(new Regole(List.of(new Termine(
                                a.id(),
                                "Altro nome",
                                a.da(),
                                a.fino(),
                                a.percorsi(),
                                25,
                                Unita.GIORNI,
                                "altro",
                                "altro")))
                        .impronta());
    }

    @Test
    void l_impronta_e_la_stessa_a_ogni_avvio() {
        assertThat(new Regole(List.of(termine("a", 25, Unita.GIORNI))).impronta())
                .isEqualTo("9140e73526661eb8");
    }

    @Test
    void ogni_termine_dice_la_sua_fonte_e_la_sua_conseguenza() {
        for (var misura : Misura.tutte()) {
            var ids = new HashSet<String>();
            for (var termine : misura.regole().termini()) {
                assertThat(ids.add(termine.id())).as(termine.id()).isTrue();
                assertThat(termine.articolo()).contains("art. ");
                assertThat(termine.conseguenza()).endsWith(".");
                assertThat(termine.nome()).isNotBlank();
            }
        }
    }

    private List<String> dovuti(String misura, @Nullable String percorso, Map<String, LocalDate> eventi) {
        return Misura.di(misura).regole().dovuti(eventi, percorso, calendario).stream()
                .map(d -> d.termine().id() + " entro " + d.entro())
                .toList();
    }

    private static Termine termine(String id, int quantita, Unita unita) {
        return new Termine(
                id,
                id,
                Set.of("DOMANDA_PRESENTATA"),
                Set.of("ANALISI_CONCLUSA"),
                Set.of(),
                quantita,
                unita,
                "art. 1",
                "Nulla.");
    }
}
