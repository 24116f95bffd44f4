package it.filo.monitoraggio;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.progetto.Obiettivi;
import it.filo.progetto.Progetto;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who says that objectives are reached has said of each how it went when the family left. */
@Component
class ObiettiviInUscita {

    private final Obiettivi obiettivi;
    private final Verifiche verifiche;
    private final VociVerificate voci;
    private final Cassaforte cassaforte;

    ObiettiviInUscita(Obiettivi obiettivi, Verifiche verifiche, VociVerificate voci, Cassaforte cassaforte) {
        this.obiettivi = obiettivi;
        this.verifiche = verifiche;
        this.voci = voci;
        this.cassaforte = cassaforte;
    }

    /** Objectives of which no verifica in uscita says how they went. */
    List<String> nonValutati(CartellaId cartella, Progetto progetto) {
        var inUscita = verifiche.dellaCartella(cartella).stream()
                .filter(v -> v.momento() == Momento.USCITA)
                .map(Verifica::id)
                .collect(Collectors.toSet());
        var valutati = voci.dellaCartella(cartella).stream()
                .filter(v -> inUscita.contains(v.verifica()))
                .map(VoceVerificata::cosa)
                .collect(Collectors.toSet());
        return obiettivi.delProgetto(progetto.id()).stream()
                .filter(o -> !valutati.contains(o.id()))
                .map(o -> o.testo(cassaforte))
                .toList();
    }
}
