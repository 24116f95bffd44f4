package it.filo.base.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The page of what Tomcat refuses before Filo sees it, an address that is none, and of a page of an error that fails
 * itself: plain, but in Italian, and it does not say what stands behind.
 */
@Component
class UltimaPagina implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PAGINA = """
            <!DOCTYPE html>
            <html lang="it">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s · Filo</title></head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p><a href="/">Torna alla pagina di oggi</a></p>
            </main>
            </body>
            </html>
            """;

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(
                contesto -> contesto.getParent().getPipeline().addValve(new Valvola()));
    }

    private static final class Valvola extends ErrorReportValve {

        @Override
        protected void report(Request richiesta, Response risposta, @Nullable Throwable errore) {
            var stato = risposta.getStatus();
            if (stato < 400 || risposta.getContentWritten() > 0 || !risposta.setErrorReported()) {
                return;
            }
            try {
                risposta.setContentType("text/html");
                risposta.setCharacterEncoding("UTF-8");
                var penna = risposta.getReporter();
                if (penna != null) {
                    penna.write(
                            stato < 500
                                    ? PAGINA.formatted(
                                            "Richiesta non riuscita",
                                            "L’indirizzo non è completo, oppure contiene qualcosa che Filo non può leggere.")
                                    : PAGINA.formatted(
                                            "Qualcosa non ha funzionato",
                                            "C’è stato un errore di Filo. Quello che era già salvato è al suo posto. Riprovare fra poco."));
                    risposta.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                getContainer().getLogger().debug("nobody to tell", e);
            }
        }
    }
}
