package it.filo.operatori.web;

import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the refusals of the use cases answer, on every page. */
@ControllerAdvice
class Rifiuti {

    private final PaginaDelModulo pagina;

    Rifiuti(PaginaDelModulo pagina) {
        this.pagina = pagina;
    }

    @ExceptionHandler(NonVisibile.class)
    void nonVisibile(HttpServletResponse risposta) throws IOException {
        risposta.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler(NonConsentito.class)
    void nonConsentito(HttpServletResponse risposta) throws IOException {
        risposta.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** An id that cannot be one stands in the address of a page that does not exist. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void malScritto(MethodArgumentTypeMismatchException errore, HttpServletResponse risposta) throws IOException {
        var nellIndirizzo = errore.getParameter().hasParameterAnnotation(PathVariable.class);
        risposta.sendError((nellIndirizzo ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }

    /**
     * An address that only takes a form stands in the browser's bar after a refused one: Enter there, or the sign-in
     * that leads back, means the page of that form.
     */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void soloPerModuli(
            HttpRequestMethodNotSupportedException errore, HttpServletRequest richiesta, HttpServletResponse risposta)
            throws IOException {
        if (HttpMethod.GET.matches(richiesta.getMethod()) || HttpMethod.HEAD.matches(richiesta.getMethod())) {
            risposta.setStatus(HttpStatus.SEE_OTHER.value());
            risposta.setHeader(
                    HttpHeaders.LOCATION, richiesta.getContextPath() + pagina.di(EsitiDellaPorta.percorso(richiesta)));
        } else {
            errore.getHeaders().forEach((nome, valori) -> valori.forEach(v -> risposta.addHeader(nome, v)));
            risposta.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        }
    }
}
