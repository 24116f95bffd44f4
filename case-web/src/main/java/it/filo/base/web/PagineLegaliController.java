package it.filo.base.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public pages of the footer (GDPR art. 13; L. 4/2004 art. 3-quater; D.Lgs. 82/2005 art. 54). */
@Controller
class PagineLegaliController {

    @GetMapping("/privacy")
    String privacy() {
        return "base/privacy";
    }

    @GetMapping("/note-legali")
    String noteLegali() {
        return "base/note-legali";
    }

    @GetMapping("/accessibilita")
    String accessibilita() {
        return "base/accessibilita";
    }
}
