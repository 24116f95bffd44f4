package it.filo.cartella;

import it.filo.base.Giorni;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a nucleo changes, or where it lives: every open case of the nucleo hears of it, and its registro too. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Composizione {

    private final Componenti componenti;
    private final Cartelle cartelle;
    private final CartelleAperte aperte;
    private final RichiesteUnione richieste;
    private final Storia storia;
    private final Registro registro;
    private final Clock clock;

    Composizione(
            Componenti componenti,
            Cartelle cartelle,
            CartelleAperte aperte,
            RichiesteUnione richieste,
            Storia storia,
            Registro registro,
            Clock clock) {
        this.componenti = componenti;
        this.cartelle = cartelle;
        this.aperte = aperte;
        this.richieste = richieste;
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
        racconta(
                nucleo,
                persona,
                dal,
                (come == null ? "Entra un componente" : come.nome()) + ": " + parentela.nome(),
                chi);
    }

    /** @param ultimo last day in the household, which may be still to come: what is told of it happens today at the latest */
    public void esce(Componente componente, LocalDate ultimo, String motivo, Operatore chi) {
        componente.uscito(ultimo, motivo);
        var oggi = LocalDate.now(clock);
        var futuro = ultimo.isAfter(oggi);
        racconta(
                componente.nucleo(),
                componente.persona(),
                futuro ? oggi : ultimo,
                "Esce un componente: " + motivo + (futuro ? ". Ultimo giorno " + Giorni.breve(ultimo) : ""),
                chi);
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

    /** It was written wrong where the household lives, or since when. */
    void indirizzoCorretto(Nucleo nucleo, String prima, String dopo, Operatore chi) {
        var fatto = Fatto.di(TipoEvento.INDIRIZZO_CORRETTO, LocalDate.now(clock))
                .prima(prima)
                .dopo(dopo);
        aperte.delNucleo(nucleo.id()).forEach(c -> {
            c.trasferita(nucleo.comune());
            storia.accade(c, fatto, chi);
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
                .riferimento(componente.persona())
                .motivo(motivo);
        racconta(cartelle.delNucleo(componente.nucleo()), fatto, chi);
    }

    private static String giorni(LocalDate dal, @Nullable LocalDate al) {
        return Giorni.dal(dal) + (al == null ? "" : " " + Giorni.al(al));
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

    /** What the union answered is open again, and the office looks at it once more. */
    void unioneAnnullata(Unione unione, Operatore chi) {
        var fatto = Fatto.di(TipoEvento.UNIONE_ANNULLATA, LocalDate.now(clock));
        Stream.of(unione.nucleo(), unione.resta())
                .flatMap(n -> cartelle.delNucleo(n).stream())
                .flatMap(c -> richieste.decise(c.id(), unione.unitoIl()).stream())
                .forEach(RichiestaUnione::riaperta);
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

    /** The history says what happened; of whom is said by its reference, to who may read names. */
    private void racconta(NucleoId nucleo, PersonaId persona, LocalDate giorno, String cosa, Operatore chi) {
        racconta(
                aperte.delNucleo(nucleo),
                Fatto.di(TipoEvento.NUCLEO_CAMBIATO, giorno).dopo(cosa).riferimento(persona),
                chi);
    }
}
