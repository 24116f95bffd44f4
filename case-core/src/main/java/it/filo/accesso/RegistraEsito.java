package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.cartella.ApriCartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Unioni;
import it.filo.operatori.Livello;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what INPS decided on a domanda. The first acceptance opens the case of the nucleo (D.Lgs. 147/2017 art. 5 c.
 * 4: the analisi preliminare follows); what comes later is told to the case and leaves it open, because only those who
 * follow a nucleo close its case.
 */
@Service
@Transactional
public class RegistraEsito {

    public sealed interface Risposta {
        /** @param nuova whether the case was opened by this outcome */
        record Registrato(@Nullable CartellaId cartella, boolean nuova) implements Risposta {}

        /** A domanda that nobody has decided is in lavorazione by itself. */
        record NonDecide() implements Risposta {}

        record NelFuturo() implements Risposta {}

        record PrimaDellaDomanda(LocalDate domanda) implements Risposta {}

        /** Outcomes go forward only. */
        record PrimaDellUltimo(LocalDate ultimo, StatoDomanda stato) implements Risposta {}

        /** INPS decides one thing a day. */
        record StessoGiorno(StatoDomanda stato) implements Risposta {}

        /** @param motivo of the outcome that is there now */
        record CambiataNelFrattempo(Domanda attuale, String motivo) implements Risposta {}
    }

    /** What INPS communicated. */
    public record Esito(
            StatoDomanda stato,
            LocalDate data,
            @Nullable String motivo,
            @Nullable BigDecimal importoMensile) {}

    private final Domande domande;
    private final EsitiInps esiti;
    private final Nuclei nuclei;
    private final Unioni unioni;
    private final Cartelle cartelle;
    private final ApriCartella apriCartella;
    private final Operatori operatori;
    private final Storia storia;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    RegistraEsito(
            Domande domande,
            EsitiInps esiti,
            Nuclei nuclei,
            Unioni unioni,
            Cartelle cartelle,
            ApriCartella apriCartella,
            Operatori operatori,
            Storia storia,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.domande = domande;
        this.esiti = esiti;
        this.nuclei = nuclei;
        this.unioni = unioni;
        this.cartelle = cartelle;
        this.apriCartella = apriCartella;
        this.operatori = operatori;
        this.storia = storia;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Whether this person records outcomes: who may write every domanda, not the own ente's alone. */
    public static boolean registra(Operatore chi) {
        return VediDomande.livello(chi, Sezione.DOMANDA) == Livello.SCRITTURA;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(DomandaId id, Operatore chi) {
        sua(id, chi);
    }

    private Domanda sua(DomandaId id, Operatore chi) {
        var domanda = domande.findById(id)
                .filter(d -> VediDomande.vede(chi, d))
                .orElseThrow(() -> new NonVisibile("domanda " + id));
        if (!registra(chi)) {
            throw new NonConsentito("esito INPS");
        }
        return domanda;
    }

    public Risposta registra(DomandaId id, int letta, Esito esito, Operatore chi) {
        var domanda = sua(id, chi);
        if (domanda.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(domanda, domanda.motivo(cassaforte));
        }
        var rifiuto = rifiuto(domanda.dataDomanda(), decisi(id), esito, LocalDate.now(clock));
        if (rifiuto != null) {
            return rifiuto;
        }
        var prima = domanda.stato();
        esiti.save(decide(domanda, esito, chi));
        var giaSeguita = domanda.cartella().isPresent();
        var cartella = giaSeguita ? cambia(domanda, prima, chi) : apri(domanda, chi);
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                cartella == null ? null : cartella.id(),
                Sezione.DOMANDA,
                atto(domanda.protocollo()));
        return new Risposta.Registrato(cartella, cartella != null && !giaSeguita);
    }

    /** What the registro says of it. */
    static String atto(String protocollo) {
        return "esito INPS della domanda " + protocollo;
    }

    /** Decides the domanda; what INPS said is yet to be written. */
    EsitoInps decide(Domanda domanda, Esito esito, Operatore chi) {
        domanda.decisa(esito, cassaforte);
        return new EsitoInps(domanda.id(), esito, chi, clock.instant(), cassaforte);
    }

    /** Who took the domanda at the counter, and when. */
    ApriCartella.Presa presa(Domanda domanda, Operatore chi) {
        return new ApriCartella.Presa(
                domanda.operatore()
                        .filter(da -> !da.equals(chi.id()))
                        .flatMap(operatori::operatore)
                        .orElse(chi),
                domanda.registrataIl());
    }

    /** A decision that is recorded already. */
    public record Deciso(StatoDomanda stato, LocalDate data) {}

    /**
     * Why an outcome cannot follow what INPS decided before, null where it can.
     *
     * @param decisi on the domanda so far, the latest first
     */
    static @Nullable Risposta rifiuto(LocalDate domanda, List<Deciso> decisi, Esito esito, LocalDate oggi) {
        if (esito.stato() == StatoDomanda.IN_LAVORAZIONE) {
            return new Risposta.NonDecide();
        }
        if (esito.data().isAfter(oggi)) {
            return new Risposta.NelFuturo();
        }
        if (esito.data().isBefore(domanda)) {
            return new Risposta.PrimaDellaDomanda(domanda);
        }
        if (decisi.isEmpty()) {
            return null;
        }
        var ultimo = decisi.getFirst();
        if (esito.data().isBefore(ultimo.data())) {
            return new Risposta.PrimaDellUltimo(ultimo.data(), ultimo.stato());
        }
        return esito.data().equals(ultimo.data()) ? new Risposta.StessoGiorno(ultimo.stato()) : null;
    }

    private List<Deciso> decisi(DomandaId domanda) {
        return domande.esiti(domanda).stream()
                .filter(EsitoInps::decide)
                .map(e -> new Deciso(e.stato(), e.data()))
                .toList();
    }

    private @Nullable CartellaId apri(Domanda domanda, Operatore chi) {
        if (domanda.stato() != StatoDomanda.ACCOLTA) {
            return null;
        }
        nuclei.tieni(List.of(domanda.nucleo()));
        domanda.segueIlNucleo(unioni.attuale(domanda.nucleo()));
        var nucleo = nuclei.tieni(List.of(domanda.nucleo())).getFirst();
        var cartella = apriCartella.apri(
                nucleo,
                domanda.richiedente(),
                domanda.misura(),
                domanda.dataDomanda(),
                domanda.dataEsito().orElseThrow(),
                domanda.protocollo(),
                presa(domanda, chi),
                chi);
        domanda.seguitaIn(cartella.id());
        return cartella.id();
    }

    private CartellaId cambia(Domanda domanda, StatoDomanda prima, Operatore chi) {
        var cartella = cartelle.findById(domanda.cartella().orElseThrow()).orElseThrow();
        storia.accade(cartella, cambiato(domanda, prima), chi);
        return cartella.id();
    }

    static Fatto cambiato(Domanda domanda, StatoDomanda prima) {
        return Fatto.di(TipoEvento.ESITO_CAMBIATO, domanda.dataEsito().orElseThrow())
                .prima(prima.nome())
                .dopo(domanda.stato().nome())
                .riferimento(domanda.id());
    }
}
