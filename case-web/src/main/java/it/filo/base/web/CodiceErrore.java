package it.filo.base.web;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives an unexpected error a short code, in the log and on the page, so that a person can quote it without reading out
 * anything of the case.
 */
@Component
class CodiceErrore extends DefaultErrorAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(CodiceErrore.class);

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest richiesta, ErrorAttributeOptions opzioni) {
        var attributi = super.getErrorAttributes(richiesta, opzioni);
        TestoConservato.di(richiesta).ifPresent(testo -> {
            attributi.put("bozza", testo.bozza());
            attributi.put("pagina", testo.pagina());
        });
        if (attributi.get("status") instanceof Integer stato && stato == 500) {
            var cifre = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            var codice = (cifre.substring(0, 4) + "-" + cifre.substring(4)).toUpperCase(Locale.ROOT);
            attributi.put("codice", codice);
            LOG.error("Codice {}: errore su {}", codice, attributi.get("path"), getError(richiesta));
        }
        return attributi;
    }
}
