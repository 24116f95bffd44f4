package it.filo.accesso;

import static it.filo.accesso.Rilievo.avviso;
import static it.filo.accesso.Rilievo.errore;

import it.filo.accesso.Riscontri.Appartenenza;
import it.filo.accesso.Riscontri.PersonaNota;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Cercabile;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.PersonaId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who the people of some rows are, where the form would ask: by the codice fiscale alone. A namesake with another code is
 * another person; one who may be the same and has no code is left to somebody who knows them.
 */
final class RiconosciRighe {

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Map<String, PersonaNota> perCodice;
    private final Map<String, List<PersonaNota>> perNome;
    private final Map<PersonaId, List<Appartenenza>> nuclei;
    private final LocalDate oggi;

    private RiconosciRighe(List<PersonaNota> note, Map<PersonaId, List<Appartenenza>> nuclei, LocalDate oggi) {
        this.perCodice = note.stream()
                .filter(n -> n.codiceFiscale() != null)
                .collect(Collectors.toMap(n -> String.valueOf(n.codiceFiscale()), Function.identity()));
        this.perNome = note.stream().collect(Collectors.groupingBy(PersonaNota::cercabile));
        this.nuclei = nuclei;
        this.oggi = oggi;
    }

    static RiconosciRighe di(List<RigaEsito> righe, Riscontri riscontri, LocalDate oggi) {
        if (righe.isEmpty()) {
            return new RiconosciRighe(List.of(), Map.of(), oggi);
        }
        var codici = new HashSet<String>();
        var nomi = new HashSet<String>();
        for (var riga : righe) {
            codici.add(riga.codiceFiscale().valore());
            riga.componenti().forEach(c -> codici.add(c.codiceFiscale().valore()));
            nomi.add(cercabile(riga));
        }
        var nascite = righe.stream().map(r -> nascita(r, oggi)).collect(Collectors.toSet());
        var note = riscontri.persone(codici, nomi, nascite.contains(null) ? null : nascite);
        var conCodice = note.stream()
                .filter(n -> n.codiceFiscale() != null && codici.contains(n.codiceFiscale()))
                .map(PersonaNota::id)
                .collect(Collectors.toSet());
        return new RiconosciRighe(note, riscontri.nuclei(conCodice), oggi);
    }

    /** What the form would send; what is in the way of it is added to the findings. */
    RegistraDomanda.Richiesta richiesta(RigaEsito riga, List<Rilievo> rilievi) {
        var persone = new ArrayList<RegistraDomanda.Persona>();
        persone.add(new RegistraDomanda.Persona(richiedente(riga, rilievi), Parentela.RICHIEDENTE));
        for (var componente : riga.componenti()) {
            var nota = perCodice.get(componente.codiceFiscale().valore());
            persone.add(new RegistraDomanda.Persona(
                    indicata(Anagrafica.delCodice(componente.codiceFiscale(), oggi), nota, Set.of()),
                    componente.parentela()));
        }
        var nucleo = nucleo(riga, rilievi);
        return new RegistraDomanda.Richiesta(
                riga.misura(),
                riga.dataDomanda(),
                riga.protocollo(),
                riga.comune(),
                null,
                null,
                persone,
                nucleo,
                nucleo == null,
                null);
    }

    private Indicata richiedente(RigaEsito riga, List<Rilievo> rilievi) {
        var codice = riga.codiceFiscale();
        var nascita = nascita(riga, oggi);
        var anagrafica = Anagrafica.delCodice(riga.cognome(), riga.nome(), nascita, codice);
        var nota = perCodice.get(codice.valore());
        if (nota != null) {
            confronta(riga, nascita, nota, rilievi);
            return indicata(anagrafica, nota, Set.of());
        }
        var altre = new HashSet<PersonaId>();
        for (var simile : perNome.getOrDefault(cercabile(riga), List.of())) {
            if (simile.nascita() == null || nascita == null || simile.nascita().equals(nascita)) {
                omonimo(riga, simile, rilievi);
                altre.add(simile.id());
            }
        }
        return indicata(anagrafica, null, altre);
    }

    private static @Nullable LocalDate nascita(RigaEsito riga, LocalDate oggi) {
        return riga.dataNascita() != null
                ? riga.dataNascita()
                : riga.codiceFiscale().dataNascita(oggi).orElse(null);
    }

    /** The code says who it is; but a domanda that would go to somebody of quite another name is first to be looked into. */
    private static void confronta(
            RigaEsito riga, @Nullable LocalDate nascita, PersonaNota nota, List<Rilievo> rilievi) {
        var chi = riga.cognome() + " " + riga.nome();
        if (nota.nominativo().contains(riga.codiceFiscale().valore())) {
            return;
        }
        if (tuttAltroNome(nota.cercabile(), riga)) {
            rilievi.add(errore(
                    Colonna.CODICE_FISCALE,
                    riga.codiceFiscale().valore(),
                    "con questo codice fiscale è già registrata «" + nota.nominativo() + "», non «" + chi
                            + "»: correggere qui il codice o il nome, oppure il nome sulla pagina della persona."));
        } else if (!nota.cercabile().equals(cercabile(riga))) {
            rilievi.add(avviso(
                    Colonna.COGNOME,
                    chi,
                    "con questo codice fiscale è già registrata come «" + nota.nominativo() + "»: resta così."));
        }
        if (nascita != null && nota.nascita() != null && !nascita.equals(nota.nascita())) {
            rilievi.add(avviso(
                    Colonna.DATA_NASCITA,
                    GIORNO.format(nascita),
                    "con questo codice fiscale è registrata come nata il " + GIORNO.format(nota.nascita())
                            + ": resta così."));
        }
    }

    /** Whether the row's name has no word in common with another. */
    static boolean tuttAltroNome(String cercabile, RigaEsito riga) {
        return Collections.disjoint(parole(cercabile), parole(cercabile(riga)));
    }

    private static List<String> parole(String cercabile) {
        return List.of(cercabile.split(" "));
    }

    private static void omonimo(RigaEsito riga, PersonaNota simile, List<Rilievo> rilievi) {
        var sicure = definitivo(simile.codiceFiscale()) && !riga.codiceFiscale().provvisorio();
        var chi = riga.cognome() + " " + riga.nome();
        rilievi.add(
                sicure
                        ? avviso(
                                Colonna.CODICE_FISCALE,
                                riga.codiceFiscale().valore(),
                                "è già registrata una persona di nome " + chi
                                        + " con un altro codice fiscale: questa sarà un'altra.")
                        : errore(
                                Colonna.CODICE_FISCALE,
                                riga.codiceFiscale().valore(),
                                "è già registrata una persona di nome " + chi
                                        + " senza codice fiscale o con uno provvisorio, e potrebbe essere la stessa:"
                                        + " completarla, oppure registrare questa domanda a mano."));
    }

    private static boolean definitivo(@Nullable String codice) {
        return codice != null && !CodiceFiscale.valueOf(codice).provvisorio();
    }

    private static Indicata indicata(Anagrafica anagrafica, @Nullable PersonaNota nota, Set<PersonaId> altre) {
        return new Indicata(anagrafica, nota == null ? null : nota.id(), altre, null, null);
    }

    private @Nullable NucleoId nucleo(RigaEsito riga, List<Rilievo> rilievi) {
        var suoi = nuclei(riga.codiceFiscale(), riga.dataDomanda());
        if (suoi.size() > 1) {
            rilievi.add(
                    errore(
                            Colonna.CODICE_FISCALE,
                            riga.codiceFiscale().valore(),
                            "il richiedente fa parte di più nuclei registrati: registrare questa domanda a mano, scegliendo quale."));
            return null;
        }
        var nucleo = suoi.isEmpty() ? null : suoi.getFirst();
        for (var componente : riga.componenti()) {
            if (nuclei(componente.codiceFiscale(), riga.dataDomanda()).stream().anyMatch(n -> !n.equals(nucleo))) {
                rilievi.add(avviso(
                        Colonna.COMPONENTI,
                        componente.codiceFiscale().valore(),
                        "fa già parte di un altro nucleo registrato: controllare dove vive."));
            }
        }
        return nucleo;
    }

    private List<NucleoId> nuclei(CodiceFiscale codice, LocalDate giorno) {
        var nota = perCodice.get(codice.valore());
        return nota == null
                ? List.of()
                : nuclei.getOrDefault(nota.id(), List.of()).stream()
                        .filter(a -> a.al() == null || !a.al().isBefore(giorno))
                        .map(Appartenenza::nucleo)
                        .distinct()
                        .toList();
    }

    private static String cercabile(RigaEsito riga) {
        return Cercabile.di(riga.cognome() + " " + riga.nome());
    }
}
