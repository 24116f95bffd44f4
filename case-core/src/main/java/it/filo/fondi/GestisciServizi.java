package it.filo.fondi;

import it.filo.operatori.AttiAmministrativi;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.SoloAmministratore;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of services, in the hands of the administrator. A service is withdrawn, never taken away. */
@Service
@Transactional
public class GestisciServizi {

    public sealed interface Risposta {
        record Fatto() implements Risposta {}

        record NomeGiaUsato() implements Risposta {}

        record FondoSconosciuto() implements Risposta {}

        /** What it is under the law was counted in reports: another service takes its place. */
        record GiaPromesso() implements Risposta {}
    }

    private final Interventi interventi;
    private final Fondi fondi;
    private final Catalogo catalogo;
    private final AttiAmministrativi atti;

    GestisciServizi(Interventi interventi, Fondi fondi, Catalogo catalogo, AttiAmministrativi atti) {
        this.interventi = interventi;
        this.fondi = fondi;
        this.catalogo = catalogo;
        this.atti = atti;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Intervento> servizi(Operatore chi) {
        SoloAmministratore.esigi(chi, "catalogo dei servizi");
        return interventi.tutti();
    }

    @Transactional(readOnly = true)
    public Intervento servizio(InterventoId id, Operatore chi) {
        return servizi(chi).stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("servizio " + id));
    }

    public Risposta aggiungi(Intervento nuovo, Operatore chi) {
        var rifiuto = rifiuto(nuovo, servizi(chi));
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        catalogo.aggiungi(nuovo);
        atti.annota(chi, "nuovo servizio: " + nuovo.nome());
        return new Risposta.Fatto();
    }

    public Risposta aggiorna(Intervento cambiato, Operatore chi) {
        var prima = servizio(cambiato.id(), chi);
        var altri = servizi(chi).stream().filter(s -> !s.equals(prima)).toList();
        var rifiuto = rifiuto(cambiato, altri);
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        var contaAltro = prima.genitorialita() != cambiato.genitorialita()
                || !Objects.equals(prima.letteraArt7(), cambiato.letteraArt7());
        if (contaAltro && catalogo.promesso(prima.id())) {
            return new Risposta.GiaPromesso();
        }
        catalogo.aggiorna(cambiato);
        var ritirato = cambiato.ritiratoIl() != null && !cambiato.ritiratoIl().equals(prima.ritiratoIl());
        atti.annota(chi, "servizio %s: %s".formatted(cambiato.nome(), ritirato ? "ritirato" : "cambiato"));
        return new Risposta.Fatto();
    }

    private Optional<Risposta> rifiuto(Intervento servizio, List<Intervento> altri) {
        if (altri.stream().anyMatch(s -> s.nome().equalsIgnoreCase(servizio.nome()))) {
            return Optional.of(new Risposta.NomeGiaUsato());
        }
        var noti = new HashSet<FondoId>();
        fondi.tutti().forEach(f -> noti.add(f.id()));
        return noti.containsAll(servizio.fondi()) ? Optional.empty() : Optional.of(new Risposta.FondoSconosciuto());
    }
}
