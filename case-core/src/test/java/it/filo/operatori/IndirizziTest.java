package it.filo.operatori;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of who opens what, as it was agreed: one column a role, x opens it. */
class IndirizziTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    luogo,                 urp, amm, as, cpi, tutor, spec, program, dir, monit, regione, dpo, admin
                    /,                     x,   x,   x,  x,   x,     x,    x,       x,   x,     x,       x,   x
                    /accesso/domande,      x,   x,   x,  -,   -,     -,    x,       -,   -,     -,       -,   -
                    /accesso/importazioni, -,   x,   -,  -,   -,     -,    x,       -,   -,     -,       -,   -
                    /accesso/segnalazioni, -,   -,   x,  x,   x,     x,    x,       -,   -,     -,       -,   -
                    /cartelle,             -,   x,   x,  x,   x,     x,    x,       -,   -,     -,       -,   -
                    /equipe,               -,   -,   x,  x,   x,     x,    x,       -,   -,     -,       -,   -
                    /scadenze,             -,   x,   x,  x,   x,     x,    x,       -,   -,     -,       -,   -
                    /programma,            -,   -,   -,  -,   -,     -,    x,       x,   -,     -,       -,   -
                    /lep,                  -,   -,   -,  -,   -,     -,    x,       x,   x,     x,       -,   -
                    /fondi,                -,   x,   -,  -,   -,     -,    x,       x,   -,     -,       -,   -
                    /registro,             -,   -,   -,  -,   -,     -,    -,       -,   -,     -,       x,   -
                    /amministrazione,      -,   -,   -,  -,   -,     -,    -,       -,   -,     -,       -,   x
                    """)
    void ogni_ruolo_apre_i_suoi_luoghi(
            String luogo,
            String urp,
            String amministrativa,
            String assistente,
            String cpi,
            String tutor,
            String specialista,
            String program,
            String direttore,
            String monitoraggio,
            String regione,
            String dpo,
            String admin) {
        var attesi = new String[] {
            urp,
            amministrativa,
            assistente,
            cpi,
            tutor,
            specialista,
            program,
            direttore,
            monitoraggio,
            regione,
            dpo,
            admin
        };
        for (var ruolo : Ruolo.values()) {
            assertThat(Indirizzi.apre(ruolo, luogo))
                    .as("%s apre %s", ruolo, luogo)
                    .isEqualTo(attesi[ruolo.ordinal()].equals("x"));
        }
    }
}
