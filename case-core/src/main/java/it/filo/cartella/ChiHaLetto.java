package it.filo.cartella;

import it.filo.operatori.Livello;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.PagineDelRegistro;
import it.filo.registro.RigaRegistro;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who read a case and who changed it (GDPR art. 15 and 32). */
@Service
@Transactional
public class ChiHaLetto {

    private final Consultazione consultazione;
    private final PagineDelRegistro pagine;

    ChiHaLetto(Consultazione consultazione, PagineDelRegistro pagine) {
        this.consultazione = consultazione;
        this.pagine = pagine;
    }

    /** The latest first, of the sections that this person reads; the responsabile della protezione dei dati has them all. */
    public List<RigaRegistro> righe(CartellaId id, @Nullable UUID dopo, int quante, Operatore chi) {
        var vista = consultazione.leggi(id, Sezione.CHI_HA_LETTO, chi);
        var lette = Arrays.stream(Sezione.values())
                .filter(s -> vista.legge(s) && vista.livello(s) != Livello.AUTORE)
                .collect(Collectors.toSet());
        var lettore = new PagineDelRegistro.Lettore(chi.id().id(), lette);
        return pagine.righe(PagineDelRegistro.Filtro.dellaCartella(id.id(), lettore), dopo, quante);
    }
}
