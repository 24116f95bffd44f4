package it.filo.operatori.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The session is read once by each request, where Spring Session reads it again when the answer has gone out. That somebody
 * is still here is written once a minute and not with each page, which would ask the database, and wait for its disk, once
 * more: it is written a minute ahead, so that nobody is sent out early.
 */
class SessioniDiRado implements SessionRepository<SessioniDiRado.DiRado> {

    private static final Duration UN_MINUTO = Duration.ofMinutes(1);

    private final SessionRepository<Session> sessioni;
    private final ThreadLocal<DiRado> letta = new ThreadLocal<>();

    @SuppressWarnings("unchecked") // it is given back only what it gave
    SessioniDiRado(FindByIndexNameSessionRepository<? extends Session> sessioni) {
        this.sessioni = (SessionRepository<Session>) sessioni;
    }

    @Override
    public DiRado createSession() {
        return new DiRado(sessioni.createSession());
    }

    @Override
    public void save(DiRado sessione) {
        sessioni.save(sessione.sessione);
    }

    @Override
    public @Nullable DiRado findById(String id) {
        var questa = letta.get();
        if (questa != null && questa.getId().equals(id)) {
            return questa;
        }
        var sessione = sessioni.findById(id);
        if (sessione == null) {
            return null;
        }
        var trovata = new DiRado(sessione);
        letta.set(trovata);
        return trovata;
    }

    @Override
    public void deleteById(String id) {
        dimentica();
        sessioni.deleteById(id);
    }

    /** Before and after each request, which is all that what was read is good for. */
    void dimentica() {
        letta.remove();
    }

    /** A session that notices only after a minute that it was used, and has nothing to write until then. */
    static final class DiRado implements Session {

        private final Session sessione;

        private DiRado(Session sessione) {
            this.sessione = sessione;
        }

        @Override
        public void setLastAccessedTime(Instant ora) {
            if (ora.isAfter(sessione.getLastAccessedTime())) {
                sessione.setLastAccessedTime(ora.plus(UN_MINUTO));
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return sessione.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return sessione.getId();
        }

        @Override
        public String changeSessionId() {
            return sessione.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String nome) {
            return sessione.getAttribute(nome);
        }

        @Override
        public Set<String> getAttributeNames() {
            return sessione.getAttributeNames();
        }

        @Override
        public void setAttribute(String nome, Object valore) {
            sessione.setAttribute(nome, valore);
        }

        @Override
        public void removeAttribute(String nome) {
            sessione.removeAttribute(nome);
        }

        @Override
        public Instant getCreationTime() {
            return sessione.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration durata) {
            sessione.setMaxInactiveInterval(durata);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return sessione.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return sessione.isExpired();
        }
    }
}
