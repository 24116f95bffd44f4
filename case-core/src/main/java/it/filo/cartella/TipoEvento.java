package it.filo.cartella;

import it.filo.operatori.Sezione;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can happen to a case. The section says who may see it on the timeline. */
public enum TipoEvento {
    DOMANDA_PRESENTATA("Domanda presentata", Sezione.DOMANDA),
    /** A further domanda of a nucleo that is followed already, as at every renewal: no analisi is due from it. */
    DOMANDA_RINNOVATA("Nuova domanda, con la cartella già aperta", Sezione.DOMANDA),
    ESITO_ACCOLTO("Domanda accolta dall'INPS", Sezione.DOMANDA),
    ESITO_CAMBIATO("Esito INPS cambiato", Sezione.DOMANDA),
    SEGNALAZIONE_ACCOLTA("Segnalazione accolta dall'équipe unica", Sezione.SEGNALAZIONE),
    CARTELLA_APERTA("Cartella aperta", Sezione.NUCLEO),
    NUCLEO_CAMBIATO("Nucleo cambiato", Sezione.NUCLEO),
    NUCLEO_CORRETTO("Date di un componente corrette", Sezione.NUCLEO),
    INDIRIZZO_CORRETTO("Indirizzo del nucleo corretto", Sezione.NUCLEO),
    NUCLEO_UNITO("Nucleo unito a un altro", Sezione.NUCLEO),
    UNIONE_ANNULLATA("Unione con un altro nucleo annullata", Sezione.NUCLEO),
    UNIONE_CHIESTA("Chiesto di unire il nucleo a un altro", Sezione.NUCLEO),
    UNIONE_NON_FATTA("Il nucleo non si unisce a un altro", Sezione.NUCLEO),
    /** Somebody was asked whether what was written still holds, and answered. */
    NUCLEO_RIVALUTATO("Cambio del nucleo valutato", Sezione.ANALISI_SOCIALE),
    CODICE_FISCALE_CAMBIATO("Codice fiscale di un componente cambiato", Sezione.NUCLEO),
    PERSONE_COLLEGATE("Due registrazioni sono della stessa persona", Sezione.NUCLEO),
    PERSONE_SCOLLEGATE("Due registrazioni non sono più della stessa persona", Sezione.NUCLEO),
    CLASSIFICATA("Nucleo nuovo o già in carico", Sezione.NUCLEO),
    ASSEGNATA("Assegnata all'assistente sociale", Sezione.NUCLEO),
    RIASSEGNATA("Riassegnata", Sezione.NUCLEO),
    MINI_EQUIPE_FISSATA("Mini-équipe fissata", Sezione.NUCLEO),
    /** Of somebody who was called: his ente would tell which service the family knows. */
    INCARICO_TERMINATO("Non segue più il caso", Sezione.QUADRO),
    SOSTITUTO_NOMINATO("Sostituto nella mini-équipe", Sezione.NUCLEO),
    /** While somebody is away; of who was called, as {@link #INCARICO_TERMINATO}. */
    SOSTITUTO_PER_ASSENZA("Sostituto durante un'assenza", Sezione.NUCLEO),
    SOSTITUTO_IN_EQUIPE("Sostituto nell'équipe durante un'assenza", Sezione.QUADRO),
    ANALISI_CONFERMATA("Scheda A confermata", Sezione.ANALISI_SOCIALE),
    DISACCORDO("Disaccordo sull'esito della scheda A", Sezione.ANALISI_SOCIALE),
    ANALISI_CONCLUSA("Analisi preliminare conclusa", Sezione.ANALISI_SOCIALE, DISACCORDO),
    EQUIPE_CONVOCATA("Équipe multidisciplinare convocata", Sezione.QUADRO),
    SEDUTA_ANNULLATA("Seduta annullata", Sezione.QUADRO, EQUIPE_CONVOCATA),
    SEDUTA_TENUTA("Seduta dell'équipe tenuta", Sezione.QUADRO),
    QUADRO_CONCLUSO("Scheda B conclusa", Sezione.QUADRO),
    PROGETTO_DEFINITO("Progetto pronto per la firma", Sezione.PROGETTO),
    PROGETTO_RIAPERTO("Progetto riaperto prima della firma", Sezione.PROGETTO, PROGETTO_DEFINITO),
    PROGETTO_SOTTOSCRITTO("Progetto sottoscritto", Sezione.PROGETTO),
    SOSTEGNO_ATTIVATO("Sostegno attivato", Sezione.PROGETTO),
    SOSTEGNO_CONCLUSO("Sostegno concluso", Sezione.PROGETTO),
    PROGETTO_AVVIATO("Progetto avviato", Sezione.PROGETTO),
    PATTO_SOTTOSCRITTO("Patto di servizio sottoscritto", Sezione.PATTO),
    PATTO_RIAPERTO("Patto di servizio da riscrivere, firme ritirate", Sezione.PATTO),
    VERIFICA_SVOLTA("Verifica svolta", Sezione.MONITORAGGIO),
    CONTRIBUTO_ALLA_VERIFICA("Contributo alla verifica", Sezione.MONITORAGGIO),
    /** Moves nothing: somebody was told that the case waits. */
    SOLLECITO("Sollecito", Sezione.NUCLEO),
    TRASFERIMENTO_CHIESTO("Trasferimento chiesto a un'altra zona", Sezione.NUCLEO),
    TRASFERIMENTO_RITIRATO("Richiesta di trasferimento ritirata", Sezione.NUCLEO),
    TRASFERIMENTO_RIFIUTATO("Trasferimento non accolto dall'altra zona", Sezione.NUCLEO),
    TRASFERIMENTO_ACCOLTO("Trasferimento accolto dall'altra zona", Sezione.NUCLEO),
    RICEVUTA_DA_UN_ALTRA_ZONA("Ricevuta da un'altra zona", Sezione.NUCLEO),
    /** That it is closed is known with the case; why belongs to the monitoraggio, see {@link #conMotivo}. */
    CARTELLA_CHIUSA("Cartella chiusa", Sezione.NUCLEO),
    CARTELLA_RIAPERTA("Cartella riaperta", Sezione.NUCLEO, CARTELLA_CHIUSA);

    private final String nome;
    private final Sezione sezione;
    private final @Nullable TipoEvento annulla;

    TipoEvento(String nome, Sezione sezione) {
        this(nome, sezione, null);
    }

    TipoEvento(String nome, Sezione sezione, @Nullable TipoEvento annulla) {
        this.nome = nome;
        this.sezione = sezione;
        this.annulla = annulla;
    }

    public String nome() {
        return nome;
    }

    public Sezione sezione() {
        return sezione;
    }

    /** Whether what it says beside its name is of the monitoraggio, and not of its own section. */
    public boolean conMotivo() {
        return this == CARTELLA_CHIUSA || this == CARTELLA_RIAPERTA;
    }

    /** Whether it concludes something that is written about the household as it is: who belonged to it is kept with it. */
    public boolean fissaComposizione() {
        return switch (this) {
            case ANALISI_CONCLUSA, QUADRO_CONCLUSO, PROGETTO_DEFINITO, PATTO_SOTTOSCRITTO, NUCLEO_RIVALUTATO -> true;
            default -> false;
        };
    }

    /**
     * Whether somebody did something of the pathway with it, so that whoever waits for the case waits since then. Who
     * follows the case, who belongs to the household and what is asked of another zona leave it where it stands.
     */
    public boolean muoveIlPercorso() {
        return switch (this) {
            case DOMANDA_PRESENTATA,
                    ESITO_ACCOLTO,
                    SEGNALAZIONE_ACCOLTA,
                    CARTELLA_APERTA,
                    CLASSIFICATA,
                    ASSEGNATA,
                    MINI_EQUIPE_FISSATA,
                    ANALISI_CONFERMATA,
                    DISACCORDO,
                    ANALISI_CONCLUSA,
                    EQUIPE_CONVOCATA,
                    SEDUTA_ANNULLATA,
                    SEDUTA_TENUTA,
                    QUADRO_CONCLUSO,
                    PROGETTO_DEFINITO,
                    PROGETTO_RIAPERTO,
                    PROGETTO_SOTTOSCRITTO,
                    SOSTEGNO_ATTIVATO,
                    SOSTEGNO_CONCLUSO,
                    PROGETTO_AVVIATO,
                    PATTO_SOTTOSCRITTO,
                    PATTO_RIAPERTO,
                    VERIFICA_SVOLTA,
                    CONTRIBUTO_ALLA_VERIFICA,
                    RICEVUTA_DA_UN_ALTRA_ZONA,
                    CARTELLA_CHIUSA,
                    CARTELLA_RIAPERTA -> true;
            case DOMANDA_RINNOVATA,
                    ESITO_CAMBIATO,
                    NUCLEO_CAMBIATO,
                    NUCLEO_CORRETTO,
                    INDIRIZZO_CORRETTO,
                    NUCLEO_UNITO,
                    UNIONE_ANNULLATA,
                    UNIONE_CHIESTA,
                    UNIONE_NON_FATTA,
                    NUCLEO_RIVALUTATO,
                    CODICE_FISCALE_CAMBIATO,
                    PERSONE_COLLEGATE,
                    PERSONE_SCOLLEGATE,
                    RIASSEGNATA,
                    INCARICO_TERMINATO,
                    SOSTITUTO_NOMINATO,
                    SOSTITUTO_PER_ASSENZA,
                    SOSTITUTO_IN_EQUIPE,
                    SOLLECITO,
                    TRASFERIMENTO_CHIESTO,
                    TRASFERIMENTO_RITIRATO,
                    TRASFERIMENTO_RIFIUTATO,
                    TRASFERIMENTO_ACCOLTO -> false;
        };
    }

    /** Whether it says who follows the case: one absence or one handover writes it on many cases at once. */
    public boolean diChiSegue() {
        return switch (this) {
            case RIASSEGNATA, INCARICO_TERMINATO, SOSTITUTO_PER_ASSENZA, SOSTITUTO_IN_EQUIPE -> true;
            default -> false;
        };
    }

    public static Set<TipoEvento> quali(Predicate<TipoEvento> condizione) {
        return Arrays.stream(values())
                .filter(condizione)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TipoEvento.class)));
    }

    /** The earlier event that no longer counts once this one happened. */
    public Optional<TipoEvento> annulla() {
        return Optional.ofNullable(annulla);
    }
}
