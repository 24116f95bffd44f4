package it.filo.cartella;

import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands over what somebody follows one case as, whatever the function, because that person leaves. */
@Service
@Transactional
public class PassaIncarico {

    public sealed interface Risposta {
        record Passato(String a) implements Risposta {}

        /** It ended meanwhile; @param a by name who has it now, empty where nobody has */
        record NonPiuSuo(String a) implements Risposta {}

        record CartellaChiusa() implements Risposta {}

        /** Not in service, or of another role or ente than it takes. */
        record NonPuoPrenderlo() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Passaggio passaggio;
    private final Clock clock;

    PassaIncarico(
            Consultazione consultazione, Incarichi incarichi, Operatori operatori, Passaggio passaggio, Clock clock) {
        this.consultazione = consultazione;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.passaggio = passaggio;
        this.clock = clock;
    }

    /** @param dal first day of who takes over, today or a day that is past */
    public Risposta passa(UUID id, Operatore da, OperatoreId a, LocalDate dal, String motivo, Operatore chi) {
        var oggi = LocalDate.now(clock);
        if (dal.isAfter(oggi)) {
            throw new IllegalArgumentException("handed over in the future: " + dal);
        }
        var incarico = incarichi
                .daScrivere(id)
                .filter(i -> i.operatore().equals(da.id()))
                .orElseThrow(() -> new NonVisibile("incarico " + id));
        var cartella = consultazione
                .agisci(
                        incarico.cartella(),
                        chi,
                        "consegne: " + incarico.funzione().nome(),
                        Ruolo.PROGRAM_MANAGER)
                .cartella();
        if (cartella.fase() == Fase.CHIUSA) {
            return new Risposta.CartellaChiusa();
        }
        if (!incarichi.nonFiniti(cartella.id(), oggi).contains(incarico)) {
            return new Risposta.NonPiuSuo(chiLaSegue(cartella.id(), incarico.funzione()));
        }
        return operatori.inServizio(oggi, Ruolo.values()).stream()
                .filter(o -> o.id().equals(a))
                .filter(o -> Successione.ammette(incarico.funzione(), Successione.Chi.di(da), Successione.Chi.di(o)))
                .findFirst()
                .<Risposta>map(nuovo -> {
                    passaggio.avviene(cartella, incarico, nuovo, dal, motivo, chi);
                    return new Risposta.Passato(nuovo.nominativo());
                })
                .orElseGet(Risposta.NonPuoPrenderlo::new);
    }

    private String chiLaSegue(CartellaId id, Funzione funzione) {
        return incarichi
                .attuale(id, funzione)
                .flatMap(i -> operatori.operatore(i.operatore()))
                .map(Operatore::nominativo)
                .orElse("");
    }
}
