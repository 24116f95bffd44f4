package it.filo.operatori.web;

import it.filo.operatori.Entra;
import it.filo.operatori.Entra.Risposta;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Puts the answers of {@link Entra} into the words of Spring Security. */
@Component
class Portone implements AuthenticationProvider {

    /** The password was right, but the door stays shut for this reason: a message key after {@code login.}. */
    static final class Rifiutato extends AuthenticationException {
        private final String motivo;

        Rifiutato(String motivo) {
            super(motivo);
            this.motivo = motivo;
        }

        String motivo() {
            return motivo;
        }
    }

    private final Entra entra;
    private final Clock clock;

    Portone(Entra entra, Clock clock) {
        this.entra = entra;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication richiesta) {
        var password = richiesta.getCredentials() instanceof String testo ? testo : "";
        return switch (entra.entra(richiesta.getName(), password)) {
            case Risposta.Entrato(var username, var servizio, var cambiare) -> {
                var chi = new OperatoreAutenticato(
                        username, servizio.operatore(), servizio.nomeZona(), clock.instant(), cambiare);
                yield UsernamePasswordAuthenticationToken.authenticated(chi, null, chi.getAuthorities());
            }
            case Risposta.NonRiconosciuto() -> throw new BadCredentialsException("credenziali");
            case Risposta.SenzaConvenzione() -> throw new Rifiutato("convenzione");
            case Risposta.IncaricoFinito() -> throw new Rifiutato("incarico");
        };
    }

    @Override
    public boolean supports(Class<?> tipo) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(tipo);
    }
}
