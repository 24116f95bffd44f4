package it.filo.demo;

import it.filo.cartella.Dominio;
import it.filo.cartella.Funzione;
import it.filo.cartella.TipoEvento;
import it.filo.demo.Casa.Servizio;
import it.filo.demo.Famiglia.Individuo;
import it.filo.misura.Misura;
import it.filo.progetto.AreaImpegno;
import it.filo.zona.Ente;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The progetto personalizzato of one case: objectives, results, commitments, supports, signatures, verifiche. */
final class Progetto {

    /** A support: of which service, and when it began. */
    record Sostegno(Servizio servizio, @Nullable LocalDate attivato) {}

    private static final List<Dominio> DOMINI = List.of(
            Dominio.LAVORO,
            Dominio.SITUAZIONE_ECONOMICA,
            Dominio.ISTRUZIONE,
            Dominio.ABITAZIONE,
            Dominio.CONDIZIONI_PERSONALI,
            Dominio.RETI);

    private record Scritto(
            UUID id, Ente fornitore, @Nullable LocalDate attivato, Servizio servizio) {}

    private final Casa casa;
    private final Testi testi;
    private final Fascicolo fascicolo;
    private final UUID id;
    private final List<UUID> obiettivi = new ArrayList<>();
    private final List<UUID> impegni = new ArrayList<>();
    private final List<Scritto> sostegni = new ArrayList<>();

    private @Nullable LocalDate definitoIl;
    private @Nullable LocalDate sottoscrittoIl;
    private @Nullable LocalDate avviatoIl;

    Progetto(Fascicolo fascicolo, Testi testi, LocalDate cominciato) {
        this.casa = fascicolo.casa;
        this.testi = testi;
        this.fascicolo = fascicolo;
        this.id = casa.sorte.id(casa.mattina(cominciato));
    }

    /** Objectives, commitments of every adult, and the supports promised. */
    void scritto(LocalDate giorno, List<Sostegno> promessi) {
        var quando = casa.mattina(giorno);
        var domini = new ArrayList<>(casa.sorte.alcuni(casa.sorte.tra(2, 3), DOMINI));
        for (var dominio : domini) {
            obiettivo(dominio, quando, giorno);
        }
        for (var adulto : fascicolo.famiglia.adulti(giorno)) {
            impegno(adulto, giorno, quando);
        }
        promessi.forEach(s -> sostegno(s, giorno, quando));
    }

    void definito(LocalDate giorno) {
        definitoIl = giorno;
        fascicolo.accade(TipoEvento.PROGETTO_DEFINITO, giorno, fascicolo.caseManager(), null, id);
    }

    /** Some have signed, others not yet. */
    void firmeACominciare(LocalDate giorno) {
        firma(fascicolo.famiglia.richiedente(), giorno);
        firma(giorno, fascicolo.caseManager().id().id());
    }

    void sottoscritto(LocalDate giorno) {
        sottoscrittoIl = giorno;
        fascicolo.famiglia.adulti(giorno).forEach(a -> firma(a, giorno));
        var firmano = fascicolo.percorso().conEquipe() ? fascicolo.equipe() : List.of(fascicolo.caseManager());
        firmano.forEach(o -> firma(giorno, o.id().id()));
        fascicolo.accade(
                TipoEvento.PROGETTO_SOTTOSCRITTO,
                giorno,
                fascicolo.caseManager(),
                Misura.di(fascicolo.misura).documento(),
                id);
        fascicolo.prossimaVerifica(giorno.plusDays(Verifica.OGNI_GIORNI));
    }

    void avviato(LocalDate giorno) {
        avviatoIl = giorno;
        sostegni.stream()
                .filter(s -> s.attivato() != null && !s.attivato().isAfter(giorno))
                .forEach(this::attivato);
        fascicolo.accade(TipoEvento.PROGETTO_AVVIATO, giorno, fascicolo.caseManager(), null, id);
    }

    /**
     * Those supports that begin after the project has started.
     *
     * @return the day of the last
     */
    Optional<LocalDate> altriSostegni() {
        var altri = sostegni.stream()
                .filter(s -> s.attivato() != null
                        && avviatoIl != null
                        && s.attivato().isAfter(avviatoIl))
                .sorted(Comparator.comparing(Progetto::attivazione))
                .toList();
        altri.forEach(this::attivato);
        return altri.stream().map(Progetto::attivazione).reduce((prima, dopo) -> dopo);
    }

    void verifica(LocalDate giorno, boolean prima) {
        new Verifica(fascicolo, testi)
                .svolta(
                        giorno,
                        prima,
                        obiettivi,
                        impegni,
                        sostegni.stream().map(Scritto::id).toList());
    }

    void deposita() {
        var inizio = sottoscrittoIl != null ? sottoscrittoIl : definitoIl;
        casa.righe.in(
                "progetto",
                "id",
                id,
                "cartella_id",
                fascicolo.id,
                "stato",
                sottoscrittoIl != null ? "SOTTOSCRITTO" : definitoIl != null ? "DEFINITO" : "BOZZA",
                "dal",
                inizio,
                "al",
                inizio == null ? null : inizio.plusMonths(12),
                "monitoraggio",
                testi.su("monitoraggio", id),
                "verifica_ogni_giorni",
                Verifica.OGNI_GIORNI,
                "definito_il",
                definitoIl,
                "sottoscritto_il",
                sottoscrittoIl,
                "avviato_il",
                avviatoIl);
    }

    private void obiettivo(Dominio dominio, Instant quando, LocalDate giorno) {
        var obiettivo = casa.sorte.id(quando);
        obiettivi.add(obiettivo);
        casa.righe.in(
                "obiettivo",
                "id",
                obiettivo,
                "progetto_id",
                id,
                "ordine",
                obiettivi.size(),
                "dominio",
                dominio,
                "testo",
                testi.su("obiettivo." + dominio.name(), obiettivo));
        var risultato = casa.sorte.id(quando);
        casa.righe.in(
                "risultato",
                "id",
                risultato,
                "obiettivo_id",
                obiettivo,
                "ordine",
                1,
                "testo",
                testi.su("risultato." + dominio.name(), risultato),
                "entro",
                giorno.plusMonths(casa.sorte.tra(3, 9)));
    }

    private void impegno(Individuo chi, LocalDate giorno, Instant quando) {
        var anziano = chi.nascita().plusYears(66).isBefore(giorno);
        var aree = new ArrayList<>(List.of(AreaImpegno.CONTATTI, AreaImpegno.CURA));
        if (!anziano) {
            aree.addAll(List.of(AreaImpegno.RICERCA_LAVORO, AreaImpegno.FORMAZIONE));
        }
        if (fascicolo.famiglia.conMinori(giorno)) {
            aree.add(AreaImpegno.SCUOLA);
        }
        var area = casa.sorte.uno(aree);
        var impegno = casa.sorte.id(quando);
        impegni.add(impegno);
        casa.righe.in(
                "impegno",
                "id",
                impegno,
                "obiettivo_id",
                casa.sorte.uno(obiettivi),
                "persona_id",
                chi.id(),
                "area",
                area,
                "testo",
                testi.su("impegno." + area.name(), impegno),
                "frequenza",
                testi.su("frequenza", impegno));
    }

    private void sostegno(Sostegno promesso, LocalDate giorno, Instant quando) {
        var servizio = promesso.servizio();
        var tutor = fascicolo.chi(Funzione.TUTOR);
        var fornitore = tutor.map(t -> casa.ente(t.nomeEnte())).orElseGet(() -> casa.unTerzoSettore(giorno));
        var sostegno = casa.sorte.id(quando);
        sostegni.add(new Scritto(sostegno, fornitore, promesso.attivato(), servizio));
        casa.righe.in(
                "sostegno",
                "id",
                sostegno,
                "progetto_id",
                id,
                "obiettivo_id",
                casa.sorte.uno(obiettivi),
                "intervento_id",
                servizio.id(),
                "fornitore_id",
                fornitore.id(),
                "fondo_id",
                servizio.fondi().getLast(),
                "promesso_il",
                giorno,
                "dal",
                promesso.attivato(),
                "al",
                promesso.attivato() == null ? null : promesso.attivato().plusMonths(casa.sorte.tra(4, 10)),
                "attivato_il",
                promesso.attivato());
    }

    private static LocalDate attivazione(Scritto sostegno) {
        return Objects.requireNonNull(sostegno.attivato());
    }

    private void attivato(Scritto sostegno) {
        fascicolo.accade(
                TipoEvento.SOSTEGNO_ATTIVATO,
                attivazione(sostegno),
                fascicolo.caseManager(),
                sostegno.servizio().nome(),
                sostegno.id());
    }

    private void firma(Individuo membro, LocalDate giorno) {
        casa.righe.in(
                "sottoscrizione",
                "id",
                casa.sorte.id(casa.mattina(giorno)),
                "progetto_id",
                id,
                "persona_id",
                membro.id(),
                "firmata_il",
                giorno,
                "modo",
                "CARTA",
                "rappresentante",
                membro.rappresentante(),
                "registrata_il",
                casa.mattina(giorno));
    }

    private void firma(LocalDate giorno, UUID operatore) {
        casa.righe.in(
                "sottoscrizione",
                "id",
                casa.sorte.id(casa.mattina(giorno)),
                "progetto_id",
                id,
                "operatore_id",
                operatore,
                "firmata_il",
                giorno,
                "modo",
                "CARTA",
                "registrata_il",
                casa.mattina(giorno));
    }
}
