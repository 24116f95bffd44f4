package it.filo.fondi;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What a zona can put into a progetto on its first day, before anybody wrote a catalogue: the services of D.Lgs.
 * 147/2017 art. 7 c. 1 and the fund that pays for them (c. 2).
 */
public record CatalogoIniziale(Fondo fondo, List<Intervento> servizi) {

    private static final String TITOLARE = "Servizi sociali della zona";

    public CatalogoIniziale {
        servizi = List.copyOf(servizi);
    }

    /** The amount is for the zona to write: each year has its decree. */
    public static CatalogoIniziale nuovo() {
        var fondo = new Fondo(
                FondoId.nuovo(),
                "Fondo Povertà, quota servizi",
                "Ministero del lavoro e delle politiche sociali",
                BigDecimal.ZERO,
                null,
                null);
        return new CatalogoIniziale(
                fondo,
                Arrays.stream(Art7.values()).map(voce -> servizio(voce, fondo)).toList());
    }

    private static Intervento servizio(Art7 voce, Fondo fondo) {
        return new Intervento(
                InterventoId.nuovo(),
                voce.nome(),
                TITOLARE,
                null,
                voce.lettera(),
                voce == Art7.F,
                List.of(fondo.id()),
                null);
    }
}
