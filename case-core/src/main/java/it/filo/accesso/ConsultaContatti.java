package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.operatori.Livello;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts as somebody may see them: an access operator those of the own ente. */
@Service
@Transactional
public class ConsultaContatti {

    /**
     * One contact with its texts opened.
     *
     * @param domande that came out of it, those for this person to see
     */
    public record ContattoVisibile(
            Contatto contatto, String bisogno, String risposta, String inviatoA, List<Domanda> domande) {}

    private final Contatti contatti;
    private final Domande domande;
    private final ElencoContatti elenco;
    private final Cassaforte cassaforte;
    private final Registro registro;

    ConsultaContatti(
            Contatti contatti, Domande domande, ElencoContatti elenco, Cassaforte cassaforte, Registro registro) {
        this.contatti = contatti;
        this.domande = domande;
        this.elenco = elenco;
        this.cassaforte = cassaforte;
        this.registro = registro;
    }

    public List<ElencoContatti.Riga> pagina(
            ElencoContatti.Filtro filtro, ElencoContatti.@Nullable Dopo dopo, Operatore chi) {
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
                domande.dalContatto(id).stream()
                        .filter(d -> VediDomande.vede(chi, d))
                        .toList());
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
