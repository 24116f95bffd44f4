package it.filo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.operatori.TieniBozze;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.ReflectionUtils;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * What a list evaluates for each of its rows becomes bytecode, for which Spring wants it public down to the record. An
 * expression that stays interpreted costs several times as much.
 */
@ProvaConDemo
class EspressioniIT {

    /** Spring compiles what it has evaluated a hundred times: twenty-five rows, six times. */
    private static final int VOLTE = 6;

    private static final int INTERPRETATA = 100;

    private static final List<String> PAGINE =
            List.of("/", "/cartelle", "/cartelle/{id}", "/scadenze", "/cerca?q=rossi");

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoDiProva demo;

    @Autowired
    TieniBozze bozze;

    @Autowired
    SpringTemplateEngine motore;

    @Test
    void cio_che_un_elenco_valuta_per_ogni_riga_diventa_bytecode() throws Exception {
        demo.entraDaCapo();
        var segnaposti = Segnaposti.della(demo, bozze);
        var cache = motore.getConfiguration().getCacheManager();
        cache.clearAllCaches();
        for (var pagina : PAGINE) {
            var indirizzo = URI.create(segnaposti.riempi(pagina));
            for (int n = 0; n < VOLTE; n++) {
                mvc.perform(get(indirizzo).cookie(demo.entra("program"))).andExpect(status().isOk());
            }
        }
        var espressioni = cache.getExpressionCache();
        var spel = espressioni.keySet().stream()
                .map(espressioni::get)
                .filter(e -> ReflectionUtils.findField(e.getClass(), "expression", SpelExpression.class) != null)
                .map(e -> (SpelExpression) Objects.requireNonNull(ReflectionTestUtils.getField(e, "expression")))
                .toList();
        assertThat(spel).anySatisfy(e -> assertThat(compilata(e)).isTrue());
        assertThat(spel)
                .filteredOn(e -> !compilata(e) && volte(e) > INTERPRETATA)
                .extracting(SpelExpression::getExpressionString)
                .isEmpty();
    }

    private static boolean compilata(SpelExpression e) {
        return ReflectionTestUtils.getField(e, "compiledAst") != null;
    }

    private static int volte(SpelExpression e) {
        return ((AtomicInteger) Objects.requireNonNull(ReflectionTestUtils.getField(e, "interpretedCount"))).get();
    }
}
