package it.filo.operatori.web;

import it.filo.operatori.Sessioni;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

@Component
class SessioniJdbc implements Sessioni {

    private final FindByIndexNameSessionRepository<?> sessioni;

    SessioniJdbc(FindByIndexNameSessionRepository<?> sessioni) {
        this.sessioni = sessioni;
    }

    @Override
    public void chiudi(String username) {
        sessioni.findByPrincipalName(username).keySet().forEach(sessioni::deleteById);
    }
}
