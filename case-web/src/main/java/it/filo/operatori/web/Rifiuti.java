package it.filo.operatori.web;

import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the refusals of the use cases answer, on every page. */
@ControllerAdvice
class Rifiuti {

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
}
