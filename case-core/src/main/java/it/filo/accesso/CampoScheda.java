package it.filo.accesso;

import static it.filo.accesso.CampoScheda.Forma.*;
import static it.filo.accesso.TipoSegnalazione.EMERGENZA;
import static it.filo.accesso.TipoSegnalazione.SCHEDA_UNICA;

import it.filo.cartella.Dominio;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scheda asks, beside who the person is. The form of the Region is not public and six protocols already differ
 * in it, so the fields are a list that form, page and storage walk through: a field more is a line here. What was
 * written to each is kept encrypted.
 */
public enum CampoScheda {
    QUANDO(ParteScheda.EMERGENZA, "Quando", "Giorno e ora", BREVE, true, EMERGENZA),
    DOVE(ParteScheda.EMERGENZA, "Dove", null, BREVE, true, EMERGENZA),
    INTERVENUTI(ParteScheda.EMERGENZA, "Chi è intervenuto", null, BREVE, true, EMERGENZA),
    FATTO(ParteScheda.EMERGENZA, "Che cosa è stato fatto", null, TESTO, true, EMERGENZA),
    BISOGNO_IMMEDIATO(ParteScheda.EMERGENZA, "Che cosa serve subito", null, TESTO, true, EMERGENZA),

    INDIRIZZO(ParteScheda.PERSONA, "Indirizzo o dimora", null, BREVE, false, SCHEDA_UNICA, EMERGENZA),
    PERMESSO(ParteScheda.PERSONA, "Permesso di soggiorno", "Tipo e scadenza, se serve", BREVE, false, SCHEDA_UNICA),
    SERVIZI_ATTIVI(
            ParteScheda.SERVIZI,
            "Servizi che già la seguono",
            "Servizio, persona di riferimento, da quando",
            TESTO,
            false,
            SCHEDA_UNICA),
    PROGETTI_ATTIVI(
            ParteScheda.SERVIZI,
            "Progetti, équipe e fondi già attivi",
            "Serve a non sovrapporre gli interventi",
            TESTO,
            false,
            SCHEDA_UNICA),
    SCADENZE_MISURA(
            ParteScheda.SERVIZI, "Scadenze della misura", "Se ne ha una, e si conoscono", BREVE, false, SCHEDA_UNICA),
    MOTIVO(ParteScheda.MOTIVO, "Motivo della segnalazione", null, TESTO, true, SCHEDA_UNICA),
    BISOGNO_PERSONALE(Dominio.CONDIZIONI_PERSONALI),
    BISOGNO_ECONOMICO(Dominio.SITUAZIONE_ECONOMICA),
    BISOGNO_DI_LAVORO(Dominio.LAVORO),
    BISOGNO_DI_FORMAZIONE(Dominio.ISTRUZIONE),
    BISOGNO_ABITATIVO(Dominio.ABITAZIONE),
    BISOGNO_DI_RETI(Dominio.RETI),
    RISORSE(ParteScheda.BISOGNI, "Risorse e punti di forza", null, TESTO, false, SCHEDA_UNICA),
    ISTRUZIONE(ParteScheda.LAVORO, "Titolo di studio e formazione", null, BREVE, false, SCHEDA_UNICA),
    ESPERIENZA(ParteScheda.LAVORO, "Esperienze di lavoro", null, TESTO, false, SCHEDA_UNICA),
    DID(ParteScheda.LAVORO, "Ha dichiarato la disponibilità al lavoro (DID)?", null, SI_NO, false, SCHEDA_UNICA),
    PATTO(ParteScheda.LAVORO, "Ha un patto di servizio?", null, SI_NO, false, SCHEDA_UNICA),
    L68(ParteScheda.LAVORO, "È iscritta al collocamento mirato (L. 68/1999)?", null, SI_NO, false, SCHEDA_UNICA),
    GOL(ParteScheda.LAVORO, "Percorso GOL", null, PERCORSO_GOL, false, SCHEDA_UNICA),
    LIMITI_DI_SALUTE(
            ParteScheda.LIMITI,
            "Per la salute",
            "Che cosa non può fare: la diagnosi non va qui",
            BREVE,
            false,
            SCHEDA_UNICA),
    LIMITI_DI_CURA(ParteScheda.LIMITI, "Per la cura di familiari", "Di chi, in quali ore", BREVE, false, SCHEDA_UNICA),
    LIMITI_DI_MOBILITA(ParteScheda.LIMITI, "Per gli spostamenti", "Patente, mezzi", BREVE, false, SCHEDA_UNICA),
    LIMITI_DI_LINGUA(ParteScheda.LIMITI, "Per la lingua", null, BREVE, false, SCHEDA_UNICA),
    SALUTE(ParteScheda.SALUTE_E_GIUSTIZIA, "Salute", "Solo ciò che serve all'équipe", TESTO, false, SCHEDA_UNICA),
    GIUSTIZIA(
            ParteScheda.SALUTE_E_GIUSTIZIA,
            "Situazione giudiziaria",
            "Solo ciò che serve all'équipe",
            TESTO,
            false,
            SCHEDA_UNICA),
    ESITO_CHIESTO(ParteScheda.RICHIESTA, "Esito che si chiede", null, ESITO, true, SCHEDA_UNICA),
    RICHIESTA(ParteScheda.RICHIESTA, "In parole", null, TESTO, false, SCHEDA_UNICA),
    PERCHE_URGENTE(ParteScheda.RICHIESTA, "Perché è urgente", null, BREVE, false, SCHEDA_UNICA),
    INFORMATA_IL(ParteScheda.INFORMATIVA, "Informata il", null, GIORNO, true, SCHEDA_UNICA),
    INFORMATA_COME(
            ParteScheda.INFORMATIVA,
            "Come",
            "A voce, con il foglio informativo; in che lingua, con chi",
            BREVE,
            true,
            SCHEDA_UNICA),
    INFORMATA_DA(ParteScheda.INFORMATIVA, "Da chi", null, BREVE, true, SCHEDA_UNICA),
    INFORMAZIONE(
            ParteScheda.INFORMATIVA,
            "Che cosa le è stato detto",
            "O perché non è stato possibile dirglielo",
            BREVE,
            false,
            SCHEDA_UNICA,
            EMERGENZA),
    /** Who it was, in one line, as sent: kept with each version and asked nowhere. */
    IDENTITA(ParteScheda.PERSONA, "Persona", null, BREVE, false);

    /** How a field is filled in. */
    public enum Forma {
        BREVE,
        TESTO,
        GIORNO,
        SI_NO,
        BISOGNO,
        PERCORSO_GOL,
        ESITO
    }

    private static final Map<String, String> BISOGNI =
            ordinate("0", "Nessun bisogno", "1", "Lieve", "2", "Medio", "3", "Grave");
    private static final Map<String, String> RISPOSTE = ordinate("SI", "Sì", "NO", "No");
    private static final Map<String, String> PERCORSI = ordinate(
            "1",
            "1, reinserimento",
            "2",
            "2, aggiornamento",
            "3",
            "3, riqualificazione",
            "4",
            "4, lavoro e inclusione",
            "5",
            "5, ricollocazione collettiva");

    private final ParteScheda parte;
    private final String nome;
    private final @Nullable String aiuto;
    private final Forma forma;
    private final boolean necessario;
    private final Set<TipoSegnalazione> tipi;

    CampoScheda(
            ParteScheda parte,
            String nome,
            @Nullable String aiuto,
            Forma forma,
            boolean necessario,
            TipoSegnalazione... tipi) {
        this.parte = parte;
        this.nome = nome;
        this.aiuto = aiuto;
        this.forma = forma;
        this.necessario = necessario;
        this.tipi = Set.of(tipi);
    }

    CampoScheda(Dominio dominio) {
        this(ParteScheda.BISOGNI, dominio.nome(), null, BISOGNO, false, SCHEDA_UNICA);
    }

    public ParteScheda parte() {
        return parte;
    }

    public String nome() {
        return nome;
    }

    public @Nullable String aiuto() {
        return aiuto;
    }

    public Forma forma() {
        return forma;
    }

    /** Whether a scheda cannot be sent without it. */
    public boolean necessario() {
        return necessario;
    }

    /** Name of the field on the form: "limiti-di-cura". */
    public String chiave() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean riservato() {
        return parte == ParteScheda.SALUTE_E_GIUSTIZIA;
    }

    /** What can be chosen, code and text; empty where it is written. */
    public Map<String, String> voci() {
        return switch (forma) {
            case SI_NO -> RISPOSTE;
            case BISOGNO -> BISOGNI;
            case PERCORSO_GOL -> PERCORSI;
            case ESITO -> {
                var voci = new LinkedHashMap<String, String>();
                EsitoSegnalazione.di(true).forEach(e -> voci.put(e.name(), e.nome()));
                yield voci;
            }
            case BREVE, TESTO, GIORNO -> Map.of();
        };
    }

    /** What was written, in words. */
    public String inParole(String valore) {
        return voci().getOrDefault(valore, valore);
    }

    /** Those of a kind of scheda, in the order of the page. */
    public static List<CampoScheda> di(TipoSegnalazione tipo) {
        return Arrays.stream(values()).filter(c -> c.tipi.contains(tipo)).toList();
    }

    private static Map<String, String> ordinate(String... coppie) {
        var voci = new LinkedHashMap<String, String>();
        for (var i = 0; i < coppie.length; i += 2) {
            voci.put(coppie[i], coppie[i + 1]);
        }
        return Collections.unmodifiableMap(voci);
    }
}
