package it.filo.accesso.web;

import it.filo.accesso.Canale;
import it.filo.accesso.ConsultaContatti.ContattoVisibile;
import it.filo.accesso.RegistraContatto.Richiesta;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.zona.Comune;
import it.filo.zona.PuntoId;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact as typed.
 *
 * @param intermediario one of those that the zona lists
 * @param altroIntermediario one that it does not
 */
record ContattoForm(
        @Nullable Integer versione,
        @Nullable String data,
        @Nullable String punto,
        @Nullable String canale,
        @Nullable String intermediario,
        @Nullable String altroIntermediario,
        @Nullable String persona,
        @Nullable String comune,
        @Nullable String telefono,
        @Nullable String bisogno,
        @Nullable List<String> prestazioni,
        @Nullable String altrePrestazioni,
        @Nullable String risposta,
        @Nullable String inviatoA) {

    /** What can be chosen when the form is read. */
    record Scelte(List<Comune> comuni, List<String> prestazioni, List<String> intermediari) {}

    static ContattoForm di(String oggi, @Nullable String punto) {
        return new ContattoForm(
                null, oggi, punto, Canale.SPORTELLO.name(), null, null, null, null, null, null, null, null, null, null);
    }

    /** As it stands, for who puts it right. */
    static ContattoForm di(ContattoVisibile vista, List<String> intermediari, Formati formati) {
        var contatto = vista.contatto();
        var chi = contatto.intermediario().orElse(null);
        var noto = chi != null && intermediari.contains(chi);
        return new ContattoForm(
                contatto.versione(),
                formati.breve(contatto.data()),
                contatto.punto().map(PuntoId::toString).orElse(null),
                contatto.canale().name(),
                noto ? chi : null,
                noto ? null : chi,
                contatto.persona(),
                contatto.comune(),
                contatto.telefono().orElse(null),
                vista.bisogno(),
                vista.prestazioni(),
                vista.altrePrestazioni(),
                vista.risposta(),
                vista.inviatoA());
    }

    /** The boxes that are ticked. */
    public List<String> spuntate() {
        return Objects.requireNonNullElse(prestazioni, List.of());
    }

    Optional<Richiesta> leggi(Errori errori, Scelte scelte, Clock clock) {
        var campi = new Campi(errori, clock);
        var data = campi.campo("data", "la data del contatto", this.data)
                .obbligatorio()
                .nonFutura()
                .data();
        var punto = campi.campo("punto", "il punto di accesso", this.punto).scelta(PuntoId::valueOf);
        var canale = campi.campo("canale", "come è arrivata la persona", this.canale)
                .obbligatorio()
                .scelta(Canale.class);
        var intermediario = campi.campo("intermediario", "il CAF o patronato", this.intermediario)
                .scelta(nome -> una(nome, scelte.intermediari()));
        var altro = campi.campo("altroIntermediario", "quale CAF o patronato", altroIntermediario)
                .obbligatorioSe(canale.filter(c -> c == Canale.CAF).isPresent() && intermediario.isEmpty())
                .lungoAlPiu(120)
                .testo();
        if (intermediario.isPresent() && altro.isPresent()) {
            errori.aggiungi("altroIntermediario", "Lasciare vuoto: il CAF o patronato è già scelto qui sopra.");
        }
        var persona = campi.campo("persona", "cognome e nome della persona", this.persona)
                .obbligatorio()
                .lungoAlPiu(120)
                .testo();
        var comune = campi.campo("comune", "il comune di residenza", this.comune)
                .obbligatorio()
                .scelta(istat ->
                        una(istat, scelte.comuni().stream().map(Comune::istat).toList()));
        var telefono = campi.campo("telefono", "il telefono", this.telefono)
                .lungoAlPiu(40)
                .telefono();
        var bisogno = campi.campo("bisogno", "il bisogno, con le parole della persona", this.bisogno)
                .obbligatorio()
                .testo();
        if (!scelte.prestazioni().containsAll(spuntate())) {
            errori.aggiungi("prestazioni", "Scegliere le prestazioni fra le voci proposte.");
        }
        var altre = campi.campo("altrePrestazioni", "le altre prestazioni", altrePrestazioni)
                .lungoAlPiu(500)
                .testo();
        var risposta =
                campi.campo("risposta", "la risposta data", this.risposta).testo();
        var inviatoA = campi.campo("inviatoA", "dove è stata inviata", this.inviatoA)
                .lungoAlPiu(120)
                .testo();
        return errori.vuoti()
                ? Optional.of(new Richiesta(
                        data.orElseThrow(),
                        punto.orElse(null),
                        canale.orElseThrow(),
                        persona.orElseThrow(),
                        comune.orElseThrow(),
                        telefono.orElse(null),
                        bisogno.orElseThrow(),
                        risposta.orElse(null),
                        inviatoA.orElse(null),
                        intermediario.or(() -> altro).orElse(null),
                        List.copyOf(new LinkedHashSet<>(spuntate())),
                        altre.orElse(null)))
                : Optional.empty();
    }

    private static String una(String scelta, List<String> voci) {
        if (!voci.contains(scelta)) {
            throw new IllegalArgumentException(scelta);
        }
        return scelta;
    }
}
