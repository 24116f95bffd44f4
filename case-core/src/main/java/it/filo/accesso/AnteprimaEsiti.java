package it.filo.accesso;

import it.filo.accesso.Importazione.Classe;
import it.filo.accesso.Importazioni.Riga;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the preview of a file, a group of rows at a time and each in its own transaction: the page fills meanwhile. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class AnteprimaEsiti {

    private final Importazioni importazioni;
    private final ConfrontaRighe confrontaRighe;

    AnteprimaEsiti(Importazioni importazioni, ConfrontaRighe confrontaRighe) {
        this.importazioni = importazioni;
        this.confrontaRighe = confrontaRighe;
    }

    /** A row on its way into the preview. */
    private record Esaminata(
            int numero,
            Map<Colonna, String> celle,
            List<Rilievo> rilievi,
            @Nullable RigaEsito riga) {}

    void deposita(
            ImportazioneId id,
            List<FileEsiti.Riga> righe,
            Intestazione testa,
            LeggiRiga leggiRiga,
            @Nullable Integer parte) {
        var esaminate = righe.stream().map(r -> esamina(r, testa, leggiRiga)).toList();
        var esaminateUnaVolta = senzaDoppioni(id, esaminate);
        var buone = esaminateUnaVolta.stream()
                .map(Esaminata::riga)
                .filter(Objects::nonNull)
                .toList();
        var esami = confrontaRighe.esamina(buone).iterator();
        importazioni.aggiungi(
                id,
                esaminateUnaVolta.stream()
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

    private static Esaminata esamina(FileEsiti.Riga riga, Intestazione testa, LeggiRiga leggiRiga) {
        var celle = testa.celle(riga);
        var guasto = testa.guasto(riga);
        if (guasto != null) {
            return new Esaminata(riga.numero(), celle, List.of(Rilievo.errore(null, "", guasto)), null);
        }
        var lettura = leggiRiga.leggi(celle);
        return new Esaminata(riga.numero(), celle, lettura.rilievi(), lettura.riga());
    }

    /** Of two rows with one protocollo the first counts, whatever it says. */
    private List<Esaminata> senzaDoppioni(ImportazioneId id, List<Esaminata> righe) {
        var prime = new HashMap<>(importazioni.primeRighe(
                id,
                righe.stream()
                        .map(r -> protocollo(r.celle()))
                        .filter(p -> !p.isEmpty())
                        .distinct()
                        .toList()));
        return righe.stream()
                .map(r -> {
                    var protocollo = protocollo(r.celle());
                    var prima = protocollo.isEmpty() ? null : prime.putIfAbsent(protocollo, r.numero());
                    if (prima == null) {
                        return r;
                    }
                    var doppia = Rilievo.errore(
                            Colonna.PROTOCOLLO,
                            protocollo,
                            "è già nella riga " + prima + ": ogni domanda va in una riga sola.");
                    return new Esaminata(r.numero(), r.celle(), uniti(r.rilievi(), List.of(doppia)), null);
                })
                .toList();
    }

    static String protocollo(Map<Colonna, String> celle) {
        return Protocollo.normale(celle.getOrDefault(Colonna.PROTOCOLLO, ""));
    }

    private static List<Rilievo> uniti(List<Rilievo> primi, List<Rilievo> altri) {
        var tutti = new ArrayList<>(primi);
        tutti.addAll(altri);
        return tutti;
    }
}
