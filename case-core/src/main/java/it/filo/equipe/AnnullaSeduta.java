package it.filo.equipe;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Sostituti;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels a seduta that was called. Who follows the case only because of that call has no reason to see it any more
 * (GDPR art. 5 c. 1 c).
 */
@Service
@Transactional
public class AnnullaSeduta {

    /** What somebody follows a case as by being called, and as nothing else. */
    private static final Set<Funzione> DA_CONVOCAZIONE =
            EnumSet.of(Funzione.SPECIALISTA, Funzione.TUTOR, Funzione.MEMBRO);

    public sealed interface Risposta {
        record Annullata() implements Risposta {}

        record GiaChiusa(Seduta.Stato stato) implements Risposta {}

        record MotivoAssente() implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    private final Sala sala;
    private final Sedute sedute;
    private final SedutaMembri membri;
    private final Incarichi incarichi;
    private final Sostituti sostituti;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    AnnullaSeduta(
            Sala sala,
            Sedute sedute,
            SedutaMembri membri,
            Incarichi incarichi,
            Sostituti sostituti,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.sala = sala;
        this.sedute = sedute;
        this.membri = membri;
        this.incarichi = incarichi;
        this.sostituti = sostituti;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** @param letta version of the seduta that was on the page */
    public Risposta annulla(SedutaId id, int letta, String motivo, Operatore chi) {
        var ingresso = sala.conduci(id, chi, "annullamento della seduta");
        var seduta = ingresso.seduta();
        if (!seduta.convocata()) {
            return new Risposta.GiaChiusa(seduta.stato());
        }
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        if (seduta.versione() != letta) {
            return new Risposta.CambiataNelFrattempo();
        }
        seduta.annullata(motivo.strip(), cassaforte);
        congeda(seduta, ingresso.vista().cartella(), chi);
        storia.accade(
                ingresso.vista().cartella(),
                Fatto.di(TipoEvento.SEDUTA_ANNULLATA, LocalDate.now(clock)).riferimento(seduta.id()),
                chi);
        return new Risposta.Annullata();
    }

    private void congeda(Seduta seduta, Cartella cartella, Operatore chi) {
        var oggi = LocalDate.now(clock);
        var chiamati = membri.dellaSeduta(seduta.id()).stream()
                .map(SedutaMembro::operatore)
                .collect(Collectors.toSet());
        var seduti = membriDelleTenute(seduta.cartella());
        incarichi.nonFiniti(seduta.cartella(), oggi).stream()
                .filter(i -> DA_CONVOCAZIONE.contains(i.funzione()))
                .filter(i -> chiamati.contains(i.operatore()))
                .filter(i -> natoDa(seduta, i) || seduti.stream().noneMatch(m -> haSeduto(m, i)))
                .forEach(i -> {
                    i.finisce(oggi.minusDays(1), "seduta annullata", cassaforte);
                    sostituti.senzaTitolare(cartella, i.operatore(), i.funzione(), chi);
                });
    }

    /**
     * Whether this call gave it, as where it prolongs what a referente has: one call waits at a time, and ids are
     * time-ordered.
     */
    private static boolean natoDa(Seduta seduta, Incarico incarico) {
        return incarico.id().toString().compareTo(seduta.id().id().toString()) > 0;
    }

    /** A referente must have been there; the others follow what was decided also where they were not. */
    private static boolean haSeduto(SedutaMembro membro, Incarico incarico) {
        return membro.operatore().equals(incarico.operatore())
                && (membro.presente() || incarico.funzione() != Funzione.SPECIALISTA);
    }

    private List<SedutaMembro> membriDelleTenute(CartellaId cartella) {
        var tenute = sedute.dellaCartella(cartella).stream()
                .filter(s -> s.stato() == Seduta.Stato.TENUTA)
                .map(Seduta::id)
                .collect(Collectors.toSet());
        return membri.dellaCartella(cartella).stream()
                .filter(m -> tenute.contains(m.seduta()))
                .toList();
    }
}
