package it.filo.operatori.web;

import it.filo.operatori.BozzaId;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.TieniBozze;
import it.filo.zona.ZonaCorrente;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves what was typed into a form that cannot be taken: because the session is over, and then the form's ticket says
 * whose it is, or because the form was let in and failed.
 */
@Component
class BozzaDaModulo {

    private static final Set<String> DELLA_PORTA = Set.of("/login", "/logout", "/esci", "/password");

    private final Timbro timbro;
    private final TieniBozze bozze;
    private final JsonMapper json;

    BozzaDaModulo(Timbro timbro, TieniBozze bozze, JsonMapper json) {
        this.timbro = timbro;
        this.bozze = bozze;
        this.json = json;
    }

    /** For a form that was not let in: whether there was something to save, and the answer now leads to it. */
    boolean conserva(HttpServletRequest richiesta, HttpServletResponse risposta) {
        var modulo = timbro.di(richiesta);
        var campi = CampiInviati.di(richiesta).senzaPassword();
        if (!eUnModulo(richiesta) || modulo.isEmpty() || campi.campi().isEmpty()) {
            return false;
        }
        var dove =
                ZonaCorrente.in(modulo.get().zona(), () -> scrive(modulo.get().operatore(), richiesta, campi));
        risposta.setStatus(HttpStatus.SEE_OTHER.value());
        risposta.setHeader(HttpHeaders.LOCATION, richiesta.getContextPath() + dove);
        return true;
    }

    /**
     * For a form that was let in and failed: the address of the draft, where a person had typed or chosen something. The
     * draft that the form came from is replaced.
     */
    Optional<String> tiene(HttpServletRequest richiesta) {
        var chi = OperatoreAutenticato.corrente();
        var campi = CampiInviati.di(richiesta).senzaPassword();
        if (chi.isEmpty()
                || !eUnModulo(richiesta)
                || CampoDiBozza.di(campi.campi()).stream().noneMatch(CampoDiBozza::leggibile)) {
            return Optional.empty();
        }
        var dove = scrive(chi.get().operatore().id(), richiesta, campi);
        salvata(richiesta);
        return Optional.of(dove);
    }

    /** Forgets the draft that a form came from, once the form was taken. */
    void salvata(HttpServletRequest richiesta) {
        var bozza = richiesta.getParameter(CampiInviati.BOZZA);
        var chi = OperatoreAutenticato.corrente();
        if (bozza != null && chi.isPresent()) {
            try {
                bozze.scarta(BozzaId.valueOf(bozza), chi.get().operatore());
            } catch (IllegalArgumentException e) {
                // Not one of ours: nothing to forget.
            }
        }
    }

    private String scrive(OperatoreId di, HttpServletRequest richiesta, CampiInviati campi) {
        return "/bozze/"
                + bozze.conserva(di, EsitiDellaPorta.percorso(richiesta), json.writeValueAsString(campi.campi()));
    }

    private static boolean eUnModulo(HttpServletRequest richiesta) {
        return HttpMethod.POST.matches(richiesta.getMethod())
                && !DELLA_PORTA.contains(EsitiDellaPorta.percorso(richiesta));
    }
}
