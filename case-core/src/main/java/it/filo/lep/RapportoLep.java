package it.filo.lep;

import it.filo.lep.Cifra.Base;
import it.filo.zona.Zona;
import java.util.List;
import java.util.Optional;

/** The figures of a zona at a cut in time, one row for each indicator, measure and comune. */
public record RapportoLep(Zona zona, Taglio taglio, List<Cifra> cifre) {

    public Optional<Cifra> cifra(String codice, Base base) {
        return cifre.stream()
                .filter(c -> c.codice().equals(codice)
                        && c.misura().equals(base.misura())
                        && c.comune().equals(base.comune()))
                .findFirst();
    }

    /** Those of one measure and comune by code, in the order of the report. */
    public List<Cifra> di(Base base) {
        return cifre.stream()
                .filter(c -> c.misura().equals(base.misura()) && c.comune().equals(base.comune()))
                .toList();
    }

    /** Codes of the measures that the report knows, without the one for all together. */
    public List<String> misure() {
        return cifre.stream()
                .map(Cifra::misura)
                .filter(m -> !m.isEmpty())
                .distinct()
                .toList();
    }
}
