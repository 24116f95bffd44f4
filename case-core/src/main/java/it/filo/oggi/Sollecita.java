package it.filo.oggi;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds somebody that a case waits: a line in its history, and on the home of who is waited for. Once a day is enough,
 * and nothing leaves the house: a family is called by whoever follows it.
 */
@Service
@Transactional
public class Sollecita {

    public sealed interface Risposta {
        record Sollecitato(InAttesa attesa) implements Risposta {}

        record GiaOggi(InAttesa attesa) implements Risposta {}

        /** The case has moved on, or somebody else's turn has come. */
        record NonSiAspettaPiu() implements Risposta {}
    }

    private static final int TUTTI_DI_UNA_CARTELLA = 50;

    private final Consultazione consultazione;
    private final Attese attese;
    private final Storia storia;
    private final Clock clock;

    Sollecita(Consultazione consultazione, Attese attese, Storia storia, Clock clock) {
        this.consultazione = consultazione;
        this.attese = attese;
        this.storia = storia;
        this.clock = clock;
    }

    /** @param chiave of {@link InAttesa.Atteso} */
    public Risposta sollecita(CartellaId id, String chiave, Operatore chi) {
        var vista = consultazione.agisci(
                id,
                chi,
                "sollecito",
                Ruolo.ASSISTENTE_SOCIALE,
                Ruolo.CONSULENTE_CPI,
                Ruolo.TUTOR,
                Ruolo.REFERENTE_SPECIALISTICO);
        var oggi = LocalDate.now(clock);
        var attesa = attese.di(chi, Turno.passi(chi.ruolo()), oggi, id, TUTTI_DI_UNA_CARTELLA).stream()
                .filter(a -> a.atteso().siSollecita() && a.atteso().chiave().equals(chiave))
                .findFirst()
                .orElse(null);
        if (attesa == null) {
            return new Risposta.NonSiAspettaPiu();
        }
        if (!attese.sollecita(attesa, chi, oggi, clock.instant())) {
            return new Risposta.GiaOggi(attesa);
        }
        storia.accade(vista.cartella(), Fatto.di(TipoEvento.SOLLECITO, oggi).dopo(nellaStoria(attesa.atteso())), chi);
        return new Risposta.Sollecitato(attesa);
    }

    /** The history of the nucleo is read by more people than its progetto: which ente gives a support is not said. */
    private static String nellaStoria(InAttesa.Atteso atteso) {
        return switch (atteso.tipo()) {
            case FAMIGLIA -> "la famiglia";
            case ENTE -> "un ente";
            case COLLEGA ->
                Objects.requireNonNullElseGet(
                        atteso.nome(),
                        () -> Objects.requireNonNull(atteso.ruolo()).nome().toLowerCase(Locale.ITALIAN));
        };
    }
}
