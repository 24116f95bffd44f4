package it.filo.cartella.web;

import it.filo.cartella.CercaCartelle;
import it.filo.operatori.Operatore;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of the cases as files, whole and with the filters of the page. */
@Controller
class FileCartelleController {

    private final CercaCartelle cercaCartelle;
    private final Zone zone;

    FileCartelleController(CercaCartelle cercaCartelle, Zone zone) {
        this.cercaCartelle = cercaCartelle;
        this.zone = zone;
    }

    @GetMapping("/cartelle.csv")
    void csv(FiltriCartelle filtri, Operatore chi, HttpServletResponse risposta) throws IOException {
        FileCartelle.csv(risposta, righe(filtri, chi));
    }

    @GetMapping("/cartelle.xlsx")
    void xlsx(FiltriCartelle filtri, Operatore chi, HttpServletResponse risposta) throws IOException {
        FileCartelle.xlsx(risposta, righe(filtri, chi));
    }

    private FileCartelle.Righe righe(FiltriCartelle filtri, Operatore chi) {
        var filtro = filtri.noti(zone.comuni()).filtro(chi);
        return riga -> cercaCartelle.esporta(filtro, chi, riga);
    }
}
