package it.filo.oggi;

import it.filo.accesso.ConsultaAttenzione;
import it.filo.accesso.ConsultaSegnalazioni;
import it.filo.accesso.ElencoAttenzione;
import it.filo.accesso.ElencoSegnalazioni;
import it.filo.accesso.PersoneDaCompletare;
import it.filo.base.Lettura.Per;
import it.filo.carichi.LeggiCarichi;
import it.filo.carichi.LeggiConsegne;
import it.filo.cartella.Passo;
import it.filo.cartella.TipoEvento;
import it.filo.lep.LeggiRapporto;
import it.filo.lep.Taglio;
import it.filo.lep.Taglio.Trimestre;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.operatori.TieniBozze;
import it.filo.operatori.Visibilita;
import it.filo.registro.Registro;
import it.filo.trasferimento.ConsultaTrasferimenti;
import it.filo.trasferimento.ElencoTrasferimenti;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is mine to do today, by role. */
@Service
@Transactional
public class ApriGiornata {

    /** Lines of each list, before the list itself is a better place. */
    public static final int RIGHE = 10;

    public static final int GIORNI_DI_NOVITA = 7;

    private static final int SETTIMANA = 7;
    /** Who is invited to few sedute wants to know of them earlier. */
    private static final int DUE_MESI = 60;

    private final Giornate giornate;
    private final GiornateDellaZona dellaZona;
    private final Attese attese;
    private final TieniBozze bozze;
    private final ConsultaSegnalazioni segnalazioni;
    private final Preparazioni preparazioni;
    private final Registro registro;
    private final LeggiCarichi carichi;
    private final LeggiConsegne consegne;
    private final LeggiRapporto rapporti;
    private final ConsultaAttenzione attenzione;
    private final ConsultaTrasferimenti trasferimenti;
    private final PersoneDaCompletare daCompletare;
    private final Clock clock;

    ApriGiornata(
            Giornate giornate,
            GiornateDellaZona dellaZona,
            Attese attese,
            TieniBozze bozze,
            ConsultaSegnalazioni segnalazioni,
            Preparazioni preparazioni,
            Registro registro,
            LeggiCarichi carichi,
            LeggiConsegne consegne,
            LeggiRapporto rapporti,
            ConsultaAttenzione attenzione,
            ConsultaTrasferimenti trasferimenti,
            PersoneDaCompletare daCompletare,
            Clock clock) {
        this.giornate = giornate;
        this.dellaZona = dellaZona;
        this.attese = attese;
        this.bozze = bozze;
        this.segnalazioni = segnalazioni;
        this.preparazioni = preparazioni;
        this.registro = registro;
        this.carichi = carichi;
        this.consegne = consegne;
        this.rapporti = rapporti;
        this.attenzione = attenzione;
        this.trasferimenti = trasferimenti;
        this.daCompletare = daCompletare;
        this.clock = clock;
    }

    /**
     * @param bozze how many drafts wait to be taken up again
     * @param segnalazioni to decide, to complete, or come back
     * @param trasferimenti that came from other zones and wait, or were answered there
     * @param altreZone what was asked of other zones and has no answer yet
     * @param riesami families that this person helps, or that nobody does, whose days for a review end or are over
     * @param passi what this person has taken on to do for such families by a day
     */
    public record Aperta(
            Giornata giornata,
            long bozze,
            List<ElencoSegnalazioni.DelGiorno> segnalazioni,
            ConsultaTrasferimenti.DelGiorno trasferimenti,
            List<ElencoTrasferimenti.Inviato> altreZone,
            ConsultaAttenzione.Righe riesami,
            List<ElencoAttenzione.Riga> passi) {}

    public Aperta apri(Operatore chi) {
        return new Aperta(
                di(chi),
                bozze.quante(chi),
                segnalazioni.delGiorno(chi, Duration.ofDays(GIORNI_DI_NOVITA), RIGHE),
                trasferimenti.delGiorno(chi, RIGHE),
                trasferimenti.inAttesa(chi, RIGHE),
                chi.e(Ruolo.ASSISTENTE_SOCIALE, Ruolo.OPERATORE_ACCESSO, Ruolo.AMMINISTRATIVA)
                        ? attenzione.promemoria(chi, RIGHE)
                        : ConsultaAttenzione.Righe.NESSUNA,
                chi.e(Ruolo.ASSISTENTE_SOCIALE, Ruolo.OPERATORE_ACCESSO) ? attenzione.prossimi(chi, RIGHE) : List.of());
    }

    private Giornata di(Operatore chi) {
        var oggi = LocalDate.now(clock);
        if (Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.SUA).legge()) {
            registro.annota(chi, Registro.Azione.LETTURA, null, null, "elenchi della giornata");
        }
        var recente = clock.instant().minus(Duration.ofDays(GIORNI_DI_NOVITA));
        return switch (chi.ruolo()) {
            case ASSISTENTE_SOCIALE, CONSULENTE_CPI, TUTOR, REFERENTE_SPECIALISTICO -> diChiSegue(chi, oggi, recente);
            case AMMINISTRATIVA ->
                new Giornata.DellAmministrativa(
                        giornate.daFare(chi, Turno.passi(chi.ruolo()), oggi, RIGHE),
                        giornate.conti(chi, oggi),
                        attese.solleciti(chi, oggi, RIGHE),
                        dellaZona.esiti(oggi.minusDays(GIORNI_DI_NOVITA)),
                        oggi.minusDays(GIORNI_DI_NOVITA),
                        daCompletare.quante(chi),
                        dellaZona.unioniChieste(RIGHE),
                        dellaZona.inDueNuclei(oggi, RIGHE));
            case PROGRAM_MANAGER ->
                new Giornata.DelProgramma(
                        giornate.daFare(chi, Turno.passi(chi.ruolo()), oggi, RIGHE),
                        giornate.conti(chi, oggi),
                        attese.solleciti(chi, oggi, RIGHE),
                        giornate.appuntamenti(chi, oggi, oggi.plusDays(SETTIMANA), RIGHE),
                        dellaZona.arretrati(oggi, RIGHE),
                        consegne.daPassare(chi),
                        carichi.collo(chi).cosa().orElse(null));
            case DIRETTORE -> delDirettore(chi, oggi);
            case OPERATORE_ACCESSO -> dellAccesso(chi);
            case NUCLEO_DI_MONITORAGGIO, REGIONE ->
                new Giornata.DeiRapporti(Trimestre.del(oggi).precedente());
            case DPO -> new Giornata.DelDpo(dellaZona.consultazioni(recente));
            case AMMINISTRATORE ->
                new Giornata.DellAmministratore(dellaZona.persone(oggi, clock.instant()), preparazioni.al(oggi));
        };
    }

    private Giornata dellAccesso(Operatore chi) {
        var conteggi = attenzione.conta(chi);
        return new Giornata.DellAccesso(
                dellaZona.conEsito(chi, RIGHE),
                dellaZona.senzaEsito(chi, RIGHE),
                conteggi.stream().mapToLong(ElencoAttenzione.Conteggio::righe).sum(),
                conteggi.stream().mapToLong(ElencoAttenzione.Conteggio::vicine).sum());
    }

    private Giornata diChiSegue(Operatore chi, LocalDate oggi, Instant recente) {
        var propri = Turno.passi(chi.ruolo());
        var fino = oggi.plusDays(chi.e(Ruolo.REFERENTE_SPECIALISTICO) ? DUE_MESI : SETTIMANA);
        return new Giornata.DiChiSegue(
                propri.isEmpty() ? List.of() : giornate.daFare(chi, propri, oggi, RIGHE),
                giornate.conti(chi, oggi),
                attese.solleciti(chi, oggi, RIGHE),
                inAttesa(chi, propri, oggi),
                giornate.novita(
                        chi,
                        noti(chi.ruolo(), Relazione.SUA),
                        noti(chi.ruolo(), Relazione.SUA_SOLO_SOCIALE),
                        oggi,
                        recente,
                        RIGHE),
                giornate.appuntamenti(chi, oggi, fino, RIGHE),
                chi.e(Ruolo.TUTOR) ? giornate.sostegniDaAvviare(chi, oggi, RIGHE) : List.of(),
                chi.e(Ruolo.CONSULENTE_CPI) ? giornate.pattiDaFare(chi, accantoAlProgetto(), oggi, RIGHE) : List.of(),
                chi.e(Ruolo.ASSISTENTE_SOCIALE) ? giornate.nucleiCambiati(chi, oggi, RIGHE) : List.of(),
                giornate.assenze(chi, oggi));
    }

    /** Measures under which a patto is written also where a progetto is. */
    private static List<String> accantoAlProgetto() {
        return Misura.conCartelle().stream()
                .filter(m -> !m.pattoBasta())
                .map(Misura::codice)
                .toList();
    }

    /** Who reads how a family is reached has read of that case. */
    private List<InAttesa> inAttesa(Operatore chi, List<Passo> propri, LocalDate oggi) {
        var inAttesa = attese.di(chi, propri, oggi, null, RIGHE);
        inAttesa.stream()
                .filter(a -> a.atteso().tipo() == InAttesa.Tipo.FAMIGLIA)
                .forEach(a -> registro.annota(
                        chi, Registro.Azione.LETTURA, a.cartella(), Sezione.NUCLEO, "recapiti di chi si aspetta"));
        return inAttesa;
    }

    private Giornata delDirettore(Operatore chi, LocalDate oggi) {
        var concluso = Trimestre.del(oggi).precedente();
        var rapporto = rapporti.rapporti(new Taglio(concluso.ultimoGiorno(), oggi), Per.PAGINA, chi);
        return new Giornata.DelDirettore(concluso, rapporto.cosa().getFirst(), concluso.successivo());
    }

    /**
     * Events of sections that are read whole: of the others only parts are the person's, and an event says too much.
     * Reminders have their own place on the page.
     */
    private static List<TipoEvento> noti(Ruolo ruolo, Relazione relazione) {
        return Arrays.stream(TipoEvento.values())
                .filter(t -> t != TipoEvento.SOLLECITO)
                .filter(t -> Visibilita.livello(ruolo, t.sezione(), relazione).leggeTutto())
                .toList();
    }
}
