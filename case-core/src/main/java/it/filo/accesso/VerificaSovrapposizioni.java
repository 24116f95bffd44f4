package it.filo.accesso;

import it.filo.nucleo.Indicata;
import it.filo.nucleo.Persona;
import it.filo.nucleo.RiconosciPersona;
import it.filo.operatori.Livello;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.RelazioneSegnalazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before the équipe answers a segnalazione it looks which cases, projects, funds and équipes the person has already
 * (protocol of the SIIL: beneficiaries, activities, équipes, resources are not to overlap). Each is told as far as the
 * reader may know of that case, and no further.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class VerificaSovrapposizioni {

    private final RiconosciPersona riconosciPersona;
    private final Sovrapposizioni sovrapposizioni;
    private final Clock clock;

    VerificaSovrapposizioni(RiconosciPersona riconosciPersona, Sovrapposizioni sovrapposizioni, Clock clock) {
        this.riconosciPersona = riconosciPersona;
        this.sovrapposizioni = sovrapposizioni;
        this.clock = clock;
    }

    /** The people of the zona who may be the one reported. */
    List<Persona> simili(Segnalazione segnalazione) {
        return switch (riconosciPersona.riconosci(Indicata.di(segnalazione.anagrafica()))) {
            case RiconosciPersona.Risposta.Riconosciuta(var persona) -> List.of(persona);
            case RiconosciPersona.Risposta.DaScegliere(var simili, var stessoCodice) -> simili;
            case RiconosciPersona.Risposta.Nuova() -> List.of();
        };
    }

    ConsultaSegnalazioni.Confronto confronta(Segnalazione segnalazione, Operatore chi) {
        var oggi = LocalDate.now(clock);
        var note = simili(segnalazione);
        var cartelle = note.isEmpty()
                ? List.<Sovrapposizioni.Cartella>of()
                : sovrapposizioni.cartelle(note.stream().map(Persona::id).toList(), chi, oggi).stream()
                        .filter(c -> livello(c, Sezione.NUCLEO, chi).legge())
                        .toList();
        var ids = cartelle.stream().map(Sovrapposizioni.Cartella::id).toList();
        var sostegni = ids.isEmpty() ? List.<Sovrapposizioni.Sostegno>of() : sovrapposizioni.sostegni(ids);
        var seguono = ids.isEmpty() ? List.<Sovrapposizioni.Segue>of() : sovrapposizioni.seguono(ids, oggi);
        var conosce = Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.ALTRUI)
                .legge();
        return new ConsultaSegnalazioni.Confronto(
                conosce ? note : List.of(),
                cartelle.stream().map(c -> trovata(c, sostegni, seguono, chi)).toList(),
                Visibilita.segnalazione(chi.ruolo(), RelazioneSegnalazione.DA_DECIDERE, false)
                                .legge()
                        ? sovrapposizioni.altre(segnalazione)
                        : List.of());
    }

    private static ConsultaSegnalazioni.Trovata trovata(
            Sovrapposizioni.Cartella cartella,
            List<Sovrapposizioni.Sostegno> sostegni,
            List<Sovrapposizioni.Segue> seguono,
            Operatore chi) {
        var tutto = cartella.sua() || livello(cartella, Sezione.NUCLEO, chi).leggeTutto();
        return new ConsultaSegnalazioni.Trovata(
                cartella.id(),
                cartella.richiedente(),
                cartella.caseManager(),
                tutto ? cartella.misura() : null,
                tutto ? cartella.fase() : null,
                tutto ? cartella.apertaIl() : null,
                livello(cartella, Sezione.PROGETTO, chi).leggeTutto()
                        ? sostegni.stream()
                                .filter(s -> s.cartella().equals(cartella.id()))
                                .toList()
                        : List.of(),
                livello(cartella, Sezione.QUADRO, chi).leggeTutto()
                        ? seguono.stream()
                                .filter(s -> s.cartella().equals(cartella.id()))
                                .toList()
                        : List.of());
    }

    private static Livello livello(Sovrapposizioni.Cartella cartella, Sezione sezione, Operatore chi) {
        var relazione = !cartella.sua()
                ? Relazione.ALTRUI
                : cartella.soloSociale() ? Relazione.SUA_SOLO_SOCIALE : Relazione.SUA;
        return Visibilita.livello(chi.ruolo(), sezione, relazione);
    }
}
