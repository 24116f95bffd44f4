package it.filo.cartella;

import it.filo.cartella.ChiSostituisce.Impedimento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that somebody who follows cases is away until a day, and lets colleagues who do the same work stand in until
 * then, and not after. The case manager does not change, and signs what there is to sign; for good, cases are handed
 * over instead, see {@link PassaIncarico}. The program manager does it, or the person herself.
 */
@Service
@Transactional
public class GestisciAssenza {

    /** Who follows cases, and so may leave them to others for a while. */
    public static final List<Ruolo> RUOLI =
            List.of(Ruolo.ASSISTENTE_SOCIALE, Ruolo.CONSULENTE_CPI, Ruolo.TUTOR, Ruolo.REFERENTE_SPECIALISTICO);

    /** How far back or ahead an absence may begin: farther is a mistyped date. */
    public static final int MESI_ATTORNO = 3;

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public sealed interface Risposta {
        record Dichiarata(AssenzaId id) implements Risposta {}

        /** @param ultimo last day that can be written */
        record PeriodoNonValido(LocalDate primo, LocalDate ultimo) implements Risposta {}

        record GiaAssente(LocalDate dal, LocalDate al) implements Risposta {}

        /** Some of those who were to stand in are not there on all of the days, or do other work; nothing is written. */
        record NonPossono(List<Impedimento> chi) implements Risposta {}
    }

    /** What became of one case. */
    public sealed interface Copertura {
        record Coperta(String sostituto) implements Copertura {}

        /** Not the absent one's any more, closed, or somebody stands in already. */
        record NonServe() implements Copertura {}

        /** Not in service, away too, or of another role or ente. */
        record NonPuoSostituire() implements Copertura {}
    }

    private final Assenze assenze;
    private final Incarichi incarichi;
    private final Sostituti sostituti;
    private final Convocazioni convocazioni;
    private final Consultazione consultazione;
    private final ChiSostituisce chiSostituisce;
    private final Operatori operatori;
    private final Storia storia;
    private final Registro registro;
    private final Clock clock;

    GestisciAssenza(
            Assenze assenze,
            Incarichi incarichi,
            Sostituti sostituti,
            Convocazioni convocazioni,
            Consultazione consultazione,
            ChiSostituisce chiSostituisce,
            Operatori operatori,
            Storia storia,
            Registro registro,
            Clock clock) {
        this.assenze = assenze;
        this.incarichi = incarichi;
        this.sostituti = sostituti;
        this.convocazioni = convocazioni;
        this.consultazione = consultazione;
        this.chiSostituisce = chiSostituisce;
        this.operatori = operatori;
        this.storia = storia;
        this.registro = registro;
        this.clock = clock;
    }

    /**
     * Whose absence it is about.
     *
     * @throws NonVisibile where there is no such person, or it is not for the asker to say
     */
    @Transactional(readOnly = true)
    public Operatore persona(OperatoreId id, Operatore chi) {
        if (!chi.e(Ruolo.PROGRAM_MANAGER) && !chi.id().equals(id)) {
            throw new NonVisibile("assenza di " + id);
        }
        return operatori
                .operatore(id)
                .filter(o -> RUOLI.contains(o.ruolo()))
                .orElseThrow(() -> new NonVisibile("assenza di " + id));
    }

    /** The one under way, else the next. */
    @Transactional(readOnly = true)
    public Optional<Assenza> attuale(OperatoreId persona) {
        return assenze.dellOperatore(persona).stream()
                .filter(a -> a.nonFinita(oggi()))
                .reduce((dopo, prima) -> prima);
    }

    /** @param sostituti who is to stand in, and gets the cases afterwards */
    public Risposta dichiara(
            OperatoreId persona, LocalDate dal, LocalDate al, Collection<OperatoreId> sostituti, Operatore chi) {
        var assente = persona(persona, chi);
        var primo = oggi().minusMonths(MESI_ATTORNO);
        var ultimo = dal.plusMonths(Assenza.MESI_AL_PIU);
        if (dal.isBefore(primo)
                || dal.isAfter(oggi().plusMonths(MESI_ATTORNO))
                || al.isBefore(dal)
                || al.isBefore(oggi())
                || al.isAfter(ultimo)) {
            return new Risposta.PeriodoNonValido(primo, ultimo);
        }
        var altra = assenze.dellOperatore(persona).stream()
                .filter(a -> a.tocca(dal, al))
                .findFirst();
        if (altra.isPresent()) {
            return new Risposta.GiaAssente(altra.get().dal(), altra.get().al());
        }
        var impediti = chiSostituisce.impedimenti(assente, sostituti, dal.isBefore(oggi()) ? oggi() : dal, al);
        if (!impediti.isEmpty()) {
            return new Risposta.NonPossono(impediti);
        }
        var assenza = assenze.save(new Assenza(persona, dal, al, chi, clock.instant()));
        registro.annota(chi, Registro.Azione.MODIFICA, null, null, "assenza di un operatore");
        return new Risposta.Dichiarata(assenza.id());
    }

    /** Those of the chosen ones who cannot stand in on all days that the absence still has. */
    @Transactional(readOnly = true)
    public List<Impedimento> impedimenti(Assenza assenza, Collection<OperatoreId> sostituti, Operatore chi) {
        return chiSostituisce.impedimenti(
                persona(assenza.operatore(), chi), sostituti, assenza.daCoprire(oggi()), assenza.al());
    }

    /** Lets somebody stand in on one case of who is away; it is seen from today at the earliest. */
    public Copertura copri(AssenzaId id, UUID incaricoId, OperatoreId sostituto, Operatore chi) {
        var incarico = incarichi.daScrivere(incaricoId).orElseThrow(() -> new NonVisibile("incarico " + incaricoId));
        var assenza = assenze.daScrivere(id)
                .filter(a -> a.operatore().equals(incarico.operatore()))
                .orElseThrow(() -> new NonVisibile("assenza " + id));
        var assente = persona(assenza.operatore(), chi);
        var cartella = consultazione
                .agisci(incarico.cartella(), chi, "sostituto durante un'assenza", ruoli())
                .cartella();
        var dal = assenza.daCoprire(oggi());
        if (!assenza.nonFinita(oggi())
                || cartella.fase() == Fase.CHIUSA
                || incarico.funzione() == Funzione.SOSTITUTO
                || !incarichi.nonFiniti(cartella.id(), dal).contains(incarico)
                || coperto(incarico, assenza)) {
            return new Copertura.NonServe();
        }
        var inizio = dal.isBefore(incarico.dal()) ? incarico.dal() : dal;
        if (inizio.isAfter(assenza.al())) {
            return new Copertura.NonServe();
        }
        var scelto = operatori.operatore(sostituto);
        if (scelto.isEmpty()
                || !chiSostituisce
                        .impedimenti(assente, List.of(sostituto), inizio, assenza.al())
                        .isEmpty()) {
            return new Copertura.NonPuoSostituire();
        }
        copre(cartella, incarico, assenza, inizio, assente, scelto.get(), chi);
        return new Copertura.Coperta(scelto.get().nominativo());
    }

    private boolean coperto(Incarico incarico, Assenza assenza) {
        return incarichi.nonFiniti(incarico.cartella(), oggi()).stream()
                .anyMatch(i -> i.assenza().filter(assenza.id()::equals).isPresent() && i.sta(incarico.funzione()));
    }

    private void copre(
            Cartella cartella,
            Incarico incarico,
            Assenza assenza,
            LocalDate dal,
            Operatore assente,
            Operatore sostituto,
            Operatore chi) {
        var suo = incarichi.save(Incarico.sostituto(incarico, sostituto.id(), assenza, dal));
        var al = suo.al().orElseThrow();
        convocazioni.affianca(cartella.id(), assente.id(), sostituto, dal, al);
        var tipo = incarico.funzione() == Funzione.CASE_MANAGER || incarico.funzione() == Funzione.CONSULENTE_CPI
                ? TipoEvento.SOSTITUTO_PER_ASSENZA
                : TipoEvento.SOSTITUTO_IN_EQUIPE;
        storia.accade(
                cartella,
                Fatto.di(tipo, oggi())
                        .dopo("%s al posto di %s, dal %s al %s"
                                .formatted(
                                        sostituto.nominativo(),
                                        assente.nominativo(),
                                        GIORNO.format(dal),
                                        GIORNO.format(al)))
                        .riferimento(sostituto.id()),
                chi);
    }

    /** Back already: nobody stands in any more, from this moment. */
    public boolean torna(AssenzaId id, OperatoreId persona, Operatore chi) {
        var tornata = persona(persona, chi);
        var assenza = assenze.daScrivere(id)
                .filter(a -> a.operatore().equals(persona))
                .orElseThrow(() -> new NonVisibile("assenza " + id));
        if (!assenza.nonFinita(oggi())) {
            return false;
        }
        assenza.torna(oggi());
        for (var suo : incarichi.perAssenza(id)) {
            if (incarichi.nonFiniti(suo.cartella(), oggi()).contains(suo)) {
                var cartella = consultazione
                        .agisci(suo.cartella(), chi, "fine di una sostituzione", ruoli())
                        .cartella();
                sostituti.finisce(cartella, suo, tornata.nominativo() + " è in servizio", chi);
            }
        }
        registro.annota(chi, Registro.Azione.MODIFICA, null, null, "fine dell'assenza di un operatore");
        return true;
    }

    private static Ruolo[] ruoli() {
        return new Ruolo[] {
            Ruolo.PROGRAM_MANAGER,
            Ruolo.ASSISTENTE_SOCIALE,
            Ruolo.CONSULENTE_CPI,
            Ruolo.TUTOR,
            Ruolo.REFERENTE_SPECIALISTICO
        };
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(OperatoreId persona, Operatore chi) {
        if (!chi.e(ruoli())) {
            throw new NonConsentito("assenza");
        }
        persona(persona, chi);
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
