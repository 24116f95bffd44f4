package it.filo.analisi.web;

import it.filo.analisi.CompilaScheda.Fogli;
import it.filo.analisi.CompilaScheda.Risposta.CambiataNelFrattempo;
import it.filo.analisi.CompilaScheda.Scritto;
import it.filo.analisi.Foglio;
import it.filo.analisi.Scheda;
import it.filo.analisi.Testo;
import it.filo.analisi.TestoDominio;
import it.filo.analisi.TestoProfilo;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto.Voce;
import it.filo.cartella.Dominio;
import it.filo.nucleo.PersonaId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of the scheda A that one page shows: one of them, or all for an interview that jumps.
 *
 * @param indirizzo below that of the scheda
 */
record PaginaFogli(String indirizzo, String titolo, List<DominioForm> domini, List<ProfiloForm> profili) {

    static final String TUTTA = "tutta";

    static Optional<PaginaFogli> di(Dominio dominio, Scheda scheda) {
        return Optional.ofNullable(scheda.domini().get(dominio))
                .map(foglio -> di(dominio, DominioForm.di(dominio, foglio, "")));
    }

    /** As it comes back, whatever the scheda says. */
    static PaginaFogli di(Dominio dominio, Map<String, String> parametri) {
        return di(dominio, DominioForm.di(Domande.di(dominio), "", parametri));
    }

    private static PaginaFogli di(Dominio dominio, DominioForm form) {
        return new PaginaFogli(Domande.indirizzo(dominio), dominio.nome(), List.of(form), List.of());
    }

    static Optional<PaginaFogli> di(PersonaId persona, Scheda scheda) {
        return scheda.adulti().stream()
                .filter(a -> a.persona().equals(persona))
                .findFirst()
                .map(adulto -> new PaginaFogli(
                        indirizzo(persona),
                        "Profilo lavorativo di " + adulto.nominativo(),
                        List.of(),
                        List.of(ProfiloForm.di(adulto, ""))));
    }

    static PaginaFogli tutta(Scheda scheda) {
        var domini = new ArrayList<DominioForm>();
        scheda.domini()
                .forEach((dominio, foglio) ->
                        domini.add(DominioForm.di(dominio, foglio, Domande.indirizzo(dominio) + "-")));
        return new PaginaFogli(
                TUTTA,
                "Scheda A su una pagina",
                domini,
                scheda.adulti().stream()
                        .map(a -> ProfiloForm.di(a, "profilo-" + a.persona() + "-"))
                        .toList());
    }

    static String indirizzo(PersonaId persona) {
        return "profili/" + persona;
    }

    /** Addresses of the single sheets, in order. */
    static List<String> ordine(Scheda scheda) {
        return Stream.concat(
                        scheda.domini().keySet().stream().map(Domande::indirizzo),
                        scheda.adulti().stream().map(a -> indirizzo(a.persona())))
                .toList();
    }

    public boolean sola() {
        return !indirizzo.equals(TUTTA);
    }

    /** The same page with what was typed. */
    PaginaFogli con(Map<String, String> parametri) {
        return new PaginaFogli(
                indirizzo,
                titolo,
                domini.stream().map(d -> d.con(parametri)).toList(),
                profili.stream().map(p -> p.con(parametri)).toList());
    }

    /** What the writer changed: a sheet that he left as it was shown is not his. */
    Fogli leggi(Campi campi) {
        var scrittiDomini = new LinkedHashMap<Dominio, Scritto<TestoDominio>>();
        var scrittiProfili = new LinkedHashMap<PersonaId, Scritto<TestoProfilo>>();
        domini.forEach(d -> toccato(d.leggi(campi), d.letto())
                .ifPresent(s -> scrittiDomini.put(d.domande().dominio(), s)));
        profili.forEach(p -> toccato(p.leggi(campi), p.letto()).ifPresent(s -> scrittiProfili.put(p.persona(), s)));
        return new Fogli(scrittiDomini, scrittiProfili);
    }

    private static <T extends Testo> Optional<Scritto<T>> toccato(Scritto<T> scritto, String letto) {
        return Optional.of(scritto).filter(s -> !Parametri.timbro(s.testo()).equals(letto));
    }

    List<Voce> differenze(CambiataNelFrattempo ora) {
        var voci = new ArrayList<Voce>();
        domini.forEach(d -> Optional.ofNullable(ora.domini().get(d.domande().dominio()))
                .ifPresent(foglio -> voci.addAll(d.differenze(foglio))));
        profili.forEach(p -> Optional.ofNullable(ora.profili().get(p.persona()))
                .ifPresent(foglio -> voci.addAll(p.differenze(foglio))));
        return voci;
    }

    /** Name of the hidden field → the version that is valid now. */
    Map<String, Integer> versioni(CambiataNelFrattempo ora) {
        var versioni = new LinkedHashMap<String, Integer>();
        domini.forEach(d ->
                versione(versioni, d.prefisso(), ora.domini().get(d.domande().dominio())));
        profili.forEach(p -> versione(versioni, p.prefisso(), ora.profili().get(p.persona())));
        return versioni;
    }

    private static void versione(Map<String, Integer> versioni, String prefisso, @Nullable Foglio<?> foglio) {
        if (foglio != null) {
            versioni.put(prefisso + "versione", foglio.versione());
        }
    }
}
