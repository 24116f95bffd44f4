package it.filo.cartella;

import static it.filo.cartella.Percorso.COMPLESSO;
import static it.filo.cartella.Percorso.SOLO_LAVORO;
import static it.filo.cartella.Percorso.SOLO_SOCIALE;
import static it.filo.cartella.Percorso.SPECIALISTICO;
import static it.filo.operatori.Ruolo.AMMINISTRATIVA;
import static it.filo.operatori.Ruolo.ASSISTENTE_SOCIALE;
import static it.filo.operatori.Ruolo.CONSULENTE_CPI;
import static it.filo.operatori.Ruolo.PROGRAM_MANAGER;

import it.filo.operatori.Livello;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The whole process, in order: what has to be done, in which phase, by whom, on which of the four pathways, which section
 * must be read to know of it, and what happened once it is done. {@link Percorso#posizione} reads it to say where a case is; guards and buttons both ask.
 */
public enum Passo {
    CLASSIFICARE(
            Fase.ACCESSO,
            Sezione.NUCLEO,
            TipoEvento.CLASSIFICATA,
            Set.of(Percorso.values()),
            List.of(AMMINISTRATIVA),
            "segnare se il nucleo è nuovo o già in carico e proporre l'assistente sociale",
            "Classifica e proponi",
            "assegnazione"),
    ASSEGNARE(
            Fase.ACCESSO,
            Sezione.NUCLEO,
            TipoEvento.ASSEGNATA,
            Set.of(Percorso.values()),
            List.of(PROGRAM_MANAGER),
            "assegnare l'assistente sociale",
            "Assegna",
            "assegnazione"),
    FISSARE_MINI_EQUIPE(
            Fase.ANALISI_PRELIMINARE,
            Sezione.ANALISI_SOCIALE,
            TipoEvento.MINI_EQUIPE_FISSATA,
            Set.of(Percorso.values()),
            List.of(ASSISTENTE_SOCIALE, PROGRAM_MANAGER),
            "fissare la mini-équipe con il consulente del centro per l'impiego",
            "Fissa la mini-équipe",
            "mini-equipe"),
    CONCLUDERE_ANALISI(
            Fase.ANALISI_PRELIMINARE,
            Sezione.ANALISI_SOCIALE,
            TipoEvento.ANALISI_CONCLUSA,
            Set.of(Percorso.values()),
            List.of(ASSISTENTE_SOCIALE, CONSULENTE_CPI),
            "compilare e confermare la scheda A",
            "Apri la scheda A",
            "analisi-preliminare"),
    DIRIMERE(
            Fase.ANALISI_PRELIMINARE,
            Sezione.ANALISI_SOCIALE,
            TipoEvento.ANALISI_CONCLUSA,
            Set.of(Percorso.values()),
            List.of(PROGRAM_MANAGER),
            "decidere l'esito della scheda A, su cui la mini-équipe non è d'accordo",
            "Decidi l'esito",
            "analisi-preliminare"),
    CONVOCARE_EQUIPE(
            Fase.EQUIPE,
            Sezione.ANALISI_SOCIALE,
            TipoEvento.EQUIPE_CONVOCATA,
            Set.of(COMPLESSO, SPECIALISTICO),
            List.of(PROGRAM_MANAGER, ASSISTENTE_SOCIALE),
            "convocare l'équipe multidisciplinare",
            "Convoca l'équipe",
            "equipe"),
    TENERE_SEDUTA(
            Fase.EQUIPE,
            Sezione.QUADRO,
            TipoEvento.SEDUTA_TENUTA,
            Set.of(COMPLESSO, SPECIALISTICO),
            List.of(PROGRAM_MANAGER, ASSISTENTE_SOCIALE),
            "tenere la seduta dell'équipe e scriverne presenze e decisione",
            "Apri la seduta",
            "equipe"),
    CONCLUDERE_QUADRO(
            Fase.EQUIPE,
            Sezione.QUADRO,
            TipoEvento.QUADRO_CONCLUSO,
            Set.of(COMPLESSO, SPECIALISTICO),
            List.of(ASSISTENTE_SOCIALE),
            "completare la scheda B",
            "Apri la scheda B",
            "quadro-di-analisi"),
    DEFINIRE_PROGETTO(
            Fase.PROGETTO,
            Sezione.PROGETTO,
            TipoEvento.PROGETTO_DEFINITO,
            Set.of(SOLO_SOCIALE, COMPLESSO, SPECIALISTICO),
            List.of(ASSISTENTE_SOCIALE),
            "scrivere il progetto con la famiglia",
            "Apri il progetto",
            "progetto"),
    SOTTOSCRIVERE_PROGETTO(
            Fase.PROGETTO,
            Sezione.PROGETTO,
            TipoEvento.PROGETTO_SOTTOSCRITTO,
            Set.of(SOLO_SOCIALE, COMPLESSO, SPECIALISTICO),
            List.of(ASSISTENTE_SOCIALE),
            "raccogliere le firme del progetto",
            "Registra le firme",
            "progetto"),
    SOTTOSCRIVERE_PATTO(
            Fase.PROGETTO,
            Sezione.PATTO,
            TipoEvento.PATTO_SOTTOSCRITTO,
            Set.of(SOLO_LAVORO),
            List.of(CONSULENTE_CPI),
            "scrivere e far firmare il patto di servizio",
            "Apri il patto di servizio",
            "patto-di-servizio"),
    AVVIARE_SOSTEGNI(
            Fase.MONITORAGGIO,
            Sezione.PROGETTO,
            TipoEvento.PROGETTO_AVVIATO,
            Set.of(SOLO_SOCIALE, COMPLESSO, SPECIALISTICO),
            List.of(ASSISTENTE_SOCIALE, Ruolo.TUTOR),
            "attivare i sostegni promessi",
            "Vai ai sostegni",
            "progetto"),
    VERIFICARE(
            Fase.MONITORAGGIO,
            Sezione.MONITORAGGIO,
            TipoEvento.CARTELLA_CHIUSA,
            Set.of(Percorso.values()),
            List.of(ASSISTENTE_SOCIALE, CONSULENTE_CPI),
            "seguire il percorso con il diario e le verifiche",
            "Vai al monitoraggio",
            "monitoraggio");

    private final Fase fase;
    private final Sezione sezione;
    private final TipoEvento compiuto;
    private final Set<Percorso> percorsi;
    private final List<Ruolo> tocca;
    private final String adesso;
    private final String bottone;
    private final String pagina;

    Passo(
            Fase fase,
            Sezione sezione,
            TipoEvento compiuto,
            Set<Percorso> percorsi,
            List<Ruolo> tocca,
            String adesso,
            String bottone,
            String pagina) {
        this.fase = fase;
        this.sezione = sezione;
        this.compiuto = compiuto;
        this.percorsi = percorsi;
        this.tocca = tocca;
        this.adesso = adesso;
        this.bottone = bottone;
        this.pagina = pagina;
    }

    public Fase fase() {
        return fase;
    }

    /** What must be read to know that a case stands here. */
    public Sezione sezione() {
        return sezione;
    }

    /**
     * Whether somebody may know that a case stands here, because the section that says so may be read; otherwise the
     * phase is all there is to know. No step of a phase tells the outcome of the scheda A, not even by being the only
     * one that is left unsaid.
     */
    public boolean noto(Ruolo ruolo, Relazione relazione) {
        var livello = Visibilita.livello(ruolo, sezione, relazione);
        return livello.legge() && livello != Livello.NOME;
    }

    /** The steps that somebody may know of. */
    public static List<Passo> noti(Ruolo ruolo, Relazione relazione) {
        return Arrays.stream(values()).filter(p -> p.noto(ruolo, relazione)).toList();
    }

    /** What has happened once this is done. */
    public TipoEvento compiuto() {
        return compiuto;
    }

    /** Whether it is behind the case. A seduta that was held stays held, also where the call for a further one is cancelled. */
    boolean fatto(Set<TipoEvento> accaduti) {
        return accaduti.contains(compiuto) || this == CONVOCARE_EQUIPE && accaduti.contains(TipoEvento.SEDUTA_TENUTA);
    }

    public boolean su(Percorso percorso) {
        return percorsi.contains(percorso);
    }

    /** Whose turn it is; the first is who must, the others may. */
    public List<Ruolo> tocca() {
        return tocca;
    }

    /** Follows "Adesso:" on the page of the case. */
    public String adesso() {
        return adesso;
    }

    public String bottone() {
        return bottone;
    }

    /** Address below {@code /cartelle/{id}/}. */
    public String pagina() {
        return pagina;
    }

    /** The steps of a pathway in order; before the analisi is concluded the pathway is not known and none is left out. */
    public static List<Passo> di(Percorso percorso) {
        return Arrays.stream(values())
                .filter(p -> p != DIRIMERE && p.su(percorso))
                .toList();
    }
}
