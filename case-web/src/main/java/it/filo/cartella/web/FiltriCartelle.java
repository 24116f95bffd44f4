package it.filo.cartella.web;

import it.filo.base.web.Voce;
import it.filo.cartella.Fase;
import it.filo.cartella.FiltroCartelle;
import it.filo.cartella.FiltroCartelle.Entro;
import it.filo.cartella.FiltroCartelle.Vista;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the list as they stand in its address, in small letters. What cannot be read is left out, as a
 * bookmark of another day must still open.
 */
public record FiltriCartelle(
        @Nullable String vista,
        @Nullable String fase,
        @Nullable String percorso,
        @Nullable String passo,
        @Nullable String misura,
        @Nullable String comune,
        @Nullable String scadenza,
        @Nullable String q,
        @Nullable String operatore,
        @Nullable String equipe) {

    private static final String INDIRIZZO = "/cartelle";

    FiltroCartelle filtro(Operatore chi) {
        return new FiltroCartelle(
                vistaDi(chi),
                voce(Fase.class, fase),
                voce(Percorso.class, percorso),
                voce(Passo.class, passo),
                testo(misura),
                testo(comune),
                voce(Entro.class, scadenza),
                testo(q),
                letto(operatore, UUID::fromString),
                letto(equipe, UUID::fromString),
                false);
    }

    /** The same without a comune or a measure that there is not. */
    FiltriCartelle noti(List<Comune> comuni) {
        var misuraNota = testo(misura) == null
                || Misura.cerca(String.valueOf(testo(misura))).isPresent();
        var comuneNoto =
                testo(comune) == null || comuni.stream().anyMatch(c -> c.istat().equals(testo(comune)));
        return misuraNota && comuneNoto
                ? this
                : new FiltriCartelle(
                        vista,
                        fase,
                        percorso,
                        passo,
                        misuraNota ? misura : null,
                        comuneNoto ? comune : null,
                        scadenza,
                        q,
                        operatore,
                        equipe);
    }

    Vista vistaDi(Operatore chi) {
        var viste = Vista.di(chi.ruolo());
        var chiesta = voce(Vista.class, vista);
        return chiesta != null && viste.contains(chiesta) ? chiesta : viste.getFirst();
    }

    /** The same list with one parameter set otherwise, or left out where it is null. */
    String con(String nome, @Nullable String valore) {
        var parametri = parametri();
        parametri.remove(nome);
        if (valore != null) {
            parametri.put(nome, valore);
        }
        return indirizzo(parametri);
    }

    /** The whole of this list as a file. */
    String file(String tipo) {
        return indirizzo(INDIRIZZO + "." + tipo, parametri());
    }

    String senzaFiltri() {
        return vista == null ? INDIRIZZO : indirizzo(Map.of("vista", vista));
    }

    /** The filters that are set, in words, each with the address of the list without it. */
    List<Voce> tolti(List<Comune> comuni, @Nullable String nomeOperatore) {
        var tolti = new ArrayList<Voce>();
        chip(tolti, "Fase", "fase", nome(voce(Fase.class, fase), Fase::nome));
        chip(tolti, "Percorso", "percorso", nome(voce(Percorso.class, percorso), Percorso::nome));
        chip(tolti, "Da fare", "passo", nome(voce(Passo.class, passo), Passo::adesso));
        chip(tolti, "Misura", "misura", testo(misura) == null ? null : nomeMisura());
        chip(
                tolti,
                "Comune",
                "comune",
                comuni.stream()
                        .filter(c -> c.istat().equals(comune))
                        .map(Comune::nome)
                        .findFirst()
                        .orElse(testo(comune)));
        chip(tolti, "Scadenza", "scadenza", nome(voce(Entro.class, scadenza), Entro::nome));
        chip(tolti, "Persona", "q", testo(q));
        chip(tolti, "Seguita da", "operatore", testo(operatore) == null ? null : nomeOperatore);
        chip(tolti, "Seguita da", "equipe", testo(equipe) == null ? null : "chi è nell'équipe scelta");
        return tolti;
    }

    private String nomeMisura() {
        return Misura.cerca(String.valueOf(misura)).map(Misura::nome).orElse(String.valueOf(misura));
    }

    private void chip(List<Voce> tolti, String cosa, String nome, @Nullable String valore) {
        if (valore != null) {
            tolti.add(new Voce(cosa + ": " + valore, con(nome, null)));
        }
    }

    private static <E> @Nullable String nome(@Nullable E voce, Function<E, String> nome) {
        return voce == null ? null : nome.apply(voce);
    }

    private Map<String, String> parametri() {
        var parametri = new LinkedHashMap<String, String>();
        metti(parametri, "vista", vista);
        metti(parametri, "fase", fase);
        metti(parametri, "percorso", percorso);
        metti(parametri, "passo", passo);
        metti(parametri, "misura", misura);
        metti(parametri, "comune", comune);
        metti(parametri, "scadenza", scadenza);
        metti(parametri, "q", q);
        metti(parametri, "operatore", operatore);
        metti(parametri, "equipe", equipe);
        return parametri;
    }

    private static void metti(Map<String, String> parametri, String nome, @Nullable String valore) {
        var testo = testo(valore);
        if (testo != null) {
            parametri.put(nome, testo);
        }
    }

    private static String indirizzo(Map<String, String> parametri) {
        return indirizzo(INDIRIZZO, parametri);
    }

    private static String indirizzo(String base, Map<String, String> parametri) {
        var indirizzo = UriComponentsBuilder.fromPath(base);
        parametri.forEach((nome, valore) -> indirizzo.queryParam(nome, "{" + nome + "}"));
        return indirizzo.encode().buildAndExpand(parametri).toUriString();
    }

    private static @Nullable String testo(@Nullable String valore) {
        return valore == null || valore.isBlank() ? null : valore.strip();
    }

    static <E extends Enum<E>> @Nullable E voce(Class<E> tipo, @Nullable String testo) {
        return letto(testo, t -> Enum.valueOf(tipo, t.toUpperCase(Locale.ROOT)));
    }

    static <T> @Nullable T letto(@Nullable String testo, Function<String, T> lettura) {
        var pulito = testo(testo);
        if (pulito == null) {
            return null;
        }
        try {
            return lettura.apply(pulito);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
