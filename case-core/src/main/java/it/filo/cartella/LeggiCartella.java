package it.filo.cartella;

import it.filo.base.Giorni;
import it.filo.misura.Calendari;
import it.filo.misura.Regole;
import it.filo.misura.Termine;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
     * @param tappe empty where only name and case manager may be known
     * @param turno null where the case is closed, where no more than its phase may be known, or as above
     * @param dovuti what is due, the earliest first
     * @param motivoChiusura null where the case is open or the monitoraggio is not read, which it closes
     */
    public record Lettura(
            Consultazione.Vista vista,
            List<Tappa> tappe,
            @Nullable Turno turno,
            List<Dovuto> dovuti,
            @Nullable String motivoChiusura,
            Cronologia.Lettura cronologia) {}

    /** @param termine null where what is due is not to be known */
    public record Dovuto(@Nullable Termine termine, LocalDate entro) {}

    /**
     * Whose turn it is.
     *
     * @param mio whether the person who reads can do it
     * @param chi names of those who must, empty where it is any of a role
     */
    public record Turno(Passo passo, boolean mio, List<String> chi) {}

    private final Consultazione consultazione;
    private final Eventi eventi;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Calendari calendari;
    private final Registro registro;
    private final Clock clock;

    LeggiCartella(
            Consultazione consultazione,
            Eventi eventi,
            Incarichi incarichi,
            Operatori operatori,
            Calendari calendari,
            Registro registro,
            Clock clock) {
        this.consultazione = consultazione;
        this.eventi = eventi;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.calendari = calendari;
        this.registro = registro;
        this.clock = clock;
    }

    public Lettura leggi(CartellaId id, Operatore chi) {
        var vista = consultazione.leggi(id, Sezione.NUCLEO, chi);
        var cronologia = Cronologia.Lettura.di(vista);
        if (!vista.relazione().sua() && !vista.livello(Sezione.NUCLEO).leggeTutto()) {
            return new Lettura(vista, List.of(), null, List.of(), null, cronologia);
        }
        if (cronologia.diario()) {
            registro.annota(chi, Registro.Azione.LETTURA, id.id(), Sezione.MONITORAGGIO, null);
        }
        var cartella = vista.cartella();
        var valgono = Storia.valgono(eventi.ultimi(id));
        var percorso =
                vista.legge(Sezione.ANALISI_SOCIALE) ? cartella.percorso().orElse(null) : null;
        return new Lettura(
                vista,
                Tappa.di(valgono, cartella.fase(), percorso, tipo -> vista.legge(tipo.sezione())),
                cartella.passo()
                        .filter(p -> p.noto(chi.ruolo(), vista.relazione()))
                        .map(p -> turno(p, vista))
                        .orElse(null),
                Storia.dovuti(cartella, valgono, calendari.dellaZona()).stream()
                        .map(d -> dovuto(d, vista))
                        .toList(),
                vista.legge(Sezione.MONITORAGGIO) ? cartella.motivoChiusura().orElse(null) : null,
                cronologia);
    }

    private static Dovuto dovuto(Regole.Dovuto dovuto, Consultazione.Vista vista) {
        var termine = dovuto.termine();
        var nominato = Scadenza.nominata(termine, vista.chi().ruolo(), vista.relazione());
        return new Dovuto(nominato ? termine : null, dovuto.entro());
    }

    private Turno turno(Passo passo, Consultazione.Vista vista) {
        var chi = vista.chi();
        var delCaso = chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)
                || vista.relazione().sua();
        var mio = passo.tocca().contains(chi.ruolo()) && delCaso;
        var nomi = passo.tocca().stream()
                .limit(passo == Passo.CONCLUDERE_ANALISI ? 2 : 1)
                .flatMap(ruolo -> incaricati(ruolo, vista.cartella().id()).stream())
                .toList();
        return new Turno(passo, mio, nomi);
    }

    private List<String> incaricati(Ruolo ruolo, CartellaId id) {
        return switch (ruolo) {
            case ASSISTENTE_SOCIALE -> incaricato(id, Funzione.CASE_MANAGER);
            case CONSULENTE_CPI -> incaricato(id, Funzione.CONSULENTE_CPI);
            case PROGRAM_MANAGER, AMMINISTRATIVA ->
                operatori.inServizio(LocalDate.now(clock), ruolo).stream()
                        .map(Operatore::nominativo)
                        .toList();
            default -> List.of();
        };
    }

    private List<String> incaricato(CartellaId id, Funzione funzione) {
        var tutti = incarichi.dellaCartella(id);
        return tutti.stream()
                .filter(i -> i.funzione() == funzione && i.al().isEmpty())
                .findFirst()
                .flatMap(i -> operatori.operatore(i.operatore()))
                .map(o -> o.nominativo() + inVeceSua(tutti, funzione))
                .stream()
                .toList();
    }

    /** Names who stands in today for who is away. */
    private String inVeceSua(List<Incarico> tutti, Funzione funzione) {
        var oggi = LocalDate.now(clock);
        return tutti.stream()
                .filter(i -> i.vale(oggi) && i.assenza().isPresent() && i.sta(funzione))
                .findFirst()
                .flatMap(i -> operatori
                        .operatore(i.operatore())
                        .map(o -> ", che " + o.nominativo() + " sostituisce fino " + Giorni.al(i.al().orElseThrow())))
                .orElse("");
    }
}
