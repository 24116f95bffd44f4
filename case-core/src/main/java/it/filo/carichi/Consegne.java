package it.filo.carichi;

import it.filo.base.Segno;
import it.filo.cartella.Assenza;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Passo;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people hold that another would have to take over: a read model; each method is one statement. */
public interface Consegne {

    /** After all that is due. */
    LocalDate SENZA_SCADENZA = LocalDate.of(9999, 12, 31);

    /**
     * Somebody who follows cases, or still does after the last day of work.
     *
     * @param cartelle open cases, each once
     * @param al last day of work, null where none is set
     * @param disattivato whether the account is closed
     * @param assenteDal first day of the absence under way or to come
     */
    record Persona(
            OperatoreId id,
            String nominativo,
            Ruolo ruolo,
            String ente,
            long cartelle,
            @Nullable LocalDate al,
            boolean disattivato,
            @Nullable LocalDate assenteDal,
            @Nullable LocalDate assenteFino) {

        /** Whether cases wait for somebody who does not come any more. */
        public boolean daPassare(LocalDate oggi) {
            return cartelle > 0 && (disattivato || al != null && al.isBefore(oggi));
        }
    }

    /**
     * One function that a person has in one open case.
     *
     * @param al last day, null for as long as the case lasts
     * @param miniEquipe when it meets, where it is still to
     * @param seduta the next one to which the person is convened
     * @param sostituto by name, who stands in, now or from a day on
     */
    record Voce(
            UUID incarico,
            CartellaId cartella,
            String richiedente,
            String comune,
            String nomeComune,
            String misura,
            Funzione funzione,
            Fase fase,
            @Nullable Passo passo,
            @Nullable LocalDate al,
            @Nullable LocalDate scadenza,
            @Nullable LocalDate miniEquipe,
            @Nullable LocalDate seduta,
            @Nullable String sostituto) {

        /** Where a list of them as they are due goes on. */
        public Segno segno() {
            return new Segno(scadenza == null ? SENZA_SCADENZA : scadenza, incarico);
        }
    }

    /**
     * How many functions of who is away others have to do, and how many of them somebody does.
     *
     * @param scoperte those in which nobody stands in
     */
    record Copertura(long scoperte, long coperte) {}

    /** A case that was proposed to the person and is nobody's yet. */
    record Proposta(
            CartellaId cartella,
            int versione,
            String richiedente,
            String comune,
            String nomeComune,
            String misura,
            @Nullable Provenienza provenienza) {}

    /**
     * What does not pass on with a case.
     *
     * @param equipe standing équipes of which the person is a member
     * @param famiglie lines of the lista di attenzione that the person helps with
     * @param segnalazioni of the person's, to be finished or completed
     * @param bozze drafts of forms
     * @param chiuse closed cases, which stay with who answers for them
     */
    record Altro(List<Siede> equipe, long famiglie, long segnalazioni, long bozze, long chiuse) {}

    record Siede(UUID id, String nome) {}

    /** Those of the roles who are in service or have open cases, by surname. */
    List<Persona> persone(Collection<Ruolo> ruoli, LocalDate oggi);

    /** Of them those who do not come any more. */
    List<Persona> uscite(Collection<Ruolo> ruoli, LocalDate oggi);

    /** The case manager's first, then as they are due. */
    List<Voce> voci(OperatoreId persona, LocalDate oggi, int quante);

    Copertura copertura(Assenza assenza, LocalDate oggi);

    /**
     * What others have to do on the days that the absence still has, as it is due.
     *
     * @param coperte where somebody stands in, or where nobody does
     */
    List<Voce> durante(Assenza assenza, boolean coperte, LocalDate oggi, @Nullable Segno dopo, int quante);

    List<Proposta> proposte(OperatoreId persona, int quante);

    Altro altro(OperatoreId persona, LocalDate oggi);
}
