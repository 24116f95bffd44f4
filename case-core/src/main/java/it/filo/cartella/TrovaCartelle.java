package it.filo.cartella;

import it.filo.nucleo.Cercata;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a person whom somebody means, the nearest first, each with no more than may be seen of it. */
@Service
@Transactional
public class TrovaCartelle {

    /**
     * What the read model needs to know of who asks: it finds by what this person may know, and by nothing else.
     *
     * @param tutte all cases of the zona
     * @param altruiSoloNome the open cases of others too, by the name of the richiedente
     * @param componenti by any member of the nucleo
     */
    public record Ambito(Operatore chi, LocalDate oggi, boolean tutte, boolean altruiSoloNome, boolean componenti) {}

    /**
     * @param componente the member who was meant, null where it is the richiedente
     * @param uscito whether that member has left the nucleo
     * @param nascita of the richiedente, null where this person may not read it
     * @param esatta whether it is the name itself, rather than one near it
     * @param simile whether the name does not even begin so: there was a slip, of who wrote it or of who looks for it
     */
    public record Trovata(
            RigaCartella riga,
            @Nullable String componente,
            boolean uscito,
            @Nullable LocalDate nascita,
            boolean esatta,
            boolean simile) {

        Trovata per(Operatore chi) {
            return new Trovata(
                    riga.per(chi), componente, uscito, riga.nucleoNoto(chi) ? nascita : null, esatta, simile);
        }
    }

    /** The read model behind it. */
    public interface Elenco {

        /** So many of the name or of such as begin so, and so many of similar names; not yet masked. */
        List<Trovata> trovate(Cercata cercata, Ambito ambito, int quante);

        /** Those of these that this person follows, or may see anyway; not yet masked. */
        List<Trovata> quelle(Set<CartellaId> ids, Ambito ambito);
    }

    private final Elenco elenco;
    private final Registro registro;
    private final Clock clock;

    TrovaCartelle(Elenco elenco, Registro registro, Clock clock) {
        this.elenco = elenco;
        this.registro = registro;
        this.clock = clock;
    }

    /** Whether this person finds cases at all. */
    public static boolean cerca(Operatore chi) {
        return Indirizzi.apre(chi.ruolo(), "/cartelle");
    }

    public List<Trovata> trova(Cercata cercata, int quante, Operatore chi) {
        ammette(chi);
        registro.annota(chi, Registro.Azione.RICERCA, null, null, "cartelle di una persona");
        return trovate(cercata, quante, chi);
    }

    /** Goes on with a search that led to nobody, which the registro has already. */
    public List<Trovata> prosegue(Cercata.Somigliante simile, int quante, Operatore chi) {
        ammette(chi);
        return trovate(simile, quante, chi);
    }

    private List<Trovata> trovate(Cercata cercata, int quante, Operatore chi) {
        return elenco.trovate(cercata, ambito(chi), quante).stream()
                .map(t -> t.per(chi))
                .toList();
    }

    /** The cases of domande that were found by what is not a person, where they are for this person to see. */
    public List<Trovata> trova(Set<CartellaId> ids, Operatore chi) {
        ammette(chi);
        if (ids.isEmpty()) {
            return List.of();
        }
        registro.annota(chi, Registro.Azione.RICERCA, null, null, "cartelle di una domanda");
        return elenco.quelle(ids, ambito(chi)).stream().map(t -> t.per(chi)).toList();
    }

    private static void ammette(Operatore chi) {
        if (!cerca(chi)) {
            throw new NonConsentito("ricerca di cartelle");
        }
    }

    private Ambito ambito(Operatore chi) {
        return new Ambito(
                chi,
                LocalDate.now(clock),
                CercaCartelle.vedeTutto(chi),
                chi.e(Ruolo.ASSISTENTE_SOCIALE),
                !chi.e(Ruolo.TUTOR));
    }
}
