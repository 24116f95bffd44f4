package it.filo.accesso;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people who may be the one reported have already, in the whole zona: a read model. */
public interface Sovrapposizioni {

    /**
     * An open case of a nucleo that one of them belongs to.
     *
     * @param sua whether the one who asks follows it
     */
    record Cartella(
            CartellaId id,
            String richiedente,
            String misura,
            Fase fase,
            LocalDate apertaIl,
            @Nullable String caseManager,
            boolean sua,
            boolean soloSociale) {}

    /** A support that is promised or under way. */
    record Sostegno(
            CartellaId cartella,
            String nome,
            @Nullable String fornitore,
            @Nullable String fondo,
            boolean attivo) {}

    /** Who else follows a case. */
    record Segue(CartellaId cartella, String nominativo, String ente, Funzione funzione) {}

    /** Of the people, or of who bears the same codice fiscale or name and date of birth, not decided yet. */
    record Altra(SegnalazioneId id, String ente, StatoSegnalazione stato, TipoSegnalazione tipo, LocalDate giorno) {}

    List<Cartella> cartelle(Collection<PersonaId> persone, Operatore chi, LocalDate oggi);

    List<Sostegno> sostegni(Collection<CartellaId> cartelle);

    List<Segue> seguono(Collection<CartellaId> cartelle, LocalDate oggi);

    List<Altra> altre(Segnalazione segnalazione);
}
