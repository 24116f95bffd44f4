package it.filo.trasferimento;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.trasferimento.Documento.Capitolo;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what came with a case from another zona: each part for who reads that section of the case here. */
@Service
@Transactional
public class LeggiFascicolo {

    public record Letto(FascicoloRicevuto fascicolo, List<Capitolo> capitoli) {}

    private final Consultazione consultazione;
    private final Fascicoli fascicoli;
    private final Cassaforte cassaforte;

    LeggiFascicolo(Consultazione consultazione, Fascicoli fascicoli, Cassaforte cassaforte) {
        this.consultazione = consultazione;
        this.fascicoli = fascicoli;
        this.cassaforte = cassaforte;
    }

    /**
     * The latest first.
     *
     * @throws NonVisibile also where nothing came
     */
    public List<Letto> leggi(CartellaId id, Operatore chi) {
        var vista = consultazione.leggi(id, Sezione.NUCLEO, chi);
        var ricevuti =
                vista.livello(Sezione.NUCLEO).leggeTutto() ? fascicoli.dellaCartella(id) : List.<FascicoloRicevuto>of();
        if (ricevuti.isEmpty()) {
            throw new NonVisibile("fascicolo ricevuto, cartella " + id);
        }
        var letti = ricevuti.stream()
                .map(f -> new Letto(f, ConsultaTrasferimenti.leggibili(f.documento(cassaforte), vista::livello)))
                .toList();
        letti.stream()
                .flatMap(l -> l.capitoli().stream())
                .map(c -> c.parte().sezione())
                .distinct()
                .filter(s -> s != Sezione.NUCLEO)
                .forEach(s -> consultazione.leggi(id, s, chi));
        return letti;
    }
}
