package it.filo.accesso;

import it.filo.accesso.ElencoAttenzione.Aiuto;
import it.filo.accesso.ElencoAttenzione.ChiAiuta;
import it.filo.accesso.ElencoAttenzione.Conteggio;
import it.filo.accesso.ElencoAttenzione.Filtro;
import it.filo.accesso.ElencoAttenzione.Riga;
import it.filo.accesso.ElencoAttenzione.Uscita;
import it.filo.base.Cassaforte;
import it.filo.base.Lettura;
import it.filo.base.Segno;
import it.filo.misura.Calendari;
import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Misura;
import it.filo.misura.Riesame;
import it.filo.nucleo.Persona;
import it.filo.nucleo.Persone;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.registro.Registro.Azione;
import it.filo.zona.Ente;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The domande that were refused, suspended, lapsed or revoked, and what is done for those families: nobody else followed
 * them. Whoever sees a domanda sees its line (an access operator those of the own ente).
 */
@Service
@Transactional
public class ConsultaAttenzione {

    /** @param testo empty where it is not for this person to read */
    public record PassoLetto(PassoDiAttenzione passo, String testo) {}

    /**
     * One line with all that was done.
     *
     * @param telefono of the richiedente, null also where it is not for this person to read
     * @param riesame the rule, null where none is known or where the line is off the list
     * @param contestata when a review or a judge was asked for after the outcome
     * @param scrive whether this person may write what was done
     * @param chiude whether this person may take it off the list
     * @param segue whether this person may say who helps
     * @param affida whether also that somebody else does
     */
    public record RigaAperta(
            Domanda domanda,
            String richiedente,
            @Nullable String telefono,
            String motivo,
            @Nullable Attenzione attenzione,
            int versione,
            @Nullable ChiAiuta chiAiuta,
            String prossimo,
            List<PassoLetto> passi,
            @Nullable Riesame riesame,
            @Nullable LocalDate entro,
            @Nullable LocalDate contestata,
            @Nullable Uscita uscita,
            boolean scrive,
            boolean chiude,
            boolean segue,
            boolean affida) {}

    /** Lines, and the calendar that their days are counted by. */
    public record Righe(List<Riga> righe, CalendarioLavorativo calendario) {

        public static final Righe NESSUNA = new Righe(List.of(), new CalendarioLavorativo(null, false));
    }

    public record Elenco(Righe righe, List<Conteggio> conteggi) {}

    /** Who can be said to help with a domanda. */
    public record Candidati(List<Operatore> operatori, List<Ente> enti) {}

    private final ElencoAttenzione elenco;
    private final Attenzioni attenzioni;
    private final Domande domande;
    private final Persone persone;
    private final PersoneIndicate indicate;
    private final Operatori operatori;
    private final Zone zone;
    private final Calendari calendari;
    private final Registro registro;
    private final Lettura lettura;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ConsultaAttenzione(
            ElencoAttenzione elenco,
            Attenzioni attenzioni,
            Domande domande,
            Persone persone,
            PersoneIndicate indicate,
            Operatori operatori,
            Zone zone,
            Calendari calendari,
            Registro registro,
            Lettura lettura,
            Cassaforte cassaforte,
            Clock clock) {
        this.elenco = elenco;
        this.attenzioni = attenzioni;
        this.domande = domande;
        this.persone = persone;
        this.indicate = indicate;
        this.operatori = operatori;
        this.zone = zone;
        this.calendari = calendari;
        this.registro = registro;
        this.lettura = lettura;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** One page of the list with the numbers above it, which are those of the list before a state or the days are chosen. */
    public Elenco apri(Filtro filtro, @Nullable Segno dopo, Operatore chi) {
        var calendario = calendario();
        var sue = sue(chi, calendario);
        registro.annota(
                chi,
                filtro.nome() == null ? Azione.LETTURA : Azione.RICERCA,
                null,
                Sezione.DOMANDA,
                "lista di attenzione");
        return new Elenco(
                new Righe(
                        elenco.pagina(filtro, sue, dopo).stream()
                                .map(r -> per(chi, r))
                                .toList(),
                        calendario),
                filtro.uscite() ? List.of() : elenco.conta(filtro.senzaStatoEScadenza(), sue));
    }

    /** The rows of the list with the same filter, all of them, with the last day for the review where it runs. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void esporta(Filtro filtro, Operatore chi, BiConsumer<Riga, CalendarioLavorativo> riga) {
        lettura.file(
                () -> registro.annota(chi, Azione.ESPORTAZIONE, null, Sezione.DOMANDA, "lista di attenzione (CSV)"),
                () -> {
                    var calendario = calendario();
                    elenco.tutte(filtro, sue(chi, calendario), r -> riga.accept(per(chi, r), calendario));
                });
    }

    private static Riga per(Operatore chi, Riga riga) {
        var letta = VediAttenzione.leggeTutto(chi, riga.chiAiuta()) ? riga : riga.senzaProssimo();
        return VediDomande.leggePersone(chi) ? letta : letta.senzaTelefono();
    }

    /** What this person has taken on to do for families by a day, the first day first. */
    public List<Riga> prossimi(Operatore chi, int quanti) {
        return elenco
                .prossimi(
                        new Filtro(
                                null,
                                null,
                                Misura.tutte().stream().map(Misura::codice).toList(),
                                Aiuto.IO,
                                null,
                                null,
                                null,
                                false),
                        sue(chi, calendario()),
                        quanti)
                .stream()
                .map(r -> per(chi, r))
                .toList();
    }

    /**
     * Lines whose days for a review end soon or are over, for who helps the family; for the amministrativa those that
     * nobody helps who would read it here.
     */
    public Righe promemoria(Operatore chi, int quante) {
        var calendario = calendario();
        var aiuto = chi.e(Ruolo.AMMINISTRATIVA) ? Aiuto.NESSUNO_CHE_LEGGE : Aiuto.IO;
        var misure = inVigore(LocalDate.now(clock));
        return new Righe(
                elenco.promemoria(
                        new Filtro(null, null, misure, aiuto, null, null, null, false), sue(chi, calendario), quante),
                calendario);
    }

    /** How many lines of the list, as it opens, this person may see: numbers alone. */
    public List<Conteggio> conta(Operatore chi) {
        return elenco.conta(
                new Filtro(null, null, inVigore(LocalDate.now(clock)), Aiuto.TUTTI, null, null, null, false),
                sue(chi, calendario()));
    }

    /** The measures that somebody receives on that day: what was refused of the others is archive. */
    public static List<String> inVigore(LocalDate oggi) {
        return Misura.tutte().stream()
                .filter(m -> !m.finita(oggi))
                .map(Misura::codice)
                .toList();
    }

    /** @throws NonVisibile where there is none, or it is not for this person to see */
    public RigaAperta leggi(DomandaId id, Operatore chi) {
        var domanda = domande.findById(id)
                .filter(d -> VediDomande.vede(chi, d))
                .filter(d -> d.dataEsito().isPresent())
                .orElseThrow(() -> new NonVisibile("attenzione alla domanda " + id));
        registro.annota(
                chi,
                Azione.LETTURA,
                domanda.cartella().map(c -> c.id()).orElse(null),
                Sezione.DOMANDA,
                "attenzione alla domanda " + domanda.protocollo());
        var attenzione = attenzioni.findById(id);
        var aiuta = elenco.chiAiuta(id, LocalDate.now(clock));
        var passi = attenzioni.passi(id);
        var uscita = uscita(domanda, attenzione, chi);
        var esito = domanda.dataEsito().orElseThrow();
        var riesame = uscita.isPresent()
                ? Optional.<Riesame>empty()
                : TerminiDiRiesame.di(domanda.misura(), domanda.stato(), esito);
        return new RigaAperta(
                domanda,
                persone.findById(domanda.richiedente()).orElseThrow().nominativo(),
                telefono(domanda, chi),
                domanda.motivo(cassaforte),
                attenzione.orElse(null),
                attenzione.map(Attenzione::versione).orElse(0),
                aiuta,
                attenzione
                        .filter(a -> VediAttenzione.leggeTutto(chi, aiuta))
                        .map(a -> a.prossimo(cassaforte))
                        .orElse(""),
                passi.stream()
                        .map(p -> new PassoLetto(p, VediAttenzione.legge(chi, p, aiuta) ? p.testo(cassaforte) : ""))
                        .toList(),
                riesame.orElse(null),
                riesame.map(r -> r.entro(esito, calendario())).orElse(null),
                contestata(passi, esito).orElse(null),
                uscita.orElse(null),
                VediAttenzione.scrive(chi, aiuta),
                VediAttenzione.chiude(chi, aiuta),
                VediAttenzione.segue(chi, aiuta),
                VediAttenzione.affida(chi));
    }

    private @Nullable String telefono(Domanda domanda, Operatore chi) {
        var livello = VediDomande.livello(chi, Sezione.NUCLEO);
        if (livello.soloProprio()) {
            return indicate.dellaDomanda(domanda.id()).stream()
                    .findFirst()
                    .flatMap(PersonaIndicata::telefono)
                    .orElse(null);
        }
        return livello.leggeTutto()
                ? persone.findById(domanda.richiedente())
                        .flatMap(Persona::telefono)
                        .orElse(null)
                : null;
    }

    /** Assistenti sociali and, of the counters, the one that took the domanda; any ente. */
    public Candidati candidati(@Nullable Domanda domanda) {
        return new Candidati(
                operatori.inServizio(LocalDate.now(clock), Ruolo.ASSISTENTE_SOCIALE, Ruolo.OPERATORE_ACCESSO).stream()
                        .filter(o -> o.e(Ruolo.ASSISTENTE_SOCIALE) || domanda == null || domanda.presaDa(o.ente()))
                        .toList(),
                zone.enti());
    }

    static Optional<LocalDate> contestata(List<PassoDiAttenzione> passi, LocalDate esito) {
        return passi.stream()
                .filter(p -> p.tipo().contesta() && !p.data().isBefore(esito))
                .map(PassoDiAttenzione::data)
                .max(LocalDate::compareTo);
    }

    /** Empty while the line is on the list. */
    private Optional<Uscita> uscita(Domanda domanda, Optional<Attenzione> attenzione, Operatore chi) {
        var esito = domanda.dataEsito().orElseThrow();
        if (!domanda.stato().chiedeAttenzione()) {
            return Optional.of(new Uscita(esito, null, null));
        }
        return attenzioni.accolteDal(domanda.nucleo(), esito).stream()
                .findFirst()
                .map(a -> new Uscita(a.dataEsito().orElseThrow(), null, VediDomande.vede(chi, a) ? a.protocollo() : ""))
                .or(() -> attenzione
                        .filter(a -> a.chiusaPer(esito))
                        .map(a ->
                                new Uscita(a.chiusaIl().orElseThrow(), a.fine().orElseThrow(), null)));
    }

    private CalendarioLavorativo calendario() {
        return TerminiDiRiesame.aGiorniLavorativi() ? calendari.dellaZona() : Righe.NESSUNA.calendario();
    }

    private ElencoAttenzione.Domande sue(Operatore chi, CalendarioLavorativo calendario) {
        var soloDi = VediDomande.elenco(chi).soloProprio() ? chi.ente() : null;
        var oggi = LocalDate.now(clock);
        return new ElencoAttenzione.Domande(
                chi.id(), soloDi, oggi, TerminiDiRiesame.finestre(Misura.tutte(), calendario, oggi));
    }
}
