package it.filo.accesso.web;

import it.filo.accesso.CampoScheda;
import it.filo.accesso.ContenutoScheda;
import it.filo.accesso.Segnalazione;
import it.filo.accesso.TipoSegnalazione;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.misura.Misura;
import it.filo.nucleo.web.PersonaForm;
import it.filo.zona.Comune;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A scheda as typed: who it is about, and what is written to each field. */
record SegnalazioneForm(
        TipoSegnalazione tipo,
        PersonaForm persona,
        String comune,
        String misura,
        String urgente,
        String mittente,
        Map<CampoScheda, String> valori) {

    static final String PERSONA = "segnalata-";

    private static final int BREVE = 300;
    private static final int TESTO = 4000;

    static SegnalazioneForm da(TipoSegnalazione tipo, MultiValueMap<String, String> parametri) {
        var valori = new EnumMap<CampoScheda, String>(CampoScheda.class);
        CampoScheda.di(tipo).forEach(c -> valori.put(c, testo(parametri, c.chiave())));
        return new SegnalazioneForm(
                tipo,
                PersonaForm.da(parametri, PERSONA),
                testo(parametri, "comune"),
                testo(parametri, "misura"),
                testo(parametri, "urgente"),
                testo(parametri, "mittente"),
                valori);
    }

    static SegnalazioneForm di(Segnalazione segnalazione, String mittente, Map<CampoScheda, String> scritti) {
        var valori = new EnumMap<CampoScheda, String>(CampoScheda.class);
        CampoScheda.di(segnalazione.tipo()).forEach(c -> valori.put(c, scritti.getOrDefault(c, "")));
        return new SegnalazioneForm(
                segnalazione.tipo(),
                PersonaForm.di(
                        PERSONA,
                        segnalazione.anagrafica(),
                        segnalazione.telefono().orElse(null),
                        segnalazione.email().orElse(null)),
                segnalazione.comune().orElse(""),
                segnalazione.misura().orElse(""),
                segnalazione.urgente() && segnalazione.tipo() == TipoSegnalazione.SCHEDA_UNICA ? "true" : "",
                mittente,
                valori);
    }

    /** What can be read; what is needed to send it is for the use case to say. */
    Optional<ContenutoScheda> leggi(Errori errori, List<Comune> comuni, Formati formati, Clock clock) {
        var campi = new Campi(errori, clock);
        errori.parte(PERSONA, "Persona segnalata");
        var letta = persona.leggi(campi, tipo == TipoSegnalazione.SCHEDA_UNICA);
        var abita = campi.campo("comune", "il comune", comune)
                .scelta(istat -> comuni.stream()
                        .map(Comune::istat)
                        .filter(istat::equals)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(istat)));
        var riceve = campi.campo("misura", "la misura", misura).scelta(Misura::di);
        var perConto = campi.campo("mittente", "chi segnala", mittente)
                .lungoAlPiu(BREVE)
                .testo();
        var letti = new EnumMap<CampoScheda, String>(CampoScheda.class);
        valori.forEach((campo, testo) -> valore(campi, campo, testo, formati).ifPresent(v -> letti.put(campo, v)));
        return errori.vuoti()
                ? Optional.of(new ContenutoScheda(
                        letta.orElseThrow(),
                        abita.orElse(null),
                        riceve.map(Misura::codice).orElse(null),
                        !urgente.isEmpty(),
                        perConto.orElse(null),
                        letti))
                : Optional.empty();
    }

    private static Optional<String> valore(Campi campi, CampoScheda campo, String testo, Formati formati) {
        var letto = campi.campo(campo.chiave(), inFrase(campo), testo);
        return switch (campo.forma()) {
            case BREVE -> letto.lungoAlPiu(BREVE).testo();
            case TESTO -> letto.lungoAlPiu(TESTO).testo();
            case GIORNO -> letto.nonFutura().data().map(formati::breve);
            case SI_NO, BISOGNO, PERCORSO_GOL, ESITO ->
                letto.scelta(codice -> {
                    if (!campo.voci().containsKey(codice)) {
                        throw new IllegalArgumentException(codice);
                    }
                    return codice;
                });
        };
    }

    /** "Limiti per la cura di familiari" as messages speak of it. */
    static String inFrase(CampoScheda campo) {
        return "«" + campo.nome() + "»";
    }

    public @Nullable String valore(CampoScheda campo) {
        return valori.get(campo);
    }

    /** Everything that was typed, by the names of the fields. */
    Map<String, String> campi() {
        var campi = new LinkedHashMap<String, String>(persona.campi());
        campi.put("comune", comune);
        campi.put("misura", misura);
        campi.put("urgente", urgente);
        campi.put("mittente", mittente);
        valori.forEach((campo, valore) -> campi.put(campo.chiave(), valore));
        campi.values().removeIf(String::isEmpty);
        return campi;
    }

    /** What a field of the form is called where it stands alone. */
    String etichetta(String nome) {
        return valori.keySet().stream()
                .filter(c -> c.chiave().equals(nome))
                .findFirst()
                .map(CampoScheda::nome)
                .orElseGet(() -> {
                    var parole = nome.replace(PERSONA, "")
                            .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                            .toLowerCase(Locale.ITALIAN);
                    return parole.substring(0, 1).toUpperCase(Locale.ITALIAN) + parole.substring(1);
                });
    }

    private static String testo(MultiValueMap<String, String> parametri, String nome) {
        return Objects.requireNonNullElse(parametri.getFirst(nome), "").strip();
    }
}
