package it.filo.accesso;

import it.filo.accesso.Importazione.Classe;
import it.filo.accesso.Importazioni.Riga;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the preview of a file, a group of rows at a time and each in its own transaction: the page fills meanwhile, and
 * no group has to wait for another.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class AnteprimaEsiti {

    private final Importazioni importazioni;
    private final ConfrontaRighe confrontaRighe;

    AnteprimaEsiti(Importazioni importazioni, ConfrontaRighe confrontaRighe) {
        this.importazioni = importazioni;
        this.confrontaRighe = confrontaRighe;
    }

    /**
     * A row of the file.
     *
     * @param protocollo as it is compared; empty where the row has none
     * @param prima number of the first row with the same protocollo, whatever that one says; null where this is the first
     */
    record Letta(
            int numero,
            Map<Colonna, String> celle,
            @Nullable String guasto,
            String protocollo,
            @Nullable Integer prima) {}

    /** A row on its way into the preview. */
    private record Esaminata(
            int numero,
            Map<Colonna, String> celle,
            List<Rilievo> rilievi,
            @Nullable RigaEsito riga) {}

    void deposita(ImportazioneId id, List<Letta> righe, LeggiRiga leggiRiga, @Nullable Integer parte) {
        var esaminate = righe.stream().map(r -> esamina(r, leggiRiga)).toList();
        var buone =
                esaminate.stream().map(Esaminata::riga).filter(Objects::nonNull).toList();
        var esami = confrontaRighe.esamina(buone).iterator();
        importazioni.aggiungi(
                id,
                esaminate.stream()
                        .map(e -> {
                            if (e.riga() == null) {
                                return new Riga(e.numero(), Classe.ERRATA, e.celle(), e.rilievi());
                            }
                            var esame = esami.next();
                            return new Riga(e.numero(), esame.classe(), e.celle(), uniti(e.rilievi(), esame.rilievi()));
                        })
                        .toList(),
                parte);
    }

    void finita(ImportazioneId id, @Nullable String colonneIgnote) {
        importazioni.letta(id, colonneIgnote);
    }

    void illeggibile(ImportazioneId id, String perche) {
        importazioni.dimenticaRighe(id, true);
        importazioni.illeggibile(id, perche);
    }

    private static Esaminata esamina(Letta letta, LeggiRiga leggiRiga) {
        if (letta.guasto() != null) {
            var guasto = List.of(Rilievo.errore(null, "", letta.guasto()));
            return new Esaminata(letta.numero(), letta.celle(), uniti(guasto, doppia(letta)), null);
        }
        var lettura = leggiRiga.leggi(letta.celle());
        return new Esaminata(
                letta.numero(),
                letta.celle(),
                uniti(lettura.rilievi(), doppia(letta)),
                letta.prima() == null ? lettura.riga() : null);
    }

    private static List<Rilievo> doppia(Letta letta) {
        return letta.prima() == null
                ? List.of()
                : List.of(Rilievo.errore(
                        Colonna.PROTOCOLLO,
                        letta.protocollo(),
                        "è già nella riga " + letta.prima() + ": ogni domanda va in una riga sola."));
    }

    private static List<Rilievo> uniti(List<Rilievo> primi, List<Rilievo> altri) {
        var tutti = new ArrayList<>(primi);
        tutti.addAll(altri);
        return tutti;
    }
}
