package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.Prova;
import it.filo.ProvaWeb;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Sesso;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A large file with one bad row in a hundred. By default as many rows as are read while nobody waits; with {@code
 * -DargLine="-Dfilo.righe=200000 -Xmx512m"} as many as the largest zona could bring, in a heap that does not hold them.
 */
@ProvaWeb
class ImportazioneGrandeIT {

    private static final int RIGHE = Integer.getInteger("filo.righe", 8_000);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private JdbcClient sql;

    @Test
    void un_file_grande_si_legge_e_si_importa_mentre_nessuno_aspetta() throws Exception {
        var tavolo = new TavoloImportazioni(mvc, sql, prova.zona());
        var csv = new StringBuilder(TavoloImportazioni.TESTA);
        for (int n = 0; n < RIGHE; n++) {
            csv.append(riga(n));
        }
        var dati = csv.toString().getBytes(StandardCharsets.UTF_8);
        csv.setLength(0);
        var inizio = System.nanoTime();

        var dove = tavolo.carica(dati);
        tavolo.finche(dove, "IN_LETTURA");
        var letta = System.nanoTime();
        assertThat(tavolo.conti(dove)).isEqualTo((RIGHE - RIGHE / 100) + " 0 0 " + RIGHE / 100);

        tavolo.fa(dove, "conferma");
        assertThat(tavolo.stato(dove)).isEqualTo("CONFERMATA");
        var importata = System.nanoTime();

        assertThat(tavolo.conta("domanda")).isEqualTo(RIGHE - RIGHE / 100);
        assertThat(tavolo.conta("importazione_riga")).isEqualTo(RIGHE / 100);
        System.out.printf(
                "%,d rows: read in %s, imported in %s, peak heap %,d MB%n",
                RIGHE,
                Duration.ofNanos(letta - inizio),
                Duration.ofNanos(importata - letta),
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(p -> p.getType() == MemoryType.HEAP)
                                .mapToLong(p -> p.getPeakUsage().getUsed())
                                .sum()
                        >> 20);
    }

    /** Every person is another one; two in five are accepted, one in three has a child, one in a hundred has no comune. */
    private static String riga(int n) {
        var nascita = LocalDate.of(1950, 1, 1).plusDays(n % 18_000);
        var codice = CodiceFiscale.componi("Rossi", nome(n / 18_000), nascita, Sesso.M, "G713");
        var figlio = CodiceFiscale.componi(
                "Rossi", nome(n / 5_000), LocalDate.of(2005, 1, 1).plusDays(n % 5_000), Sesso.F, "H109");
        return "INPS-ADI-2025-%07d;ADI;10/01/2025;%s;Rossi;%s;;%s;%s;10/02/2025;;%s;%s\n"
                .formatted(
                        n,
                        codice,
                        nome(n / 18_000),
                        n % 100 == 99 ? "Firenze" : "Pistoia",
                        n % 5 < 2 ? "ACCOLTA" : "RESPINTA",
                        n % 5 < 2 ? "480,50" : "",
                        n % 3 == 0 ? figlio + ":figlio" : "");
    }

    private static String nome(int n) {
        return "B" + (char) ('a' + n % 5 * 4) + "" + "bcdfglmnprst".charAt(n / 5 % 12) + "o"
                + "bcdfglmnprst".charAt(n / 60 % 12) + "a";
    }
}
