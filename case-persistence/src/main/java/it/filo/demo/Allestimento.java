package it.filo.demo;

import it.filo.operatori.AccountDimostrativi;
import it.filo.operatori.Ruolo;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What is there in the demo alone. Each start asks whether it is one, where a condition would be settled at build. */
@Configuration(proxyBeanMethods = false)
@Import(Allestimento.SeDemo.class)
class Allestimento {

    static final class SeDemo implements BeanRegistrar {

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            if (environment.getProperty("filo.demo", Boolean.class, false)) {
                beans.registerBean(Demo.class);
                beans.registerBean(EsitiDelMese.class);
                beans.registerBean(AccountDimostrativi.class, bean -> bean.supplier(c -> account()));
            }
        }
    }

    /** What the sign-in page shows. */
    private static AccountDimostrativi account() {
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
