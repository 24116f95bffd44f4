package it.filo.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of one zona on their way to PostgreSQL, in the text format of its COPY. In no order: nothing refers to anything yet. */
final class Copia {

    private static final int PIENA = 1 << 21;

    private final UUID zona;
    private final CopyManager copia;
    private final Map<Tabella, StringBuilder> righe = new EnumMap<>(Tabella.class);

    Copia(UUID zona, Connection connessione) throws SQLException {
        this.zona = zona;
        this.copia = connessione.unwrap(PGConnection.class).getCopyAPI();
    }

    /** A row of the zona. */
    void riga(Tabella tabella, @Nullable Object... valori) {
        var testo = testo(tabella);
        testo.append(zona);
        for (var valore : valori) {
            testo.append('\t');
            scrivi(testo, valore);
        }
        finita(tabella, testo);
    }

    /** A row that does not begin with the zona. */
    void rigaIntera(Tabella tabella, @Nullable Object... valori) {
        var testo = testo(tabella);
        for (int i = 0; i < valori.length; i++) {
            if (i > 0) {
                testo.append('\t');
            }
            scrivi(testo, valori[i]);
        }
        finita(tabella, testo);
    }

    private StringBuilder testo(Tabella tabella) {
        return righe.computeIfAbsent(tabella, t -> new StringBuilder());
    }

    private void finita(Tabella tabella, StringBuilder testo) {
        testo.append('\n');
        if (testo.length() > PIENA) {
            manda(tabella, testo);
        }
    }

    void manda() {
        righe.forEach(this::manda);
    }

    private void manda(Tabella tabella, StringBuilder testo) {
        try {
            var flusso = copia.copyIn(tabella.copia());
            var byti = testo.toString().getBytes(StandardCharsets.UTF_8);
            flusso.writeToCopy(byti, 0, byti.length);
            flusso.endCopy();
            testo.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException("copy " + tabella.nome(), e);
        }
    }

    private static void scrivi(StringBuilder testo, @Nullable Object valore) {
        switch (valore) {
            case null -> testo.append("\\N");
            case byte[] cifrato -> testo.append("\\\\x").append(HexFormat.of().formatHex(cifrato));
            case UUID[] ids ->
                testo.append('{').append(String.join(",", testi(ids))).append('}');
            case Enum<?> voce -> testo.append(voce.name());
            case String s -> protetto(testo, s);
            default -> testo.append(valore);
        }
    }

    private static String[] testi(UUID[] ids) {
        var testi = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            testi[i] = ids[i].toString();
        }
        return testi;
    }

    private static void protetto(StringBuilder testo, String s) {
        for (int i = 0; i < s.length(); i++) {
            var c = s.charAt(i);
            switch (c) {
                case '\\' -> testo.append("\\\\");
                case '\t' -> testo.append("\\t");
                case '\n' -> testo.append("\\n");
                case '\r' -> testo.append("\\r");
                default -> testo.append(c);
            }
        }
    }
}
