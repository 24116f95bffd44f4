package it.filo.fondi;

import it.filo.operatori.AttiAmministrativi;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.SoloAmministratore;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The funds that a support may name, in the hands of the administrator. A fund is withdrawn, never taken away. */
@Service
@Transactional
public class GestisciFondi {

    public sealed interface Risposta {
        record Fatto() implements Risposta {}

        record NomeGiaUsato() implements Risposta {}
    }

    private final Fondi fondi;
    private final Catalogo catalogo;
    private final AttiAmministrativi atti;

    GestisciFondi(Fondi fondi, Catalogo catalogo, AttiAmministrativi atti) {
        this.fondi = fondi;
        this.catalogo = catalogo;
        this.atti = atti;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Fondo> fondi(Operatore chi) {
        SoloAmministratore.esigi(chi, "fondi");
        return fondi.tutti();
    }

    @Transactional(readOnly = true)
    public Fondo fondo(FondoId id, Operatore chi) {
        return fondi(chi).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("fondo " + id));
    }

    public Risposta aggiungi(Fondo nuovo, Operatore chi) {
        if (omonimo(nuovo, chi)) {
            return new Risposta.NomeGiaUsato();
        }
        catalogo.aggiungi(nuovo);
        atti.annota(chi, "nuovo fondo: " + nuovo.nome());
        return new Risposta.Fatto();
    }

    public Risposta aggiorna(Fondo cambiato, Operatore chi) {
        var prima = fondo(cambiato.id(), chi);
        if (omonimo(cambiato, chi)) {
            return new Risposta.NomeGiaUsato();
        }
        catalogo.aggiorna(cambiato);
        var ritirato = cambiato.ritiratoIl() != null && !cambiato.ritiratoIl().equals(prima.ritiratoIl());
        atti.annota(chi, "fondo %s: %s".formatted(cambiato.nome(), ritirato ? "ritirato" : "cambiato"));
        return new Risposta.Fatto();
    }

    private boolean omonimo(Fondo fondo, Operatore chi) {
        return fondi(chi).stream()
                .anyMatch(f -> !f.id().equals(fondo.id()) && f.nome().equalsIgnoreCase(fondo.nome()));
    }
}
