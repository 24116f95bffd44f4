package it.filo.progetto;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Eventi;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Misura;
import it.filo.nucleo.Nuclei;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.progetto.Regola.Mancanza;
import it.filo.progetto.Regola.Materia;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares the progetto ready for signature, once the rules that block are kept (D.Lgs. 147/2017 art. 6-7). */
@Service
@Transactional
public class DefinisciProgetto {

    public sealed interface Risposta {
        record Definito() implements Risposta {}

        /** It is not the time, or it is ready already. */
        record NonOra() implements Risposta {}

        record Manca(List<Mancanza> cosa) implements Risposta {}

        /** The day must lie between the end of the analysis and today. */
        record GiornoImpossibile(LocalDate dal) implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    private static final Set<TipoEvento> ANALISI = EnumSet.of(TipoEvento.ANALISI_CONCLUSA, TipoEvento.QUADRO_CONCLUSO);

    private final Consultazione consultazione;
    private final Progetti progetti;
    private final Contenuti contenuti;
    private final Nuclei nuclei;
    private final Eventi eventi;
    private final Storia storia;
    private final Clock clock;

    DefinisciProgetto(
            Consultazione consultazione,
            Progetti progetti,
            Contenuti contenuti,
            Nuclei nuclei,
            Eventi eventi,
            Storia storia,
            Clock clock) {
        this.consultazione = consultazione;
        this.progetti = progetti;
        this.contenuti = contenuti;
        this.nuclei = nuclei;
        this.eventi = eventi;
        this.storia = storia;
        this.clock = clock;
    }

    public Risposta definisci(CartellaId id, int versione, LocalDate giorno, Operatore chi) {
        var cartella = consultazione
                .scrivi(id, Sezione.PROGETTO, chi, "progetto pronto per la firma")
                .cartella();
        var scritto = progetti.daScrivere(id);
        if (scritto.isEmpty() || !Stesura.inScrittura(cartella, scritto.get().stato())) {
            return new Risposta.NonOra();
        }
        var progetto = scritto.get();
        if (progetto.versione() != versione) {
            return new Risposta.CambiataNelFrattempo();
        }
        var analizzato = eventi.ultimi(id).stream()
                .filter(e -> ANALISI.contains(TipoEvento.valueOf(e.getTipo())))
                .map(Eventi.Ultimo::getData)
                .max(Comparator.naturalOrder())
                .orElse(cartella.apertaIl());
        if (giorno.isBefore(analizzato) || giorno.isAfter(LocalDate.now(clock))) {
            return new Risposta.GiornoImpossibile(analizzato);
        }
        var membri = nuclei.membri(cartella.nucleo());
        var delGiorno =
                membri.stream().filter(m -> m.componente().presente(giorno)).toList();
        var contenuto = contenuti.di(progetto, membri);
        var bloccano =
                Regola.mancanze(new Materia(cartella.percorso().orElseThrow(), contenuto, delGiorno, giorno)).stream()
                        .filter(Mancanza::blocca)
                        .toList();
        if (!bloccano.isEmpty()) {
            return new Risposta.Manca(bloccano);
        }
        progetto.definito(giorno);
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.PROGETTO_DEFINITO, giorno)
                        .dopo(Misura.di(cartella.misura()).documento())
                        .riferimento(progetto.id()),
                chi);
        return new Risposta.Definito();
    }
}
