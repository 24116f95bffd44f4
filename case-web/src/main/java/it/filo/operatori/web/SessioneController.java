package it.filo.operatori.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Asked by the notice that a session is about to end: the request itself prolongs it (WCAG 2.1, 2.2.1). */
@Controller
class SessioneController {

    @GetMapping("/sessione")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prolunga() {}
}
