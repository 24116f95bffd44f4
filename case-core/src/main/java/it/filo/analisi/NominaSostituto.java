package it.filo.analisi;

import it.filo.cartella.CartellaId;
import it.filo.cartella.ChiSostituisce;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a colleague of the same ente and role sit in the mini-équipe in somebody's place: the case is his until the last
 * day named, and not after. Whoever is replaced names him, or the program manager.
 */
@Service
@Transactional
public class NominaSostituto {

    /** A substitute for longer is a reassignment. */
    public static final int GIORNI_AL_PIU = 31;

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public sealed interface Risposta {
        record Nominato(Operatore sostituto, LocalDate al) implements Risposta {}

        record NonAdesso(Impedimento perche) implements Risposta {}

        record NessunoDaSostituire() implements Risposta {}

        record DiAltroEnteORuolo() implements Risposta {}

        /** Not there on all of those days. */
        record NonPuo(ChiSostituisce.Impedimento perche) implements Risposta {}

        record PeriodoNonValido(LocalDate dal, LocalDate al) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Incarichi incarichi;
    private final ChiSostituisce chiSostituisce;
    private final Operatori operatori;
    private final Schede schede;
    private final Storia storia;

    NominaSostituto(
            Consultazione consultazione,
            Incarichi incarichi,
            ChiSostituisce chiSostituisce,
            Operatori operatori,
            Schede schede,
            Storia storia) {
        this.consultazione = consultazione;
        this.incarichi = incarichi;
        this.chiSostituisce = chiSostituisce;
        this.operatori = operatori;
        this.schede = schede;
        this.storia = storia;
    }

    /** @param posto whose place is taken, one of {@link MiniEquipe#POSTI} */
    public Risposta nomina(
            CartellaId id, Funzione posto, OperatoreId sostituto, LocalDate dal, LocalDate al, Operatore chi) {
        var cartella = consultazione
                .agisci(
                        id,
                        chi,
                        "sostituto nella mini-équipe",
                        Ruolo.ASSISTENTE_SOCIALE,
                        Ruolo.CONSULENTE_CPI,
                        Ruolo.PROGRAM_MANAGER)
                .cartella();
        var titolare = incarichi.attuale(id, posto);
        if (!nominabile(posto, titolare.map(Incarico::operatore).orElse(null), chi)) {
            throw new NonConsentito("sostituto nella mini-équipe");
        }
        var impedimento = Impedimento.aConfermare(cartella);
        if (impedimento.isPresent()) {
            return new Risposta.NonAdesso(impedimento.get());
        }
        if (titolare.isEmpty()) {
            return new Risposta.NessunoDaSostituire();
        }
        var ultimo = schede.oggi().plusDays(GIORNI_AL_PIU);
        if (dal.isBefore(schede.oggi()) || al.isBefore(dal) || al.isAfter(ultimo)) {
            return new Risposta.PeriodoNonValido(schede.oggi(), ultimo);
        }
        var scelto = colleghi(posto, titolare.get().operatore(), dal).stream()
                .filter(c -> c.id().equals(sostituto))
                .findFirst();
        if (scelto.isEmpty()) {
            return new Risposta.DiAltroEnteORuolo();
        }
        var sostituito = operatori.operatore(titolare.get().operatore()).orElseThrow();
        var impedito = chiSostituisce.impedimenti(sostituito, List.of(sostituto), dal, al);
        if (!impedito.isEmpty()) {
            return new Risposta.NonPuo(impedito.getFirst());
        }
        incarichi.save(Incarico.sostituto(id, sostituto, posto, dal, al));
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.SOSTITUTO_NOMINATO, schede.oggi())
                        .dopo("%s al posto di %s, dal %s al %s"
                                .formatted(
                                        scelto.get().nominativo(),
                                        sostituito.nominativo(),
                                        GIORNO.format(dal),
                                        GIORNO.format(al)))
                        .riferimento(sostituto),
                chi);
        return new Risposta.Nominato(scelto.get(), al);
    }

    /** Whether somebody may name a substitute for a place. */
    public static boolean nominabile(Funzione posto, @Nullable OperatoreId titolare, Operatore chi) {
        return MiniEquipe.POSTI.contains(posto)
                && (chi.e(Ruolo.PROGRAM_MANAGER) || chi.id().equals(titolare));
    }

    /** Colleagues of the same ente and role, in service on that day. */
    @Transactional(readOnly = true)
    public List<Operatore> colleghi(Funzione posto, OperatoreId titolare, LocalDate giorno) {
        return operatori
                .operatore(titolare)
                .map(t -> operatori.inServizio(giorno, MiniEquipe.ruolo(posto)).stream()
                        .filter(c -> c.ente().equals(t.ente()) && !c.id().equals(titolare))
                        .toList())
                .orElse(List.of());
    }
}
