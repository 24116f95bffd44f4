package it.filo.oggi;

import it.filo.carichi.Consegne;
import it.filo.carichi.Flusso.Collo;
import it.filo.cartella.ComposizioniScritte;
import it.filo.cartella.Fase;
import it.filo.cartella.Passo;
import it.filo.cartella.Scadenza;
import it.filo.cartella.TipoEvento;
import it.filo.lep.RapportoLep;
import it.filo.lep.Taglio.Trimestre;
import it.filo.oggi.Attese.Ricevuto;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the home tells one person: a kind of day for each kind of work. */
public sealed interface Giornata {

    /** Of who follows cases. */
    record DiChiSegue(
            List<DaFare> daFare,
            List<Conto> conti,
            List<Ricevuto> solleciti,
            List<InAttesa> inAttesa,
            List<Novita> novita,
            List<Appuntamento> appuntamenti,
            List<SostegnoDaAvviare> sostegni,
            List<PattoDaFare> patti,
            List<NucleoCambiato> nuclei,
            List<Assenza> assenze)
            implements Giornata {}

    record DellAmministrativa(
            List<DaFare> daFare,
            List<Conto> conti,
            List<Ricevuto> solleciti,
            List<Esiti> esiti,
            LocalDate esitiDal,
            long daCompletare,
            List<UnioneChiesta> unioni,
            List<InDueNuclei> doppi)
            implements Giornata {}

    /**
     * @param usciti who works here no longer and has open cases
     * @param collo null where nothing is beyond its term
     */
    record DelProgramma(
            List<DaFare> daFare,
            List<Conto> conti,
            List<Ricevuto> solleciti,
            List<Appuntamento> appuntamenti,
            List<Arretrato> arretrati,
            List<Consegne.Persona> usciti,
            @Nullable Collo collo)
            implements Giornata {}

    /** @param trimestre the last one that is over, whose report it is */
    record DelDirettore(Trimestre trimestre, RapportoLep rapporto, Trimestre prossimo) implements Giornata {}

    /**
     * @param esiti domande with an outcome, the latest outcome first
     * @param attesa domande without one, the latest first
     * @param famiglie how many lines of the lista di attenzione this person may see
     * @param vicine those of them whose days for a review end soon
     */
    record DellAccesso(List<DomandaRecente> esiti, List<DomandaRecente> attesa, long famiglie, long vicine)
            implements Giornata {}

    /** Of who only reads reports. */
    record DeiRapporti(Trimestre trimestre) implements Giornata {}

    record DelDpo(long consultazioni) implements Giornata {}

    record DellAmministratore(Persone persone, Preparazione preparazione) implements Giornata {}

    /**
     * A case where it is this person's turn.
     *
     * @param inVeceDi by name, who is away and has it; null where it is the person's own
     */
    record DaFare(
            UUID cartella,
            String richiedente,
            @Nullable String misura,
            Passo passo,
            Scadenza scadenza,
            @Nullable String inVeceDi) {}

    /**
     * How many of the person's cases stand at a step, and how many of them are late.
     *
     * @param passo null for those of which no more than the phase may be known
     */
    record Conto(Fase fase, @Nullable Passo passo, long quante, long inRitardo) {}

    /**
     * Something that others did on a case of this person, or on several with one act.
     *
     * @param cartella any of them where they are several
     * @param registrato day on which it was written down
     * @param cosa in words, of what tells who follows the case
     * @param tornata by name, who is back, where it is about who stood in
     */
    record Novita(
            long quante,
            UUID cartella,
            String richiedente,
            TipoEvento tipo,
            LocalDate data,
            LocalDate registrato,
            String autore,
            String ente,
            @Nullable String cosa,
            @Nullable String tornata) {}

    /**
     * An absence of today that concerns the person.
     *
     * @param sua whether it is the person who is away
     * @param operatore who is
     * @param cartelle on how many cases the person stands in
     */
    record Assenza(boolean sua, UUID operatore, String nome, LocalDate al, long cartelle) {}

    /** A mini-équipe, or a seduta of the équipe. */
    record Appuntamento(
            UUID cartella,
            String richiedente,
            boolean miniEquipe,
            LocalDate giorno,
            @Nullable LocalTime ora,
            @Nullable String luogo) {}

    /** A support that the person's ente promised and has not begun. */
    record SostegnoDaAvviare(
            UUID cartella,
            String richiedente,
            String intervento,
            LocalDate promessoIl,
            @Nullable LocalDate dal) {}

    /**
     * A patto di servizio that stands beside a progetto, where the case itself waits for somebody else.
     *
     * @param scritto whether it waits for signatures only
     */
    record PattoDaFare(UUID cartella, String richiedente, boolean scritto) {}

    /**
     * A household that changed after something was written about it, and nobody has said whether it still holds; or
     * somebody has, and it is to be assessed again.
     *
     * @param tipo of the event that concluded what was written, or of that answer
     */
    record NucleoCambiato(
            UUID cartella, String richiedente, TipoEvento tipo, LocalDate al, ComposizioniScritte.Perche perche) {}

    /** A household of which somebody thinks that it and another are one, and asks the office to look. */
    record UnioneChiesta(UUID cartella, String richiedente, String autore, String ente, LocalDate il) {}

    /** Somebody belongs today to two households: one of the open cases, and whose it is. */
    record InDueNuclei(UUID cartella, String nominativo, String richiedente) {}

    /** Late work of one person, as others see it. */
    record Arretrato(UUID operatore, String nome, long quante, LocalDate dal) {}

    /** Domande whose outcome is of the last days, by state. */
    record Esiti(String stato, long quanti) {}

    /** A domanda that the person's ente took. */
    record DomandaRecente(
            UUID id,
            String richiedente,
            String misura,
            LocalDate data,
            String stato,
            @Nullable LocalDate esito) {}

    /** Who works in the zona and who can sign in. */
    record Persone(long inServizio, long account, long bloccati) {}
}
