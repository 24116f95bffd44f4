package it.filo.zona.persistence;

import it.filo.base.Cassaforte;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Encrypts columns that an earlier schema kept in clear. It is written in Java because the key lives outside the
 * database. All of it is one transaction, and every text is opened again and compared before the clear one goes: either
 * everything is encrypted or nothing has changed.
 */
abstract class CifraColonne implements JavaMigration {

    private static final int LOTTO = 500;

    record Colonna(String tabella, String nome) {

        String cifrata() {
            return nome + "_cifrato";
        }
    }

    private final ObjectProvider<Cassaforte> cassaforte;
    private final String versione;
    private final String titolo;
    private final List<Colonna> colonne;

    /** @param cassaforte asked for only where there is something to encrypt: an empty database needs no key yet */
    CifraColonne(ObjectProvider<Cassaforte> cassaforte, String versione, String titolo, List<Colonna> colonne) {
        this.cassaforte = cassaforte;
        this.versione = versione;
        this.titolo = titolo;
        this.colonne = colonne;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(versione);
    }

    @Override
    public String getDescription() {
        return titolo;
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connessione = context.getConnection();
        for (var colonna : colonne) {
            esegui(connessione, "alter table %s add column %s bytea", colonna.tabella(), colonna.cifrata());
        }
        for (var zona : zone(connessione)) {
            entra(connessione, zona.toString());
            for (var colonna : colonne) {
                cifra(connessione, new ZonaId(zona), colonna);
            }
        }
        entra(connessione, "");
        for (var colonna : colonne) {
            esegui(connessione, "alter table %s drop column %s", colonna.tabella(), colonna.nome());
            esegui(
                    connessione,
                    "alter table %s rename column %s to %s",
                    colonna.tabella(),
                    colonna.cifrata(),
                    colonna.nome());
        }
        for (var colonna : colonne) {
            // A column that is dropped stays in the file of its table until that is written anew, as this makes it.
            esegui(
                    connessione,
                    "alter table %1$s alter column %2$s type bytea using %2$s || ''::bytea",
                    colonna.tabella(),
                    colonna.nome());
        }
    }

    private static List<UUID> zone(Connection connessione) throws SQLException {
        try (var domanda = connessione.prepareStatement("select id from tecnico.zona order by id");
                var righe = domanda.executeQuery()) {
            var zone = new ArrayList<UUID>();
            while (righe.next()) {
                zone.add(righe.getObject(1, UUID.class));
            }
            return zone;
        }
    }

    /** The walls hold the owner too. */
    private static void entra(Connection connessione, String zona) throws SQLException {
        try (var comando = connessione.prepareStatement("select set_config('filo.zona', ?, true)")) {
            comando.setString(1, zona);
            comando.execute();
        }
    }

    private void cifra(Connection connessione, ZonaId zona, Colonna colonna) throws SQLException {
        var leggi = "select id, %s from %s where %s is not null"
                .formatted(colonna.nome(), colonna.tabella(), colonna.nome());
        var scrivi = "update %s set %s = ? where id = ?".formatted(colonna.tabella(), colonna.cifrata());
        try (var lettura = connessione.prepareStatement(leggi);
                var scrittura = connessione.prepareStatement(scrivi)) {
            lettura.setFetchSize(LOTTO);
            try (var righe = lettura.executeQuery()) {
                int inAttesa = 0;
                while (righe.next()) {
                    var id = righe.getObject(1, UUID.class);
                    var testo = righe.getString(2);
                    scrittura.setBytes(1, ZonaCorrente.in(zona, () -> chiuso(testo, id)));
                    scrittura.setObject(2, id);
                    scrittura.addBatch();
                    if (++inAttesa % LOTTO == 0) {
                        scrittura.executeBatch();
                    }
                }
                scrittura.executeBatch();
            }
        }
    }

    private static void esegui(Connection connessione, String sql, Object... nomi) throws SQLException {
        try (var comando = connessione.createStatement()) {
            comando.execute(sql.formatted(nomi));
        }
    }

    private byte @Nullable [] chiuso(String testo, UUID riga) {
        var chiave = cassaforte.getObject();
        var cifrato = chiave.chiudi(testo, riga);
        if (!testo.isBlank() && !testo.equals(chiave.apri(cifrato, riga))) {
            throw new IllegalStateException("Il testo della riga " + riga + " non si riapre: niente è stato cambiato");
        }
        return cifrato;
    }
}
