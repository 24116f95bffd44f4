package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.zona.Comune;
import it.filo.zona.PuntoDiAccesso;
import it.filo.zona.Territorio;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a contact right, by who wrote it and on the same day: afterwards it is what was said then, and something new is a
 * contact of its own. What stood there before remains.
 */
@Service
@Transactional
public class CorreggiContatto {

    public sealed interface Risposta {
        record Corretto() implements Risposta {}

        record NelFuturo() implements Risposta {}

        record BisognoAssente() implements Risposta {}

        /** Not one of the points where this person works. */
        record PuntoDiAltri() implements Risposta {}

        record CambiatoNelFrattempo() implements Risposta {}
    }

    private final Contatti contatti;
    private final ConsultaContatti consulta;
    private final Correzioni correzioni;
    private final ElencoContatti elenco;
    private final Territorio territorio;
    private final Zone zone;
    private final Cassaforte cassaforte;
    private final Registro registro;
    private final Clock clock;

    CorreggiContatto(
            Contatti contatti,
            ConsultaContatti consulta,
            Correzioni correzioni,
            ElencoContatti elenco,
            Territorio territorio,
            Zone zone,
            Cassaforte cassaforte,
            Registro registro,
            Clock clock) {
        this.contatti = contatti;
        this.consulta = consulta;
        this.correzioni = correzioni;
        this.elenco = elenco;
        this.territorio = territorio;
        this.zone = zone;
        this.cassaforte = cassaforte;
        this.registro = registro;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(ContattoId id, Operatore chi) {
        suo(id, chi);
    }

    public Risposta correggi(ContattoId id, int letta, RegistraContatto.Richiesta richiesta, Operatore chi) {
        var contatto = suo(id, chi);
        if (contatto.versione() != letta) {
            return new Risposta.CambiatoNelFrattempo();
        }
        if (richiesta.data().isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        var bisogno = cassaforte.chiudi(richiesta.bisogno(), id);
        if (bisogno == null) {
            return new Risposta.BisognoAssente();
        }
        var punto = richiesta.punto();
        if (punto != null
                && !punto.equals(contatto.punto().orElse(null))
                && elenco.punti(chi, richiesta.data()).stream().noneMatch(p -> p.id().equals(punto))) {
            return new Risposta.PuntoDiAltri();
        }
        var prima = prima(contatto, richiesta);
        if (!prima.isEmpty()) {
            correzioni.save(new CorrezioneDiContatto(id, prima, chi, clock.instant(), cassaforte));
            contatto.corretto(richiesta, bisogno, cassaforte);
            contatti.save(contatto);
            registro.annota(chi, Registro.Azione.MODIFICA, null, Sezione.NUCLEO, "correzione del contatto " + id);
        }
        return new Risposta.Corretto();
    }

    private Contatto suo(ContattoId id, Operatore chi) {
        var contatto = consulta.visibile(id, chi).orElseThrow(() -> new NonVisibile("contatto " + id));
        if (!contatto.siCorregge(chi, clock)) {
            throw new NonConsentito("correzione di un contatto");
        }
        return contatto;
    }

    /** The fields that change, as they were; empty where none does. */
    private String prima(Contatto contatto, RegistraContatto.Richiesta poi) {
        var righe = new ArrayList<String>();
        cambia(righe, "Data", contatto.data(), poi.data());
        cambia(
                righe,
                "Come è arrivata",
                contatto.canale(),
                poi.canale(),
                contatto.canale().nome());
        cambia(righe, "Punto di accesso", contatto.punto().orElse(null), poi.punto(), punto(contatto));
        cambia(righe, "Persona", contatto.persona(), poi.persona());
        cambia(righe, "Comune", contatto.comune(), poi.comune(), comune(contatto));
        cambia(righe, "Telefono", contatto.telefono().orElse(""), testo(poi.telefono()));
        cambia(righe, "Bisogno", contatto.bisogno(cassaforte), poi.bisogno());
        cambia(righe, "Risposta", contatto.risposta(cassaforte), testo(poi.risposta()));
        cambia(righe, "Inviata a", contatto.inviatoA(cassaforte), testo(poi.inviatoA()));
        cambia(righe, "CAF o patronato", contatto.intermediario().orElse(""), testo(poi.intermediario()));
        cambia(
                righe,
                "Prestazioni",
                String.join(", ", contatto.prestazioni(cassaforte)),
                String.join(", ", poi.prestazioni()));
        cambia(righe, "Altre prestazioni", contatto.altrePrestazioni(cassaforte), testo(poi.altrePrestazioni()));
        return String.join("\n", righe);
    }

    private String punto(Contatto contatto) {
        return territorio.punti().stream()
                .filter(p -> p.id().equals(contatto.punto().orElse(null)))
                .map(PuntoDiAccesso::nome)
                .findFirst()
                .orElse("altro luogo");
    }

    private String comune(Contatto contatto) {
        return zone.comuni().stream()
                .filter(c -> c.istat().equals(contatto.comune()))
                .map(Comune::nome)
                .findFirst()
                .orElse(contatto.comune());
    }

    private static void cambia(List<String> righe, String campo, Object prima, Object poi) {
        cambia(righe, campo, prima, poi, prima.toString());
    }

    private static void cambia(
            List<String> righe, String campo, @Nullable Object prima, @Nullable Object poi, String inParole) {
        if (!Objects.equals(prima, poi)) {
            righe.add(campo + ": " + (inParole.isEmpty() ? "niente" : inParole));
        }
    }

    private static String testo(@Nullable String testo) {
        return Objects.requireNonNullElse(testo, "");
    }
}
