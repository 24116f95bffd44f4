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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts as somebody may see them: an access operator those of the own ente. */
@Service
@Transactional
public class ConsultaContatti {

    /** One contact with its texts opened. */
    public record ContattoVisibile(Contatto contatto, String bisogno, String risposta) {}

    private final Contatti contatti;
    private final ElencoContatti elenco;
    private final Cassaforte cassaforte;
    private final Registro registro;

    ConsultaContatti(Contatti contatti, ElencoContatti elenco, Cassaforte cassaforte, Registro registro) {
        this.contatti = contatti;
        this.elenco = elenco;
        this.cassaforte = cassaforte;
        this.registro = registro;
    }

    public List<ElencoContatti.Riga> pagina(ElencoContatti.@Nullable Dopo dopo, Operatore chi) {
        return elenco.pagina(livello(chi).soloProprio() ? chi.ente() : null, dopo);
    }

    public ContattoVisibile leggi(ContattoId id, Operatore chi) {
        var livello = livello(chi);
        var contatto = contatti.findById(id)
                .filter(c -> !livello.soloProprio() || c.presoDa(chi.ente()))
                .orElseThrow(() -> new NonVisibile("contatto " + id));
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "contatto " + id);
        return new ContattoVisibile(contatto, contatto.bisogno(cassaforte), contatto.risposta(cassaforte));
    }

    private static Livello livello(Operatore chi) {
        if (!chi.e(Ruolo.OPERATORE_ACCESSO, Ruolo.AMMINISTRATIVA)) {
            throw new NonConsentito("contatti");
        }
        return VediDomande.livello(chi, Sezione.NUCLEO);
    }
}
