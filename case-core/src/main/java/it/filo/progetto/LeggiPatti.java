package it.filo.progetto;

import static java.util.stream.Collectors.groupingBy;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Percorso;
import it.filo.misura.Misura;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Persona;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Sezione;
import it.filo.progetto.PattiLetti.PattoLetto;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the patti di servizio of a case. */
@Service
@Transactional
public class LeggiPatti {

    private final Consultazione consultazione;
    private final Patti patti;
    private final Sottoscrizioni sottoscrizioni;
    private final Attivabili attivabili;
    private final Nuclei nuclei;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    LeggiPatti(
            Consultazione consultazione,
            Patti patti,
            Sottoscrizioni sottoscrizioni,
            Attivabili attivabili,
            Nuclei nuclei,
            Incarichi incarichi,
            Operatori operatori,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.patti = patti;
        this.sottoscrizioni = sottoscrizioni;
        this.attivabili = attivabili;
        this.nuclei = nuclei;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    public PattiLetti leggi(CartellaId id, Operatore chi) {
        return letti(consultazione.leggi(id, Sezione.PATTO, chi));
    }

    /**
     * The same for a form that changes one.
     *
     * @throws NonConsentito where the asker only reads
     */
    public PattiLetti perScrivere(CartellaId id, Operatore chi) {
        var letti = leggi(id, chi);
        if (!letti.scrive()) {
            throw new NonConsentito("patto di servizio");
        }
        return letti;
    }

    /** The documents, to be taken away. */
    public PattiLetti esporta(CartellaId id, Operatore chi) {
        var letti = leggi(id, chi);
        if (letti.patti().stream().noneMatch(PattoLetto::scritto)) {
            throw new NonVisibile("patto di servizio, cartella " + id);
        }
        registro.annota(chi, Registro.Azione.ESPORTAZIONE, id.id(), Sezione.PATTO, "Patto di servizio in PDF");
        return letti;
    }

    PattiLetti letti(Vista vista) {
        var cartella = vista.cartella();
        var misura = Misura.di(cartella.misura());
        var scritti = patti.dellaCartella(cartella.id());
        var firme = sottoscrizioni.deiPatti(cartella.id()).stream()
                .collect(groupingBy(s -> s.patto().orElseThrow()));
        var seguono = incarichi.dellaCartella(cartella.id());
        var consulenti = operatori.operatori(Stream.concat(
                        seguono.stream()
                                .filter(i -> i.funzione() == Funzione.CONSULENTE_CPI)
                                .map(Incarico::operatore),
                        firme.values().stream().flatMap(List::stream).flatMap(s -> s.operatore().stream()))
                .distinct()
                .toList());
        var letti = riguardati(cartella, scritti).stream()
                .map(persona -> {
                    var patto = scritti.stream()
                            .filter(p -> p.persona().equals(persona.id()))
                            .findFirst()
                            .orElse(null);
                    var registrate =
                            patto == null ? List.<Sottoscrizione>of() : firme.getOrDefault(patto.id(), List.of());
                    var firmatari = firmatari(persona, registrate, seguono, consulenti);
                    return letto(persona, patto, Firme.di(firmatari, registrate, cassaforte));
                })
                .toList();
        return new PattiLetti(cartella, misura, previsti(cartella, misura), letti, vista.scrive(Sezione.PATTO));
    }

    /**
     * Under REI the patto is the whole answer to a need of work alone; elsewhere it stands beside the progetto once the
     * analysis is concluded.
     */
    static boolean previsti(Cartella cartella, Misura misura) {
        return cartella.percorso()
                .filter(p -> !misura.pattoBasta() || p == Percorso.SOLO_LAVORO)
                .isPresent();
    }

    /** The adults who can be activated to work, all of them where the scheda A marks none; and who has a patto already. */
    private List<Persona> riguardati(Cartella cartella, List<Patto> scritti) {
        var oggi = LocalDate.now(clock);
        var marcati = attivabili.della(cartella.id());
        var tutti = nuclei.membri(cartella.nucleo());
        var adulti = tutti.stream()
                .filter(m -> m.componente().presente(oggi))
                .map(Membro::persona)
                .filter(p -> !p.minorenne(oggi))
                .toList();
        var nessuno = adulti.stream().noneMatch(p -> marcati.contains(p.id()));
        return tutti.stream()
                .map(Membro::persona)
                .distinct()
                .filter(p -> scritti.stream().anyMatch(s -> s.persona().equals(p.id()))
                        || adulti.contains(p) && (nessuno || marcati.contains(p.id())))
                .toList();
    }

    /**
     * The person and one consulente: who signed for the centro per l'impiego, whoever follows the case now; until then
     * today's.
     */
    private List<Firmatario> firmatari(
            Persona persona, List<Sottoscrizione> registrate, List<Incarico> seguono, List<Operatore> consulenti) {
        var oggi = LocalDate.now(clock);
        var firmato = registrate.stream()
                .filter(s -> s.firmataIl().isPresent())
                .flatMap(s -> s.operatore().stream())
                .findFirst();
        var consulente = firmato.or(() -> seguono.stream()
                .filter(i -> i.funzione() == Funzione.CONSULENTE_CPI && i.vale(oggi))
                .map(Incarico::operatore)
                .findFirst());
        return Stream.concat(
                        Stream.of(Firmatario.della(persona)),
                        consulenti.stream()
                                .filter(o -> consulente.filter(o.id()::equals).isPresent())
                                .map(o -> Firmatario.dellOperatore(o, Funzione.CONSULENTE_CPI)))
                .toList();
    }

    private PattoLetto letto(Persona persona, @Nullable Patto patto, Firme firme) {
        return patto == null
                ? new PattoLetto(
                        persona.id(),
                        persona.nominativo(),
                        null,
                        PattiLetti.NON_SCRITTO,
                        Patto.Stato.BOZZA,
                        Patto.Testo.VUOTO,
                        null,
                        firme)
                : new PattoLetto(
                        persona.id(),
                        persona.nominativo(),
                        patto.id(),
                        patto.versione(),
                        patto.stato(),
                        patto.testo(cassaforte),
                        patto.sottoscrittoIl().orElse(null),
                        firme);
    }
}
