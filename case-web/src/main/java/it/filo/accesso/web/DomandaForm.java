package it.filo.accesso.web;

import it.filo.accesso.Contatto;
import it.filo.accesso.ContattoId;
import it.filo.accesso.Protocollo;
import it.filo.accesso.RegistraDomanda.Persona;
import it.filo.accesso.RegistraDomanda.Richiesta;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.misura.Misura;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.web.PersonaForm;
import it.filo.zona.Comune;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A domanda as typed: the first person is the richiedente. */
record DomandaForm(
        String misura,
        String data,
        String protocollo,
        String comune,
        String indirizzo,
        String isee,
        String nucleo,
        String contatto,
        List<PersonaForm> persone) {

    /** More than any household has; keeps a forged form small. */
    private static final int MASSIMO = 20;

    private static final String NUOVO = "nuovo";

    /** Hidden field with one value for each block of a person, in the order of the page. */
    private static final String RIGA = "riga";

    static DomandaForm da(MultiValueMap<String, String> parametri) {
        var persone = Objects.requireNonNullElse(parametri.get(RIGA), List.<String>of()).stream()
                .filter(riga -> riga.matches("\\d{1,3}"))
                .distinct()
                .limit(MASSIMO)
                .map(riga -> PersonaForm.da(parametri, prefisso(riga)))
                .toList();
        return new DomandaForm(
                testo(parametri, "misura"),
                testo(parametri, "data"),
                testo(parametri, "protocollo"),
                testo(parametri, "comune"),
                testo(parametri, "indirizzo"),
                testo(parametri, "isee"),
                testo(parametri, "nucleo"),
                testo(parametri, "contatto"),
                persone.isEmpty() ? List.of(PersonaForm.vuota(prefisso("0"))) : persone);
    }

    /** For somebody who was at the counter. */
    static DomandaForm per(Contatto contatto) {
        var parametri = new LinkedMultiValueMap<String, String>();
        var nominativo = contatto.persona();
        var spazio = nominativo.indexOf(' ');
        parametri.add(RIGA, "0");
        parametri.add("p0-cognome", spazio < 0 ? nominativo : nominativo.substring(0, spazio));
        parametri.add("p0-nome", spazio < 0 ? "" : nominativo.substring(spazio + 1));
        parametri.add("p0-telefono", contatto.telefono().orElse(""));
        parametri.add("comune", contatto.comune());
        parametri.add("contatto", contatto.id().toString());
        return da(parametri);
    }

    DomandaForm conUnAltro() {
        if (persone.size() >= MASSIMO) {
            return this;
        }
        var prossima = persone.stream().mapToInt(p -> riga(p)).max().orElse(-1) + 1;
        return con(Stream.concat(persone.stream(), Stream.of(PersonaForm.vuota(prefisso("" + prossima))))
                .toList());
    }

    /** The richiedente stays. */
    DomandaForm senza(String prefisso) {
        return con(persone.stream()
                .filter(p -> p == persone.getFirst() || !p.prefisso().equals(prefisso))
                .toList());
    }

    private DomandaForm con(List<PersonaForm> altre) {
        return new DomandaForm(misura, data, protocollo, comune, indirizzo, isee, nucleo, contatto, altre);
    }

    /** @param conIsee whether this person may say it; otherwise what a forged form says is not read */
    Optional<Richiesta> leggi(Errori errori, List<Comune> comuni, boolean conIsee, Clock clock) {
        var campi = new Campi(errori, clock);
        var data = campi.campo("data", "la data della domanda", this.data)
                .obbligatorio()
                .nonFutura()
                .data();
        var misura =
                campi.campo("misura", "la misura", this.misura).obbligatorio().scelta(Misura::di);
        var protocollo = campi.campo("protocollo", "il protocollo INPS", this.protocollo)
                .obbligatorio()
                .lungoAlPiu(40)
                .testo()
                .map(Protocollo::normale);
        var comune = campi.campo("comune", "il comune di residenza", this.comune)
                .obbligatorio()
                .scelta(istat -> comuni.stream()
                        .map(Comune::istat)
                        .filter(istat::equals)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(istat)));
        var indirizzo = campi.campo("indirizzo", "l'indirizzo", this.indirizzo)
                .lungoAlPiu(200)
                .testo();
        var isee = conIsee ? campi.campo("isee", "l'ISEE", this.isee).importo() : Optional.<BigDecimal>empty();
        var lette = new ArrayList<Persona>();
        for (var persona : persone) {
            var richiedente = persona == persone.getFirst();
            errori.parte(
                    persona.prefisso(), richiedente ? "Richiedente" : "Componente " + (persone.indexOf(persona) + 1));
            var parentela = richiedente ? Optional.of(Parentela.RICHIEDENTE) : persona.leggiParentela(campi);
            var indicata = persona.leggi(campi);
            if (parentela.isPresent() && indicata.isPresent()) {
                lette.add(new Persona(indicata.get(), parentela.get()));
            }
        }
        return errori.vuoti()
                ? Optional.of(new Richiesta(
                        misura.orElseThrow().codice(),
                        data.orElseThrow(),
                        protocollo.orElseThrow(),
                        comune.orElseThrow(),
                        indirizzo.orElse(null),
                        isee.orElse(null),
                        List.copyOf(lette),
                        nucleoScelto().orElse(null),
                        nucleo.equals(NUOVO),
                        contattoScelto().orElse(null)))
                : Optional.empty();
    }

    /** Everything that was typed, for a page that only shows it and sends it on. */
    public Map<String, List<String>> campi() {
        var campi = new LinkedHashMap<String, List<String>>();
        campi.put("misura", List.of(misura));
        campi.put("data", List.of(data));
        campi.put("protocollo", List.of(protocollo));
        campi.put("comune", List.of(comune));
        campi.put("indirizzo", List.of(indirizzo));
        campi.put("isee", List.of(isee));
        campi.put("nucleo", List.of(nucleo));
        campi.put("contatto", List.of(contatto));
        campi.put(RIGA, persone.stream().map(p -> "" + riga(p)).toList());
        persone.forEach(p -> p.campi().forEach((nome, valore) -> campi.put(nome, List.of(valore))));
        return campi;
    }

    private Optional<NucleoId> nucleoScelto() {
        try {
            return nucleo.isEmpty() || nucleo.equals(NUOVO) ? Optional.empty() : Optional.of(NucleoId.valueOf(nucleo));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<ContattoId> contattoScelto() {
        try {
            return contatto.isEmpty() ? Optional.empty() : Optional.of(ContattoId.valueOf(contatto));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int riga(PersonaForm persona) {
        var prefisso = persona.prefisso();
        return Integer.parseInt(prefisso, 1, prefisso.length() - 1, 10);
    }

    private static String prefisso(String riga) {
        return "p" + riga + "-";
    }

    private static String testo(MultiValueMap<String, String> parametri, String nome) {
        return Objects.requireNonNullElse(parametri.getFirst(nome), "").strip();
    }
}
