package it.filo.lep;

import it.filo.lep.Cifra.Base;
import it.filo.zona.Zona;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a zona at a cut in time, one row for each indicator, measure and comune. */
public final class RapportoLep {

    private record Chiave(String codice, Base base) {}

    private final Zona zona;
    private final Taglio taglio;
    private final List<Cifra> cifre;
    private final Map<Chiave, Cifra> perChiave = new HashMap<>();
    private final Map<Indicatore, Map<Base, Long>> invertite;

    RapportoLep(Zona zona, Taglio taglio, List<Cifra> cifre, Map<Indicatore, Map<Base, Long>> invertite) {
        this.zona = zona;
        this.taglio = taglio;
        this.cifre = List.copyOf(cifre);
        this.invertite = Map.copyOf(invertite);
        cifre.forEach(c -> perChiave.putIfAbsent(new Chiave(c.codice(), new Base(c.misura(), c.comune())), c));
    }

    public Zona zona() {
        return zona;
    }

    public Taglio taglio() {
        return taglio;
    }

    public List<Cifra> cifre() {
        return cifre;
    }

    public Optional<Cifra> cifra(String codice, Base base) {
        return Optional.ofNullable(perChiave.get(new Chiave(codice, base)));
    }

    /** Passages left out of an indicator on times because their second date comes before the first. */
    public long invertite(Indicatore indicatore, Base base) {
        return invertite.getOrDefault(indicatore, Map.of()).getOrDefault(base, 0L);
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
