package it.filo.demo;

import it.filo.base.Cassaforte;
import it.filo.misura.CalendarioLavorativo;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Comune;
import it.filo.zona.Ente;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tellers of a zona's stories share: its rows, its chance, its calendar, and who works there. */
final class Casa {

    /** From when to when somebody worked for the zona. */
    record InServizio(
            Operatore chi,
            @Nullable UUID punto,
            @Nullable String comune,
            LocalDate dal,
            @Nullable LocalDate al) {}

    /** A service of the catalogue and the funds that pay it. */
    record Servizio(
            UUID id,
            String nome,
            @Nullable String lettera,
            boolean genitorialita,
            List<UUID> fondi,
            boolean soloQuota) {}

    final UUID zona;
    final Righe righe;
    final Sorte sorte;
    final Cassaforte cassaforte;
    final CalendarioLavorativo calendario;
    final Clock clock;
    final LocalDate oggi;

    final Map<String, Comune> comuni = new LinkedHashMap<>();
    final Map<String, Ente> enti = new LinkedHashMap<>();
    final Map<String, UUID> punti = new LinkedHashMap<>();
    final Map<String, InServizio> operatori = new LinkedHashMap<>();
    final List<Servizio> servizi = new ArrayList<>();
    /** By domanda, the contact out of which it came. */
    final Map<UUID, UUID> nateDa = new LinkedHashMap<>();

    final Map<LocalDate, UUID> equipe = new LinkedHashMap<>();
    /** The first case of each step, which {@code assistente} and {@code cpi} follow. */
    final Map<PuntoAdi, Fascicolo> primi = new EnumMap<>(PuntoAdi.class);

    Casa(UUID zona, Righe righe, Sorte sorte, Cassaforte cassaforte, CalendarioLavorativo calendario, Clock clock) {
        this.zona = zona;
        this.righe = righe;
        this.sorte = sorte;
        this.cassaforte = cassaforte;
        this.calendario = calendario;
        this.clock = clock;
        this.oggi = LocalDate.now(clock);
    }

    /** The hour at which what happened on a day was written down. */
    Instant mattina(LocalDate giorno) {
        return giorno.atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    /** By username, or by surname for those who have none. */
    Operatore chi(String nome) {
        return Objects.requireNonNull(operatori.get(nome), nome).chi();
    }

    /** In service on a day. */
    List<Operatore> chi(Ruolo ruolo, LocalDate giorno) {
        return operatori.values().stream()
                .filter(o -> o.chi().ruolo() == ruolo
                        && !giorno.isBefore(o.dal())
                        && (o.al() == null || !giorno.isAfter(o.al())))
                .map(InServizio::chi)
                .toList();
    }

    Ente ente(String nome) {
        return Objects.requireNonNull(enti.get(nome), nome);
    }

    /** One of the bodies of the Terzo settore that give supports, with somebody at work on that day. */
    Ente unTerzoSettore(LocalDate giorno) {
        return ente(sorte.uno(chi(Ruolo.TUTOR, giorno)).nomeEnte());
    }

    /** The services of the catalogue that are of one of these letters of art. 7. */
    List<Servizio> servizi(String lettere) {
        return servizi.stream()
                .filter(s -> s.lettera() != null && lettere.contains(s.lettera()))
                .toList();
    }

    /** Those outside art. 7. */
    List<Servizio> altriServizi() {
        return servizi.stream().filter(s -> s.lettera() == null).toList();
    }

    /** That day, or the first working day after it. */
    LocalDate lavorativo(LocalDate giorno) {
        var lavorativo = giorno;
        while (!calendario.lavorativo(lavorativo)) {
            lavorativo = lavorativo.plusDays(1);
        }
        return lavorativo;
    }

    /** The n-th working day before a day. */
    LocalDate prima(LocalDate giorno, int n) {
        var corrente = giorno;
        for (int mancano = n; mancano > 0; ) {
            corrente = corrente.minusDays(1);
            if (calendario.lavorativo(corrente)) {
                mancano--;
            }
        }
        return corrente;
    }

    /** The n-th working day after a day; the day itself, or the next that is worked, for 0. */
    LocalDate dopo(LocalDate giorno, int n) {
        return n == 0 ? lavorativo(giorno) : calendario.dopo(giorno, n);
    }
}
