package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What it is to take over a case from somebody: the function, the sedute still to be held, and a line in the history.
 * Nothing is asked here; the use cases have.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Passaggio {

    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Convocazioni convocazioni;
    private final Sostituti sostituti;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    Passaggio(
            Incarichi incarichi,
            Operatori operatori,
            Convocazioni convocazioni,
            Sostituti sostituti,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.convocazioni = convocazioni;
        this.sostituti = sostituti;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** @param dal first day of who takes over */
    void avviene(Cartella cartella, Incarico vecchio, Operatore a, LocalDate dal, String motivo, Operatore chi) {
        var da = operatori.operatore(vecchio.operatore());
        var nuovo = vecchio.a(a.id(), dal);
        // Standing in for somebody is a place of its own, whatever else one does on the case.
        var segueGia = !uno(nuovo.funzione()) && nuovo.funzione() != Funzione.SOSTITUTO && copre(a, nuovo);
        vecchio.cede(dal, motivo, cassaforte);
        // Asking who holds it makes sure that the end of the first is written before: no more than one may be without.
        if (uno(nuovo.funzione())
                && incarichi.attuale(cartella.id(), nuovo.funzione()).isPresent()) {
            throw new IllegalStateException("still held by another: " + nuovo.funzione());
        }
        if (!segueGia) {
            incarichi.save(nuovo);
        }
        if (incarichi.nonFiniti(cartella.id(), LocalDate.now(clock)).stream()
                .noneMatch(i -> i.operatore().equals(vecchio.operatore()))) {
            convocazioni.passano(cartella.id(), vecchio.operatore(), a, dal);
        } else {
            convocazioni.affianca(cartella.id(), vecchio.operatore(), a, dal, LocalDate.MAX);
        }
        sostituti.senzaTitolare(cartella, vecchio.operatore(), vecchio.funzione(), chi);
        storia.accade(
                cartella,
                racconto(
                                vecchio.funzione(),
                                da.map(Operatore::nominativo).orElse(""),
                                a.nominativo(),
                                nuovo.dal().isAfter(LocalDate.now(clock)) ? dal : nuovo.dal())
                        .riferimento(a.id())
                        .motivo(motivo),
                chi);
    }

    /** Who was called belongs to the équipe: his ente would tell which service the family knows. */
    private static Fatto racconto(Funzione funzione, String da, String a, LocalDate il) {
        return uno(funzione)
                ? Fatto.di(TipoEvento.RIASSEGNATA, il).prima(da).dopo(funzione.nome() + ": " + a)
                : Fatto.di(TipoEvento.INCARICO_TERMINATO, il)
                        .dopo("%s, %s; al suo posto %s".formatted(da, funzione.nome(), a));
    }

    /** Whether one at a time has it. */
    private static boolean uno(Funzione funzione) {
        return funzione == Funzione.CASE_MANAGER || funzione == Funzione.CONSULENTE_CPI;
    }

    private boolean copre(Operatore a, Incarico nuovo) {
        return incarichi.dellaCartella(nuovo.cartella()).stream()
                .filter(i -> i.operatore().equals(a.id()) && i.funzione() != Funzione.SOSTITUTO && i.vale(nuovo.dal()))
                .anyMatch(i -> i.al().isEmpty()
                        || nuovo.al()
                                .filter(al -> !al.isAfter(i.al().orElseThrow()))
                                .isPresent());
    }
}
