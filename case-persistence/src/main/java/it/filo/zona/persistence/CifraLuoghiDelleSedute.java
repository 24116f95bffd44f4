package it.filo.zona.persistence;

import it.filo.base.Cassaforte;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a mini-équipe or an équipe meets is written by hand and may name the service that a person goes to. */
@Component
public class CifraLuoghiDelleSedute extends CifraColonne {

    public CifraLuoghiDelleSedute(ObjectProvider<Cassaforte> cassaforte) {
        super(
                cassaforte,
                "202611281832",
                "cifra luoghi delle sedute",
                List.of(new Colonna("analisi", "luogo"), new Colonna("seduta", "luogo")));
    }
}
