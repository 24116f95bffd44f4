package it.filo.operatori.web;

import it.filo.operatori.ModuliInviati;
import it.filo.operatori.ModuliInviati.Invio;
import it.filo.operatori.ModuliInviati.Stato;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Carries out each form once. The first sending claims the ticket; whoever sends the same form with the same text again
 * (double click, Back and again) is led where the first one led. Another text on the same page (Back and changed) is
 * another sending. An answer that changed nothing gives the ticket back.
 */
class FiltroModuli extends OncePerRequestFilter {

    private static final Duration PAUSA = Duration.ofMillis(50);
    private static final int PAUSE = 300;

    private final Timbro timbro;
    private final ModuliInviati moduli;
    private final FlashMapManager messaggi;
    private final BozzaDaModulo bozze;
    private final Clock clock;

    FiltroModuli(Timbro timbro, ModuliInviati moduli, BozzaDaModulo bozze, FlashMapManager messaggi, Clock clock) {
        this.timbro = timbro;
        this.moduli = moduli;
        this.messaggi = messaggi;
        this.bozze = bozze;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest richiesta) {
        return !HttpMethod.POST.matches(richiesta.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        var modulo = timbro.di(richiesta).filter(FiltroModuli::eDiChiLoInvia);
        if (modulo.isEmpty()) {
            catena.doFilter(richiesta, risposta);
            return;
        }
        var invio = new Invio(
                modulo.get().id(),
                EsitiDellaPorta.percorso(richiesta),
                CampiInviati.di(richiesta).impronta(richiesta.getParameter(Modulo.CAMPO)));
        for (var pausa = 0; pausa < PAUSE; pausa++) {
            if (moduli.prendi(invio, clock.instant())) {
                esegue(invio, richiesta, risposta, catena);
                return;
            }
            if (moduli.stato(invio) instanceof Stato.Risposto(var dove)) {
                conduceDoveIlPrimo(dove, richiesta, risposta);
                return;
            }
            LockSupport.parkNanos(PAUSA.toNanos());
        }
        risposta.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private static boolean eDiChiLoInvia(Modulo modulo) {
        return OperatoreAutenticato.corrente()
                .map(OperatoreAutenticato::operatore)
                .filter(chi -> chi.id().equals(modulo.operatore()) && chi.zona().equals(modulo.zona()))
                .isPresent();
    }

    private void esegue(Invio invio, HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        try {
            catena.doFilter(richiesta, risposta);
        } finally {
            var dove = risposta.getHeader(HttpHeaders.LOCATION);
            if (dove != null && HttpStatus.valueOf(risposta.getStatus()).is3xxRedirection() && !rifiutato(richiesta)) {
                moduli.risposto(invio, dove);
                bozze.salvata(richiesta);
            } else {
                moduli.libera(invio);
            }
        }
    }

    /** Led to a page that says why it could not be done: nothing was carried out. */
    private static boolean rifiutato(HttpServletRequest richiesta) {
        var messaggi = RequestContextUtils.getOutputFlashMap(richiesta);
        return messaggi != null && messaggi.containsKey("errore");
    }

    private void conduceDoveIlPrimo(String dove, HttpServletRequest richiesta, HttpServletResponse risposta) {
        var messaggio = new FlashMap();
        messaggio.put("esito", "Già registrato: non è stato salvato due volte.");
        messaggio.setTargetRequestPath(
                UriComponentsBuilder.fromUriString(dove).build().getPath());
        messaggi.saveOutputFlashMap(messaggio, richiesta, risposta);
        risposta.setStatus(HttpStatus.SEE_OTHER.value());
        risposta.setHeader(HttpHeaders.LOCATION, dove);
    }
}
