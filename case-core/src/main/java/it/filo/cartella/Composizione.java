package it.filo.cartella;

import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.MotivoIngresso;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Unione;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a nucleo changes, or where it lives: every open case of the nucleo hears of it, and its registro too. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Composizione {

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Componenti componenti;
    private final Cartelle cartelle;
    private final CartelleAperte aperte;
    private final Storia storia;
    private final Registro registro;
    private final Clock clock;

    Composizione(
            Componenti componenti,
            Cartelle cartelle,
            CartelleAperte aperte,
            Storia storia,
            Registro registro,
            Clock clock) {
        this.componenti = componenti;
        this.cartelle = cartelle;
        this.aperte = aperte;
        this.storia = storia;
        this.registro = registro;
        this.clock = clock;
    }

    public void entra(NucleoId nucleo, PersonaId persona, Parentela parentela, LocalDate dal, Operatore chi) {
        entra(nucleo, persona, parentela, dal, null, chi);
    }

    /** @param come null where nobody said it */
    void entra(
            NucleoId nucleo,
            PersonaId persona,
            Parentela parentela,
            LocalDate dal,
            @Nullable MotivoIngresso come,
            Operatore chi) {
        componenti.save(new Componente(nucleo, persona, parentela, dal));
        racconta(nucleo, dal, (come == null ? "Entra un componente" : come.nome()) + ": " + parentela.nome(), chi);
    }

    public void esce(Componente componente, LocalDate ultimo, String motivo, Operatore chi) {
        componente.uscito(ultimo, motivo);
        racconta(componente.nucleo(), ultimo, "Esce un componente: " + motivo, chi);
    }

    /** The history names the comuni and not the address, which is on the page of the nucleo for who may see it. */
    void trasloca(Nucleo nucleo, String prima, String dopo, LocalDate dal, Operatore chi) {
        var fatto = Fatto.di(TipoEvento.NUCLEO_CAMBIATO, dal);
        var cambiaComune = !prima.equals(dopo);
        aperte.delNucleo(nucleo.id()).forEach(c -> {
            c.trasferita(nucleo.comune());
            storia.accade(
                    c,
                    cambiaComune
                            ? fatto.prima("Abita a " + prima).dopo("Abita a " + dopo)
                            : fatto.dopo("Cambia indirizzo, a " + dopo),
                    chi);
            registro.annota(chi, Registro.Azione.MODIFICA, c.id().id(), Sezione.NUCLEO, "residenza del nucleo");
        });
    }

    /** The days of somebody were wrong: what they were, what they are and why is told as of today. */
    void corregge(Componente componente, LocalDate dal, @Nullable LocalDate al, String motivo, Operatore chi) {
        var parentela = componente.parentela().nome();
        var prima = parentela + " " + giorni(componente.dal(), componente.al().orElse(null));
        componente.corretto(dal, al);
        var fatto = Fatto.di(TipoEvento.NUCLEO_CORRETTO, LocalDate.now(clock))
                .prima(prima)
                .dopo(parentela + " " + giorni(dal, al) + ".")
                .motivo(motivo);
        racconta(cartelle.delNucleo(componente.nucleo()), fatto, chi);
    }

    private static String giorni(LocalDate dal, @Nullable LocalDate al) {
        return "dal " + BREVE.format(dal) + (al == null ? "" : " al " + BREVE.format(al));
    }

    /** Both households hear of it, the one that ends on its closed cases; neither history names the other. */
    void unita(Unione unione, int entrati, Operatore chi) {
        var fatto = Fatto.di(TipoEvento.NUCLEO_UNITO, unione.dal());
        var perche = ": " + unione.motivo().nome();
        racconta(cartelle.delNucleo(unione.nucleo()), fatto.dopo("Continua in un altro nucleo" + perche), chi);
        racconta(
                cartelle.delNucleo(unione.resta()),
                fatto.dopo("Si aggiunge un altro nucleo, " + (entrati == 1 ? "una persona" : entrati + " persone")
                        + " in più" + perche),
                chi);
    }

    void unioneAnnullata(Unione unione, Operatore chi) {
        var fatto = Fatto.di(TipoEvento.UNIONE_ANNULLATA, LocalDate.now(clock));
        racconta(cartelle.delNucleo(unione.nucleo()), fatto, chi);
        racconta(cartelle.delNucleo(unione.resta()), fatto, chi);
    }

    private void racconta(List<Cartella> quali, Fatto fatto, Operatore chi) {
        for (var cartella : quali) {
            storia.accade(cartella, fatto, chi);
            registro.annota(
                    chi, Registro.Azione.MODIFICA, cartella.id().id(), Sezione.NUCLEO, "composizione del nucleo");
        }
    }

    private void racconta(NucleoId nucleo, LocalDate giorno, String cosa, Operatore chi) {
        racconta(
                aperte.delNucleo(nucleo),
                Fatto.di(TipoEvento.NUCLEO_CAMBIATO, giorno).dopo(cosa),
                chi);
    }
}
