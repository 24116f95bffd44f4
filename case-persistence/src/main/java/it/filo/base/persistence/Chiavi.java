package it.filo.base.persistence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The keys of the {@link it.filo.base.Cassaforte} live in a file outside the database: {@code FILO_CHIAVE}, or {@code chiave.json} in the data
 * folder. A key made by mistake would make what another one encrypted unreadable, so beside a database that is not ours
 * none is made unless {@code FILO_CHIAVE_CREA=true} asks for it.
 */
@Configuration(proxyBeanMethods = false)
class Chiavi {

    @Bean
    Aead aead(
            Environment environment,
            @Value("${filo.incorporato:false}") boolean incorporato,
            @Value("${filo.demo:false}") boolean demo,
            @Value("${filo.chiave-crea:false}") boolean crea) {
        var altrove = environment.getProperty("filo.chiave", "");
        var file = altrove.isBlank() ? CartellaDati.di(environment).file("chiave.json") : Path.of(altrove);
        return aead(file, incorporato || demo || crea);
    }

    static Aead aead(Path file, boolean crea) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                if (!crea) {
                    throw new IllegalStateException("Manca il file delle chiavi di cifratura " + file.toAbsolutePath()
                            + ": indicarlo con FILO_CHIAVE, oppure, solo al primo avvio con un database vuoto, farlo"
                            + " creare con FILO_CHIAVE_CREA=true e conservarne una copia lontano dal database");
                }
                var nuova = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                CartellaDati.scriviSegretoSeManca(
                        file, TinkJsonProtoKeysetFormat.serializeKeyset(nuova, InsecureSecretKeyAccess.get()));
            }
            var chiavi = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return chiavi.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Il file delle chiavi di cifratura " + file + " non è valido", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Il file delle chiavi di cifratura " + file + " non si può leggere", e);
        }
    }
}
