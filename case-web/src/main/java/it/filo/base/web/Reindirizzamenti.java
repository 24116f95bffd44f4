package it.filo.base.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** After a good form "redirect:" answers 303, so that nothing but a GET can follow it (RFC 9110, 15.4.4). */
@Component
class Reindirizzamenti implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String nome) {
        if (bean instanceof ThymeleafViewResolver pagine) {
            pagine.setRedirectHttp10Compatible(false);
        }
        return bean;
    }
}
