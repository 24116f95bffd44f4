package it.filo.oggi;

import it.filo.oggi.Giornata.Arretrato;
import it.filo.oggi.Giornata.DomandaRecente;
import it.filo.oggi.Giornata.Esiti;
import it.filo.oggi.Giornata.InDueNuclei;
import it.filo.oggi.Giornata.Persone;
import it.filo.oggi.Giornata.UnioneChiesta;
import it.filo.operatori.Operatore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the home says of the zona as a whole, and of an ente, to those who keep it. Each method is one statement. */
public interface GiornateDellaZona {

    /** Those that wait longest first. */
    List<UnioneChiesta> unioniChieste(int quante);

    /** By name; only where one of the two households is followed. */
    List<InDueNuclei> inDueNuclei(LocalDate oggi, int quanti);

    /** Late cases by case manager, those with most first. */
    List<Arretrato> arretrati(LocalDate oggi, int quanti);

    List<Esiti> esiti(LocalDate dal);

    /** Of the person's ente, the latest outcome first. */
    List<DomandaRecente> conEsito(Operatore chi, int quante);

    /** Of the person's ente, the latest first. */
    List<DomandaRecente> senzaEsito(Operatore chi, int quante);

    /** How often cases were read, changed, exported. */
    long consultazioni(Instant dopo);

    Persone persone(LocalDate oggi, Instant ora);
}
