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
    void due_mesi_di_esiti_si_leggono_e_si_importano_mentre_nessuno_aspetta() throws Exception {
        var tavolo = new TavoloImportazioni(mvc, sql, prova.zona());
        var buone = RIGHE - RIGHE / 100;

        importa(tavolo, Mese.PRIMO, buone + " 0 0 " + RIGHE / 100);

        assertThat(tavolo.conta("domanda")).isEqualTo(buone);
        assertThat(tavolo.conta("importazione_riga")).isEqualTo(RIGHE / 100);
        assertThat(tavolo.conta("cartella")).isEqualTo(RIGHE / 5 * 2);

        // Who was in lavorazione is accepted, who was accepted suspended, one refused in a hundred asks again.
        importa(tavolo, Mese.SECONDO, RIGHE / 100 + " " + RIGHE / 5 * 3 + " " + RIGHE / 100 * 38 + " " + RIGHE / 100);

        assertThat(tavolo.conta("domanda")).isEqualTo(buone + RIGHE / 100);
        assertThat(tavolo.conta("cartella")).isEqualTo(RIGHE / 5 * 3);
        assertThat(tavolo.conta("evento where tipo = 'ESITO_CAMBIATO'")).isEqualTo(RIGHE / 5 * 2);
    }

    private static void importa(TavoloImportazioni tavolo, Mese mese, String attesi) throws Exception {
        var csv = new StringBuilder(TavoloImportazioni.TESTA);
        for (int n = 0; n < RIGHE; n++) {
            csv.append(riga(n, mese));
        }
        var dati = csv.toString().getBytes(StandardCharsets.UTF_8);
        csv.setLength(0);
        var inizio = System.nanoTime();
        var dove = tavolo.carica(dati);
        tavolo.finche(dove, "IN_LETTURA");
        var letta = System.nanoTime();
        assertThat(tavolo.conti(dove)).isEqualTo(attesi);

        tavolo.fa(dove, "conferma");

        assertThat(tavolo.stato(dove)).isEqualTo("CONFERMATA");
        assertThat(tavolo.conti(dove)).isEqualTo(attesi);
        System.out.printf(
                "%,d rows: read in %s, imported in %s, peak heap %,d MB%n",
                RIGHE,
                Duration.ofNanos(letta - inizio),
                Duration.ofNanos(System.nanoTime() - letta),
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(p -> p.getType() == MemoryType.HEAP)
                                .mapToLong(p -> p.getPeakUsage().getUsed())
                                .sum()
                        >> 20);
    }

    private enum Mese {
        PRIMO,
        SECONDO
    }

    /**
     * Every person is another one; two in five are accepted and one is in lavorazione, one in three has a child, one in a
     * hundred has no comune of the zona.
     */
    private static String riga(int n, Mese mese) {
        var nascita = LocalDate.of(1950, 1, 1).plusDays(n % 18_000);
        var codice = CodiceFiscale.componi("Rossi", nome(n / 18_000), nascita, Sesso.M, "G713");
        var figlio = CodiceFiscale.componi(
                "Rossi", nome(n / 5_000), LocalDate.of(2005, 1, 1).plusDays(n % 5_000), Sesso.F, "H109");
        var diNuovo = mese == Mese.SECONDO && n % 100 == 98;
        var esito = n % 5 < 2
                ? mese == Mese.PRIMO ? "ACCOLTA;10/02/2025" : "SOSPESA;10/03/2025"
                : n % 5 > 2 ? "RESPINTA;10/02/2025" : mese == Mese.PRIMO ? "IN_LAVORAZIONE;" : "ACCOLTA;10/03/2025";
        return "INPS-ADI-2025-%s%07d;ADI;10/01/2025;%s;Rossi;%s;;%s;%s;;%s;%s\n"
                .formatted(
                        diNuovo ? "9" : "",
                        n,
                        codice,
                        nome(n / 18_000),
                        n % 100 == 99 ? "Firenze" : "Pistoia",
                        esito,
                        esito.startsWith("ACCOLTA") ? "480,50" : "",
                        n % 3 == 0 ? figlio + ":figlio" : "");
    }

    /** Of three consonants that are another for each number below 1.000, and so is the codice fiscale. */
    private static String nome(int n) {
        var consonanti = "bcdfglmnpr";
        return "" + Character.toUpperCase(consonanti.charAt(n / 100 % 10)) + "a" + consonanti.charAt(n / 10 % 10) + "o"
                + consonanti.charAt(n % 10) + "a";
    }
}
