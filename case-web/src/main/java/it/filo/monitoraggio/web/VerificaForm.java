package it.filo.monitoraggio.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Campo;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.Dominio;
import it.filo.monitoraggio.Andamento;
import it.filo.monitoraggio.Momento;
import it.filo.monitoraggio.MonitoraggioLetto;
import it.filo.monitoraggio.Seguito;
import it.filo.monitoraggio.SvolgiVerifica.Trovato;
import it.filo.monitoraggio.SvolgiVerifica.Voce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A verifica as typed. How many fields there are depends on the progetto, so they are kept under their names:
 * {@code andamento-<id>} and {@code nota-<id>} for each thing that is followed, {@code scala-<domain>} for the profile.
 */
record VerificaForm(Map<String, String> campi) {

    /** As much of a thing as an error needs to name it. */
    private static final int TITOLO = 60;

    static VerificaForm nuova(MonitoraggioLetto letto, LocalDate oggi, Formati formati) {
        var campi = new HashMap<String, String>();
        campi.put("data", formati.breve(oggi));
        campi.put("prossima", formati.breve(oggi.plusDays(letto.verificaOgniGiorni())));
        campi.put("momento", (letto.verifiche().isEmpty() ? Momento.ENTRATA : Momento.ITINERE).name());
        for (var confronto : letto.profilo()) {
            var ultimo = confronto.ultimo();
            if (ultimo != null) {
                campi.put(scala(confronto.dominio()), ultimo.toString());
            }
        }
        return new VerificaForm(campi);
    }

    /** As the template asks for it. */
    public String valore(String nome) {
        return campi.getOrDefault(nome, "");
    }

    static String scala(Dominio dominio) {
        return "scala-" + dominio.name();
    }

    Optional<Trovato> leggi(MonitoraggioLetto letto, Errori errori, Clock clock) {
        var lettura = new Campi(errori, clock);
        var conduce = letto.conduce();
        var momento = campo(lettura, "momento", "il momento della verifica")
                .obbligatorioSe(conduce)
                .scelta(Momento.class);
        var data = campo(lettura, "data", "la data della verifica")
                .obbligatorio()
                .nonFutura()
                .data();
        var voci = new ArrayList<Voce>();
        for (var seguito : letto.seguiti()) {
            voce(lettura, seguito).ifPresent(voci::add);
        }
        var profilo = new EnumMap<Dominio, Integer>(Dominio.class);
        for (var dominio : letto.parte().domini()) {
            campo(lettura, scala(dominio), "il grado da 1 a 5").intero(1, 5).ifPresent(s -> profilo.put(dominio, s));
        }
        var sintesi = campo(lettura, "sintesi", "la sintesi della verifica")
                .obbligatorioSe(conduce)
                .testo();
        var prossima =
                campo(lettura, "prossima", "la data della prossima verifica").data();
        return errori.vuoti()
                ? Optional.of(new Trovato(
                        momento.orElse(Momento.ITINERE),
                        data.orElseThrow(),
                        List.copyOf(voci),
                        profilo,
                        sintesi.orElse(""),
                        prossima.orElse(null)))
                : Optional.empty();
    }

    /** A note alone says that the thing was looked at, so how it goes must be said too. */
    private Optional<Voce> voce(Campi lettura, Seguito seguito) {
        var nota = campo(lettura, "nota-" + seguito.id(), "la nota").testo().orElse("");
        return campo(lettura, "andamento-" + seguito.id(), "come va: " + breve(seguito.titolo()))
                .obbligatorioSe(!nota.isEmpty())
                .scelta(Andamento.class)
                .map(a -> new Voce(seguito.id(), a, nota));
    }

    private static String breve(String titolo) {
        return titolo.length() <= TITOLO ? titolo : titolo.substring(0, TITOLO).strip() + "…";
    }

    private Campo campo(Campi lettura, String nome, String cosa) {
        return lettura.campo(nome, cosa, campi.get(nome));
    }
}
