package it.filo.nucleo;

import it.filo.operatori.Operatore;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person gets another codice fiscale: the one before is kept, and who it was of. A code of one's own still finds the
 * person, as papers go on bearing it; one that was written wrong does not, since it may be somebody else's.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CambiaCodiceFiscale {

    private final CodiciPrecedenti precedenti;
    private final Clock clock;

    CambiaCodiceFiscale(CodiciPrecedenti precedenti, Clock clock) {
        this.precedenti = precedenti;
        this.clock = clock;
    }

    /** Whether somebody has to say what the present code was: a provisional one was the person's, as real ones follow. */
    public static boolean daDire(Persona persona, @Nullable String nuovo) {
        return cambia(persona, nuovo)
                && (nuovo == null || !provvisorio(persona.anagrafica().codiceFiscale()));
    }

    /** Whether there is a code, and the new one is another. */
    public static boolean cambia(Persona persona, @Nullable String nuovo) {
        var attuale = persona.anagrafica().codiceFiscale();
        return attuale != null && !Objects.equals(attuale, nuovo);
    }

    /** Whether an office gave it until the Agenzia delle Entrate assigns the real one, which then takes its place. */
    public static boolean provvisorio(@Nullable String codice) {
        return codice != null && codice.length() == 11;
    }

    /** Of a code that is known and one that is said the one to be kept. */
    public static @Nullable String migliore(@Nullable String noto, @Nullable String detto) {
        return noto == null || provvisorio(noto) && detto != null && !provvisorio(detto) ? detto : noto;
    }

    /** To be called before the person's data change. */
    public void ricorda(Persona persona, @Nullable String nuovo, CodicePrecedente.Era era, Operatore chi) {
        var attuale = persona.anagrafica().codiceFiscale();
        if (attuale != null && cambia(persona, nuovo)) {
            precedenti.save(new CodicePrecedente(persona.id(), attuale, era, chi, clock.instant()));
        }
    }
}
