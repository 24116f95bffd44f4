package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.operatori.OperatoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for somebody on a case goes when there is nothing left to stand in for (GDPR art. 5 c. 1 c). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Sostituti {

    private final Assenze assenze;
    private final Incarichi incarichi;
    private final Convocazioni convocazioni;
    private final Cassaforte cassaforte;
    private final Clock clock;

    Sostituti(Assenze assenze, Incarichi incarichi, Convocazioni convocazioni, Cassaforte cassaforte, Clock clock) {
        this.assenze = assenze;
        this.incarichi = incarichi;
        this.convocazioni = convocazioni;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Somebody who is away no longer follows the case in that function. */
    public void senzaTitolare(CartellaId cartella, OperatoreId titolare, Funzione posto) {
        var oggi = LocalDate.now(clock);
        var sue = assenze.dellOperatore(titolare).stream()
                .filter(a -> a.nonFinita(oggi))
                .map(Assenza::id)
                .collect(Collectors.toSet());
        if (sue.isEmpty()) {
            return;
        }
        incarichi.nonFiniti(cartella, oggi).stream()
                .filter(i -> i.assenza().filter(sue::contains).isPresent() && i.sta(posto))
                .forEach(i -> finisce(i, "chi sostituiva non segue più il caso"));
    }

    /** At once, as who is back has it again. */
    void finisce(Incarico incarico, String motivo) {
        var oggi = LocalDate.now(clock);
        incarico.finisce(oggi.minusDays(1), motivo, cassaforte);
        if (incarichi.nonFiniti(incarico.cartella(), oggi).stream()
                .noneMatch(i -> i.operatore().equals(incarico.operatore()))) {
            // Whoever sat in a seduta of today was there, and the verbale says so.
            convocazioni.congeda(incarico.cartella(), incarico.operatore(), oggi.plusDays(1));
        }
    }
}
