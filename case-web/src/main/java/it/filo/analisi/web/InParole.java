package it.filo.analisi.web;

import it.filo.analisi.Accordo;
import it.filo.analisi.Foglio;
import it.filo.analisi.Scheda;
import it.filo.base.web.Compito;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.web.PaginaCartella;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the pages of the scheda A say things. */
@Component("analisiInParole")
class InParole {

    static final String PAGINA = "analisi-preliminare";

    private final Formati formati;

    InParole(Formati formati) {
        this.formati = formati;
    }

    static String indirizzo(CartellaId id) {
        return PaginaCartella.indirizzo(id, PAGINA);
    }

    /** The sheets in order, then the outcome. */
    List<Compito> compiti(CartellaId id, Scheda scheda) {
        var qui = indirizzo(id) + "/";
        var compiti = new ArrayList<Compito>();
        scheda.domini()
                .forEach((dominio, foglio) ->
                        compiti.add(compito(dominio.nome(), qui + Domande.indirizzo(dominio), foglio)));
        scheda.adulti()
                .forEach(a -> compiti.add(compito(
                        "Profilo lavorativo di " + a.nominativo(),
                        qui + PaginaFogli.indirizzo(a.persona()),
                        a.foglio())));
        compiti.add(esito(qui + "esito", scheda));
        return compiti;
    }

    private Compito compito(String nome, String indirizzo, Foglio<?> foglio) {
        return new Compito(nome, indirizzo, foglio.stato().nome(), tono(foglio), ultimo(foglio));
    }

    private Compito esito(String indirizzo, Scheda scheda) {
        var foglio = scheda.proposta();
        if (scheda.conclusaIl() != null) {
            var nome = scheda.esito().map(e -> e.nome()).orElse("");
            return new Compito("Esito", indirizzo, nome, "ok", "concluso " + formati.il(scheda.conclusaIl()));
        }
        if (foglio.testo().completo()) {
            var mancano = mancano(scheda.mancano());
            return new Compito(
                    "Esito",
                    indirizzo,
                    scheda.accordo() instanceof Accordo.Discordi ? "Da decidere" : "Da confermare",
                    "attesa",
                    mancano == null ? ultimo(foglio) : "Manca la conferma di: " + mancano);
        }
        return compito("Esito", indirizzo, foglio);
    }

    private static String tono(Foglio<?> foglio) {
        return switch (foglio.stato()) {
            case DA_COMPILARE -> "neutro";
            case IN_CORSO -> "corso";
            case COMPLETO -> "ok";
        };
    }

    /** "assistente sociale e consulente del centro per l'impiego"; null where nobody is missing. */
    @Nullable
    String mancano(Collection<Funzione> posti) {
        return posti.isEmpty()
                ? null
                : formati.elenco(posti.stream().map(InParole::posto).toList());
    }

    static String posto(Funzione posto) {
        return posto == Funzione.CASE_MANAGER ? "assistente sociale" : "consulente del centro per l'impiego";
    }

    private @Nullable String ultimo(Foglio<?> foglio) {
        return foglio.autore() == null ? null : chi(foglio);
    }

    /** Who wrote last on the one sheet that a page shows. */
    @Nullable
    String ultimo(PaginaFogli fogli, Scheda scheda) {
        if (!fogli.domini().isEmpty() && !fogli.profili().isEmpty()) {
            return null;
        }
        Optional<Foglio<?>> foglio = fogli.domini().isEmpty()
                ? scheda.adulti().stream()
                        .filter(a ->
                                a.persona().equals(fogli.profili().getFirst().persona()))
                        .<Foglio<?>>map(Scheda.Adulto::foglio)
                        .findFirst()
                : Optional.ofNullable(
                        scheda.domini().get(fogli.domini().getFirst().domande().dominio()));
        return foglio.map(this::ultimo).orElse(null);
    }

    /** "Neri Paola, 12 marzo 2026, ore 10:12". */
    String chi(Foglio<?> foglio) {
        return (foglio.autore() == null ? "Un'altra persona" : foglio.autore()) + ", "
                + formati.momento(foglio.scrittoIl());
    }

    void salvato(String cosa, int ritirate, RedirectAttributes redirect) {
        redirect.addFlashAttribute("esito", "Salvato: " + cosa + ".");
        avvisa(ritirate, redirect);
    }

    void avvisa(int ritirate, RedirectAttributes redirect) {
        if (ritirate > 0) {
            redirect.addFlashAttribute(
                    "avviso", "La scheda è cambiata: le conferme già date non valgono più e vanno date di nuovo.");
        }
    }
}
