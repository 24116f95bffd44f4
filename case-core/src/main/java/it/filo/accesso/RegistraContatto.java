package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.zona.PuntoId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a contact at a point of access. */
@Service
@Transactional
public class RegistraContatto {

    public sealed interface Risposta {
        record Registrato(ContattoId id) implements Risposta {}

        record NelFuturo() implements Risposta {}

        record BisognoAssente() implements Risposta {}

        /** Not one of the points where this person works. */
        record PuntoDiAltri() implements Risposta {}
    }

    /**
     * @param comune ISTAT code
     * @param bisogno in the person's words
     * @param inviatoA where the person was sent
     * @param intermediario the CAF, patronato or other body that brought the person
     * @param prestazioni benefits of the zona's list that the person already has
     * @param altrePrestazioni those that the list does not have
     */
    public record Richiesta(
            LocalDate data,
            @Nullable PuntoId punto,
            Canale canale,
            String persona,
            String comune,
            @Nullable String telefono,
            String bisogno,
            @Nullable String risposta,
            @Nullable String inviatoA,
            @Nullable String intermediario,
            List<String> prestazioni,
            @Nullable String altrePrestazioni) {}

    private final Contatti contatti;
    private final ElencoContatti elenco;
    private final Cassaforte cassaforte;
    private final Registro registro;
    private final Clock clock;

    RegistraContatto(Contatti contatti, ElencoContatti elenco, Cassaforte cassaforte, Registro registro, Clock clock) {
        this.contatti = contatti;
        this.elenco = elenco;
        this.cassaforte = cassaforte;
        this.registro = registro;
        this.clock = clock;
    }

    public Risposta registra(Richiesta richiesta, Operatore chi) {
        if (!chi.e(Ruolo.OPERATORE_ACCESSO)) {
            throw new NonConsentito("registrazione di un contatto");
        }
        if (richiesta.data().isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        var id = ContattoId.nuovo();
        var bisogno = cassaforte.chiudi(richiesta.bisogno(), id);
        if (bisogno == null) {
            return new Risposta.BisognoAssente();
        }
        var punto = richiesta.punto();
        if (punto != null && elenco.punti(chi, richiesta.data()).stream().noneMatch(p -> p.id().equals(punto))) {
            return new Risposta.PuntoDiAltri();
        }
        contatti.save(new Contatto(id, richiesta, bisogno, chi, clock.instant(), cassaforte));
        registro.annota(chi, Registro.Azione.MODIFICA, null, Sezione.NUCLEO, "registrazione del contatto " + id);
        return new Risposta.Registrato(id);
    }
}
