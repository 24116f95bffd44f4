package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
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
    private final Operatori operatori;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    Sostituti(
            Assenze assenze,
            Incarichi incarichi,
            Convocazioni convocazioni,
            Operatori operatori,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.assenze = assenze;
        this.incarichi = incarichi;
        this.convocazioni = convocazioni;
        this.operatori = operatori;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /**
     * Somebody no longer follows the case in that function, and whoever stood in for that one does not either: because
     * of an absence, or named for this case alone. Whoever comes after names others.
     */
    public void senzaTitolare(Cartella cartella, OperatoreId titolare, Funzione posto, Operatore chi) {
        var oggi = LocalDate.now(clock);
        // Named for one case is only who stands in for the one case manager or consulente; of an absence it says whose.
        var suoi = incarichi.nonFiniti(cartella.id(), oggi).stream()
                .filter(i -> i.funzione() == Funzione.SOSTITUTO && i.sta(posto))
                .toList();
        if (suoi.isEmpty()) {
            return;
        }
        var sue = assenze.dellOperatore(titolare).stream().map(Assenza::id).collect(Collectors.toSet());
        suoi.stream()
                .filter(i -> i.assenza().map(sue::contains).orElse(true))
                .forEach(i -> finisce(cartella, i, nome(titolare) + " non segue più il caso", chi));
    }

    /** At once, as who is back, or comes after, has it. */
    void finisce(Cartella cartella, Incarico incarico, String perche, Operatore chi) {
        var oggi = LocalDate.now(clock);
        incarico.finisce(oggi.minusDays(1), perche, cassaforte);
        if (incarichi.nonFiniti(cartella.id(), oggi).stream()
                .noneMatch(i -> i.operatore().equals(incarico.operatore()))) {
            // Whoever sat in a seduta of today was there, and the verbale says so.
            convocazioni.congeda(cartella.id(), incarico.operatore(), oggi.plusDays(1));
        }
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.INCARICO_TERMINATO, oggi)
                        .dopo("%s, sostituto: %s".formatted(nome(incarico.operatore()), perche))
                        .riferimento(incarico.id()),
                chi);
    }

    private String nome(OperatoreId id) {
        return operatori.operatore(id).map(Operatore::nominativo).orElse("");
    }
}
