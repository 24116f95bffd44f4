package it.filo.fondi.persistence;

import it.filo.fondi.Catalogo;
import it.filo.fondi.CatalogoIniziale;
import it.filo.zona.ZonaFondata;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In the transaction that founds the zona: without services and a fund no progetto could be written. */
@Component
class CatalogoDellaZonaNuova {

    private final Catalogo catalogo;

    CatalogoDellaZonaNuova(Catalogo catalogo) {
        this.catalogo = catalogo;
    }

    @EventListener
    void dopo(ZonaFondata fondata) {
        var iniziale = CatalogoIniziale.nuovo();
        catalogo.aggiungi(iniziale.fondo());
        iniziale.servizi().forEach(catalogo::aggiungi);
    }
}
