package it.filo.accesso;

import it.filo.accesso.ElencoDomande.Conteggio;
import it.filo.accesso.ElencoDomande.Filtro;
import it.filo.accesso.ElencoDomande.Riga;
import it.filo.base.Lettura;
import it.filo.base.Lettura.Per;
import it.filo.base.Segno;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.registro.Registro.Azione;
import it.filo.zona.EnteId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of domande as somebody may see it: an access operator those that the own ente took. */
@Service
@Transactional
public class ConsultaDomande {

    private final ElencoDomande domande;
    private final Registro registro;
    private final Lettura lettura;

    ConsultaDomande(ElencoDomande domande, Registro registro, Lettura lettura) {
        this.domande = domande;
        this.registro = registro;
        this.lettura = lettura;
    }

    public List<Riga> pagina(Filtro filtro, @Nullable Segno dopo, Operatore chi) {
        var soloDi = soloDi(chi);
        registro.annota(
                chi,
                filtro.q() == null ? Azione.LETTURA : Azione.RICERCA,
                null,
                Sezione.DOMANDA,
                "registro delle domande" + filtro.codici());
        return domande.pagina(filtro, soloDi, dopo);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public void esporta(Filtro filtro, Operatore chi, Consumer<Riga> riga) {
        var soloDi = soloDi(chi);
        lettura.file(
                () -> registro.annota(
                        chi,
                        Azione.ESPORTAZIONE,
                        null,
                        Sezione.DOMANDA,
                        "registro delle domande (CSV)" + filtro.codici()),
                () -> domande.tutte(filtro, soloDi, riga));
    }

    /** Whether this person may also see the codici fiscali of the list. */
    public boolean conCodiceFiscale(Operatore chi) {
        return VediDomande.leggePersone(chi);
    }

    public List<Conteggio> perComuneEStato(LocalDate al, @Nullable String misura, Operatore chi) {
        ammetteRiepilogo(chi);
        return domande.perComuneEStato(al, misura);
    }

    static void ammetteRiepilogo(Operatore chi) {
        if (!chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER, Ruolo.DIRETTORE)) {
            throw new NonConsentito("riepilogo delle domande");
        }
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Conteggio> esportaPerComuneEStato(LocalDate al, @Nullable String misura, Operatore chi) {
        ammetteRiepilogo(chi);
        return lettura.leggi(
                        Per.FILE,
                        () -> registro.annota(
                                chi, Azione.ESPORTAZIONE, null, Sezione.DOMANDA, "domande per comune e stato (CSV)"),
                        () -> domande.perComuneEStato(al, misura))
                .cosa();
    }

    private static @Nullable EnteId soloDi(Operatore chi) {
        return VediDomande.elenco(chi).soloProprio() ? chi.ente() : null;
    }
}
