package it.filo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import it.filo.base.Ids;
import it.filo.operatori.Account;
import it.filo.operatori.Accounts;
import it.filo.operatori.Impronte;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Servizi;
import it.filo.operatori.web.OperatoreAutenticato;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what a test of pages needs before its own subject: a zona, its enti, people who work there and their accounts.
 *
 * <pre>{@code
 * var zona = prova.zona();
 * var assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
 * mvc.perform(get("/cartelle").with(assistente.entrato()))
 * }</pre>
 */
public class Prova {

    public static final String PASSWORD = "una frase per la prova";

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Servizi servizi;
    private final Clock clock;
    private final TransactionTemplate transazione;
    private final String impronta;

    Prova(
            JdbcClient sql,
            Accounts accounts,
            Servizi servizi,
            Impronte impronte,
            Clock clock,
            PlatformTransactionManager transazioni) {
        this.sql = sql;
        this.accounts = accounts;
        this.servizi = servizi;
        this.clock = clock;
        this.transazione = new TransactionTemplate(transazioni);
        this.impronta = impronte.di(PASSWORD);
    }

    /** A new zona, empty. */
    public ZonaDiProva zona() {
        var id = ZonaId.nuovo();
        sql.sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, ?, ?, 'ZONA')")
                .params(id.id(), id.toString(), "Prova", "Società della Salute di prova")
                .update();
        return new ZonaDiProva(id);
    }

    /** A zona and what is made in it. */
    public final class ZonaDiProva {

        private final ZonaId id;

        private ZonaDiProva(ZonaId id) {
            this.id = id;
        }

        public ZonaId id() {
            return id;
        }

        /** Runs something as the application would in this zona, in one transaction. */
        public <T extends @Nullable Object> T in(Supplier<T> cosa) {
            return ZonaCorrente.in(id, () -> transazione.execute(stato -> cosa.get()));
        }

        /** An ente with a convenzione from a year ago without end. */
        public EnteId ente(TipoEnte tipo) {
            var ente = EnteId.nuovo();
            in(() -> {
                sql.sql("insert into ente (zona_id, id, nome, tipo) values (?, ?, ?, ?)")
                        .params(id.id(), ente.id(), tipo.nome() + " " + ente, tipo.name())
                        .update();
                return sql.sql("insert into convenzione (zona_id, id, ente_id, dal) values (?, ?, ?, ?)")
                        .params(id.id(), Ids.nuovo(), ente.id(), oggi().minusYears(1))
                        .update();
            });
            return ente;
        }

        /** Gives all convenzioni of an ente their last day. */
        public void convenzioneFinoAl(EnteId ente, LocalDate al) {
            in(() -> sql.sql("update convenzione set al = ? where ente_id = ?")
                    .params(al, ente.id())
                    .update());
        }

        /** Somebody with this role, of an ente of the kind that the role works for. */
        public OperatoreDiProva operatore(Ruolo ruolo) {
            return operatore(ruolo, ente(tipoEnte(ruolo)));
        }

        public OperatoreDiProva operatore(Ruolo ruolo, EnteId ente) {
            var operatore = OperatoreId.nuovo();
            in(() -> sql.sql("""
                            insert into operatore (zona_id, id, cognome, nome, ruolo, ente_id, dal)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id.id(),
                            operatore.id(),
                            "Prova",
                            ruolo.nome(),
                            ruolo.name(),
                            ente.id(),
                            oggi().minusYears(1))
                    .update());
            var username = ruolo.name().toLowerCase(Locale.ROOT) + "." + UUID.randomUUID();
            accounts.aggiungi(Account.nuovo(username, id, operatore, impronta, false), clock.instant());
            return new OperatoreDiProva(this, operatore, username);
        }
    }

    /** Somebody who works in a zona, with an account whose password is {@link #PASSWORD}. */
    public final class OperatoreDiProva {

        private final ZonaDiProva zona;
        private final OperatoreId id;
        private final String username;

        private OperatoreDiProva(ZonaDiProva zona, OperatoreId id, String username) {
            this.zona = zona;
            this.id = id;
            this.username = username;
        }

        public String username() {
            return username;
        }

        public Operatore chi() {
            return autenticato().operatore();
        }

        /** For a request that this person makes, signed in this moment. */
        public RequestPostProcessor entrato() {
            return user(autenticato());
        }

        public void finoAl(LocalDate al) {
            zona.in(() -> sql.sql("update operatore set al = ? where id = ?")
                    .params(al, id.id())
                    .update());
        }

        private OperatoreAutenticato autenticato() {
            var incarico =
                    ZonaCorrente.in(zona.id(), () -> servizi.di(id, oggi())).orElseThrow();
            return new OperatoreAutenticato(
                    username, incarico.operatore(), incarico.nomeZona(), clock.instant(), false);
        }
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }

    private static TipoEnte tipoEnte(Ruolo ruolo) {
        return switch (ruolo) {
            case OPERATORE_ACCESSO -> TipoEnte.COMUNE;
            case CONSULENTE_CPI -> TipoEnte.CENTRO_PER_IMPIEGO;
            case TUTOR -> TipoEnte.TERZO_SETTORE;
            case REFERENTE_SPECIALISTICO -> TipoEnte.SERVIZIO_SPECIALISTICO;
            case REGIONE -> TipoEnte.REGIONE;
            default -> TipoEnte.SDS;
        };
    }
}
