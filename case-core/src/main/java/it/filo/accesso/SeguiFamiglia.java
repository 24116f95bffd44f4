package it.filo.accesso;

import it.filo.accesso.ElencoAttenzione.ChiAiuta;
import it.filo.base.Cassaforte;
import it.filo.nucleo.Persone;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.zona.EnteId;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do for a family whose domanda did not go well: who helps, what was done, and that it is enough. */
@Service
@Transactional
public class SeguiFamiglia {

    public sealed interface Risposta {
        record Fatto() implements Risposta {}

        /** @param prossimo what comes next, as it stands now; empty where it is not for this person to read */
        record CambiataNelFrattempo(@Nullable Attenzione attuale, int versione, String prossimo) implements Risposta {}

        /** The domanda went better, or somebody closed the line. */
        record NonInElenco() implements Risposta {}

        record AiutoNonValido() implements Risposta {}

        record NelFuturo() implements Risposta {}

        record PrimaDellaDomanda(LocalDate domanda) implements Risposta {}

        /** What was asked before INPS decided is a reminder and no review. */
        record PrimaDellEsito(LocalDate esito) implements Risposta {}

        record TestoAssente() implements Risposta {}

        /** An answer to a review that nobody wrote down as asked. */
        record RiesameNonChiesto() implements Risposta {}
    }

    /** Who is said to help: an operator, an ente, or nobody. */
    public record Aiuto(
            @Nullable OperatoreId operatore, @Nullable EnteId ente) {

        public static final Aiuto NESSUNO = new Aiuto(null, null);
    }

    private final Domande domande;
    private final Attenzioni attenzioni;
    private final PassiDiAttenzione passi;
    private final ElencoAttenzione elenco;
    private final Persone persone;
    private final Operatori operatori;
    private final Zone zone;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    SeguiFamiglia(
            Domande domande,
            Attenzioni attenzioni,
            PassiDiAttenzione passi,
            ElencoAttenzione elenco,
            Persone persone,
            Operatori operatori,
            Zone zone,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.domande = domande;
        this.attenzioni = attenzioni;
        this.passi = passi;
        this.elenco = elenco;
        this.persone = persone;
        this.operatori = operatori;
        this.zone = zone;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /**
     * Refuses who may not say who helps, before what was typed is looked at.
     *
     * @return of whom the family is, as for the other two
     */
    public String ammetteAiuto(DomandaId id, Operatore chi) {
        return famiglia(sua(id, chi, VediAttenzione::segue));
    }

    /** Refuses who may not write what was done, before what was typed is looked at. */
    public String ammette(DomandaId id, Operatore chi) {
        return famiglia(sua(id, chi, VediAttenzione::scrive));
    }

    /** Refuses who may not take the line off the list, before what was typed is looked at. */
    public String ammetteChiusura(DomandaId id, Operatore chi) {
        return famiglia(sua(id, chi, VediAttenzione::chiude));
    }

    private String famiglia(Domanda domanda) {
        return persone.findById(domanda.richiedente()).orElseThrow().nominativo();
    }

    public Risposta segui(
            DomandaId id,
            int letta,
            Aiuto aiuto,
            @Nullable String prossimo,
            @Nullable LocalDate prossimoEntro,
            Operatore chi) {
        var domanda = sua(id, chi, VediAttenzione::segue);
        if (!inElenco(domanda)) {
            return new Risposta.NonInElenco();
        }
        var attenzione = attenzioni.findById(id).orElseGet(() -> new Attenzione(id, chi, clock.instant()));
        if (attenzione.versione() != letta) {
            return cambiata(attenzione, chi);
        }
        var oggi = LocalDate.now(clock);
        var nome = nome(aiuto, domanda, chi, oggi);
        if (nome == null) {
            return new Risposta.AiutoNonValido();
        }
        var letto =
                attenzione.prossimo(cassaforte).isEmpty() || VediAttenzione.leggeTutto(chi, elenco.chiAiuta(id, oggi));
        if (attenzione.aiuta(aiuto.operatore(), aiuto.ente(), oggi)) {
            annota(domanda, TipoPasso.AIUTO, oggi, nome, chi);
        }
        if (letto) {
            attenzione.poi(prossimo, prossimoEntro, cassaforte);
        } else if (prossimo != null) {
            attenzione.poiAnche(prossimo, prossimoEntro, cassaforte);
        }
        return salva(domanda, attenzione, "chi aiuta", chi);
    }

    public Risposta annota(DomandaId id, TipoPasso tipo, LocalDate data, String testo, Operatore chi) {
        var domanda = sua(id, chi, VediAttenzione::scrive);
        if (!TipoPasso.daScrivere().contains(tipo)) {
            throw new NonConsentito("passo " + tipo);
        }
        if (!inElenco(domanda)) {
            return new Risposta.NonInElenco();
        }
        if (testo.isBlank()) {
            return new Risposta.TestoAssente();
        }
        if (data.isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        if (data.isBefore(domanda.dataDomanda())) {
            return new Risposta.PrimaDellaDomanda(domanda.dataDomanda());
        }
        var esito = domanda.dataEsito().orElseThrow();
        if ((tipo.contesta() || tipo.risponde()) && data.isBefore(esito)) {
            return new Risposta.PrimaDellEsito(esito);
        }
        if (tipo.risponde()
                && ConsultaAttenzione.contestata(attenzioni.passi(id), esito).isEmpty()) {
            return new Risposta.RiesameNonChiesto();
        }
        annota(domanda, tipo, data, testo, chi);
        registra(domanda, "che cosa è stato fatto", chi);
        return new Risposta.Fatto();
    }

    /** Nobody has to help any more, until INPS decides against the family once more. */
    public Risposta chiudi(DomandaId id, int letta, FineAttenzione fine, @Nullable String testo, Operatore chi) {
        var domanda = sua(id, chi, VediAttenzione::chiude);
        var attenzione = attenzioni.findById(id).orElseGet(() -> new Attenzione(id, chi, clock.instant()));
        if (attenzione.versione() != letta) {
            return cambiata(attenzione, chi);
        }
        if (!inElenco(domanda)) {
            return new Risposta.NonInElenco();
        }
        var oggi = LocalDate.now(clock);
        attenzione.chiudi(fine, domanda.dataEsito().orElseThrow(), oggi);
        annota(
                domanda,
                TipoPasso.CHIUSURA,
                oggi,
                testo == null || testo.isBlank() ? fine.nome() : fine.nome() + ". " + testo,
                chi);
        return salva(domanda, attenzione, "tolta dall'elenco", chi);
    }

    public Risposta riapri(DomandaId id, int letta, Operatore chi) {
        var domanda = sua(id, chi, VediAttenzione::chiude);
        var attenzione = attenzioni.findById(id).orElse(null);
        if (attenzione == null || attenzione.versione() != letta || !chiusa(domanda, attenzione)) {
            return cambiata(attenzione, chi);
        }
        attenzione.riapri();
        annota(domanda, TipoPasso.RIAPERTURA, LocalDate.now(clock), null, chi);
        return salva(domanda, attenzione, "rimessa nell'elenco", chi);
    }

    private Domanda sua(DomandaId id, Operatore chi, BiPredicate<Operatore, @Nullable ChiAiuta> puo) {
        var domanda = domande.findById(id)
                .filter(d -> VediDomande.vede(chi, d))
                .filter(d -> d.dataEsito().isPresent())
                .orElseThrow(() -> new NonVisibile("attenzione alla domanda " + id));
        if (!puo.test(chi, elenco.chiAiuta(id, LocalDate.now(clock)))) {
            throw new NonConsentito("attenzione alla domanda");
        }
        return domanda;
    }

    private boolean inElenco(Domanda domanda) {
        return domanda.stato().chiedeAttenzione()
                && attenzioni
                        .findById(domanda.id())
                        .filter(a -> chiusa(domanda, a))
                        .isEmpty()
                && attenzioni
                        .accolteDal(domanda.nucleo(), domanda.dataEsito().orElseThrow())
                        .isEmpty();
    }

    private static boolean chiusa(Domanda domanda, Attenzione attenzione) {
        return attenzione.chiusaPer(domanda.dataEsito().orElseThrow());
    }

    /** @return null where that one cannot help, or where this person may not say that it does */
    private @Nullable String nome(Aiuto aiuto, Domanda domanda, Operatore chi, LocalDate oggi) {
        var suo = chi.id().equals(aiuto.operatore());
        if (!VediAttenzione.affida(chi) && !suo && !Aiuto.NESSUNO.equals(aiuto)) {
            return null;
        }
        if (aiuto.operatore() != null) {
            return operatori.inServizio(oggi, Ruolo.ASSISTENTE_SOCIALE, Ruolo.OPERATORE_ACCESSO).stream()
                    .filter(o -> o.id().equals(aiuto.operatore()))
                    .filter(o -> VediDomande.vede(o, domanda))
                    .findFirst()
                    .map(o -> o.nominativo() + " (" + o.nomeEnte() + ")")
                    .orElse(null);
        }
        if (aiuto.ente() != null) {
            return zone.enti().stream()
                    .filter(e -> e.id().equals(aiuto.ente()))
                    .findFirst()
                    .map(e -> e.nome())
                    .orElse(null);
        }
        return "Nessuno";
    }

    private Risposta cambiata(@Nullable Attenzione attuale, Operatore chi) {
        if (attuale == null) {
            return new Risposta.CambiataNelFrattempo(null, 0, "");
        }
        var leggibile = VediAttenzione.leggeTutto(chi, elenco.chiAiuta(attuale.id(), LocalDate.now(clock)));
        return new Risposta.CambiataNelFrattempo(
                attuale, attuale.versione(), leggibile ? attuale.prossimo(cassaforte) : "");
    }

    private void annota(Domanda domanda, TipoPasso tipo, LocalDate data, @Nullable String testo, Operatore chi) {
        passi.save(new PassoDiAttenzione(domanda.id(), tipo, data, testo, chi, clock.instant(), cassaforte));
    }

    private Risposta salva(Domanda domanda, Attenzione attenzione, String cosa, Operatore chi) {
        attenzione.aggiornata(chi, clock.instant());
        attenzioni.save(attenzione);
        registra(domanda, cosa, chi);
        return new Risposta.Fatto();
    }

    private void registra(Domanda domanda, String cosa, Operatore chi) {
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                domanda.cartella().map(c -> c.id()).orElse(null),
                Sezione.DOMANDA,
                "attenzione alla domanda " + domanda.protocollo() + ": " + cosa);
    }
}
