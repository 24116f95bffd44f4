package it.filo.trasferimento;

import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.trasferimento.Trasferimento.Stato;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trasferimenti that this zona asked others for, as lists: a read model. */
public interface ElencoTrasferimenti {

    int PAGINA = 25;

    /** @param risposta what came back and is still to be taken, null where nothing is */
    record Inviato(
            TrasferimentoId id,
            CartellaId cartella,
            String richiedente,
            String nomeZona,
            Stato stato,
            Instant inviatoIl,
            @Nullable Instant rispostoIl,
            @Nullable StatoLettera risposta) {}

    /** The latest first: all of the zona, or those of cases that somebody follows. */
    List<Inviato> inviati(Operatore chi, boolean tutti, Posta.@Nullable Dopo dopo, LocalDate oggi, int quanti);

    /** What was answered and is not taken yet, the earliest first: all of the zona, or of cases that somebody manages. */
    List<Inviato> risposti(Operatore chi, boolean tutti, LocalDate oggi, int quanti);

    /** Those of which somebody is case manager that wait for the other zona, the longest waiting first. */
    List<Inviato> inAttesa(Operatore chi, LocalDate oggi, int quanti);

    /** How a colleague is reached, or the ente. */
    Optional<String> telefono(OperatoreId operatore);
}
