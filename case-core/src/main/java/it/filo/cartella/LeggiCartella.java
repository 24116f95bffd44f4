package it.filo.cartella;

import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Regole;
import it.filo.misura.Termine;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case: where it stands, whose turn it is, what is due. */
@Service
@Transactional
public class LeggiCartella {

    /**
     * A case as somebody may read it.
     *
     * @param scheda whole, whoever reads
     * @param scritta the last composition of the household that something was written on; not looked for where only name
     *     and case manager may be known
     * @param tappe empty where only these may be
     * @param turno null where the case is closed, where no more than its phase may be known, or as above
     * @param dovuti what is due, the earliest first
     * @param motivoChiusura null where the case is open or the monitoraggio is not read, which it closes
     */
    public record Lettura(
            Consultazione.Vista vista,
            SchedaCartella scheda,
            Optional<ComposizioniScritte.Scritta> scritta,
            List<Tappa> tappe,
            @Nullable Turno turno,
            List<Dovuto> dovuti,
            @Nullable String motivoChiusura,
            Cronologia.Lettura cronologia,
            List<Accaduto> accaduti) {}

    /** @param termine null where what is due is not to be known */
    public record Dovuto(@Nullable Termine termine, LocalDate entro) {}

    /**
     * Whose turn it is.
     *
     * @param mio whether the person who reads can do it
     * @param chi who must, where it is not the one who reads; empty where it is nobody yet
     */
    public record Turno(Passo passo, boolean mio, List<Incaricato> chi) {}

    /**
     * Who must do it, by name.
     *
     * @param sostituto who stands in today where that one is away, until a day
     */
    public record Incaricato(
            String titolare,
            @Nullable String sostituto,
            @Nullable LocalDate fino) {}

    private final Consultazione consultazione;
    private final SchedaCartella.Schede schede;
    private final Cronologia cronologia;
    private final Operatori operatori;
    private final Clock clock;

    LeggiCartella(
            Consultazione consultazione,
            SchedaCartella.Schede schede,
            Cronologia cronologia,
            Operatori operatori,
            Clock clock) {
        this.consultazione = consultazione;
        this.schede = schede;
        this.cronologia = cronologia;
        this.operatori = operatori;
        this.clock = clock;
    }

    /** @param calendario of the zona, which the page that asks has as well */
    public Lettura leggi(CartellaId id, Cronologia.Chiesti chiesti, CalendarioLavorativo calendario, Operatore chi) {
        var oggi = LocalDate.now(clock);
        var vista = consultazione.leggi(id, LeggiCartella::sezioni, chi);
        var lettura = Cronologia.Lettura.di(vista);
        if (soloNome(vista)) {
            var scheda = schede.scheda(id, chi, oggi).orElseThrow();
            return new Lettura(vista, scheda, Optional.empty(), List.of(), null, List.of(), null, lettura, List.of());
        }
        var cartella = vista.cartella();
        var pagina = cronologia.pagina(id, lettura, chiesti, oggi);
        var valgono = Storia.valgono(pagina.ultimi());
        var percorso =
                vista.legge(Sezione.ANALISI_SOCIALE) ? cartella.percorso().orElse(null) : null;
        return new Lettura(
                vista,
                pagina.scheda(),
                pagina.scritta(),
                Tappa.di(valgono, cartella.fase(), percorso, tipo -> vista.legge(tipo.sezione())),
                cartella.passo()
                        .filter(p -> p.noto(chi.ruolo(), vista.relazione()))
                        .map(p -> turno(p, vista, pagina.nomi(), oggi))
                        .orElse(null),
                Storia.dovuti(cartella, valgono, calendario).stream()
                        .map(d -> dovuto(d, vista))
                        .toList(),
                vista.legge(Sezione.MONITORAGGIO) ? cartella.motivoChiusura().orElse(null) : null,
                lettura,
                pagina.accaduti());
    }

    private static boolean soloNome(Consultazione.Vista vista) {
        return !vista.relazione().sua() && !vista.livello(Sezione.NUCLEO).leggeTutto();
    }

    /** The diario stands on the same page. */
    private static List<Sezione> sezioni(Consultazione.Vista vista) {
        return !soloNome(vista) && Cronologia.Lettura.di(vista).diario()
                ? List.of(Sezione.NUCLEO, Sezione.MONITORAGGIO)
                : List.of(Sezione.NUCLEO);
    }

    private static Dovuto dovuto(Regole.Dovuto dovuto, Consultazione.Vista vista) {
        var termine = dovuto.termine();
        var nominato = Scadenza.nominata(termine, vista.chi().ruolo(), vista.relazione());
        return new Dovuto(nominato ? termine : null, dovuto.entro());
    }

    private Turno turno(Passo passo, Consultazione.Vista vista, Map<OperatoreId, String> nomi, LocalDate oggi) {
        var chi = vista.chi();
        var delCaso = chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)
                || vista.relazione().sua();
        if (passo.tocca().contains(chi.ruolo()) && delCaso) {
            return new Turno(passo, true, List.of());
        }
        var ruolo = passo.tocca().getFirst();
        if (ruolo == Ruolo.PROGRAM_MANAGER || ruolo == Ruolo.AMMINISTRATIVA) {
            var tutti = operatori.inServizio(oggi, ruolo).stream()
                    .map(o -> new Incaricato(o.nominativo(), null, null))
                    .toList();
            return new Turno(passo, false, tutti);
        }
        var incaricati = passo.tocca().stream()
                .limit(passo == Passo.CONCLUDERE_ANALISI ? 2 : 1)
                .flatMap(r -> funzione(r).stream())
                .flatMap(funzione -> incaricato(vista.incarichi(), funzione, nomi, oggi).stream())
                .toList();
        return new Turno(passo, false, incaricati);
    }

    private static Optional<Funzione> funzione(Ruolo ruolo) {
        return switch (ruolo) {
            case ASSISTENTE_SOCIALE -> Optional.of(Funzione.CASE_MANAGER);
            case CONSULENTE_CPI -> Optional.of(Funzione.CONSULENTE_CPI);
            default -> Optional.empty();
        };
    }

    private static Optional<Incaricato> incaricato(
            List<Incarico> tutti, Funzione funzione, Map<OperatoreId, String> nomi, LocalDate oggi) {
        var sostituto = tutti.stream()
                .filter(i -> i.vale(oggi) && i.assenza().isPresent() && i.sta(funzione))
                .findFirst();
        return tutti.stream()
                .filter(i -> i.funzione() == funzione && i.al().isEmpty())
                .findFirst()
                .map(i -> new Incaricato(
                        Objects.requireNonNull(nomi.get(i.operatore())),
                        sostituto.map(Incarico::operatore).map(nomi::get).orElse(null),
                        sostituto.flatMap(Incarico::al).orElse(null)));
    }
}
