package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fase;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The program manager settles what the mini-équipe does not agree on, in writing; that concludes the analisi. */
@Service
@Transactional
public class Dirimi {

    private static final String COSA = "decisione sull'esito della scheda A";

    private static final Ruolo[] CHI = {Ruolo.PROGRAM_MANAGER};

    public sealed interface Risposta {
        record Deciso(Percorso percorso, Fase fase) implements Risposta {}

        record NessunDisaccordo() implements Risposta {}

        record RagioneAssente() implements Risposta {}

        record ServizioMancante() implements Risposta {}

        record DataFuoriDaiTermini(LocalDate dal, LocalDate al) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Schede schede;
    private final ProponiEsito esiti;
    private final ConcludiAnalisi concludi;
    private final Cassaforte cassaforte;

    Dirimi(
            Consultazione consultazione,
            Schede schede,
            ProponiEsito esiti,
            ConcludiAnalisi concludi,
            Cassaforte cassaforte) {
        this.consultazione = consultazione;
        this.schede = schede;
        this.esiti = esiti;
        this.concludi = concludi;
        this.cassaforte = cassaforte;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAdAgire(id, chi, COSA, CHI);
    }

    /** @param conclusaIl null for today */
    public Risposta decidi(CartellaId id, Decisione su, String perche, @Nullable LocalDate conclusaIl, Operatore chi) {
        var cartella = consultazione.agisci(id, chi, COSA, CHI).cartella();
        if (!cartella.aspetta(Passo.DIRIMERE)) {
            return new Risposta.NessunDisaccordo();
        }
        if (su.senzaServizio() || !esiti.conosciuto(su)) {
            return new Risposta.ServizioMancante();
        }
        if (perche.isBlank()) {
            return new Risposta.RagioneAssente();
        }
        var sua = schede.perCambiare(cartella);
        var giorno = conclusaIl == null ? schede.oggi() : conclusaIl;
        var dal = schede.conclusioneDal(sua, cartella);
        if (giorno.isBefore(dal) || giorno.isAfter(schede.oggi())) {
            return new Risposta.DataFuoriDaiTermini(dal, schede.oggi());
        }
        sua.dirime(perche, cassaforte, chi.id());
        return new Risposta.Deciso(su.percorso(), concludi.conclude(sua, cartella, su, giorno, chi));
    }
}
