package it.filo.cartella;

import it.filo.operatori.Livello;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way into a case: finds it, asks {@link Visibilita}, leaves a trace in the {@link Registro}. */
@Service
@Transactional
public class Consultazione {

    private final Cartelle cartelle;
    private final Registro registro;
    private final Clock clock;

    Consultazione(Cartelle cartelle, Registro registro, Clock clock) {
        this.cartelle = cartelle;
        this.registro = registro;
        this.clock = clock;
    }

    /**
     * A case as somebody may see it.
     *
     * @param incarichi of everybody, past ones included
     */
    public record Vista(Cartella cartella, List<Incarico> incarichi, Relazione relazione, Operatore chi) {

        public Livello livello(Sezione sezione) {
            return Visibilita.livello(chi.ruolo(), sezione, relazione);
        }

        public boolean legge(Sezione sezione) {
            return livello(sezione).legge();
        }

        public boolean scrive(Sezione sezione) {
            return livello(sezione).scrive();
        }
    }

    /**
     * Opens a section for reading and records it.
     *
     * @throws NonVisibile where there is no such case, or the section is not for this person to know of
     */
    public Vista leggi(CartellaId id, Sezione sezione, Operatore chi) {
        return leggi(id, List.of(sezione), chi);
    }

    /** The same for a page that shows several, each asked for and recorded. */
    public Vista leggi(CartellaId id, List<Sezione> sezioni, Operatore chi) {
        return leggi(id, vista -> sezioni, chi);
    }

    /** @param quali sections, by what this person may read of the case */
    Vista leggi(CartellaId id, Function<Vista, List<Sezione>> quali, Operatore chi) {
        var vista = vista(id, chi);
        var lette = quali.apply(vista);
        lette.stream().filter(s -> !vista.legge(s)).findFirst().ifPresent(s -> {
            throw new NonVisibile("cartella " + id + ", " + s);
        });
        registro.annota(
                chi,
                Registro.Azione.LETTURA,
                lette.stream().map(s -> new Registro.Voce(id.id(), s, null)).toList());
        return vista;
    }

    /**
     * Opens a section for a form that may change it: so far it is read, and recorded as such.
     *
     * @throws NonVisibile as {@link #leggi}
     * @throws NonConsentito as {@link #scrivi}
     */
    public Vista apri(CartellaId id, Sezione sezione, Operatore chi, String cosa) {
        var vista = leggi(id, sezione, chi);
        if (!vista.scrive(sezione)) {
            throw new NonConsentito(cosa);
        }
        return vista;
    }

    /**
     * Opens a section for a change and announces it to the register.
     *
     * @param cosa what is being changed, in words without personal data
     * @throws NonVisibile as {@link #leggi}
     * @throws NonConsentito where the person may read the section and not write it
     */
    public Vista scrivi(CartellaId id, Sezione sezione, Operatore chi, String cosa) {
        var vista = ammetteAScrivere(id, sezione, chi, cosa);
        registro.agisce(chi, id.id(), sezione, cosa);
        return vista;
    }

    /** Opens a case for an act that is a role's rather than a section's: assigning, convening. */
    public Vista agisci(CartellaId id, Operatore chi, String cosa, Ruolo... ruoli) {
        var vista = ammetteAdAgire(id, chi, cosa, ruoli);
        registro.agisce(chi, id.id(), Sezione.NUCLEO, cosa);
        return vista;
    }

    /**
     * The same question as {@link #scrivi} before a form is read: who may not is refused whatever was typed. Nothing is
     * changed yet, so nothing is recorded.
     */
    public Vista ammetteAScrivere(CartellaId id, Sezione sezione, Operatore chi, String cosa) {
        var vista = vista(id, chi);
        if (!vista.legge(sezione)) {
            throw new NonVisibile("cartella " + id + ", " + sezione);
        }
        if (!vista.scrive(sezione)) {
            throw new NonConsentito(cosa);
        }
        return vista;
    }

    /** The same question as {@link #agisci} before a form is read. */
    public Vista ammetteAdAgire(CartellaId id, Operatore chi, String cosa, Ruolo... ruoli) {
        var vista = vista(id, chi);
        if (!vista.legge(Sezione.NUCLEO)) {
            throw new NonVisibile("cartella " + id);
        }
        if (!chi.e(ruoli)) {
            throw new NonConsentito(cosa);
        }
        if (chi.e(Ruolo.ASSISTENTE_SOCIALE, Ruolo.CONSULENTE_CPI)
                && !vista.relazione().sua()) {
            throw new NonConsentito(cosa);
        }
        return vista;
    }

    private Vista vista(CartellaId id, Operatore chi) {
        var seguita = cartelle.seguita(id)
                .filter(c -> chi.ruolo() != Ruolo.OPERATORE_ACCESSO)
                .orElseThrow(() -> new NonVisibile("cartella " + id));
        var oggi = LocalDate.now(clock);
        var sua = seguita.incarichi().stream()
                .anyMatch(i -> i.vale(oggi) && i.operatore().equals(chi.id()));
        return new Vista(seguita.cartella(), seguita.incarichi(), relazione(seguita.cartella(), sua), chi);
    }

    private static Relazione relazione(Cartella cartella, boolean sua) {
        if (!sua) {
            return Relazione.ALTRUI;
        }
        return cartella.percorso().filter(p -> p == Percorso.SOLO_SOCIALE).isPresent()
                ? Relazione.SUA_SOLO_SOCIALE
                : Relazione.SUA;
    }
}
