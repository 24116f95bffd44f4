package it.filo.equipe;

import it.filo.cartella.CartellaId;
import java.util.List;

/** Who is convened to the sedute of the current zona. */
public interface SedutaMembri {

    SedutaMembro save(SedutaMembro membro);

    void delete(SedutaMembro membro);

    /** In the order in which they were convened. */
    List<SedutaMembro> dellaSeduta(SedutaId seduta);

    /** Of all sedute of a case. */
    List<SedutaMembro> dellaCartella(CartellaId cartella);
}
