package it.filo.operatori.web;

import it.filo.base.Cassaforte;
import it.filo.zona.ZonaCorrente;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries what the next page says of what was done ("Salvato…") in a cookie, where the session would be written for it, and
 * written again when it was said. The cookie is encrypted, since a message names people, and bound to the session, so that
 * nobody else opens it. A password that is handed over, and what is too long for a cookie, stay in the session.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class MessaggiSigillati extends SessionFlashMapManager {

    static final String BISCOTTO = "filo-messaggi";

    private static final Set<String> MESSAGGI = Set.of("esito", "avviso", "errore");

    /** Characters: browsers take 4,096 with name and attributes, and Tomcat 8,192 for all headers of a request. */
    private static final int PIU_LUNGO = 3000;

    /** @param dove the page that says it */
    private record Messaggio(
            Map<String, String> testi, @Nullable String dove, Map<String, List<String>> parametri, long scade) {

        static Messaggio di(FlashMap portato) {
            var testi = new HashMap<String, String>();
            portato.forEach((nome, testo) -> testi.put(nome, (String) testo));
            return new Messaggio(
                    testi,
                    portato.getTargetRequestPath(),
                    portato.getTargetRequestParams(),
                    portato.getExpirationTime());
        }

        FlashMap portato() {
            var portato = new FlashMap();
            portato.putAll(testi);
            portato.setTargetRequestPath(dove);
            portato.addTargetRequestParams(new LinkedMultiValueMap<>(parametri));
            portato.setExpirationTime(scade);
            return portato;
        }
    }

    private final Cassaforte cassaforte;
    private final JsonMapper json;

    MessaggiSigillati(Cassaforte cassaforte, JsonMapper json) {
        this.cassaforte = cassaforte;
        this.json = json;
    }

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest richiesta) {
        var portati = new ArrayList<FlashMap>();
        Optional.ofNullable(WebUtils.getCookie(richiesta, BISCOTTO))
                .flatMap(biscotto -> apri(biscotto.getValue(), richiesta))
                .ifPresent(messaggi -> messaggi.forEach(m -> portati.add(m.portato())));
        Optional.ofNullable(super.retrieveFlashMaps(richiesta)).ifPresent(portati::addAll);
        return portati;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> portati, HttpServletRequest richiesta, HttpServletResponse risposta) {
        var messaggi = portati.stream().filter(MessaggiSigillati::messaggio).toList();
        var chiusi = messaggi.isEmpty() ? Optional.<String>empty() : chiudi(messaggi, richiesta);
        if (chiusi.isPresent() || WebUtils.getCookie(richiesta, BISCOTTO) != null) {
            risposta.addCookie(biscotto(chiusi.orElse(""), richiesta));
        }
        super.updateFlashMaps(
                chiusi.isPresent() ? portati.stream().filter(p -> !messaggio(p)).toList() : portati,
                richiesta,
                risposta);
    }

    private static boolean messaggio(FlashMap portato) {
        return MESSAGGI.containsAll(portato.keySet())
                && portato.values().stream().allMatch(String.class::isInstance);
    }

    /** Empty outside a session, and where it is too long. */
    private Optional<String> chiudi(List<FlashMap> messaggi, HttpServletRequest richiesta) {
        return riga(richiesta)
                .map(riga -> Sigillo.chiudi(
                        cassaforte,
                        json.writeValueAsString(
                                messaggi.stream().map(Messaggio::di).toArray(Messaggio[]::new)),
                        riga))
                .filter(chiusi -> chiusi.length() <= PIU_LUNGO);
    }

    /** Empty for what this session did not close. */
    private Optional<List<Messaggio>> apri(String chiusi, HttpServletRequest richiesta) {
        try {
            return riga(richiesta)
                    .map(riga -> Sigillo.apri(cassaforte, chiusi, riga))
                    .map(testo -> List.of(json.readValue(testo, Messaggio[].class)));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> riga(HttpServletRequest richiesta) {
        return ZonaCorrente.zona().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(richiesta.getSession(false))
                        .map(HttpSession::getId)
                        .map(sessione -> BISCOTTO + " " + sessione);
    }

    private static Cookie biscotto(String chiusi, HttpServletRequest richiesta) {
        var biscotto = new Cookie(BISCOTTO, chiusi);
        biscotto.setHttpOnly(true);
        biscotto.setSecure(richiesta.isSecure());
        biscotto.setPath(richiesta.getContextPath() + "/");
        biscotto.setAttribute("SameSite", "Lax");
        if (chiusi.isEmpty()) {
            biscotto.setMaxAge(0);
        }
        return biscotto;
    }
}
