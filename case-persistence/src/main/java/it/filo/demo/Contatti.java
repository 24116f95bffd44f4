package it.filo.demo;

import it.filo.accesso.Canale;
import it.filo.operatori.Ruolo;
import java.util.List;
import java.util.Objects;

/** Who came lately to the points of access, and with what. */
final class Contatti {

    private static final int QUANTI = 45;
    private static final List<String> PERSONE = List.of(
            "Giuliana Bruni",
            "Ilir Hoxha",
            "Fatima El Idrissi",
            "Renzo Petrini",
            "Blessing Okafor",
            "Una signora che non dà il nome",
            "Vasile Munteanu",
            "Loredana D'Angelo",
            "Li Zheng",
            "Sergio Niccolai");

    private final Casa casa;
    private final Testi testi;

    Contatti(Casa casa, Testi testi) {
        this.casa = casa;
        this.testi = testi;
    }

    void scrivi() {
        var allo = casa.operatori.values().stream()
                .filter(o -> o.chi().ruolo() == Ruolo.OPERATORE_ACCESSO)
                .toList();
        for (int i = 0; i < QUANTI; i++) {
            var sportello = allo.get(i % allo.size());
            var chi = sportello.chi();
            var giorno = casa.prima(casa.oggi, casa.sorte.tra(1, 50));
            var quando = casa.mattina(giorno).plusSeconds(casa.sorte.tra(0, 18_000));
            var id = casa.sorte.id(quando);
            casa.righe.in(
                    "contatto",
                    "id",
                    id,
                    "data",
                    giorno,
                    "punto_id",
                    sportello.punto(),
                    "canale",
                    casa.sorte.uno(List.of(Canale.values())),
                    "persona",
                    casa.sorte.uno(PERSONE),
                    "comune",
                    Objects.requireNonNull(sportello.comune()),
                    "bisogno",
                    testi.su("contatto.bisogno", id),
                    "risposta",
                    testi.su("contatto.risposta", id),
                    "inviato_a",
                    casa.sorte.suCento(40) ? testi.cifra("CAF", id) : null,
                    "operatore_id",
                    chi.id(),
                    "ente_id",
                    chi.ente(),
                    "registrato_il",
                    quando);
        }
    }
}
