package it.filo.operatori.web;

import it.filo.operatori.Operatore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The signed-in person as the session keeps it.
 *
 * @param nomeZona as the header prints it
 * @param entrato when, since a session ends after a working day however busy it is
 */
public record OperatoreAutenticato(
        String username, Operatore operatore, String nomeZona, Instant entrato, boolean cambiarePassword)
        implements UserDetails {

    /** Who signed in, where somebody did. */
    public static Optional<OperatoreAutenticato> corrente() {
        return da(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<OperatoreAutenticato> da(@Nullable Authentication autenticazione) {
        return autenticazione != null && autenticazione.getPrincipal() instanceof OperatoreAutenticato chi
                ? Optional.of(chi)
                : Optional.empty();
    }

    @Override
    public List<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + operatore.ruolo().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
