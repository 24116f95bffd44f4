package it.filo.nucleo.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Campo;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Cercabile;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.Luoghi;
import it.filo.nucleo.Luogo;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Sesso;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A person as typed. The fields bear a prefix, so that a page may hold several.
 *
 * @param confermo ticked where the data are right although the codice fiscale says otherwise
 * @param persona the answer to who of those already there it is
 */
public record PersonaForm(
        String prefisso,
        String cognome,
        String nome,
        String sesso,
        String dataNascita,
        String luogoNascita,
        String codiceFiscale,
        String cittadinanza,
        String telefono,
        String email,
        String parentela,
        String confermo,
        String persona) {

    private static final String ALTRA = "altra:";

    public static PersonaForm vuota(String prefisso) {
        return di(prefisso, Map.of());
    }

    public static PersonaForm da(MultiValueMap<String, String> parametri, String prefisso) {
        return di(prefisso, parametri.toSingleValueMap());
    }

    public static PersonaForm di(Persona persona) {
        return di(
                "",
                persona.anagrafica(),
                persona.telefono().orElse(null),
                persona.email().orElse(null));
    }

    public static PersonaForm di(String prefisso, Anagrafica dati, @Nullable String telefono, @Nullable String email) {
        var valori = new LinkedHashMap<String, @Nullable String>();
        valori.put(prefisso + "cognome", dati.cognome());
        valori.put(prefisso + "nome", dati.nome());
        valori.put(
                prefisso + "sesso", dati.sesso() == null ? null : dati.sesso().name());
        valori.put(
                prefisso + "dataNascita",
                dati.dataNascita() == null ? null : "%1$td/%1$tm/%1$tY".formatted(dati.dataNascita()));
        valori.put(
                prefisso + "luogoNascita",
                Optional.ofNullable(dati.codiceLuogo())
                        .flatMap(Luoghi::di)
                        .map(Luogo::etichetta)
                        .orElse(dati.luogoNascita()));
        valori.put(prefisso + "codiceFiscale", dati.codiceFiscale());
        valori.put(prefisso + "cittadinanza", dati.cittadinanza());
        valori.put(prefisso + "telefono", telefono);
        valori.put(prefisso + "email", email);
        return di(prefisso, valori);
    }

    private static PersonaForm di(String prefisso, Map<String, ? extends @Nullable String> valori) {
        var campi = Arrays.stream(PersonaForm.class.getRecordComponents())
                .skip(1)
                .map(c -> valori.get(prefisso + c.getName()))
                .map(v -> v == null ? "" : v.strip())
                .toList();
        return new PersonaForm(
                prefisso,
                campi.get(0),
                campi.get(1),
                campi.get(2),
                campi.get(3),
                campi.get(4),
                campi.get(5),
                campi.get(6),
                campi.get(7),
                campi.get(8),
                campi.get(9),
                campi.get(10),
                campi.get(11));
    }

    /** What was typed, by the names of the fields, to be carried through a page that only shows it. */
    public Map<String, String> campi() {
        var campi = new LinkedHashMap<String, String>();
        campi.put("cognome", cognome);
        campi.put("nome", nome);
        campi.put("sesso", sesso);
        campi.put("dataNascita", dataNascita);
        campi.put("luogoNascita", luogoNascita);
        campi.put("codiceFiscale", codiceFiscale);
        campi.put("cittadinanza", cittadinanza);
        campi.put("telefono", telefono);
        campi.put("email", email);
        campi.put("parentela", parentela);
        campi.put("confermo", confermo);
        campi.put("persona", persona);
        return campi.entrySet().stream()
                .filter(c -> !c.getValue().isEmpty())
                .collect(Collectors.toMap(
                        c -> prefisso + c.getKey(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    public boolean confermato() {
        return !confermo.isEmpty();
    }

    public String nominativo() {
        return (cognome + " " + nome).strip();
    }

    /** What is wrong is added to the errors; the result is to be used only where none was. */
    public Optional<Indicata> leggi(Campi campi) {
        return leggi(campi, true);
    }

    /** @param tutto whether sex and date of birth are needed: in an emergency nobody may know them */
    public Optional<Indicata> leggi(Campi campi, boolean tutto) {
        var prima = campi.errori().tutti().size();
        var cognome = campo(campi, "cognome", "il cognome", this.cognome)
                .obbligatorio()
                .lungoAlPiu(60)
                .testo();
        var nome = campo(campi, "nome", "il nome", this.nome)
                .obbligatorio()
                .lungoAlPiu(60)
                .testo();
        var sesso = campo(campi, "sesso", "il sesso", this.sesso)
                .obbligatorioSe(tutto)
                .scelta(Sesso.class);
        var nascita = campo(campi, "dataNascita", "la data di nascita", dataNascita)
                .obbligatorioSe(tutto)
                .nonFutura()
                .data();
        var codice = codice(campi);
        var luogo = luogo(campi, codice);
        var cittadinanza = campo(campi, "cittadinanza", "la cittadinanza", this.cittadinanza)
                .lungoAlPiu(60)
                .testo();
        var telefono = campo(campi, "telefono", "il telefono", this.telefono)
                .lungoAlPiu(40)
                .telefono();
        var email = campo(campi, "email", "l'indirizzo e-mail", this.email)
                .lungoAlPiu(120)
                .email();
        if (campi.errori().tutti().size() > prima) {
            return Optional.empty();
        }
        var anagrafica = new Anagrafica(
                cognome.orElseThrow(),
                nome.orElseThrow(),
                sesso.orElse(null),
                nascita.orElse(null),
                luogo.map(Luogo::nome).orElse(null),
                luogo.map(Luogo::codice).orElse(null),
                codice.map(CodiceFiscale::valore).orElse(null),
                cittadinanza.orElse(null));
        codice.filter(c -> !confermato()).ifPresent(c -> differenze(campi, c, anagrafica));
        return campi.errori().tutti().size() > prima
                ? Optional.empty()
                : Optional.of(new Indicata(
                        anagrafica, stessa(persona), diversaDa(persona), telefono.orElse(null), email.orElse(null)));
    }

    public Optional<Parentela> leggiParentela(Campi campi) {
        return campo(campi, "parentela", "che cosa è per il richiedente", parentela)
                .obbligatorio()
                .scelta(testo -> {
                    var parentela = Parentela.valueOf(testo);
                    if (parentela == Parentela.RICHIEDENTE) {
                        throw new IllegalArgumentException("there is one already");
                    }
                    return parentela;
                });
    }

    /** The choices offered where people like this one are there already. */
    public static Map<String, String> scelte(List<Persona> simili, boolean stessoCodice) {
        return scelte(simili, stessoCodice, PersonaForm::descrizione);
    }

    /** The same for who may not know under which other name the zona has the person who was typed. */
    public Map<String, String> scelteAlloSportello(List<Persona> simili, boolean stessoCodice) {
        return scelte(
                simili,
                stessoCodice,
                p -> comeScritta(p) ? descrizione(p) : "una persona già registrata con questi dati");
    }

    private boolean comeScritta(Persona persona) {
        return Cercabile.di(persona.nominativo()).equals(Cercabile.di(nominativo()))
                || codiceFiscale
                        .replaceAll("\\s", "")
                        .equalsIgnoreCase(persona.anagrafica().codiceFiscale());
    }

    private static Map<String, String> scelte(
            List<Persona> simili, boolean stessoCodice, Function<Persona, String> descrizione) {
        var scelte = new LinkedHashMap<String, String>();
        simili.forEach(p -> scelte.put(p.id().toString(), "È " + descrizione.apply(p) + ": usa questa persona"));
        if (!stessoCodice) {
            var ids = simili.stream().map(p -> p.id().toString()).collect(Collectors.joining(","));
            scelte.put(ALTRA + ids, "È un'altra persona");
        }
        return scelte;
    }

    /** Enough to tell people apart, and no more: of the code only the end. */
    private static String descrizione(Persona persona) {
        var dati = persona.anagrafica();
        var testo = new StringBuilder(persona.nominativo());
        if (dati.dataNascita() != null) {
            testo.append(dati.sesso() == Sesso.F ? ", nata il " : ", nato il ")
                    .append("%1$td/%1$tm/%1$tY".formatted(dati.dataNascita()));
        }
        if (dati.luogoNascita() != null) {
            testo.append(" a ").append(dati.luogoNascita());
        }
        if (dati.codiceFiscale() != null) {
            testo.append(", codice fiscale che finisce con ")
                    .append(dati.codiceFiscale().substring(dati.codiceFiscale().length() - 5));
        }
        return testo.toString();
    }

    private Optional<CodiceFiscale> codice(Campi campi) {
        if (codiceFiscale.isEmpty()) {
            return Optional.empty();
        }
        return switch (CodiceFiscale.leggi(codiceFiscale)) {
            case CodiceFiscale.Lettura.Valido(var codice) -> Optional.of(codice);
            case CodiceFiscale.Lettura.Errato(var errore, var spiegazione) -> {
                campi.errori().aggiungi(prefisso + "codiceFiscale", spiegazione);
                yield Optional.empty();
            }
        };
    }

    /** Several comuni bear the same name: the codice fiscale decides, then whether one of them still exists. */
    private Optional<Luogo> luogo(Campi campi, Optional<CodiceFiscale> codice) {
        if (luogoNascita.isEmpty()) {
            return Optional.empty();
        }
        var trovati = Luoghi.cerca(luogoNascita);
        var delCodice = codice.flatMap(CodiceFiscale::codiceLuogo)
                .flatMap(c -> trovati.stream().filter(l -> l.codice().equals(c)).findFirst());
        if (delCodice.isPresent()) {
            return delCodice;
        }
        var esistenti = trovati.stream().filter(l -> l.soppresso() == null).toList();
        var possibili = esistenti.isEmpty() ? trovati : esistenti;
        if (possibili.size() == 1) {
            return Optional.of(possibili.getFirst());
        }
        campi.errori()
                .aggiungi(
                        prefisso + "luogoNascita",
                        possibili.isEmpty()
                                ? "Controllare il luogo di nascita: «" + luogoNascita
                                        + "» non è nell'elenco dei comuni e degli stati esteri."
                                : "Aggiungere la provincia al luogo di nascita: ci sono "
                                        + possibili.stream()
                                                .map(Luogo::etichetta)
                                                .collect(Collectors.joining(", "))
                                        + ".");
        return Optional.empty();
    }

    private void differenze(Campi campi, CodiceFiscale codice, Anagrafica dati) {
        var differenze =
                codice.differenze(dati.cognome(), dati.nome(), dati.dataNascita(), dati.sesso(), dati.codiceLuogo());
        for (var differenza : differenze) {
            var campo = switch (differenza.campo()) {
                case COGNOME -> "cognome";
                case NOME -> "nome";
                case DATA_NASCITA -> "dataNascita";
                case SESSO -> "sesso";
                case LUOGO_NASCITA -> "luogoNascita";
            };
            campi.errori().aggiungi(prefisso + campo, differenza.frase());
        }
        if (!differenze.isEmpty()) {
            campi.errori()
                    .aggiungi(
                            prefisso + "confermo",
                            "Correggere quello che non corrisponde, oppure confermare che i dati sono giusti.");
        }
    }

    private Campo campo(Campi campi, String nome, String cosa, String testo) {
        return campi.campo(prefisso + nome, cosa, testo);
    }

    /** Who of those offered was chosen; null for none. */
    public static @Nullable PersonaId stessa(@Nullable String scelta) {
        return scelta == null || scelta.isEmpty() || scelta.startsWith(ALTRA) ? null : id(scelta);
    }

    /** Those offered of whom it was said that they are others. */
    public static Set<PersonaId> diversaDa(@Nullable String scelta) {
        if (scelta == null || !scelta.startsWith(ALTRA)) {
            return Set.of();
        }
        return Arrays.stream(scelta.substring(ALTRA.length()).split(",", -1))
                .flatMap(testo -> Optional.ofNullable(id(testo)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable PersonaId id(String testo) {
        try {
            return PersonaId.valueOf(testo);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
