package it.filo.cartella;

import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.operatori.OperatoreId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who should follow a case that nobody has, or that changes hands: who knows the household, else who works in its comune
 * unless that is somebody who carries much more than others, else who carries least. Who is away is left out. Each case
 * that is proposed weighs on the next proposal, so that a hundred of them do not all go to one person.
 */
public final class ProponiAssistente {

    /**
     * @param comune ISTAT code
     * @param conosciutaDa who follows, or followed last, another case of the nucleo or of somebody in it
     * @param peso see {@link Pesi}
     */
    public record DaAffidare(
            CartellaId id, String comune, @Nullable OperatoreId conosciutaDa, BigDecimal peso) {

        /** One that begins. */
        static DaAffidare nuova(CartellaId id, String comune, @Nullable OperatoreId conosciutaDa) {
            return new DaAffidare(id, comune, conosciutaDa, Pesi.di(Fase.ANALISI_PRELIMINARE, 1));
        }
    }

    /** Somebody who may have it, and how much she carries as the proposals go on. */
    private record Candidato(OperatoreId id, String nominativo, BigDecimal carico, Map<String, Long> perComune) {

        static Candidato di(Carico carico) {
            return new Candidato(carico.id(), carico.nominativo(), carico.pesato(), carico.perComune());
        }

        long nel(String comune) {
            return perComune.getOrDefault(comune, 0L);
        }
    }

    public enum Perche {
        GIA_SEGUITA,
        LAVORA_NEL_COMUNE,
        CARICO_PIU_LEGGERO
    }

    /**
     * @param nelComune open cases that the person has there
     * @param carico weighted, before this case
     */
    public record Proposta(OperatoreId a, String nominativo, Perche perche, long nelComune, BigDecimal carico) {

        public Provenienza provenienza() {
            return perche == Perche.GIA_SEGUITA ? Provenienza.GIA_IN_CARICO : Provenienza.NUOVO;
        }
    }

    /** How much more than the lightest one may carry and still be proposed for the comune: ten schede A. */
    private static final BigDecimal SCARTO = BigDecimal.TEN;

    private final Map<OperatoreId, Candidato> candidati;

    private ProponiAssistente(Collection<Carico> presenti) {
        this.candidati = presenti.stream()
                .filter(c -> c.assenteFino() == null)
                .map(Candidato::di)
                .collect(Collectors.toMap(Candidato::id, c -> c, (a, b) -> a, LinkedHashMap::new));
    }

    /** For each case whom to propose; for none where nobody is there. Who is away is proposed for none. */
    public static Map<CartellaId, Proposta> per(List<DaAffidare> cartelle, Collection<Carico> inServizio) {
        var regola = new ProponiAssistente(inServizio);
        var proposte = new LinkedHashMap<CartellaId, Proposta>();
        if (!regola.candidati.isEmpty()) {
            cartelle.forEach(c -> proposte.put(c.id(), regola.proponi(c)));
        }
        return proposte;
    }

    private Proposta proponi(DaAffidare cartella) {
        var nota = cartella.conosciutaDa() == null ? null : candidati.get(cartella.conosciutaDa());
        var leggero = piuLeggero(candidati.values().stream()).orElseThrow();
        var limite = leggero.carico().add(SCARTO);
        var delComune = nota != null
                ? nota
                : piuLeggero(candidati.values().stream()
                                .filter(c -> c.nel(cartella.comune()) > 0
                                        && c.carico().compareTo(limite) <= 0))
                        .orElse(null);
        var scelto = delComune != null ? delComune : leggero;
        var perche = nota != null
                ? Perche.GIA_SEGUITA
                : delComune != null ? Perche.LAVORA_NEL_COMUNE : Perche.CARICO_PIU_LEGGERO;
        candidati.put(
                scelto.id(),
                new Candidato(
                        scelto.id(), scelto.nominativo(), scelto.carico().add(cartella.peso()), scelto.perComune()));
        return new Proposta(scelto.id(), scelto.nominativo(), perche, scelto.nel(cartella.comune()), scelto.carico());
    }

    private static Optional<Candidato> piuLeggero(Stream<Candidato> tra) {
        return tra.min(Comparator.comparing(Candidato::carico).thenComparing(Candidato::nominativo));
    }
}
