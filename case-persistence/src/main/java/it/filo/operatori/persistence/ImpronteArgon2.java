package it.filo.operatori.persistence;

import it.filo.operatori.Impronte;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class ImpronteArgon2 implements Impronte {

    /** With the cost of all others, so that who is unknown waits as long as who is known. */
    static final String DI_NESSUNO = "$argon2id$v=19$m=16384,t=2,p=1$%s$%s".formatted("A".repeat(22), "A".repeat(43));

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Override
    public String di(String password) {
        var impronta = argon2.encode(password);
        if (impronta == null) {
            throw new IllegalArgumentException("no password");
        }
        return impronta;
    }

    @Override
    public boolean corrisponde(String password, @Nullable String impronta) {
        var uguale = argon2.matches(password, impronta == null ? DI_NESSUNO : impronta);
        return uguale && impronta != null;
    }
}
