package it.filo.operatori;

import it.filo.zona.Personale;
import it.filo.zona.Personale.Funzione;
import it.filo.zona.Territorio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many assistenti sociali the zona has, in the hands of the administrator: the LEP report divides by them. */
@Service
@Transactional
public class GestisciPersonale {

    public sealed interface Risposta {
        record Fatto() implements Risposta {}

        /** The last day would be before the first. */
        record DateInvertite() implements Risposta {}

        /** Nobody works more than full time. */
        record PiuUnitaChePersone() implements Risposta {}

        /** Those of the health services do not (L. 178/2020 art. 1 c. 797). */
        record NonContano() implements Risposta {}
    }

    private final Territorio territorio;
    private final AttiAmministrativi atti;

    GestisciPersonale(Territorio territorio, AttiAmministrativi atti) {
        this.territorio = territorio;
        this.atti = atti;
    }

    /** By place of work, the latest first. */
    @Transactional(readOnly = true)
    public List<Personale> personale(Operatore chi) {
        SoloAmministratore.esigi(chi, "assistenti sociali della zona");
        return territorio.personale();
    }

    @Transactional(readOnly = true)
    public Personale personale(UUID id, Operatore chi) {
        return personale(chi).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("personale " + id));
    }

    public Risposta aggiungi(Personale nuovo, Operatore chi) {
        SoloAmministratore.esigi(chi, "assistenti sociali della zona");
        var rifiuto = rifiuto(nuovo);
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        territorio.aggiungi(nuovo);
        atti.annota(chi, "assistenti sociali di %s: %s unità".formatted(nuovo.sede(), unita(nuovo)));
        return new Risposta.Fatto();
    }

    public Risposta aggiorna(Personale cambiato, Operatore chi) {
        var prima = personale(cambiato.id(), chi);
        var rifiuto = rifiuto(cambiato);
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        territorio.aggiorna(cambiato);
        atti.annota(
                chi,
                "assistenti sociali di %s: da %s a %s unità".formatted(cambiato.sede(), unita(prima), unita(cambiato)));
        return new Risposta.Fatto();
    }

    private static Optional<Risposta> rifiuto(Personale personale) {
        if (personale.al() != null && personale.al().isBefore(personale.dal())) {
            return Optional.of(new Risposta.DateInvertite());
        }
        if (personale.teste() != null && personale.unita().compareTo(BigDecimal.valueOf(personale.teste())) > 0) {
            return Optional.of(new Risposta.PiuUnitaChePersone());
        }
        return personale.contaPerLep() && personale.funzione() == Funzione.SANITARIA
                ? Optional.of(new Risposta.NonContano())
                : Optional.empty();
    }

    private static String unita(Personale personale) {
        return personale.unita().stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
