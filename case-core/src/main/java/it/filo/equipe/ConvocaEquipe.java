package it.filo.equipe;

import it.filo.analisi.SintesiAnalisi;
import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Percorso;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the équipe multidisciplinare on a case (D.Lgs. 147/2017 art. 5 c. 7), the first time and whenever it has to sit
 * again. Who is called follows the case from then on, the referenti specialistici until a date.
 */
@Service
@Transactional
public class ConvocaEquipe {

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final String COSA = "convocazione dell'équipe multidisciplinare";

    private static final Ruolo[] CHI = {Ruolo.PROGRAM_MANAGER, Ruolo.ASSISTENTE_SOCIALE};

    public sealed interface Risposta {
        record Convocata(SedutaId seduta, LocalDate data) implements Risposta {}

        /** The case has no need of the équipe, does not wait for it yet, or is closed. */
        record NonAdesso() implements Risposta {}

        record GiaConvocata(SedutaId seduta, LocalDate data) implements Risposta {}

        record MembroNonInServizio() implements Risposta {}

        record Difettosa(Convocazione.Difetto difetto) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Sala sala;
    private final Sedute sedute;
    private final SedutaMembri membri;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final SintesiAnalisi sintesi;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ConvocaEquipe(
            Consultazione consultazione,
            Sala sala,
            Sedute sedute,
            SedutaMembri membri,
            Incarichi incarichi,
            Operatori operatori,
            SintesiAnalisi sintesi,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.sala = sala;
        this.sedute = sedute;
        this.membri = membri;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.sintesi = sintesi;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Whether the case may be brought before the équipe at all: the need was found to be of that kind, and it is open. */
    static boolean convocabile(Cartella cartella) {
        return cartella.percorso().filter(Percorso::conEquipe).isPresent()
                && cartella.passo().isPresent();
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAdAgire(id, chi, COSA, CHI);
        conduce(id, chi);
    }

    public Risposta convoca(CartellaId id, Convocazione convocazione, Operatore chi) {
        var cartella = consultazione.agisci(id, chi, COSA, CHI).cartella();
        conduce(id, chi);
        if (!convocabile(cartella)) {
            return new Risposta.NonAdesso();
        }
        var aperta = sedute.dellaCartella(id).stream().filter(Seduta::convocata).findFirst();
        if (aperta.isPresent()) {
            return new Risposta.GiaConvocata(aperta.get().id(), aperta.get().data());
        }
        var chiamati = candidati().stream()
                .filter(o -> convocazione.membri().contains(o.id()))
                .toList();
        if (chiamati.size() < convocazione.membri().size()) {
            return new Risposta.MembroNonInServizio();
        }
        var difetto = convocazione.difetto(caso(cartella), chiamati);
        return difetto.<Risposta>map(Risposta.Difettosa::new)
                .orElseGet(() -> convoca(cartella, convocazione, chiamati, chi));
    }

    private void conduce(CartellaId id, Operatore chi) {
        if (!sala.conduce(id, chi)) {
            throw new NonConsentito(COSA);
        }
    }

    List<Operatore> candidati() {
        return operatori.inServizio(oggi(), ComponiEquipe.RUOLI.toArray(Ruolo[]::new));
    }

    Convocazione.Caso caso(Cartella cartella) {
        var analisi = sintesi.dellaCartella(cartella.id());
        return new Convocazione.Caso(
                cartella.percorso().orElseThrow(),
                analisi.flatMap(SintesiAnalisi.Sintesi::esito)
                        .flatMap(e -> Optional.ofNullable(e.servizio()))
                        .orElse(null),
                analisi.flatMap(SintesiAnalisi.Sintesi::conclusaIl).orElse(null),
                oggi());
    }

    private Risposta convoca(Cartella cartella, Convocazione convocazione, List<Operatore> chiamati, Operatore chi) {
        var quando = convocazione.quando();
        var seduta = sedute.save(new Seduta(cartella.id(), quando, convocazione.equipe(), chi.id(), cassaforte));
        // A seduta that was already held is recorded afterwards: it was called no later than it was held.
        var dal = quando.data().isBefore(oggi()) ? quando.data() : oggi();
        for (var membro : chiamati) {
            membri.save(new SedutaMembro(seduta.id(), membro));
            if (!sostituisce(cartella.id(), membro, dal)) {
                segue(cartella.id(), membro, dal, convocazione.finoAl());
            }
        }
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.EQUIPE_CONVOCATA, dal)
                        .dopo(BREVE.format(quando.data()))
                        .riferimento(seduta.id()),
                chi);
        return new Risposta.Convocata(seduta.id(), quando.data());
    }

    /** Who stands in for somebody sits in that one's place, and sees the case for as long as that lasts. */
    private boolean sostituisce(CartellaId cartella, Operatore membro, LocalDate dal) {
        return incarichi.nonFiniti(cartella, dal).stream()
                .anyMatch(i -> i.operatore().equals(membro.id()) && i.funzione() == Funzione.SOSTITUTO);
    }

    /** Who follows the case already goes on as before; where that ends too early, it goes on from the day after. */
    private void segue(CartellaId cartella, Operatore membro, LocalDate dal, LocalDate finoAl) {
        var al = membro.e(Ruolo.REFERENTE_SPECIALISTICO) ? finoAl : null;
        var inizio = dal;
        for (var incarico : incarichi.dellaCartella(cartella)) {
            if (!incarico.operatore().equals(membro.id()) || incarico.maiIniziato()) {
                continue;
            }
            var fine = incarico.al().orElse(null);
            if (fine == null) {
                return;
            }
            inizio = fine.isBefore(inizio) ? inizio : fine.plusDays(1);
        }
        if (al == null || !al.isBefore(inizio)) {
            incarichi.save(new Incarico(cartella, membro.id(), funzione(membro.ruolo()), inizio, al));
        }
    }

    static Funzione funzione(Ruolo ruolo) {
        return switch (ruolo) {
            case TUTOR -> Funzione.TUTOR;
            case REFERENTE_SPECIALISTICO -> Funzione.SPECIALISTA;
            default -> Funzione.MEMBRO;
        };
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
