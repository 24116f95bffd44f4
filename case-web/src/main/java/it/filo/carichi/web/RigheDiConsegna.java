package it.filo.carichi.web;

import it.filo.base.web.Formati;
import it.filo.carichi.Consegne.Voce;
import it.filo.carichi.LeggiConsegne;
import it.filo.carichi.PassaConsegne.Scelta;
import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.web.Candidati;
import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What somebody holds, as rows of a form, and the same rows read again. */
@Component
class RigheDiConsegna {

    private static final String INCARICO = "incarico";
    private static final String PROPOSTA = "proposta";

    /**
     * @param chiave names the thing in the form
     * @param campo field of whom it goes to
     * @param cosa the function, and what is to be done next
     * @param note dates that come, and who stands in
     * @param candidati who may take it; empty where nobody may
     * @param a whom it goes to, as it stands in the form; null where it stays
     * @param serve whom it would take
     */
    public record Riga(
            String chiave,
            String campo,
            CartellaId cartella,
            String richiedente,
            String dove,
            String cosa,
            List<String> note,
            Map<String, String> candidati,
            @Nullable String a,
            String serve) {}

    private final Candidati candidati;
    private final Formati formati;

    RigheDiConsegna(Candidati candidati, Formati formati) {
        this.candidati = candidati;
        this.formati = formati;
    }

    /** @param scritto what was chosen and not yet sent, null to begin with what is proposed */
    Riga riga(LeggiConsegne.Riga riga, @Nullable MultiValueMap<String, String> scritto) {
        var voce = riga.voce();
        return riga(
                String.join(
                        ":",
                        INCARICO,
                        voce.cartella().toString(),
                        voce.incarico().toString()),
                "a-" + voce.incarico(),
                voce.cartella(),
                voce.richiedente(),
                voce.nomeComune() + ", " + voce.misura(),
                cosa(voce),
                note(voce),
                riga.candidati(),
                riga.proposto(),
                riga.serve(),
                scritto);
    }

    Riga riga(LeggiConsegne.RigaProposta riga, @Nullable MultiValueMap<String, String> scritto) {
        var proposta = riga.proposta();
        var provenienza = Objects.requireNonNullElse(proposta.provenienza(), Provenienza.NUOVO);
        return riga(
                String.join(
                        ":",
                        PROPOSTA,
                        proposta.cartella().toString(),
                        String.valueOf(proposta.versione()),
                        provenienza.name()),
                "a-" + proposta.cartella(),
                proposta.cartella(),
                proposta.richiedente(),
                proposta.nomeComune() + ", " + proposta.misura(),
                "Proposta a questa persona, non ancora assegnata",
                List.of(),
                riga.candidati(),
                riga.proposto(),
                "Assistente sociale",
                scritto);
    }

    private Riga riga(
            String chiave,
            String campo,
            CartellaId cartella,
            String richiedente,
            String dove,
            String cosa,
            List<String> note,
            List<Carico> possono,
            @Nullable OperatoreId proposto,
            String serve,
            @Nullable MultiValueMap<String, String> scritto) {
        var a = scritto != null ? scritto.getFirst(campo) : proposto == null ? null : proposto.toString();
        return new Riga(chiave, campo, cartella, richiedente, dove, cosa, note, candidati.opzioni(possono), a, serve);
    }

    /** "Case manager. Analisi preliminare: compilare e confermare la scheda A, entro il 12/12/2026". */
    private String cosa(Voce voce) {
        var passo = voce.passo();
        return voce.funzione().nome() + ". " + voce.fase().nome() + (passo == null ? "" : ": " + passo.adesso())
                + entro(voce.scadenza());
    }

    private String entro(@Nullable LocalDate scadenza) {
        return scadenza == null ? "" : ", entro il " + formati.breve(scadenza);
    }

    List<String> note(Voce voce) {
        var note = new ArrayList<String>();
        if (voce.miniEquipe() != null) {
            note.add("Mini-équipe il " + formati.breve(voce.miniEquipe()));
        }
        if (voce.seduta() != null) {
            note.add("Seduta dell'équipe il " + formati.breve(voce.seduta()));
        }
        if (voce.al() != null) {
            note.add("Fino al " + formati.breve(voce.al()));
        }
        if (voce.sostituto() != null) {
            note.add("Ora la sostituisce " + voce.sostituto());
        }
        return note;
    }

    /** Nothing of rows that were tampered with. */
    static List<Scelta> scelte(MultiValueMap<String, String> parametri) {
        return parametri.getOrDefault("righe", List.of()).stream()
                .flatMap(riga -> scelta(riga.split(":"), parametri).stream())
                .toList();
    }

    private static Optional<Scelta> scelta(String[] parti, MultiValueMap<String, String> parametri) {
        var cartella = letto(parti.length < 3 ? null : parti[1], CartellaId::valueOf);
        if (cartella == null) {
            return Optional.empty();
        }
        if (parti[0].equals(INCARICO)) {
            return Optional.ofNullable(letto(parti[2], UUID::fromString))
                    .map(incarico ->
                            new Scelta.DiIncarico(cartella, incarico, operatore(parametri.getFirst("a-" + incarico))));
        }
        var versione = letto(parti[2], Integer::valueOf);
        var provenienza = letto(parti.length < 4 ? null : parti[3], Provenienza::valueOf);
        return versione == null || provenienza == null
                ? Optional.empty()
                : Optional.of(new Scelta.DiProposta(
                        cartella, versione, provenienza, operatore(parametri.getFirst("a-" + cartella))));
    }

    static @Nullable OperatoreId operatore(@Nullable String testo) {
        return letto(testo, OperatoreId::valueOf);
    }

    private static <T> @Nullable T letto(@Nullable String testo, Function<String, T> lettura) {
        try {
            return testo == null || testo.isBlank() ? null : lettura.apply(testo);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
