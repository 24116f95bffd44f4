package it.filo.bench;

import it.filo.misura.CalendarioLavorativo;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A zona before its first case: comuni, enti, who works there and signs in, working days. */
final class Territorio {

    /** The day on which everything that is generated ends. */
    static final LocalDate OGGI = LocalDate.of(2026, 11, 27);

    /** Of every account. */
    static final String PASSWORD = "filo-bench-2026";

    static final LocalDate INIZIO = LocalDate.of(2018, 1, 1);
    private static final LocalDate PRIMO_GIORNO = LocalDate.of(2016, 1, 1);
    private static final List<MonthDay> PATRONI =
            List.of(MonthDay.of(6, 24), MonthDay.of(7, 25), MonthDay.of(12, 7), MonthDay.of(9, 19), MonthDay.of(10, 4));

    /** Who works in the zona. */
    record Addetto(UUID id, String nominativo, UUID ente, String nomeEnte) {}

    final UUID zona;
    final int numero;
    final Caso caso;
    final Copia copia;
    final CalendarioLavorativo calendario;
    final List<String> comuni = new ArrayList<>();
    final List<UUID> equipe = new ArrayList<>();
    final List<UUID> interventi = new ArrayList<>();
    private final Map<Ruolo, List<Addetto>> addetti = new EnumMap<>(Ruolo.class);
    private final Map<TipoEnte, UUID> enti = new EnumMap<>(TipoEnte.class);
    private final Nomi nomi;

    Territorio(UUID zona, int numero, Caso caso, Copia copia, Nomi nomi) {
        this.zona = zona;
        this.numero = numero;
        this.caso = caso;
        this.copia = copia;
        this.nomi = nomi;
        this.calendario = new CalendarioLavorativo(patrono(), false);
    }

    /** The hour at which what happened on a day was written down. */
    static Instant mattina(LocalDate giorno) {
        return giorno.atTime(8, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    /** Username of the n-th of a role in the n-th zona, the largest of which is 1. */
    static String username(Ruolo ruolo, int zona, int n) {
        return ruolo.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + zona + "-" + n;
    }

    void scrivi(int nuclei, String impronta) {
        var nome = "Zona " + numero;
        copia.rigaIntera(
                Tabella.ZONA,
                zona,
                "ZONA" + numero,
                nome,
                "Società della Salute " + nome,
                "ZONA",
                "%02d-%02d".formatted(patrono().getMonthValue(), patrono().getDayOfMonth()));
        for (int n = 1; n <= Math.clamp(nuclei / 250, 3, 40); n++) {
            var istat = "%06d".formatted(numero * 100 + n);
            comuni.add(istat);
            copia.riga(Tabella.COMUNE, istat, "Borgo di Sant'Anna " + n, "Z999", "00100", nuclei * 30 / 10);
        }
        for (var tipo : TipoEnte.values()) {
            if (tipo != TipoEnte.REGIONE) {
                var id = caso.id(mattina(INIZIO));
                enti.put(tipo, id);
                copia.riga(Tabella.ENTE, id, tipo.nome() + " " + numero, tipo);
                copia.riga(Tabella.CONVENZIONE, caso.id(mattina(INIZIO)), id, INIZIO);
            }
        }
        lavorano(Ruolo.ASSISTENTE_SOCIALE, TipoEnte.SDS, Math.max(2, nuclei / 80), impronta);
        lavorano(Ruolo.CONSULENTE_CPI, TipoEnte.CENTRO_PER_IMPIEGO, Math.max(1, nuclei / 400), impronta);
        lavorano(Ruolo.OPERATORE_ACCESSO, TipoEnte.COMUNE, Math.max(1, nuclei / 1000), impronta);
        lavorano(Ruolo.TUTOR, TipoEnte.TERZO_SETTORE, Math.max(1, nuclei / 1000), impronta);
        lavorano(Ruolo.REFERENTE_SPECIALISTICO, TipoEnte.SERVIZIO_SPECIALISTICO, 1, impronta);
        for (var ruolo : List.of(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER, Ruolo.DIRETTORE, Ruolo.DPO)) {
            lavorano(ruolo, TipoEnte.SDS, 1, impronta);
        }
        lavorano(Ruolo.NUCLEO_DI_MONITORAGGIO, TipoEnte.SDS, 1, impronta);
        equipe();
        giorniLavorativi();
        offerta();
    }

    /** Who reads the aggregates of all zone, in a zona of its own. */
    void scriviRegione(String impronta) {
        copia.rigaIntera(Tabella.ZONA, zona, "REGIONE", "Regione", "Regione", "REGIONE", null);
        var id = caso.id(mattina(INIZIO));
        enti.put(TipoEnte.REGIONE, id);
        copia.riga(Tabella.ENTE, id, "Regione", TipoEnte.REGIONE);
        copia.riga(Tabella.CONVENZIONE, caso.id(mattina(INIZIO)), id, INIZIO);
        lavorano(Ruolo.REGIONE, TipoEnte.REGIONE, 1, impronta);
    }

    /** Where people turn to, what is offered to them and with which money. */
    private void offerta() {
        for (int n = 0; n < comuni.size(); n++) {
            if (n % 2 == 0) {
                punto(n, "URP");
            }
            if (n > 0) {
                punto(n, "SEGRETARIATO");
            }
        }
        copia.riga(
                Tabella.PERSONALE,
                caso.id(mattina(INIZIO)),
                "Zona " + numero,
                "SOCIALE",
                tutti(Ruolo.ASSISTENTE_SOCIALE).size(),
                true,
                INIZIO);
        var fondo = caso.id(mattina(INIZIO));
        copia.riga(Tabella.FONDO, fondo, "Fondo povertà " + numero, "Ministeriali", "600000.00");
        for (int n = 1; n <= 4; n++) {
            var azione = caso.id(mattina(INIZIO));
            copia.riga(Tabella.AZIONE, azione, fondo, "a" + n, "1 Accesso", "Azione " + n, "150000.00");
            if (n % 2 == 0) {
                var giorno = caso.giornoTra(INIZIO, OGGI.minusYears(1));
                copia.riga(
                        Tabella.IMPEGNO_DI_SPESA,
                        caso.id(mattina(giorno)),
                        azione,
                        giorno,
                        caso.tra(1_000, 140_000) + ".50",
                        "Determina " + n,
                        mattina(giorno));
            }
        }
        for (var lettera : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            var id = caso.id(mattina(INIZIO));
            interventi.add(id);
            copia.riga(
                    Tabella.INTERVENTO, id, "Intervento " + lettera, TipoEnte.SDS.nome(), lettera, lettera.equals("e"));
        }
    }

    private void punto(int comune, String tipo) {
        copia.riga(
                Tabella.PUNTO_DI_ACCESSO,
                caso.id(mattina(INIZIO)),
                comuni.get(comune),
                tipo,
                tipo + " " + comune,
                INIZIO);
    }

    private void lavorano(Ruolo ruolo, TipoEnte tipo, int quanti, String impronta) {
        var ente = Objects.requireNonNull(enti.get(tipo));
        for (int n = 1; n <= quanti; n++) {
            var comunita = nomi.comunita(caso);
            var cognome = nomi.cognome(comunita, caso);
            var nome = Nomi.nome(comunita, it.filo.nucleo.Sesso.F, caso);
            var chi = new Addetto(caso.id(mattina(INIZIO)), cognome + " " + nome, ente, tipo.nome() + " " + numero);
            addetti.computeIfAbsent(ruolo, r -> new ArrayList<>()).add(chi);
            copia.riga(Tabella.OPERATORE, chi.id(), cognome, nome, ruolo, ente, INIZIO);
            copia.rigaIntera(Tabella.ACCOUNT, username(ruolo, numero, n), zona, chi.id(), impronta, mattina(INIZIO));
        }
    }

    /** One for every sixteen assistenti: each in one, with the consulenti and the program manager in all of them. */
    private void equipe() {
        var assistenti = tutti(Ruolo.ASSISTENTE_SOCIALE);
        for (int da = 0; da < assistenti.size(); da += 16) {
            var id = caso.id(mattina(INIZIO));
            equipe.add(id);
            copia.riga(Tabella.EQUIPE, id, "EEMM %d-%d".formatted(numero, equipe.size()), INIZIO);
            for (var chi : assistenti.subList(da, Math.min(da + 16, assistenti.size()))) {
                copia.riga(Tabella.EQUIPE_MEMBRO, id, chi.id());
            }
            copia.riga(Tabella.EQUIPE_MEMBRO, id, uno(Ruolo.CONSULENTE_CPI).id());
        }
    }

    private void giorniLavorativi() {
        var progressivo = 0;
        for (var giorno = PRIMO_GIORNO; giorno.getYear() <= OGGI.getYear() + 3; giorno = giorno.plusDays(1)) {
            progressivo += calendario.lavorativo(giorno) ? 1 : 0;
            copia.riga(Tabella.GIORNO_LAVORATIVO, giorno, progressivo);
        }
    }

    private MonthDay patrono() {
        return PATRONI.get(numero % PATRONI.size());
    }

    List<Addetto> tutti(Ruolo ruolo) {
        return addetti.getOrDefault(ruolo, List.of());
    }

    Addetto uno(Ruolo ruolo) {
        return caso.uno(tutti(ruolo));
    }

    UUID ente(TipoEnte tipo) {
        return Objects.requireNonNull(enti.get(tipo));
    }
}
