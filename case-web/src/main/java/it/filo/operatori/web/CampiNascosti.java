package it.filo.operatori.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Adds the ticket to each POST form, beside the CSRF token that Spring Security puts there. A form that goes where a
 * draft was just sent to, and was not taken, carries the draft on, so that it is forgotten once the form is taken.
 */
@Component
class CampiNascosti implements BeanPostProcessor {

    private final ObjectProvider<Timbro> timbro;

    CampiNascosti(ObjectProvider<Timbro> timbro) {
        this.timbro = timbro;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nome) {
        return bean instanceof RequestDataValueProcessor csrf ? new ConModulo(csrf, timbro) : bean;
    }

    private record ConModulo(RequestDataValueProcessor csrf, ObjectProvider<Timbro> timbro)
            implements RequestDataValueProcessor {

        private static final String AZIONE = CampiNascosti.class.getName();

        @Override
        public String processAction(HttpServletRequest richiesta, String azione, String metodo) {
            richiesta.setAttribute(AZIONE, azione);
            return csrf.processAction(richiesta, azione, metodo);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest richiesta, @Nullable String nome, String valore, String tipo) {
            return csrf.processFormFieldValue(richiesta, nome, valore, tipo);
        }

        /** Empty for a form that reads: Spring Security gives a token to POST forms alone. */
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest richiesta) {
            var campi = csrf.getExtraHiddenFields(richiesta);
            var chi = OperatoreAutenticato.corrente();
            if (campi == null || campi.isEmpty() || chi.isEmpty()) {
                return campi;
            }
            var conModulo = new LinkedHashMap<>(campi);
            conModulo.put(Modulo.CAMPO, timbro.getObject().nuovo(chi.get().operatore()));
            if (tornaDoveEVenuto(richiesta)) {
                var bozza = richiesta.getParameter(CampiInviati.BOZZA);
                if (bozza != null) {
                    conModulo.put(CampiInviati.BOZZA, bozza);
                }
            }
            return conModulo;
        }

        /** On the page of an error nobody may ask for a parameter: they may be the error. */
        private static boolean tornaDoveEVenuto(HttpServletRequest richiesta) {
            return richiesta.getDispatcherType() == DispatcherType.REQUEST
                    && richiesta.getRequestURI().equals(richiesta.getAttribute(AZIONE));
        }

        @Override
        public String processUrl(HttpServletRequest richiesta, String url) {
            return csrf.processUrl(richiesta, url);
        }
    }
}
