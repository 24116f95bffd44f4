package it.filo.oggi;

import it.filo.cartella.Passo;
import it.filo.cartella.TipoEvento;
import it.filo.oggi.Giornata.Appuntamento;
import it.filo.oggi.Giornata.Conto;
import it.filo.oggi.Giornata.DaFare;
import it.filo.oggi.Giornata.Novita;
import it.filo.oggi.Giornata.NucleoCambiato;
import it.filo.oggi.Giornata.PattoDaFare;
import it.filo.oggi.Giornata.SostegnoDaAvviare;
import it.filo.operatori.Operatore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The read model of the home of who follows cases. Each method is one statement; "of the person" is what
 * the person follows that day, or all cases for {@link Turno#suTutte}. */
public interface Giornate {

    /** What is due first comes first; a case that is only to be followed is there when its verifica is near. */
    List<DaFare> daFare(Operatore chi, Collection<Passo> passi, LocalDate oggi, int quante);

    /** Open cases of the person, or of the zona, by step. */
    List<Conto> conti(Operatore chi, LocalDate oggi);

    /**
     * The latest first.
     *
     * @param tipi kinds of event that the person may know of
     * @param tipiSoloSociale the same, where the case turned out solo sociale
     */
    List<Novita> novita(
            Operatore chi,
            Collection<TipoEvento> tipi,
            Collection<TipoEvento> tipiSoloSociale,
            LocalDate oggi,
            Instant dopo,
            int quante);

    /** Who is away today: the person, or those for whom the person stands in. */
    List<Giornata.Assenza> assenze(Operatore chi, LocalDate oggi);

    List<Appuntamento> appuntamenti(Operatore chi, LocalDate oggi, LocalDate fino, int quanti);

    List<SostegnoDaAvviare> sostegniDaAvviare(Operatore chi, LocalDate oggi, int quanti);

    /** Cases of the person with a progetto and no patto signed yet, the earliest opened first. */
    List<PattoDaFare> pattiDaFare(Operatore chi, Collection<String> misure, LocalDate oggi, int quanti);

    /** Of the cases of which the person is case manager, the earliest opened first. */
    List<NucleoCambiato> nucleiCambiati(Operatore chi, LocalDate oggi, int quanti);
}
