package it.filo.accesso.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A select with only the conditions that apply, so that each combination gets a plan of its own. */
final class Condizioni {

    private final String select;
    private final List<String> condizioni = new ArrayList<>();
    private final Map<String, Object> valori = new HashMap<>();

    /** @param zona what restricts the rows to those of the current zona, which every one of these selects does */
    Condizioni(String select, String zona) {
        this.select = select;
        condizioni.add(zona);
    }

    Condizioni e(String condizione, String nome, Object valore) {
        condizioni.add(condizione);
        return con(nome, valore);
    }

    Condizioni e(String condizione, Map<String, Object> altri) {
        condizioni.add(condizione);
        valori.putAll(altri);
        return this;
    }

    Condizioni con(String nome, Object valore) {
        valori.put(nome, valore);
        return this;
    }

    JdbcClient.StatementSpec chiedi(JdbcClient jdbc, String fine) {
        return jdbc.sql(testo(fine)).params(valori);
    }

    /**
     * With another select around it, so that what is only shown is asked of the chosen rows alone.
     *
     * @param intorno with %s where this one goes
     */
    JdbcClient.StatementSpec chiediDentro(JdbcClient jdbc, String intorno, String fine, String fineIntorno) {
        return jdbc.sql(intorno.formatted(testo(fine)) + fineIntorno).params(valori);
    }

    private String testo(String fine) {
        return select + "where " + String.join(" and ", condizioni) + "\n" + fine;
    }
}
