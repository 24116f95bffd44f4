package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.Lettura;
import it.filo.base.Lettura.Per;
import it.filo.base.Segno;
import it.filo.operatori.Livello;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contacts as somebody may see them: an access operator those of the own ente. */
@Service
@Transactional
public class ConsultaContatti {

    /**
     * One contact with its texts opened.
     *
     * @param domande that came out of it, those for this person to see
     * @param correzioni what it said before it was put right, the latest first
     * @param siCorregge whether this person may still put it right
     */
    public record ContattoVisibile(
            Contatto contatto,
            String bisogno,
            String risposta,
            String inviatoA,
            List<String> prestazioni,
            String altrePrestazioni,
            List<Domanda> domande,
            List<Correzione> correzioni,
            boolean siCorregge) {}

    /** What a contact said before, opened. */
    public record Correzione(CorrezioneDiContatto correzione, String prima) {}

    private final Contatti contatti;
    private final Domande domande;
    private final ElencoContatti elenco;
    private final Correzioni correzioni;
    private final Cassaforte cassaforte;
    private final Registro registro;
    private final Lettura lettura;
    private final Clock clock;

    ConsultaContatti(
            Contatti contatti,
            Domande domande,
            ElencoContatti elenco,
            Correzioni correzioni,
            Cassaforte cassaforte,
            Registro registro,
            Lettura lettura,
            Clock clock) {
        this.contatti = contatti;
        this.domande = domande;
        this.elenco = elenco;
        this.correzioni = correzioni;
        this.cassaforte = cassaforte;
        this.registro = registro;
        this.lettura = lettura;
        this.clock = clock;
    }

    public List<ElencoContatti.Riga> pagina(ElencoContatti.Filtro filtro, @Nullable Segno dopo, Operatore chi) {
        if (!vede(chi)) {
            throw new NonConsentito("contatti");
        }
        registro.annota(
                chi,
                filtro.persona() == null ? Registro.Azione.LETTURA : Registro.Azione.RICERCA,
                null,
                Sezione.NUCLEO,
                "elenco dei contatti");
        return elenco.pagina(livello(chi).soloProprio() ? chi.ente() : null, filtro, dopo);
    }

    public ContattoVisibile leggi(ContattoId id, Operatore chi) {
        if (!vede(chi)) {
            throw new NonConsentito("contatti");
        }
        var contatto = visibile(id, chi).orElseThrow(() -> new NonVisibile("contatto " + id));
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "contatto " + id);
        return new ContattoVisibile(
                contatto,
                contatto.bisogno(cassaforte),
                contatto.risposta(cassaforte),
                contatto.inviatoA(cassaforte),
                contatto.prestazioni(cassaforte),
                contatto.altrePrestazioni(cassaforte),
                domande.dalContatto(id).stream()
                        .filter(d -> VediDomande.vede(chi, d))
                        .toList(),
                correzioni.delContatto(id).stream()
                        .map(c -> new Correzione(c, c.prima(cassaforte)))
                        .toList(),
                contatto.siCorregge(chi, clock));
    }

    /** All of them with their texts, as a file. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void esporta(ElencoContatti.Filtro filtro, Operatore chi, Consumer<ElencoContatti.Intero> riga) {
        if (!vede(chi)) {
            throw new NonConsentito("contatti");
        }
        lettura.file(
                () -> registro.annota(
                        chi, Registro.Azione.ESPORTAZIONE, null, Sezione.NUCLEO, "elenco dei contatti (CSV)"),
                () -> elenco.tutti(livello(chi).soloProprio() ? chi.ente() : null, filtro, riga));
    }

    /** How many there were, by point of access and quarter: numbers alone, of the whole zona. */
    public List<ElencoContatti.Conteggio> conta(int anno, Operatore chi) {
        ammetteConteggi(chi);
        return elenco.conta(anno);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<ElencoContatti.Conteggio> esportaConteggi(int anno, Operatore chi) {
        ammetteConteggi(chi);
        return lettura.leggi(
                        Per.FILE,
                        () -> registro.annota(
                                chi,
                                Registro.Azione.ESPORTAZIONE,
                                null,
                                Sezione.NUCLEO,
                                "conteggi dei contatti " + anno + " (CSV)"),
                        () -> elenco.conta(anno))
                .cosa();
    }

    private static void ammetteConteggi(Operatore chi) {
        if (!chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER, Ruolo.DIRETTORE)) {
            throw new NonConsentito("conteggi dei contatti");
        }
    }

    /** The contact itself, without its texts, where it is for this person to see. */
    Optional<Contatto> visibile(ContattoId id, Operatore chi) {
        return vede(chi)
                ? contatti.findById(id).filter(c -> !livello(chi).soloProprio() || c.presoDa(chi.ente()))
                : Optional.empty();
    }

    /** Whether this person reads contacts at all. */
    public static boolean vede(Operatore chi) {
        return chi.e(Ruolo.OPERATORE_ACCESSO, Ruolo.AMMINISTRATIVA);
    }

    private static Livello livello(Operatore chi) {
        return VediDomande.livello(chi, Sezione.NUCLEO);
    }
}
