package it.filo.bench;

import it.filo.bench.Gatling.Esito;
import it.filo.bench.Gatling.Visita;
import it.filo.bench.Salvataggi.Aperta;
import it.filo.operatori.Ruolo;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A working day: so many sessions of assistenti sociali, amministrative and program managers of all kinds of zone, and
 * which pages each of them opens how often, as docs/prestazioni.md tells.
 */
final class Giornata {

    /** Zone of all sizes in which people are signed in, and assistenti of each. */
    private static final int ZONE = 20;

    private static final int ASSISTENTI = 3;
    /** Of a file, which is gone through again from its start. */
    private static final int VISITE_A_SESSIONE = 8;

    private static final int CAMPIONE = 200;
    /** Requests of a form that is opened, sent and followed. */
    private static final int DI_UN_SALVATAGGIO = 3;

    /** How often, of a hundred. */
    private enum Cosa {
        OGGI(15, 15, 20),
        CASELOAD(23, 0, 25),
        CARTELLA(30, 15, 15),
        CERCA(12, 25, 5),
        SCADENZE(13, 0, 10),
        CODA(0, 20, 25),
        DOMANDE(0, 25, 0),
        SCHEDA(7, 0, 0);

        private final int assistente;
        private final int amministrativa;
        private final int program;

        Cosa(int assistente, int amministrativa, int program) {
            this.assistente = assistente;
            this.amministrativa = amministrativa;
            this.program = program;
        }

        private int quanto(Ruolo ruolo) {
            return switch (ruolo) {
                case ASSISTENTE_SOCIALE -> assistente;
                case AMMINISTRATIVA -> amministrativa;
                case PROGRAM_MANAGER -> program;
                default -> 0;
            };
        }

        static Cosa una(Ruolo ruolo, SplittableRandom caso) {
            var punto = caso.nextInt(100);
            for (var cosa : values()) {
                punto -= cosa.quanto(ruolo);
                if (punto < 0) {
                    return cosa;
                }
            }
            throw new IllegalStateException(ruolo + ": not a hundred");
        }
    }

    /** Who signed in, with the cookies of his sessions and the cases that he opens. */
    private record Persona(Ruolo ruolo, String zona, List<String> sessioni, List<String> cartelle) {}

    private final Ambiente ambiente;
    private final Gatling gatling;
    private final SplittableRandom caso = new SplittableRandom(Generatore.SEME);
    private final List<Persona> persone = new ArrayList<>();
    private final Map<String, Persona> perUsername = new HashMap<>();
    private final List<Aperta> aperte = new ArrayList<>();
    private final Map<String, List<String>> nomi = new HashMap<>();
    private final Path tutte;
    private final Path letture;
    private final double richiestePerVisita;

    Giornata(Ambiente ambiente, Gatling gatling, int sessioni) throws Exception {
        this.ambiente = ambiente;
        this.gatling = gatling;
        entrano(sessioni);
        var visite = visite(sessioni * VISITE_A_SESSIONE);
        var lette = visite.stream().filter(v -> v.salva().isEmpty()).toList();
        this.tutte = gatling.scrivi("giornata", visite);
        this.letture = gatling.scrivi("letture", lette);
        this.richiestePerVisita = 1 + (DI_UN_SALVATAGGIO - 1) * (1 - (double) lette.size() / visite.size());
    }

    /** So many pages a second, forms that are sent among them. */
    Esito lavora(double pagine, int secondi) throws IOException, InterruptedException {
        return gatling.ritmo(ambiente.filo, tutte, pagine / richiestePerVisita, secondi);
    }

    /** Pages that are read only, so many a second. */
    Esito legge(double pagine, int secondi) throws IOException, InterruptedException {
        return gatling.ritmo(ambiente.filo, letture, pagine, secondi);
    }

    /** The same by so many who wait for each answer. */
    Esito leggono(int quanti, int secondi) throws IOException, InterruptedException {
        return gatling.insieme(ambiente.filo, letture, quanti, secondi);
    }

    /** Eight in ten are assistenti, and as many amministrative as program managers. */
    private void entrano(int sessioni) throws IOException, InterruptedException, SQLException {
        var ultima = ambiente.taglia.zone().size();
        var quante = Math.min(ZONE, ultima);
        for (int n = 0; n < quante; n++) {
            var zona = 1 + n * ultima / quante;
            for (int a = 1; a <= Math.min(ASSISTENTI, assistenti(zona)); a++) {
                entra(Ruolo.ASSISTENTE_SOCIALE, zona, a);
            }
            entra(Ruolo.AMMINISTRATIVA, zona, 1);
            entra(Ruolo.PROGRAM_MANAGER, zona, 1);
            aperte.addAll(Salvataggi.aperte(ambiente, "ZONA" + zona).stream()
                    .filter(aperta -> perUsername.containsKey(aperta.username()))
                    .toList());
        }
        for (var persona : persone) {
            var comeLei =
                    persone.stream().filter(p -> p.ruolo() == persona.ruolo()).count();
            var sue =
                    Math.ceilDiv(sessioni * (persona.ruolo() == Ruolo.ASSISTENTE_SOCIALE ? 8 : 1), 10 * (int) comeLei);
            persona.sessioni()
                    .addAll(Sessioni.copia(ambiente, persona.sessioni().removeFirst(), sue));
        }
    }

    private int assistenti(int zona) {
        return Math.max(2, ambiente.taglia.zone().get(zona - 1) / 80);
    }

    private void entra(Ruolo ruolo, int zona, int numero) throws IOException, InterruptedException {
        var username = Territorio.username(ruolo, zona, numero);
        var sue = new ArrayList<>(List.of(ambiente.sessione(username, 0)));
        var persona = new Persona(ruolo, "ZONA" + zona, sue, cartelle(ruolo, "ZONA" + zona, username));
        persone.add(persona);
        perUsername.put(username, persona);
    }

    /** Those that she follows; of all roles that see all of the zona, some. */
    private List<String> cartelle(Ruolo ruolo, String zona, String username) {
        return ambiente.sql
                .sql("""
                        select c.id::text from cartella c join tecnico.zona z on z.id = c.zona_id
                        where z.codice = :zona and c.fase <> 'CHIUSA' and (:tutte or exists (
                          select 1 from incarico i join tecnico.account a
                            on a.zona_id = i.zona_id and a.operatore_id = i.operatore_id
                          where i.zona_id = c.zona_id and i.cartella_id = c.id and i.al is null
                            and a.username = :username))
                        order by md5(c.id::text) limit :quante
                        """)
                .param("zona", zona)
                .param("tutte", ruolo != Ruolo.ASSISTENTE_SOCIALE)
                .param("username", username)
                .param("quante", CAMPIONE)
                .query(String.class)
                .list();
    }

    private List<Visita> visite(int quante) {
        var visite = new ArrayList<Visita>();
        var assistenti = dello(Ruolo.ASSISTENTE_SOCIALE);
        var amministrative = dello(Ruolo.AMMINISTRATIVA);
        var program = dello(Ruolo.PROGRAM_MANAGER);
        var salvate = 0;
        for (int n = 0; n < quante; n++) {
            var chi = uno(
                    switch (caso.nextInt(10)) {
                        case 0 -> amministrative;
                        case 1 -> program;
                        default -> assistenti;
                    });
            var cosa = Cosa.una(chi.ruolo(), caso);
            visite.add(cosa == Cosa.SCHEDA ? salva(salvate++) : new Visita(uno(chi.sessioni()), percorso(cosa, chi)));
        }
        return visite;
    }

    /** All sheets in turn, each by one of the sessions of who follows the case: it comes again after a long while only. */
    private Visita salva(int quale) {
        var aperta = aperte.get(quale % aperte.size());
        var foglio = Salvataggi.FOGLI.get(quale / aperte.size() % Salvataggi.FOGLI.size());
        var chi = perUsername.get(aperta.username());
        if (chi == null) {
            throw new IllegalStateException(aperta.username());
        }
        return aperta.visita(uno(chi.sessioni()), foglio);
    }

    private String percorso(Cosa cosa, Persona chi) {
        return switch (cosa) {
            case OGGI, SCHEDA -> "/";
            case CASELOAD -> "/cartelle";
            case CARTELLA -> "/cartelle/" + uno(chi.cartelle());
            case CERCA -> "/cerca?q=" + uno(nomi.computeIfAbsent(chi.zona(), this::cercati));
            case SCADENZE -> "/scadenze";
            case CODA -> "/cartelle/assegnazioni";
            case DOMANDE -> "/accesso/domande";
        };
    }

    /** By the codice fiscale, or by «cognome nome». */
    private List<String> cercati(String zona) {
        return ambiente.sql.sql("""
                        select case when row_number() over (order by md5(p.id::text)) % 2 = 0 then p.codice_fiscale
                          else p.cognome || ' ' || p.nome end
                        from persona p join tecnico.zona z on z.id = p.zona_id
                        where z.codice = ? order by md5(p.id::text) limit ?
                        """).params(zona, CAMPIONE).query(String.class).list().stream()
                .map(testo -> java.net.URLEncoder.encode(testo, java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    private List<Persona> dello(Ruolo ruolo) {
        return persone.stream().filter(p -> p.ruolo() == ruolo).toList();
    }

    private <T> T uno(List<T> fra) {
        return fra.get(caso.nextInt(fra.size()));
    }
}
