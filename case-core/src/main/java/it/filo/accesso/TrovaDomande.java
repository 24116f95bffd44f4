package it.filo.accesso;

import it.filo.accesso.ElencoDomande.Riga;
import it.filo.cartella.CartellaId;
import it.filo.misura.Misura;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.Parentela;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.zona.EnteId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The domande of a person whom somebody means, or with a protocollo, as far as they are for this person to see. */
@Service
@Transactional
public class TrovaDomande {

    /**
     * By whom they are found.
     *
     * @param soloDi the ente whose domande alone may be seen, and of their people what was typed there
     * @param componenti by any member of the nucleo, rather than by the richiedente
     */
    public record Ambito(@Nullable EnteId soloDi, boolean componenti) {}

    /**
     * @param componente the member who was meant, null where it is the richiedente
     * @param parentela of that member
     * @param nascita of the richiedente, null where this person may not read it
     * @param cartella the case that came out of it, which is not said to be for this person to see
     * @param simile whether the name is not the one that was looked for, nor begins so
     */
    public record Trovata(
            Riga riga,
            @Nullable String componente,
            @Nullable Parentela parentela,
            @Nullable LocalDate nascita,
            @Nullable CartellaId cartella,
            boolean simile) {

        Trovata senzaNascita() {
            return new Trovata(riga, componente, parentela, null, cartella, simile);
        }
    }

    /** The read model behind it. */
    public interface Elenco {

        /** So many of the name or of such as begin so, and so many of similar names; the nearest first, then the latest. */
        List<Trovata> diPersona(Cercata cercata, Ambito ambito, int quante);

        List<Trovata> conProtocollo(List<String> protocolli, Ambito ambito);

        /** Those whose protocollo begins so. */
        List<Trovata> conInizio(String protocollo, Ambito ambito, int quante);
    }

    private final Elenco elenco;
    private final Registro registro;
    private final Clock clock;

    TrovaDomande(Elenco elenco, Registro registro, Clock clock) {
        this.elenco = elenco;
        this.registro = registro;
        this.clock = clock;
    }

    /** Whether this person finds domande at all. */
    public static boolean cerca(Operatore chi) {
        return Indirizzi.apre(chi.ruolo(), "/accesso/domande");
    }

    public List<Trovata> trova(Cercata cercata, int quante, Operatore chi) {
        var ambito = ambito(chi);
        registro.annota(chi, Registro.Azione.RICERCA, null, Sezione.DOMANDA, "domande di una persona");
        return per(chi, elenco.diPersona(cercata, ambito, quante));
    }

    /** Goes on with a search that led to nobody, which the registro has already. */
    public List<Trovata> prosegue(Cercata.Somigliante simile, int quante, Operatore chi) {
        return per(chi, elenco.diPersona(simile, ambito(chi), quante));
    }

    /** @param testo a protocollo, its beginning, or its last figures alone, as people say it */
    public List<Trovata> conProtocollo(String testo, int quante, Operatore chi) {
        var ambito = ambito(chi);
        registro.annota(chi, Registro.Azione.RICERCA, null, Sezione.DOMANDA, "domande con un protocollo");
        var protocollo = Protocollo.normale(testo);
        return per(
                chi,
                protocollo.matches("\\d{4,10}")
                        ? elenco.conProtocollo(interi(protocollo), ambito)
                        : elenco.conInizio(protocollo, ambito, quante));
    }

    private static List<Trovata> per(Operatore chi, List<Trovata> trovate) {
        return VediDomande.leggePersone(chi)
                ? trovate
                : trovate.stream().map(Trovata::senzaNascita).toList();
    }

    private Ambito ambito(Operatore chi) {
        if (!cerca(chi)) {
            throw new NonConsentito("ricerca di domande");
        }
        var livello = VediDomande.elenco(chi);
        return new Ambito(
                livello.soloProprio() ? chi.ente() : null,
                VediDomande.livello(chi, Sezione.NUCLEO).leggeTutto());
    }

    /** What the last figures may be of. */
    private List<String> interi(String cifre) {
        var anno = LocalDate.now(clock).getYear();
        return Misura.tutte().stream()
                .flatMap(m -> IntStream.rangeClosed(m.domandeDal().getYear(), anno)
                        .mapToObj(a -> "INPS-%s-%d-%s".formatted(m.codice(), a, cifre)))
                .toList();
    }
}
