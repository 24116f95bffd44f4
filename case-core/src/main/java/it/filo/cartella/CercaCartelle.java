package it.filo.cartella;

import it.filo.base.Lettura;
import it.filo.base.Segno;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists cases, each row with no more than the person may see of it. A filter on what may not be known of the cases of
 * others leaves these out, since the answer would give it away; for the same reason a list that has them goes by id
 * and not by deadline.
 */
@Service
@Transactional
public class CercaCartelle {

    private static final Set<Ruolo> VEDONO_TUTTO = Set.of(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER);

    /**
     * What the read model needs to know of who asks.
     *
     * @param soloSue no other cases than those of the person
     * @param componenti whether the search may go by any member of the nucleo, rather than by the richiedente
     * @param senzaSoloSociale none that turned out solo sociale, where the answer would tell more of them than may be known
     * @param perId in the order of the ids, the latest first, rather than of the deadlines
     */
    public record Ambito(
            Operatore chi,
            LocalDate oggi,
            boolean soloSue,
            boolean altruiSoloNome,
            boolean componenti,
            boolean senzaSoloSociale,
            boolean perId) {}

    /** The read model behind it. */
    public interface Elenco {

        /** Not yet masked. */
        List<RigaCartella> righe(FiltroCartelle filtro, Ambito ambito, @Nullable Segno dopo, int quante);

        /** All of them in the same order, one after the other: none is kept. */
        void tutte(FiltroCartelle filtro, Ambito ambito, Consumer<RigaCartella> riga);
    }

    private final Elenco elenco;
    private final Registro registro;
    private final Lettura lettura;
    private final Clock clock;

    CercaCartelle(Elenco elenco, Registro registro, Lettura lettura, Clock clock) {
        this.elenco = elenco;
        this.registro = registro;
        this.lettura = lettura;
        this.clock = clock;
    }

    static boolean vedeTutto(Operatore chi) {
        return VEDONO_TUTTO.contains(chi.ruolo());
    }

    /** Whether the outcome of the scheda A may be asked for: which rows come back would tell it as well as a column. */
    public static boolean conEsito(Operatore chi) {
        return Visibilita.livello(chi.ruolo(), Sezione.ANALISI_SOCIALE, Relazione.SUA)
                .legge();
    }

    /** The same of the measure, which the domanda says, */
    public static boolean conMisura(Operatore chi) {
        return Visibilita.livello(chi.ruolo(), Sezione.DOMANDA, Relazione.SUA).legge();
    }

    /** and of the comune, which goes with the address. */
    public static boolean conComune(Operatore chi) {
        return Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.SUA).leggeTutto();
    }

    public List<RigaCartella> cerca(FiltroCartelle filtro, @Nullable Segno dopo, int quante, Operatore chi) {
        var ambito = ambito(filtro, chi);
        registro.annota(
                chi,
                filtro.cerca() == null ? Registro.Azione.LETTURA : Registro.Azione.RICERCA,
                null,
                null,
                filtro.descrizione());
        return elenco.righe(filtro, ambito, dopo, quante).stream()
                .map(riga -> riga.per(chi))
                .toList();
    }

    /** The whole list, for a file; what leaves Filo is recorded. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void esporta(FiltroCartelle filtro, Operatore chi, Consumer<RigaCartella> riga) {
        var ambito = ambito(filtro, chi);
        lettura.file(
                () -> registro.annota(chi, Registro.Azione.ESPORTAZIONE, null, null, filtro.descrizione()),
                () -> elenco.tutte(filtro, ambito, r -> riga.accept(r.per(chi))));
    }

    private Ambito ambito(FiltroCartelle filtro, Operatore chi) {
        if (!FiltroCartelle.Vista.di(chi.ruolo()).contains(filtro.vista())) {
            throw new NonConsentito("vista " + filtro.vista());
        }
        if (filtro.percorso() != null && !conEsito(chi)) {
            throw new NonConsentito("cartelle per percorso");
        }
        var passo = filtro.passo();
        if (passo != null && !passo.noto(chi.ruolo(), Relazione.SUA)) {
            throw new NonConsentito("cartelle per passo");
        }
        if (filtro.misura() != null && !conMisura(chi)) {
            throw new NonConsentito("cartelle per misura");
        }
        if (filtro.comune() != null && !conComune(chi)) {
            throw new NonConsentito("cartelle per comune");
        }
        var altrui = filtro.conAltrui(chi);
        return new Ambito(
                chi,
                LocalDate.now(clock),
                !vedeTutto(chi) && (!altrui || filtro.chiedeDiPiu()),
                altrui,
                chi.ruolo() != Ruolo.TUTOR,
                passo != null && !passo.noto(chi.ruolo(), Relazione.SUA_SOLO_SOCIALE),
                altrui && !filtro.chiedeDiPiu());
    }
}
