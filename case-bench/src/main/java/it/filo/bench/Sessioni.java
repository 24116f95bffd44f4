package it.filo.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sessions of people who signed in, again under keys of their own: a sign-in costs what a password hash costs, and a nation
 * has twelve thousand. Each copy came in at a moment of its own, so that whether its owner may still be here is asked for
 * each.
 */
final class Sessioni {

    private static final String COOKIE = "filo=";
    /** How Java writes an Instant: a block of 13 bytes, its kind, seconds and nanoseconds. */
    private static final byte[] ISTANTE = {0x77, 0x0d, 0x02};

    private static final int NANOSECONDI = ISTANTE.length + Long.BYTES;

    private Sessioni() {}

    /** The value of the cookie of each copy. */
    static List<String> copia(Ambiente ambiente, String biscotti, int quante) throws SQLException {
        var originale = new String(Base64.getDecoder().decode(biscotto(biscotti)), StandardCharsets.UTF_8);
        var attributi = ambiente.sql
                .sql("""
                        select a.attribute_name, a.attribute_bytes from tecnico.sessione s
                        join tecnico.sessione_attributes a on a.session_primary_id = s.primary_id where s.session_id = ?
                        """)
                .param(originale)
                .query((rs, n) -> Map.entry(rs.getString(1), rs.getBytes(2)))
                .list();
        if (attributi.stream().noneMatch(a -> istante(a.getValue(), 0) >= 0)) {
            throw new IllegalStateException("the session does not say when it began");
        }
        var copie = new ArrayList<String>();
        try (var connessione = ambiente.banca.daSuperutente();
                var sessione = connessione.prepareStatement("""
                        insert into tecnico.sessione (primary_id, session_id, creation_time, last_access_time,
                          max_inactive_interval, expiry_time, principal_name)
                        select ?, ?, creation_time, ?, max_inactive_interval, ? + max_inactive_interval * 1000, principal_name
                        from tecnico.sessione where session_id = ?
                        """);
                var suoi = connessione.prepareStatement("insert into tecnico.sessione_attributes values (?, ?, ?)")) {
            var adesso = Instant.now().toEpochMilli();
            connessione.setAutoCommit(false);
            for (int n = 0; n < quante; n++) {
                var chiave = UUID.randomUUID().toString();
                var id = UUID.randomUUID().toString();
                sessione.setString(1, chiave);
                sessione.setString(2, id);
                sessione.setLong(3, adesso);
                sessione.setLong(4, adesso);
                sessione.setString(5, originale);
                sessione.addBatch();
                for (var attributo : attributi) {
                    suoi.setString(1, chiave);
                    suoi.setString(2, attributo.getKey());
                    suoi.setBytes(3, entrato(attributo.getValue(), n));
                    suoi.addBatch();
                }
                copie.add(Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)));
            }
            sessione.executeBatch();
            suoi.executeBatch();
            connessione.commit();
        }
        return copie;
    }

    /** The value of the cookie of the session, of the header of all cookies. */
    static String biscotto(String biscotti) {
        for (var biscotto : biscotti.split("; ")) {
            if (biscotto.startsWith(COOKIE)) {
                return biscotto.substring(COOKIE.length());
            }
        }
        throw new IllegalStateException("no session in " + biscotti);
    }

    static String biscotti(String biscotto) {
        return COOKIE + biscotto;
    }

    private static byte[] entrato(byte[] attributo, int quale) {
        var altro = attributo.clone();
        for (var dove = istante(altro, 0); dove >= 0; dove = istante(altro, dove + NANOSECONDI)) {
            ByteBuffer.wrap(altro).putInt(dove + NANOSECONDI, quale);
        }
        return altro;
    }

    private static int istante(byte[] attributo, int da) {
        for (int n = da; n + NANOSECONDI + Integer.BYTES <= attributo.length; n++) {
            if (attributo[n] == ISTANTE[0] && attributo[n + 1] == ISTANTE[1] && attributo[n + 2] == ISTANTE[2]) {
                return n;
            }
        }
        return -1;
    }
}
