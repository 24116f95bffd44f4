package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.misura.Misura;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.progetto.Contenuto.SostegnoScritto;
import it.filo.progetto.Regola.Mancanza;
import it.filo.progetto.Regola.Materia;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the progetto of a case for who may see it, whole or in part. */
@Service
@Transactional
public class LeggiProgetto {

    private final Consultazione consultazione;
    private final Contenuti contenuti;
    private final Sottoscrizioni sottoscrizioni;
    private final Nuclei nuclei;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    LeggiProgetto(
            Consultazione consultazione,
            Contenuti contenuti,
            Sottoscrizioni sottoscrizioni,
            Nuclei nuclei,
            Incarichi incarichi,
            Operatori operatori,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.contenuti = contenuti;
        this.sottoscrizioni = sottoscrizioni;
        this.nuclei = nuclei;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    public ProgettoLetto leggi(CartellaId id, Operatore chi) {
        var vista = consultazione.leggi(id, Sezione.PROGETTO, chi);
        var cartella = vista.cartella();
        var livello = vista.livello(Sezione.PROGETTO);
        var oggi = LocalDate.now(clock);
        var membri = nuclei.membri(cartella.nucleo());
        var delGiorno =
                membri.stream().filter(m -> m.componente().presente(oggi)).toList();
        var intero = contenuti.della(id, membri).orElse(null);
        var tutto = livello.leggeTutto();
        return new ProgettoLetto(
                cartella,
                Misura.di(cartella.misura()),
                tutto || intero == null ? intero : intero.propriDi(chi.ente()),
                tutto ? delGiorno : List.of(),
                tutto && intero != null ? firme(cartella, intero, membri) : new Firme(List.of()),
                livello.scrive() ? mancanze(cartella, intero, delGiorno, oggi) : List.of(),
                livello.soloProprio(),
                livello.scrive(),
                attiva(chi, livello.scrive()));
    }

    /**
     * The same for a form that changes it.
     *
     * @throws NonConsentito where the asker only reads
     */
    public ProgettoLetto perScrivere(CartellaId id, Operatore chi) {
        var letto = leggi(id, chi);
        if (!letto.scrive()) {
            throw new NonConsentito("progetto");
        }
        return letto;
    }

    /** The whole document, to be taken away. */
    public ProgettoLetto esporta(CartellaId id, Operatore chi) {
        var letto = leggi(id, chi);
        if (letto.parte() || letto.contenuto() == null) {
            throw new NonVisibile("documento del progetto, cartella " + id);
        }
        registro.annota(
                chi,
                Registro.Azione.ESPORTAZIONE,
                id.id(),
                Sezione.PROGETTO,
                letto.misura().documento() + " in PDF");
        return letto;
    }

    private static Predicate<SostegnoScritto> attiva(Operatore chi, boolean scrive) {
        return sostegno -> scrive || chi.e(Ruolo.TUTOR) && sostegno.dato(chi.ente());
    }

    private static List<Mancanza> mancanze(
            Cartella cartella, @Nullable Contenuto contenuto, List<Membro> membri, LocalDate giorno) {
        return contenuto == null
                ? List.of()
                : cartella.percorso()
                        .map(p -> Regola.mancanze(new Materia(p, contenuto, membri, giorno)))
                        .orElse(List.of());
    }

    private Firme firme(Cartella cartella, Contenuto contenuto, List<Membro> membri) {
        var registrate = sottoscrizioni.delProgetto(contenuto.id());
        return Firme.di(firmatari(cartella, contenuto.sottoscrittoIl(), membri, registrate), registrate, cassaforte);
    }

    /**
     * @param sottoscrittoIl the day whose members and équipe count, null for today's
     * @param registrate signatures of which something is recorded: whoever gave one stays under the document
     */
    List<Firmatario> firmatari(
            Cartella cartella,
            @Nullable LocalDate sottoscrittoIl,
            List<Membro> membri,
            List<Sottoscrizione> registrate) {
        var giorno = Optional.ofNullable(sottoscrittoIl).orElseGet(() -> LocalDate.now(clock));
        var seguono = incarichi.dellaCartella(cartella.id());
        var persone = operatori.operatori(Stream.concat(
                        seguono.stream().map(Incarico::operatore),
                        registrate.stream().flatMap(s -> s.operatore().stream()))
                .distinct()
                .toList());
        var attesi = Stream.concat(
                        Firmatario.delNucleo(membri, giorno).stream(),
                        Firmatario.dellEquipe(
                                equipe(seguono, giorno, registrate),
                                persone,
                                cartella.percorso().orElse(null))
                                .stream())
                .toList();
        return Firmatario.conChiHaFirmato(attesi, registrate, membri, seguono, persone);
    }

    /**
     * Those who followed the case on the day of the signature. Paper work entered later may be older than the incarichi
     * themselves: then those who followed it when the signatures were written down.
     */
    private List<Incarico> equipe(List<Incarico> seguono, LocalDate giorno, List<Sottoscrizione> registrate) {
        var delGiorno = seguono.stream().filter(i -> i.vale(giorno)).toList();
        if (delGiorno.stream().anyMatch(i -> i.funzione() == Funzione.CASE_MANAGER)) {
            return delGiorno;
        }
        return registrate.stream()
                .flatMap(s -> s.registrataIl().stream())
                .max(Comparator.naturalOrder())
                .map(quando -> LocalDate.ofInstant(quando, clock.getZone()))
                .map(scritte -> seguono.stream().filter(i -> i.vale(scritte)).toList())
                .orElse(delGiorno);
    }
}
