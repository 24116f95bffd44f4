package it.filo.accesso;

import static it.filo.accesso.Rilievo.avviso;
import static it.filo.accesso.Rilievo.errore;

import it.filo.accesso.Importazione.Classe;
import it.filo.accesso.Riscontri.DomandaNota;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what each row of a file would do to what is registered, by the rules of the forms: of {@link RegistraDomanda} for
 * a protocollo that is not there yet, of {@link RegistraEsito} for one that is. The preview shows it, the import does it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConfrontaRighe {

    /** What there is to do for a row. */
    sealed interface Mossa {
        record Registra(RegistraDomanda.Richiesta richiesta, RegistraEsito.@Nullable Esito esito) implements Mossa {}

        record Decide(DomandaId domanda, int versione, RegistraEsito.Esito esito) implements Mossa {}
    }

    /** @param mossa null where there is nothing to do */
    record Esame(
            Classe classe, List<Rilievo> rilievi, @Nullable Mossa mossa) {

        static Esame errato(List<Rilievo> rilievi) {
            return new Esame(Classe.ERRATA, rilievi, null);
        }

        static Esame invariata(List<Rilievo> rilievi) {
            return new Esame(Classe.INVARIATA, rilievi, null);
        }
    }

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Riscontri riscontri;
    private final Clock clock;

    ConfrontaRighe(Riscontri riscontri, Clock clock) {
        this.riscontri = riscontri;
        this.clock = clock;
    }

    /** One answer for each row, in their order. */
    List<Esame> esamina(List<RigaEsito> righe) {
        var oggi = LocalDate.now(clock);
        var domande =
                riscontri.domande(righe.stream().map(RigaEsito::protocollo).collect(Collectors.toSet()));
        var nuove =
                righe.stream().filter(r -> !domande.containsKey(r.protocollo())).toList();
        var persone = RiconosciRighe.di(nuove, riscontri, oggi);
        return righe.stream()
                .map(r -> {
                    var nota = domande.get(r.protocollo());
                    return nota != null ? registrata(r, nota, oggi) : nuova(r, persone, oggi);
                })
                .toList();
    }

    private static Esame nuova(RigaEsito riga, RiconosciRighe persone, LocalDate oggi) {
        var rilievi = new ArrayList<Rilievo>();
        var richiesta = persone.richiesta(riga, rilievi);
        var rifiuto = RegistraDomanda.rifiuto(richiesta, oggi);
        if (rifiuto != null) {
            rilievi.add(inParole(rifiuto, riga));
        }
        if (riga.esito() != null) {
            var diEsito = RegistraEsito.rifiuto(riga.dataDomanda(), List.of(), riga.esito(), oggi);
            if (diEsito != null) {
                rilievi.add(inParole(diEsito, riga.esito()));
            }
        }
        return rilievi.stream().anyMatch(Rilievo::errore)
                ? Esame.errato(rilievi)
                : new Esame(Classe.NUOVA, rilievi, new Mossa.Registra(richiesta, riga.esito()));
    }

    private static Esame registrata(RigaEsito riga, DomandaNota nota, LocalDate oggi) {
        var rilievi = new ArrayList<Rilievo>();
        differenze(riga, nota, rilievi);
        if (rilievi.stream().anyMatch(Rilievo::errore)) {
            return Esame.errato(rilievi);
        }
        var esito = riga.esito();
        if (esito == null) {
            if (!nota.decisi().isEmpty()) {
                rilievi.add(Rilievo.nota("Qui è in lavorazione, ma l'esito è già registrato: "
                        + inParole(nota.decisi().getFirst()) + ". Resta quello."));
            }
            return Esame.invariata(rilievi);
        }
        var rifiuto = RegistraEsito.rifiuto(nota.data(), nota.decisi(), esito, oggi);
        if (rifiuto == null) {
            rilievi.add(Rilievo.nota("Cambia da «" + nota.stato().nome() + "» a «"
                    + esito.stato().nome() + "» dal " + GIORNO.format(esito.data()) + "."));
            return new Esame(Classe.CAMBIATA, rilievi, new Mossa.Decide(nota.id(), nota.versione(), esito));
        }
        return diAllora(esito, nota, rifiuto, rilievi);
    }

    /** An outcome that does not follow the last one: it is known, it is older, or it contradicts what is recorded. */
    private static Esame diAllora(
            RegistraEsito.Esito esito, DomandaNota nota, RegistraEsito.Risposta rifiuto, List<Rilievo> rilievi) {
        if (!(rifiuto instanceof RegistraEsito.Risposta.StessoGiorno
                || rifiuto instanceof RegistraEsito.Risposta.PrimaDellUltimo)) {
            rilievi.add(inParole(rifiuto, esito));
            return Esame.errato(rilievi);
        }
        var quelGiorno = nota.decisi().stream()
                .filter(d -> d.data().equals(esito.data()))
                .findFirst();
        if (quelGiorno.isPresent() && quelGiorno.get().stato() != esito.stato()) {
            rilievi.add(errore(
                    Colonna.ESITO,
                    esito.stato().name(),
                    "in quel giorno è già registrato un altro esito, «"
                            + quelGiorno.get().stato().nome()
                            + "»: se è quello registrato a essere sbagliato, serve un esito con una data successiva."));
            return Esame.errato(rilievi);
        }
        var ultimo = nota.decisi().getFirst();
        if (quelGiorno.isEmpty()) {
            rilievi.add(Rilievo.nota("È più vecchio dell'esito registrato: " + inParole(ultimo)
                    + ". Resta quello, e questo non si aggiunge."));
        } else if (ultimo.data().equals(esito.data())
                && esito.importoMensile() != null
                && (nota.importo() == null || esito.importoMensile().compareTo(nota.importo()) != 0)) {
            rilievi.add(avviso(
                    Colonna.IMPORTO_MENSILE,
                    esito.importoMensile().toPlainString().replace('.', ','),
                    "è diverso da quello registrato con lo stesso esito, che resta"
                            + (nota.importo() == null
                                    ? " senza importo."
                                    : " " + nota.importo().toPlainString().replace('.', ',') + ".")));
        }
        return Esame.invariata(rilievi);
    }

    private static void differenze(RigaEsito riga, DomandaNota nota, List<Rilievo> rilievi) {
        if (!riga.misura().equals(nota.misura())) {
            rilievi.add(errore(
                    Colonna.MISURA,
                    riga.misura(),
                    "la domanda registrata con questo protocollo è per la misura " + nota.misura() + "."));
        }
        if (!nota.codici().isEmpty()
                && !nota.codici().contains(riga.codiceFiscale().valore())) {
            rilievi.add(errore(
                    Colonna.CODICE_FISCALE,
                    riga.codiceFiscale().valore(),
                    "la domanda registrata con questo protocollo è di un'altra persona."));
        }
        if (nota.codici().isEmpty()) {
            rilievi.add(
                    RiconosciRighe.tuttAltroNome(nota.cercabile(), riga)
                            ? errore(
                                    Colonna.PROTOCOLLO,
                                    riga.protocollo(),
                                    "la domanda registrata con questo protocollo è di una persona con un altro nome e senza"
                                            + " codice fiscale: controllare il protocollo, o il nome sulla sua pagina.")
                            : avviso(
                                    Colonna.CODICE_FISCALE,
                                    riga.codiceFiscale().valore(),
                                    "chi ha fatto la domanda è registrato senza codice fiscale: aggiungerlo dalla sua pagina."));
        }
        if (!riga.dataDomanda().equals(nota.data())) {
            rilievi.add(avviso(
                    Colonna.DATA_DOMANDA,
                    GIORNO.format(riga.dataDomanda()),
                    "la domanda registrata è del " + GIORNO.format(nota.data()) + ": resta così."));
        }
        if (!Objects.equals(riga.comune(), nota.comune())) {
            rilievi.add(
                    avviso(Colonna.COMUNE, riga.comune(), "la domanda registrata è di un altro comune: resta così."));
        }
    }

    private static String inParole(RegistraEsito.Deciso deciso) {
        return deciso.stato().nome().toLowerCase(Locale.ITALIAN) + " dal " + GIORNO.format(deciso.data());
    }

    private static Rilievo inParole(RegistraDomanda.Risposta rifiuto, RigaEsito riga) {
        return switch (rifiuto) {
            case RegistraDomanda.Risposta.MisuraChiusa(var misura) ->
                errore(
                        Colonna.DATA_DOMANDA,
                        GIORNO.format(riga.dataDomanda()),
                        "per la misura " + misura.codice() + " le domande si presentano dal "
                                + GIORNO.format(misura.domandeDal())
                                + (misura.domandeAl() == null ? "" : " al " + GIORNO.format(misura.domandeAl()))
                                + ".");
            case RegistraDomanda.Risposta.IndicataDueVolte(var prima, var seconda) ->
                errore(
                        Colonna.COMPONENTI,
                        riga.componenti().get(seconda - 1).codiceFiscale().valore(),
                        "la stessa persona è indicata due volte nella riga.");
            case RegistraDomanda.Risposta.NatoDopoLaDomanda(var quale) ->
                quale == 0
                        ? errore(Colonna.DATA_NASCITA, "", "il richiedente risulta nato dopo la domanda.")
                        : errore(
                                Colonna.COMPONENTI,
                                riga.componenti().get(quale - 1).codiceFiscale().valore(),
                                "risulta nato dopo la domanda: si aggiunge dalla pagina del nucleo.");
            case RegistraDomanda.Risposta.RichiedenteMinorenne() ->
                errore(
                        Colonna.CODICE_FISCALE,
                        riga.codiceFiscale().valore(),
                        "il richiedente è minorenne nel giorno della domanda: serve un componente adulto.");
            case RegistraDomanda.Risposta.NelFuturo() ->
                errore(Colonna.DATA_DOMANDA, GIORNO.format(riga.dataDomanda()), "non può essere dopo oggi.");
            default -> throw new IllegalStateException("no such refusal before looking at people: " + rifiuto);
        };
    }

    private static Rilievo inParole(RegistraEsito.Risposta rifiuto, RegistraEsito.Esito esito) {
        var data = GIORNO.format(esito.data());
        return switch (rifiuto) {
            case RegistraEsito.Risposta.PrimaDellaDomanda(var domanda) ->
                errore(Colonna.DATA_ESITO, data, "è prima della domanda, che è del " + GIORNO.format(domanda) + ".");
            case RegistraEsito.Risposta.NelFuturo() -> errore(Colonna.DATA_ESITO, data, "non può essere dopo oggi.");
            default -> throw new IllegalStateException("no such refusal of an outcome that decides: " + rifiuto);
        };
    }
}
