package it.filo.accesso;

import java.util.List;
import java.util.Map;

/** A month of INPS outcomes to try the import with. A bean of this type exists in the demo only. */
public interface EsitiDimostrativi {

    /** The rows of a file as INPS would send it today: mostly new domande, some known ones, a few rows to mend. */
    List<Map<Colonna, String>> delMese();
}
