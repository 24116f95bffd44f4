package it.filo.oggi;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Passo;
import it.filo.operatori.Operatore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who waits for whom, and who was reminded of it. */
public interface Attese {

    /** A reminder as the one who is waited for reads it. */
    record Ricevuto(
            UUID cartella,
            String richiedente,
            Passo passo,
            InAttesa.Tipo tipo,
            LocalDate data,
            String autore,
            String ente) {}

    /**
     * What this person waits for, the longest first.
     *
     * @param propri steps that are this person's own turn
     * @param una only of this case, null for all that the person follows
     */
    List<InAttesa> di(Operatore chi, Collection<Passo> propri, LocalDate oggi, @Nullable CartellaId una, int quante);

    /** Reminders of what is still this person's turn, the earliest first; one for each case. */
    List<Ricevuto> solleciti(Operatore chi, LocalDate oggi, int quanti);

    /** @return false where this one was reminded of that case on that day already, and nothing is written */
    boolean sollecita(InAttesa attesa, Operatore chi, LocalDate data, Instant registratoIl);
}
