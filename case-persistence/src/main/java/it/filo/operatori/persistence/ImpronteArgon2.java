package it.filo.operatori.persistence;

import it.filo.operatori.Impronte;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class ImpronteArgon2 implements Impronte {

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String diNessuno = di(UUID.randomUUID().toString());

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
        var uguale = argon2.matches(password, impronta == null ? diNessuno : impronta);
        return uguale && impronta != null;
    }
}
