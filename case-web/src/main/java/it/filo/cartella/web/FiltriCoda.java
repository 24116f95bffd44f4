package it.filo.cartella.web;

import it.filo.base.web.Voce;
import it.filo.cartella.CodaAssegnazioni.Filtro;
import it.filo.misura.Misura;
import it.filo.zona.Comune;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the queue as they stand in its address.
 *
 * @param proposta {@code senza} or {@code con}
 */
public record FiltriCoda(
        @Nullable String comune,
        @Nullable String misura,
        @Nullable String proposta) {

    /** The same without what there is not, as a bookmark of another day must still open. */
    FiltriCoda noti(List<Comune> comuni) {
        return new FiltriCoda(
                comuni.stream().anyMatch(c -> c.istat().equals(comune)) ? comune : null,
                misura != null && Misura.cerca(misura).isPresent() ? misura : null,
                "senza".equals(proposta) || "con".equals(proposta) ? proposta : null);
    }

    Filtro filtro() {
        return new Filtro(comune, misura, proposta == null ? null : proposta.equals("con"));
    }

    List<Voce> tolti(List<Comune> comuni) {
        var tolti = new ArrayList<Voce>();
        comuni.stream()
                .filter(c -> c.istat().equals(comune))
                .forEach(c -> tolti.add(new Voce("Comune: " + c.nome(), con("comune", null))));
        if (misura != null) {
            tolti.add(new Voce("Misura: " + Misura.di(misura).nome(), con("misura", null)));
        }
        if (proposta != null) {
            tolti.add(new Voce(proposta.equals("con") ? "Con una proposta" : "Senza proposta", con("proposta", null)));
        }
        return tolti;
    }

    /** The same list with one parameter set otherwise, or left out where it is null. */
    String con(String nome, @Nullable String valore) {
        var indirizzo = UriComponentsBuilder.fromPath(CodaController.QUI);
        metti(indirizzo, "comune", comune);
        metti(indirizzo, "misura", misura);
        metti(indirizzo, "proposta", proposta);
        indirizzo.replaceQueryParam(nome);
        metti(indirizzo, nome, valore);
        return indirizzo.build().toUriString();
    }

    private static void metti(UriComponentsBuilder indirizzo, String nome, @Nullable String valore) {
        if (valore != null) {
            indirizzo.queryParam(nome, valore);
        }
    }
}
