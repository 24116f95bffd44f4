package it.filo.progetto;

import it.filo.cartella.Percorso;
import it.filo.fondi.Intervento;
import it.filo.nucleo.Membro;
import it.filo.nucleo.MilleGiorni;
import it.filo.nucleo.Persona;
import it.filo.progetto.Contenuto.SostegnoScritto;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a progetto needs before it is signed.
 *
 * @param fonte where it comes from
 * @param blocca whether the progetto is not ready without it; otherwise it is only pointed out
 * @param manca what is missing, in words; nothing where the rule is kept
 */
public record Regola(String nome, String fonte, boolean blocca, Function<Materia, Stream<String>> manca) {

    /**
     * What the rules look at.
     *
     * @param membri of the nucleo on that day
     */
    public record Materia(Percorso percorso, Contenuto contenuto, Collection<Membro> membri, LocalDate giorno) {

        private boolean giaInEssere() {
            return contenuto.impostazione().preesistente() != null
                    && !contenuto.impostazione().dichiarazione().isBlank();
        }

        private boolean unBambinoNeiMilleGiorni() {
            return membri.stream()
                    .map(m -> m.persona().anagrafica().dataNascita())
                    .anyMatch(nascita -> MilleGiorni.comprendono(giorno, nascita));
        }
    }

    /** What a rule misses. */
    public record Mancanza(String testo, String fonte, boolean blocca) {}

    static final Regola OBIETTIVO_CON_RISULTATO = new Regola(
            "Almeno un obiettivo con un risultato atteso",
            "D.Lgs. 147/2017, art. 6 c. 2 lett. a",
            true,
            m -> m.giaInEssere()
                            || m.contenuto().obiettivi().stream()
                                    .anyMatch(o -> !o.risultati().isEmpty())
                    ? Stream.empty()
                    : Stream.of(
                            "Serve almeno un obiettivo con un risultato atteso, o la descrizione del progetto già in"
                                    + " essere."));

    /** The reinforced services of the plan against poverty; segretariato and servizio sociale are there for all. */
    static final Regola SERVIZIO_ART_7 = new Regola(
            "Dopo il quadro di analisi, almeno un servizio",
            "D.Lgs. 147/2017, art. 7 c. 1 lett. c-h",
            true,
            m -> !m.percorso().conEquipe() || qualche(m, Intervento::sostiene)
                    ? Stream.empty()
                    : Stream.of(
                            "Dopo la scheda B serve almeno un sostegno fra i servizi dell'articolo 7, lettere da c a h"
                                    + " (tirocinio, educativa, assistenza domiciliare, genitorialità, mediazione, pronto"
                                    + " intervento)."));

    static final Regola GENITORIALITA = new Regola(
            "Genitorialità nei primi mille giorni",
            "D.Lgs. 147/2017, art. 7 c. 1 lett. f; Piano povertà, primi mille giorni",
            true,
            m -> !m.percorso().conEquipe() || !m.unBambinoNeiMilleGiorni() || qualche(m, Intervento::genitorialita)
                    ? Stream.empty()
                    : Stream.of(
                            "Nel nucleo c'è un bambino nei primi mille giorni: serve un sostegno alla genitorialità."));

    /** A project already in place has the times of the service that follows it. */
    static final Regola TEMPI = new Regola(
            "Inizio e fine",
            "D.Lgs. 147/2017, art. 6 c. 2 lett. a",
            true,
            m -> m.giaInEssere()
                            || m.contenuto().impostazione().dal() != null
                                    && m.contenuto().impostazione().al() != null
                    ? Stream.empty()
                    : Stream.of("Servono i tempi: quando il progetto comincia e quando finisce."));

    static final Regola COME_SI_SEGUE = new Regola(
            "Come si segue il progetto",
            "D.Lgs. 147/2017, art. 6 c. 2 lett. a",
            false,
            m -> m.giaInEssere() || !m.contenuto().impostazione().monitoraggio().isBlank()
                    ? Stream.empty()
                    : Stream.of("Non è scritto come si segue il progetto fra una verifica e l'altra."));

    static final Regola ADULTI_CON_IMPEGNO =
            new Regola("Ogni adulto con un impegno", "D.Lgs. 147/2017, art. 6 c. 2 lett. c", false, m -> {
                if (m.giaInEssere()) {
                    return Stream.empty();
                }
                var impegnati = m.contenuto().impegni().map(i -> i.persona()).collect(Collectors.toSet());
                return m.membri().stream()
                        .map(Membro::persona)
                        .filter(p -> !p.minorenne(m.giorno()) && !impegnati.contains(p.id()))
                        .map(Persona::nominativo)
                        .map(nome -> nome + " non ha impegni.");
            });

    static final Regola SOSTEGNI_COMPLETI = new Regola(
            "Ogni sostegno con il suo fornitore e il suo fondo",
            "D.Lgs. 147/2017, art. 6 c. 2 lett. b",
            false,
            m -> m.contenuto()
                    .sostegni()
                    .filter(s -> s.fornitore() == null || s.fondo() == null)
                    .map(s -> s.intervento().nome() + ": manca " + cosaManca(s) + "."));

    /** In the order in which the page lists them. */
    public static final List<Regola> TUTTE = List.of(
            OBIETTIVO_CON_RISULTATO,
            SERVIZIO_ART_7,
            GENITORIALITA,
            TEMPI,
            COME_SI_SEGUE,
            ADULTI_CON_IMPEGNO,
            SOSTEGNI_COMPLETI);

    /** What is missing before the signature. */
    public static List<Mancanza> mancanze(Materia materia) {
        return TUTTE.stream()
                .flatMap(r -> r.manca().apply(materia).map(testo -> new Mancanza(testo, r.fonte(), r.blocca())))
                .toList();
    }

    private static boolean qualche(Materia materia, Predicate<Intervento> quale) {
        return materia.contenuto().sostegni().map(SostegnoScritto::intervento).anyMatch(quale);
    }

    private static String cosaManca(SostegnoScritto sostegno) {
        if (sostegno.fornitore() == null) {
            return sostegno.fondo() == null ? "il fornitore e il fondo" : "il fornitore";
        }
        return "il fondo";
    }
}
