package it.filo.operatori;

import it.filo.zona.PuntoDiAccesso;
import it.filo.zona.PuntoId;
import it.filo.zona.Territorio;
import it.filo.zona.Zone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are received, in the hands of the administrator. A place that anything names is closed, not taken away. */
@Service
@Transactional
public class GestisciPunti {

    public sealed interface Risposta {
        record Fatto() implements Risposta {}

        record ComuneSconosciuto() implements Risposta {}

        /** The last day would be before the first. */
        record DateInvertite() implements Risposta {}

        record NomeGiaUsato() implements Risposta {}

        record InUso() implements Risposta {}
    }

    private final Zone zone;
    private final Territorio territorio;
    private final AttiAmministrativi atti;

    GestisciPunti(Zone zone, Territorio territorio, AttiAmministrativi atti) {
        this.zone = zone;
        this.territorio = territorio;
        this.atti = atti;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<PuntoDiAccesso> punti(Operatore chi) {
        SoloAmministratore.esigi(chi, "punti di accesso");
        return territorio.punti();
    }

    @Transactional(readOnly = true)
    public PuntoDiAccesso punto(PuntoId id, Operatore chi) {
        return punti(chi).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("punto di accesso " + id));
    }

    /** Whether something names it, so that it can be closed but not taken away. */
    @Transactional(readOnly = true)
    public boolean usato(PuntoId id, Operatore chi) {
        return territorio.usato(punto(id, chi));
    }

    public Risposta aggiungi(PuntoDiAccesso nuovo, Operatore chi) {
        var rifiuto = rifiuto(nuovo, punti(chi));
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        territorio.aggiungi(nuovo);
        atti.annota(chi, "nuovo punto di accesso: " + nuovo.nome());
        return new Risposta.Fatto();
    }

    public Risposta aggiorna(PuntoDiAccesso cambiato, Operatore chi) {
        var prima = punto(cambiato.id(), chi);
        var altri = punti(chi).stream().filter(p -> !p.equals(prima)).toList();
        var rifiuto = rifiuto(cambiato, altri);
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        territorio.aggiorna(cambiato);
        var chiuso = cambiato.al() != null && !cambiato.al().equals(prima.al());
        atti.annota(chi, "punto di accesso %s: %s".formatted(cambiato.nome(), chiuso ? "chiuso" : "cambiato"));
        return new Risposta.Fatto();
    }

    public Risposta togli(PuntoId id, Operatore chi) {
        var punto = punto(id, chi);
        if (territorio.usato(punto)) {
            return new Risposta.InUso();
        }
        territorio.togli(punto);
        atti.annota(chi, "punto di accesso tolto: " + punto.nome());
        return new Risposta.Fatto();
    }

    private Optional<Risposta> rifiuto(PuntoDiAccesso punto, List<PuntoDiAccesso> altri) {
        if (zone.comuni().stream().noneMatch(c -> c.istat().equals(punto.comune()))) {
            return Optional.of(new Risposta.ComuneSconosciuto());
        }
        if (punto.al() != null && punto.al().isBefore(punto.dal())) {
            return Optional.of(new Risposta.DateInvertite());
        }
        return altri.stream().anyMatch(p -> p.nome().equalsIgnoreCase(punto.nome()))
                ? Optional.of(new Risposta.NomeGiaUsato())
                : Optional.empty();
    }
}
