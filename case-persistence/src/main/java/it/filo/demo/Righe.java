package it.filo.demo;

import it.filo.base.Id;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way to the tables of one zona, written in batches in the order in which the tables depend on each other. */
final class Righe {

    /** Rows of one statement. */
    private static final int LOTTO = 200;

    /** Parents before children. */
    private static final List<String> TABELLE = List.of(
            "tecnico.zona",
            "comune",
            "ente",
            "convenzione",
            "punto_di_accesso",
            "personale",
            "impostazione_misura",
            "voce_di_sportello",
            "operatore",
            "tecnico.account",
            "fondo",
            "azione",
            "impegno_di_spesa",
            "intervento",
            "intervento_fondo",
            "equipe",
            "equipe_membro",
            "persona",
            "nucleo",
            "componente",
            "cartella",
            "domanda",
            "esito_inps",
            "attenzione",
            "passo_di_attenzione",
            "incarico",
            "evento",
            "nota_diario",
            "contatto",
            "segnalazione",
            "voce_scheda",
            "passaggio_segnalazione",
            "analisi",
            "analisi_dominio",
            "profilo_lavorativo",
            "conferma",
            "seduta",
            "seduta_membro",
            "quadro",
            "quadro_dominio",
            "progetto",
            "obiettivo",
            "risultato",
            "impegno",
            "sostegno",
            "patto",
            "sottoscrizione",
            "verifica",
            "verifica_voce",
            "profilo",
            "scheda_esito",
            "dichiarazione_totali",
            "totale_dichiarato",
            "registro");

    private final UUID zona;
    private final JdbcTemplate jdbc;
    /** By table, then by the columns that are given. */
    private final Map<String, Map<List<String>, List<Object[]>>> righe = new LinkedHashMap<>();

    Righe(UUID zona, JdbcTemplate jdbc) {
        this.zona = zona;
        this.jdbc = jdbc;
    }

    /** @param colonneEValori names of columns, each followed by its value; the zona is added */
    void in(String tabella, @Nullable Object... colonneEValori) {
        if (!TABELLE.contains(tabella)) {
            throw new IllegalArgumentException("in what order is " + tabella + " written?");
        }
        var colonne = new ArrayList<String>();
        var valori = new ArrayList<@Nullable Object>();
        if (!tabella.equals("tecnico.zona")) {
            colonne.add("zona_id");
            valori.add(zona);
        }
        for (int i = 0; i < colonneEValori.length; i += 2) {
            colonne.add(String.valueOf(colonneEValori[i]));
            valori.add(perJdbc(colonneEValori[i + 1]));
        }
        righe.computeIfAbsent(tabella, t -> new LinkedHashMap<>())
                .computeIfAbsent(colonne, c -> new ArrayList<>())
                .add(valori.toArray());
    }

    /** @return how many rows */
    int scrivi() {
        var quante = 0;
        for (var tabella : TABELLE) {
            for (var gruppo : righe.getOrDefault(tabella, Map.of()).entrySet()) {
                var valori = gruppo.getValue();
                for (int da = 0; da < valori.size(); da += LOTTO) {
                    scrivi(tabella, gruppo.getKey(), valori.subList(da, Math.min(da + LOTTO, valori.size())));
                }
                quante += valori.size();
            }
        }
        righe.clear();
        return quante;
    }

    private void scrivi(String tabella, List<String> colonne, List<Object[]> valori) {
        var riga = "(" + String.join(", ", Collections.nCopies(colonne.size(), "?")) + ")";
        jdbc.update(
                "insert into " + tabella + " (" + String.join(", ", colonne) + ") values "
                        + String.join(", ", Collections.nCopies(valori.size(), riga)),
                valori.stream().flatMap(Arrays::stream).toArray());
    }

    private static @Nullable Object perJdbc(@Nullable Object valore) {
        return switch (valore) {
            case null -> null;
            case Enum<?> e -> e.name();
            case Id id -> id.id();
            case Instant istante -> istante.atOffset(ZoneOffset.UTC);
            default -> Objects.requireNonNull(valore);
        };
    }
}
