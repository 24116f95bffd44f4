package it.filo.cartella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.ProponiAssistente.DaAffidare;
import it.filo.cartella.ProponiAssistente.Perche;
import it.filo.cartella.ProponiAssistente.Proposta;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProponiAssistenteTest {

    private final Carico anna = candidato("Bianchi Anna", "10", Map.of("Pistoia", 8L));
    private final Carico carla = candidato("Neri Carla", "4.5", Map.of("Pistoia", 3L, "Quarrata", 1L));
    private final Carico dario = candidato("Verdi Dario", "2", Map.of());

    @Test
    void chi_conosce_il_nucleo_viene_prima_di_tutti_e_il_nucleo_e_gia_in_carico() {
        var proposta = una("Pistoia", anna.id());
        assertThat(proposta.a()).isEqualTo(anna.id());
        assertThat(proposta.perche()).isEqualTo(Perche.GIA_SEGUITA);
        assertThat(proposta.provenienza()).isEqualTo(Provenienza.GIA_IN_CARICO);
    }

    @Test
    void chi_conosceva_il_nucleo_ma_non_e_piu_in_servizio_non_si_propone() {
        assertThat(una("Pistoia", OperatoreId.nuovo()).perche()).isEqualTo(Perche.LAVORA_NEL_COMUNE);
    }

    @Test
    void fra_chi_lavora_nel_comune_chi_porta_di_meno() {
        var proposta = una("Pistoia", null);
        assertThat(proposta)
                .isEqualTo(new Proposta(carla.id(), "Neri Carla", Perche.LAVORA_NEL_COMUNE, 3, new BigDecimal("4.5")));
        assertThat(proposta.provenienza()).isEqualTo(Provenienza.NUOVO);
    }

    @Test
    void dove_non_lavora_nessuno_chi_porta_di_meno_in_tutto() {
        assertThat(una("Sambuca", null)).satisfies(p -> {
            assertThat(p.a()).isEqualTo(dario.id());
            assertThat(p.perche()).isEqualTo(Perche.CARICO_PIU_LEGGERO);
        });
    }

    @Test
    void chi_porta_molto_piu_degli_altri_non_riceve_tutto_il_suo_comune() {
        var sola = candidato("Sarti Eva", "12.5", Map.of("Sambuca", 4L));
        assertThat(ProponiAssistente.per(
                                List.of(DaAffidare.nuova(CartellaId.nuovo(), "Sambuca", null)), List.of(sola, dario))
                        .values())
                .extracting(Proposta::nominativo)
                .containsExactly("Verdi Dario");
    }

    @Test
    void cento_cartelle_non_vanno_tutte_alla_stessa_persona() {
        var cartelle = IntStream.range(0, 100)
                .mapToObj(i -> DaAffidare.nuova(CartellaId.nuovo(), "Sambuca", null))
                .toList();
        var quante = ProponiAssistente.per(cartelle, List.of(anna, carla, dario)).values().stream()
                .collect(Collectors.groupingBy(Proposta::nominativo, Collectors.counting()));
        // They end with 39, 38.5 and 39.
        assertThat(quante).isEqualTo(Map.of("Bianchi Anna", 29L, "Neri Carla", 34L, "Verdi Dario", 37L));
    }

    @Test
    void a_parita_di_carico_in_ordine_di_nome() {
        var altra = candidato("Alberti Zoe", "2", Map.of());
        var proposte = ProponiAssistente.per(
                List.of(DaAffidare.nuova(CartellaId.nuovo(), "Sambuca", null)), List.of(dario, altra));
        assertThat(proposte.values()).extracting(Proposta::nominativo).containsExactly("Alberti Zoe");
    }

    @Test
    void chi_e_assente_non_si_propone_nemmeno_dove_conosce_il_nucleo() {
        var assente = candidato("Alberti Zoe", "0", Map.of("Pistoia", 9L), LocalDate.of(2026, 12, 12));
        var cartelle = List.of(DaAffidare.nuova(CartellaId.nuovo(), "Pistoia", assente.id()));
        assertThat(ProponiAssistente.per(cartelle, List.of(assente, carla)).values())
                .extracting(Proposta::nominativo, Proposta::perche)
                .containsExactly(tuple("Neri Carla", Perche.LAVORA_NEL_COMUNE));
        assertThat(ProponiAssistente.per(cartelle, List.of(assente))).isEmpty();
    }

    @Test
    void senza_nessuno_in_servizio_non_si_propone_niente() {
        assertThat(ProponiAssistente.per(List.of(DaAffidare.nuova(CartellaId.nuovo(), "Pistoia", null)), List.of()))
                .isEmpty();
    }

    private Proposta una(String comune, @Nullable OperatoreId nota) {
        var id = CartellaId.nuovo();
        var proposta = ProponiAssistente.per(List.of(DaAffidare.nuova(id, comune, nota)), List.of(anna, carla, dario))
                .get(id);
        if (proposta == null) {
            throw new AssertionError("nobody was proposed");
        }
        return proposta;
    }

    private static Carico candidato(String nome, String carico, Map<String, Long> perComune) {
        return candidato(nome, carico, perComune, null);
    }

    /** Weighs as much as the analisi preliminari and half as many cases that are being followed make. */
    private static Carico candidato(
            String nome, String carico, Map<String, Long> perComune, @Nullable LocalDate assenteFino) {
        var mezzi = new BigDecimal(carico).multiply(BigDecimal.TWO).longValueExact();
        return new Carico(
                OperatoreId.nuovo(),
                nome,
                Ruolo.ASSISTENTE_SOCIALE,
                new EnteId(UUID.randomUUID()),
                TipoEnte.SDS,
                "SdS",
                Map.of(Fase.ANALISI_PRELIMINARE, mezzi / 2, Fase.MONITORAGGIO, mezzi % 2),
                perComune,
                0,
                0,
                assenteFino);
    }
}
