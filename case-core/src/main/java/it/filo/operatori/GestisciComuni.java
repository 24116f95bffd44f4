package it.filo.operatori;

import it.filo.zona.Comune;
import it.filo.zona.Comune.Dato;
import it.filo.zona.Territorio;
import it.filo.zona.Zone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comuni of the zona, in the hands of the administrator. One that anything names stays. */
@Service
@Transactional
public class GestisciComuni {

    public sealed interface Risposta {
        record Fatto() implements Risposta {}

        record Errato(Dato dato) implements Risposta {}

        /** Another comune of the zona has the same. */
        record GiaPresente(Dato dato) implements Risposta {}

        record InUso() implements Risposta {}
    }

    private final Zone zone;
    private final Territorio territorio;
    private final AttiAmministrativi atti;

    GestisciComuni(Zone zone, Territorio territorio, AttiAmministrativi atti) {
        this.zone = zone;
        this.territorio = territorio;
        this.atti = atti;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Comune> comuni(Operatore chi) {
        SoloAmministratore.esigi(chi, "comuni della zona");
        return zone.comuni();
    }

    @Transactional(readOnly = true)
    public Comune comune(String istat, Operatore chi) {
        return comuni(chi).stream()
                .filter(c -> c.istat().equals(istat))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("comune " + istat));
    }

    /** Whether something names it, so that it cannot be taken away. */
    @Transactional(readOnly = true)
    public boolean usato(String istat, Operatore chi) {
        return territorio.usato(comune(istat, chi));
    }

    public Risposta aggiungi(Comune nuovo, Operatore chi) {
        var rifiuto = rifiuto(nuovo, comuni(chi));
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        territorio.aggiungi(nuovo);
        atti.annota(chi, "nuovo comune: " + nuovo.nome());
        return new Risposta.Fatto();
    }

    public Risposta aggiorna(Comune cambiato, Operatore chi) {
        var prima = comune(cambiato.istat(), chi);
        var altri = comuni(chi).stream().filter(c -> !c.equals(prima)).toList();
        var rifiuto = rifiuto(cambiato, altri);
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        territorio.aggiorna(cambiato);
        atti.annota(chi, "comune cambiato: " + cambiato.nome());
        return new Risposta.Fatto();
    }

    public Risposta togli(String istat, Operatore chi) {
        var comune = comune(istat, chi);
        if (territorio.usato(comune)) {
            return new Risposta.InUso();
        }
        territorio.togli(comune);
        atti.annota(chi, "comune tolto: " + comune.nome());
        return new Risposta.Fatto();
    }

    private static Optional<Risposta> rifiuto(Comune comune, List<Comune> altri) {
        for (var dato : Dato.values()) {
            if (!dato.scritto(comune.dato(dato))) {
                return Optional.of(new Risposta.Errato(dato));
            }
            if (altri.stream().anyMatch(altro -> uguali(comune, altro, dato))) {
                return Optional.of(new Risposta.GiaPresente(dato));
            }
        }
        return Optional.empty();
    }

    /** Small comuni share their CAP. */
    private static boolean uguali(Comune uno, Comune altro, Dato dato) {
        return dato != Dato.CAP && uno.dato(dato).equalsIgnoreCase(altro.dato(dato));
    }
}
