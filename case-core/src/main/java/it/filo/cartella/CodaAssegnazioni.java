package it.filo.cartella;

import it.filo.base.Segno;
import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.ProponiAssistente.DaAffidare;
import it.filo.cartella.ProponiAssistente.Proposta;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that nobody follows yet, the longest waiting first, each with whom it could go to. */
@Service
@Transactional
public class CodaAssegnazioni {

    /** As many as are given out at once: a month of outcomes of a zona. */
    public static final int MASSIME = 1000;

    /**
     * What is null does not narrow it.
     *
     * @param comune ISTAT code
     * @param conProposta whether somebody was proposed for it already
     */
    public record Filtro(
            @Nullable String comune,
            @Nullable String misura,
            @Nullable Boolean conProposta) {}

    /**
     * A case without case manager.
     *
     * @param comune ISTAT code
     * @param dal since when it waits
     * @param conosciutaDa see {@link DaAffidare}
     */
    public record Riga(
            CartellaId id,
            int versione,
            String richiedente,
            String comune,
            String nomeComune,
            String misura,
            LocalDate dal,
            @Nullable OperatoreId proposto,
            @Nullable String nomeProposto,
            @Nullable Provenienza provenienza,
            @Nullable OperatoreId conosciutaDa) {

        public Segno segno() {
            return new Segno(dal, id.id());
        }
    }

    /**
     * @param regola whom the rule proposes; null where who was proposed is there, or nobody is in service
     * @param daRiproporre whether who was proposed is away, or works here no longer
     * @param assenteFino last day away of who was proposed
     */
    public record Voce(
            Riga riga,
            @Nullable Proposta regola,
            boolean daRiproporre,
            @Nullable LocalDate assenteFino) {

        /** Whom it would go to as things stand. */
        public @Nullable OperatoreId a() {
            return riga.proposto() != null && !daRiproporre ? riga.proposto() : regola != null ? regola.a() : null;
        }

        public Provenienza provenienza() {
            var detta = riga.provenienza();
            return detta != null ? detta : regola != null ? regola.provenienza() : Provenienza.NUOVO;
        }
    }

    /** @param assistenti those who may be chosen; the rule proposes none who is away */
    public record Pagina(List<Voce> voci, List<Carico> assistenti) {}

    /** The read model behind it. */
    public interface Elenco {

        List<Riga> righe(Filtro filtro, @Nullable Segno dopo, LocalDate oggi, int quante);
    }

    private final Elenco elenco;
    private final Carichi carichi;
    private final Registro registro;
    private final Clock clock;

    CodaAssegnazioni(Elenco elenco, Carichi carichi, Registro registro, Clock clock) {
        this.elenco = elenco;
        this.carichi = carichi;
        this.registro = registro;
        this.clock = clock;
    }

    public Pagina pagina(Filtro filtro, @Nullable Segno dopo, int quante, Operatore chi) {
        ammette(chi);
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "cartelle da assegnare");
        var oggi = LocalDate.now(clock);
        var assistenti = carichi.inServizio(oggi, Ruolo.ASSISTENTE_SOCIALE);
        return new Pagina(conProposte(elenco.righe(filtro, dopo, oggi, quante), assistenti), assistenti);
    }

    /** All of them, as far as they can be given out at once. */
    public List<Voce> tutte(Filtro filtro, Operatore chi) {
        return pagina(filtro, null, MASSIME, chi).voci();
    }

    private static List<Voce> conProposte(List<Riga> righe, List<Carico> assistenti) {
        var senza = righe.stream()
                .filter(r -> presente(r, assistenti).isEmpty())
                .map(r -> DaAffidare.nuova(r.id(), r.comune(), r.conosciutaDa()))
                .toList();
        var proposte = ProponiAssistente.per(senza, assistenti);
        return righe.stream()
                .map(r -> new Voce(
                        r,
                        proposte.get(r.id()),
                        r.proposto() != null && presente(r, assistenti).isEmpty(),
                        proposto(r, assistenti).map(Carico::assenteFino).orElse(null)))
                .toList();
    }

    private static Optional<Carico> proposto(Riga riga, List<Carico> assistenti) {
        return assistenti.stream().filter(a -> a.id().equals(riga.proposto())).findFirst();
    }

    private static Optional<Carico> presente(Riga riga, List<Carico> assistenti) {
        return proposto(riga, assistenti).filter(a -> a.assenteFino() == null);
    }

    static void ammette(Operatore chi) {
        if (!chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)) {
            throw new NonConsentito("cartelle da assegnare");
        }
    }
}
