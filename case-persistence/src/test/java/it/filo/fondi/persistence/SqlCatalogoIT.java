package it.filo.fondi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.fondi.Catalogo;
import it.filo.fondi.Fondi;
import it.filo.fondi.Fondo;
import it.filo.fondi.FondoId;
import it.filo.fondi.Interventi;
import it.filo.fondi.Intervento;
import it.filo.fondi.InterventoId;
import it.filo.operatori.Account;
import it.filo.operatori.Fondazione;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link SqlCatalogo}, {@link SqlFondi} and {@link SqlInterventi} on a zona that was founded a moment ago. */
@ProvaDiPersistenza
class SqlCatalogoIT {

    private static final Instant ORA = Instant.parse("2026-03-12T09:00:00Z");
    private static final LocalDate OGGI = LocalDate.of(2026, 3, 12);

    @Autowired
    private Fondazione fondazione;

    @Autowired
    private Catalogo catalogo;

    @Autowired
    private Fondi fondi;

    @Autowired
    private Interventi interventi;

    @Autowired
    private PlatformTransactionManager transazioni;

    private ZonaId zona;

    @BeforeEach
    void una_zona_fondata() {
        zona = ZonaId.nuovo();
        fondazione.invita("impronta", ORA.plusSeconds(60));
        assertThat(fonda(zona)).isTrue();
    }

    @Test
    void con_la_zona_nascono_i_servizi_dell_articolo_7_e_il_fondo_che_li_paga() {
        var fondo = in(fondi::tutti);
        assertThat(fondo).hasSize(1);
        assertThat(fondo.getFirst().importo()).isZero();
        assertThat(in(interventi::tutti))
                .hasSize(8)
                .allMatch(s -> s.fondi().equals(List.of(fondo.getFirst().id())))
                .extracting(Intervento::letteraArt7)
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void un_invito_gia_usato_non_scrive_niente() {
        var altra = ZonaId.nuovo();
        assertThat(fonda(altra)).isFalse();
        assertThat(in(altra, interventi::tutti)).isEmpty();
    }

    @Test
    void un_servizio_si_legge_come_e_scritto_con_i_suoi_fondi() {
        var fondo = new Fondo(FondoId.nuovo(), "PON", "Europei", new BigDecimal("592898.00"), "nota", null);
        var servizio = new Intervento(
                InterventoId.nuovo(),
                "Cantieri sociali",
                "Terzo settore",
                "Lavori",
                null,
                false,
                List.of(fondo.id()),
                null);
        fa(() -> catalogo.aggiungi(fondo));
        fa(() -> catalogo.aggiungi(servizio));
        assertThat(in(fondi::tutti)).contains(fondo);
        assertThat(in(interventi::tutti)).contains(servizio);
        assertThat(in(() -> catalogo.promesso(servizio.id()))).isFalse();

        var ritirato = new Fondo(fondo.id(), "PON", "Europei", new BigDecimal("1.00"), null, OGGI);
        var senza = new Intervento(servizio.id(), "Cantieri", "Comuni", null, "e", true, List.of(), OGGI);
        fa(() -> catalogo.aggiorna(ritirato));
        fa(() -> catalogo.aggiorna(senza));
        assertThat(in(fondi::tutti)).contains(ritirato).doesNotContain(fondo);
        assertThat(in(interventi::tutti)).contains(senza).doesNotContain(servizio);
    }

    private boolean fonda(ZonaId dove) {
        var nuova = new Fondazione.NuovaZona(
                dove.toString(), "Prova", "SdS di prova", EnteId.nuovo(), "SdS", TipoEnte.SDS, "Bianchi", "Carla");
        var account = Account.nuovo("carla." + dove, dove, OperatoreId.nuovo(), "impronta", false);
        return ZonaCorrente.in(dove, () -> fondazione.fonda("impronta", nuova, account, ORA, OGGI));
    }

    private void fa(Runnable cosa) {
        in(() -> {
            cosa.run();
            return zona;
        });
    }

    private <T extends @Nullable Object> T in(Supplier<T> cosa) {
        return in(zona, cosa);
    }

    private <T extends @Nullable Object> T in(ZonaId dove, Supplier<T> cosa) {
        return ZonaCorrente.in(dove, () -> new TransactionTemplate(transazioni).execute(stato -> cosa.get()));
    }
}
