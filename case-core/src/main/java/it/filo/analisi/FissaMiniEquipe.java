package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Sostituti;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fixes when the mini-équipe meets the family and with which consulente of the centro per l'impiego; moves it, or names
 * another consulente, until the analisi is concluded.
 */
@Service
@Transactional
public class FissaMiniEquipe {

    private static final String COSA = "mini-équipe";

    private static final Ruolo[] CHI = {Ruolo.ASSISTENTE_SOCIALE, Ruolo.PROGRAM_MANAGER};

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /**
     * @param letta what was on the page, see {@link FissaMiniEquipe#letta}
     * @param consulente null where the measure and the zona let the assistente sociale conclude alone
     * @param motivo why another consulente takes over
     */
    public record Richiesta(
            int letta,
            LocalDate giorno,
            @Nullable LocalTime ora,
            @Nullable String luogo,
            @Nullable OperatoreId consulente,
            @Nullable String motivo) {}

    public sealed interface Risposta {
        record Fissata(LocalDate giorno, boolean spostata) implements Risposta {}

        record NonAdesso(Impedimento perche) implements Risposta {}

        /** @param attuale as it is now */
        record CambiataNelFrattempo(Richiesta attuale) implements Risposta {}

        record GiornoFuoriDaiTermini(LocalDate dal, LocalDate al) implements Risposta {}

        record ConsulenteMancante() implements Risposta {}

        record ConsulenteNonInServizio() implements Risposta {}

        record MotivoDelCambioAssente() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final AnalisiPreliminari analisi;
    private final Schede schede;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Sostituti sostituti;
    private final Storia storia;
    private final Cassaforte cassaforte;

    FissaMiniEquipe(
            Consultazione consultazione,
            AnalisiPreliminari analisi,
            Schede schede,
            Incarichi incarichi,
            Operatori operatori,
            Sostituti sostituti,
            Storia storia,
            Cassaforte cassaforte) {
        this.consultazione = consultazione;
        this.analisi = analisi;
        this.schede = schede;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.sostituti = sostituti;
        this.storia = storia;
        this.cassaforte = cassaforte;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAdAgire(id, chi, COSA, CHI);
    }

    public Risposta fissa(CartellaId id, Richiesta richiesta, Operatore chi) {
        var cartella = consultazione.agisci(id, chi, COSA, CHI).cartella();
        var impedimento = Impedimento.aFissare(cartella);
        if (impedimento.isPresent()) {
            return new Risposta.NonAdesso(impedimento.get());
        }
        var dal = schede.domandaDel(cartella);
        var al = schede.oggi().plusYears(1);
        if (richiesta.giorno().isBefore(dal) || richiesta.giorno().isAfter(al)) {
            return new Risposta.GiornoFuoriDaiTermini(dal, al);
        }
        var attuale = incarichi.attuale(id, Funzione.CONSULENTE_CPI);
        var cambiata = cambiata(cartella, attuale.map(Incarico::operatore).orElse(null), richiesta.letta());
        if (cambiata.isPresent()) {
            return cambiata.get();
        }
        if (richiesta.consulente() == null && schede.richieste(cartella).contains(Funzione.CONSULENTE_CPI)) {
            return new Risposta.ConsulenteMancante();
        }
        var consulente = consulente(richiesta.consulente());
        if (richiesta.consulente() != null && consulente.isEmpty()) {
            return new Risposta.ConsulenteNonInServizio();
        }
        var cambia = attuale.isPresent() && !attuale.get().operatore().equals(richiesta.consulente());
        if (cambia && (richiesta.motivo() == null || richiesta.motivo().isBlank())) {
            return new Risposta.MotivoDelCambioAssente();
        }
        if (cambia) {
            cambiaConsulente(cartella, attuale.get(), consulente, richiesta.motivo(), chi);
        } else if (attuale.isEmpty()) {
            consulente.ifPresent(c -> nomina(cartella, c));
        }
        return tiene(cartella, richiesta, chi);
    }

    /**
     * Stands for the mini-équipe as somebody read it. It is not the version of the scheda A, which others may be
     * writing meanwhile.
     */
    public static int letta(
            @Nullable LocalDate giorno,
            @Nullable LocalTime ora,
            @Nullable String luogo,
            @Nullable OperatoreId consulente) {
        return Objects.hash(String.valueOf(giorno), String.valueOf(ora), luogo, String.valueOf(consulente));
    }

    /** What is fixed now, empty where nothing is or where it is as it was read. */
    private Optional<Risposta> cambiata(Cartella cartella, @Nullable OperatoreId consulente, int letta) {
        var sua = analisi.dellaCartella(cartella.id());
        var giorno = sua.flatMap(Analisi::sedutaIl).orElse(null);
        var ora = sua.flatMap(Analisi::ora).orElse(null);
        var luogo = sua.flatMap(a -> a.luogo(cassaforte)).orElse(null);
        var adesso = letta(giorno, ora, luogo, consulente);
        return giorno == null || adesso == letta
                ? Optional.empty()
                : Optional.of(
                        new Risposta.CambiataNelFrattempo(new Richiesta(adesso, giorno, ora, luogo, consulente, null)));
    }

    /** Those who may be chosen. */
    @Transactional(readOnly = true)
    public List<Operatore> consulenti() {
        return operatori.inServizio(schede.oggi(), Ruolo.CONSULENTE_CPI);
    }

    private Risposta tiene(Cartella cartella, Richiesta richiesta, Operatore chi) {
        var esistente = analisi.perCambiare(cartella.id());
        var sua = esistente.orElseGet(() -> new Analisi(AnalisiId.nuovo(), cartella.id()));
        var prima = sua.sedutaIl().orElse(null);
        var luogo = richiesta.luogo() == null || richiesta.luogo().isBlank() ? null : richiesta.luogo();
        var cambia = sua.siTiene(richiesta.giorno(), richiesta.ora(), luogo, cassaforte);
        if (esistente.isEmpty()) {
            analisi.save(sua);
        }
        if (cambia) {
            cartella.miniEquipeFissata(richiesta.giorno());
            storia.accade(
                    cartella,
                    Fatto.di(TipoEvento.MINI_EQUIPE_FISSATA, schede.oggi())
                            .prima(prima == null ? null : BREVE.format(prima))
                            .dopo(BREVE.format(richiesta.giorno()))
                            .riferimento(sua.id()),
                    chi);
        }
        return new Risposta.Fissata(richiesta.giorno(), esistente.isPresent());
    }

    private Optional<Operatore> consulente(@Nullable OperatoreId id) {
        return consulenti().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private void cambiaConsulente(
            Cartella cartella, Incarico attuale, Optional<Operatore> nuovo, @Nullable String motivo, Operatore chi) {
        attuale.cede(schede.oggi(), motivo, cassaforte);
        sostituti.senzaTitolare(cartella, attuale.operatore(), Funzione.CONSULENTE_CPI, chi);
        // Reading again writes the end of the former one first: no more than one may be without an end.
        if (incarichi.attuale(cartella.id(), Funzione.CONSULENTE_CPI).isEmpty()) {
            nuovo.ifPresent(c -> nomina(cartella, c));
        }
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.RIASSEGNATA, schede.oggi())
                        .prima(operatori
                                .operatore(attuale.operatore())
                                .map(Operatore::nominativo)
                                .orElse(null))
                        .dopo(nuovo.map(Operatore::nominativo).orElse("nessun consulente"))
                        .riferimento(attuale.operatore())
                        .motivo(motivo),
                chi);
    }

    private void nomina(Cartella cartella, Operatore consulente) {
        incarichi.save(new Incarico(cartella.id(), consulente.id(), Funzione.CONSULENTE_CPI, schede.oggi(), null));
    }
}
