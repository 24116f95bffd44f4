package it.filo.operatori;

import it.filo.operatori.Fondazione.NuovaZona;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Lets the first administrator in, who by nature has no account: by a link that only who sees the log of the server
 * knows, good for a day and for one use. Not transactional here, since the zona must be current before a transaction.
 */
@Service
public class PrimoAvvio {

    public sealed interface Risposta {
        record Fondata(ZonaId zona) implements Risposta {}

        record InvitoNonValido() implements Risposta {}

        record PasswordNonAccettabile(String perche) implements Risposta {}
    }

    private static final Duration VALIDO = Duration.ofDays(1);

    private final Accounts accounts;
    private final Fondazione fondazione;
    private final Impronte impronte;
    private final Clock clock;

    PrimoAvvio(Accounts accounts, Fondazione fondazione, Impronte impronte, Clock clock) {
        this.accounts = accounts;
        this.fondazione = fondazione;
        this.impronte = impronte;
        this.clock = clock;
    }

    /** A new token, where nobody has an account yet. */
    public Optional<String> invito() {
        if (!accounts.vuoto()) {
            return Optional.empty();
        }
        var caso = new byte[32];
        new SecureRandom().nextBytes(caso);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(caso);
        fondazione.invita(impronta(token), clock.instant().plus(VALIDO));
        return Optional.of(token);
    }

    public boolean valido(String token) {
        return accounts.vuoto() && fondazione.invitoValido(impronta(token), clock.instant());
    }

    public Risposta fonda(String token, NuovaZona zona, String username, String password) {
        if (!valido(token)) {
            return new Risposta.InvitoNonValido();
        }
        var difetto = RegolePassword.difetto(username, password);
        if (difetto.isPresent()) {
            return new Risposta.PasswordNonAccettabile(difetto.get());
        }
        var account = Account.nuovo(
                username.toLowerCase(Locale.ROOT), ZonaId.nuovo(), OperatoreId.nuovo(), impronte.di(password), false);
        var fondata = ZonaCorrente.in(
                account.zona(),
                () -> fondazione.fonda(impronta(token), zona, account, clock.instant(), LocalDate.now(clock)));
        return fondata ? new Risposta.Fondata(account.zona()) : new Risposta.InvitoNonValido();
    }

    /** A plain hash is enough for a token that nobody can guess. */
    private static String impronta(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
