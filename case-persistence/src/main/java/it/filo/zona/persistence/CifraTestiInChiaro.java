package it.filo.zona.persistence;

import it.filo.base.Cassaforte;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The motives that the first schema kept in clear. */
@Component
public class CifraTestiInChiaro extends CifraColonne {

    public CifraTestiInChiaro(ObjectProvider<Cassaforte> cassaforte) {
        super(
                cassaforte,
                "202611221220",
                "cifra testi in chiaro",
                List.of(
                        new Colonna("contatto", "inviato_a"),
                        new Colonna("incarico", "motivo"),
                        new Colonna("domanda", "motivo"),
                        new Colonna("esito_inps", "motivo")));
    }
}
