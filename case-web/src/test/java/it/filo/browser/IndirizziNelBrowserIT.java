package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.DemoDiProva;
import it.filo.ProvaConDemo;
import it.filo.Segnaposti;
import it.filo.Sito;
import it.filo.Tabelle;
import it.filo.operatori.TieniBozze;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that there is, whatever leads to it, as a browser shows it to somebody for whom it opens, and its forms
 * sent empty: no barriers, no sideways scroll. Apart from {@link PagineIT}, so that the two may run at once.
 */
@ProvaConDemo
class IndirizziNelBrowserIT {

    /** What answers to GET without a page of its own: a redirect to the first place, a sign of life for a script. */
    private static final Set<String> SENZA_PAGINA = Set.of("GET /accesso", "GET /sessione");

    @Autowired
    private Sito sito;

    @Autowired
    private DemoDiProva demo;

    @Autowired
    private TieniBozze bozze;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controller;

    @Test
    void la_pagina_di_ogni_indirizzo_non_ha_barriere_nemmeno_con_gli_errori_del_modulo() {
        var segnaposti = Segnaposti.della(demo, bozze);
        var perChi = new LinkedHashMap<String, Set<String>>();
        Tabelle.indirizzi(controller).stream()
                .filter(i -> i.startsWith("GET ") && !Tabelle.PRIMA_DI_TUTTO.contains(i) && !SENZA_PAGINA.contains(i))
                .forEach(i -> perChi.computeIfAbsent(chiApre(i), c -> new LinkedHashSet<>())
                        .add(segnaposti.riempi(i.substring("GET ".length()))));
        assertThat(perChi.values().stream().mapToInt(Set::size).sum()).isGreaterThan(80);
        var rifiutati = new LinkedHashSet<String>();
        perChi.forEach((username, indirizzi) -> {
            try (var chi = Scrivania.di(username, sito.indirizzo(), "indirizzi-" + username)) {
                var pagine = new Pagine(chi, Viste.finora());
                for (var pagina : indirizzi) {
                    pagine.guarda(pagina);
                    pagine.guardaModuliRifiutati(pagina, rifiutati);
                }
                assertThat(pagine.difetti()).as(username).isEmpty();
            }
        });
        assertThat(rifiutati).hasSizeGreaterThan(25);
    }

    /** The first account of the table for which the address opens; nobody, where it is for who is not signed in. */
    private static String chiApre(String indirizzo) {
        var tabella = Tabelle.righe("indirizzi.csv");
        var account = tabella.getFirst().split(";", -1);
        var celle = tabella.stream()
                .map(riga -> riga.split(";", -1))
                .filter(riga -> riga[0].equals(indirizzo))
                .findFirst()
                .orElseThrow(() -> new AssertionError(indirizzo + " is missing in indirizzi.csv"));
        return preferiti(account)
                .filter(n -> celle[n].equals("200"))
                .mapToObj(n -> account[n])
                .findFirst()
                .or(() -> Optional.of(Scrivania.NESSUNO).filter(n -> indirizzo.equals("GET /login")))
                .orElseThrow(() -> new AssertionError(indirizzo + " opens for nobody"));
    }

    /** Who writes most comes first: a page shows most to its author. */
    private static IntStream preferiti(String[] account) {
        var prime = List.of("assistente", "cpi", "program", "amministrativa");
        return IntStream.range(1, account.length)
                .boxed()
                .sorted(Comparator.comparing(n -> !prime.contains(account[n])))
                .mapToInt(Integer::intValue);
    }
}
