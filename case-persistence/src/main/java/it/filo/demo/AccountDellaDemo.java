package it.filo.demo;

import it.filo.operatori.AccountDimostrativi;
import it.filo.operatori.Ruolo;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sign-in page shows, in the demo alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("filo.demo")
class AccountDellaDemo {

    @Bean
    AccountDimostrativi accountDimostrativi() {
        return new AccountDimostrativi(
                Demo.PASSWORD,
                Tavola.leggi("operatori").stream()
                        .filter(o -> o.forse("username").isPresent())
                        .map(o -> new AccountDimostrativi.Voce(
                                o.testo("username"),
                                Ruolo.valueOf(o.testo("ruolo")).nome() + ", " + o.testo("ente")))
                        .toList());
    }
}
