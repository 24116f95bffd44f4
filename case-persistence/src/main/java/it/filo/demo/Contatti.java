package it.filo.demo;

import it.filo.accesso.Canale;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who came to the points of access in the last year and a half, and with what. Where one comune has several places, its
 * operator is in each of them in turn.
 */
final class Contatti {

    private static final int QUANTI = 190;
    private static final int RECENTI = 45;
    /** Of the domande that a counter took, one in so many came out of a contact there. */
    private static final int UNA_OGNI = 3;

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

    private static final List<String> PRESTAZIONI = List.of(
            "Contributo economico del comune",
            "Aiuto per affitto o bollette",
            "Pacco alimentare o mensa",
            "Assegno di maternità o per il nucleo numeroso",
            "Esenzione o riduzione di mensa e trasporto scolastico",
            "Assistenza domiciliare",
            "Sostegno socio-educativo",
            "Contributo per la non autosufficienza");

    private static final List<String> INTERMEDIARI = List.of(
            "CAF ACLI", "CAF CGIL", "CAF CISL", "CAF UIL", "Patronato INCA", "Patronato INAS", "Patronato ACLI");

    private final Casa casa;
    private final Testi testi;

    Contatti(Casa casa, Testi testi) {
        this.casa = casa;
        this.testi = testi;
    }

    void scrivi(List<Domande.Presa> prese) {
        voci("PRESTAZIONE", PRESTAZIONI);
        voci("INTERMEDIARIO", INTERMEDIARI);
        var allo = casa.operatori.values().stream()
                .filter(o -> o.chi().ruolo() == Ruolo.OPERATORE_ACCESSO)
                .toList();
        for (int i = 0; i < QUANTI; i++) {
            var sportello = allo.get(i % allo.size());
            contatto(
                    sportello,
                    i / allo.size(),
                    casa.prima(casa.oggi, casa.sorte.tra(1, i < RECENTI ? 50 : 400)),
                    casa.sorte.uno(PERSONE),
                    Objects.requireNonNull(sportello.comune()));
        }
        for (int i = 0; i < prese.size(); i += UNA_OGNI) {
            var presa = prese.get(i);
            var sportello = allo.stream()
                    .filter(o -> o.chi().id().equals(presa.da()))
                    .findFirst()
                    .orElseThrow();
            casa.nateDa.put(
                    presa.id(), contatto(sportello, i, casa.prima(presa.il(), 1), presa.persona(), presa.comune()));
        }
    }

    private UUID contatto(Casa.InServizio sportello, int n, LocalDate giorno, String persona, String comune) {
        var chi = sportello.chi();
        var quando = casa.mattina(giorno).plusSeconds(casa.sorte.tra(0, 18_000));
        var id = casa.sorte.id(quando);
        var canale = casa.sorte.uno(List.of(Canale.values()));
        casa.righe.in(
                "contatto",
                "id",
                id,
                "data",
                giorno,
                "punto_id",
                punto(sportello, n),
                "canale",
                canale,
                "persona",
                persona,
                "comune",
                comune,
                "bisogno",
                testi.su("contatto.bisogno", id),
                "risposta",
                testi.su("contatto.risposta", id),
                "inviato_a",
                casa.sorte.suCento(40) ? testi.cifra("CAF", id) : null,
                "intermediario",
                canale == Canale.CAF ? casa.sorte.uno(INTERMEDIARI) : null,
                "prestazioni",
                casa.sorte.suCento(45) ? testi.cifra(casa.sorte.uno(PRESTAZIONI), id) : null,
                "operatore_id",
                chi.id(),
                "ente_id",
                chi.ente(),
                "registrato_il",
                quando);
        return id;
    }

    /** The own place every other time, and the other ones of the comune in between. */
    private @Nullable UUID punto(Casa.InServizio sportello, int n) {
        if (n % 2 == 0) {
            return sportello.punto();
        }
        var comune = Objects.requireNonNull(casa.comuni.get(sportello.comune())).nome();
        var suoi = casa.punti.entrySet().stream()
                .filter(p -> p.getKey().contains(comune))
                .map(Map.Entry::getValue)
                .toList();
        return suoi.get(n / 2 % suoi.size());
    }

    private void voci(String tipo, List<String> nomi) {
        for (int n = 0; n < nomi.size(); n++) {
            casa.righe.in(
                    "voce_di_sportello",
                    "id",
                    casa.sorte.id(casa.mattina(casa.oggi)),
                    "tipo",
                    tipo,
                    "posizione",
                    n,
                    "nome",
                    nomi.get(n));
        }
    }
}
