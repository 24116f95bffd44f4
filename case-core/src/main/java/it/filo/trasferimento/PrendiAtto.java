package it.filo.trasferimento;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Composizione;
import it.filo.cartella.Eventi;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.monitoraggio.ChiudiCartella;
import it.filo.monitoraggio.EsitoFinale;
import it.filo.nucleo.Nuclei;
import it.filo.operatori.Operatore;
import it.filo.trasferimento.Trasferimento.Stato;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The zona that asked takes the answer, and what follows from it happens here, in its own transaction under its own walls:
 * the other zona writes nothing in it. The answer lies in the mailbox until then, so it is not lost, and the trasferimento
 * is locked while it is taken, so it is carried out once.
 */
@Service
@Transactional
public class PrendiAtto {

    public sealed interface Risposta {
        /** All have gone, and the case is closed. */
        record Chiusa(String nomeZona) implements Risposta {}

        /**
         * Some go, and the case goes on with who stays.
         *
         * @param ultimo their last day here, which may be still to come
         */
        record Prosegue(String nomeZona, List<String> andati, LocalDate ultimo) implements Risposta {}

        record NonAccolto(String nomeZona, String motivo) implements Risposta {}

        /** Something on the case is dated after today, and it closes after its last event. */
        record NonPrimaDel(LocalDate giorno) implements Risposta {}

        /** Somebody came into the household since, and would be left without a case. */
        record QualcunoResta(List<String> chi) implements Risposta {}

        record AncoraSenzaRisposta() implements Risposta {}

        /** Somebody took it before. */
        record GiaPresa() implements Risposta {}
    }

    private static final String COSA = "risposta di un'altra zona a un trasferimento";

    private final ChiTrasferisce chiTrasferisce;
    private final Trasferimenti trasferimenti;
    private final Posta posta;
    private final Arrivo arrivo;
    private final Nuclei nuclei;
    private final Composizione composizione;
    private final ChiudiCartella chiudi;
    private final Eventi eventi;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    PrendiAtto(
            ChiTrasferisce chiTrasferisce,
            Trasferimenti trasferimenti,
            Posta posta,
            Arrivo arrivo,
            Nuclei nuclei,
            Composizione composizione,
            ChiudiCartella chiudi,
            Eventi eventi,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.chiTrasferisce = chiTrasferisce;
        this.trasferimenti = trasferimenti;
        this.posta = posta;
        this.arrivo = arrivo;
        this.nuclei = nuclei;
        this.composizione = composizione;
        this.chiudi = chiudi;
        this.eventi = eventi;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** @param letta version of the trasferimento that was on the page */
    public Risposta prendi(CartellaId id, int letta, Operatore chi) {
        var cartella = chiTrasferisce.prendeAtto(id, chi, COSA).cartella();
        var inviato = trasferimenti.perCambiare(id).filter(t -> t.stato() == Stato.INVIATO && t.versione() == letta);
        if (inviato.isEmpty()) {
            return new Risposta.GiaPresa();
        }
        var trasferimento = inviato.get();
        var risposta = posta.risposta(trasferimento.id())
                .filter(r -> r.stato() == StatoLettera.ACCOLTA || r.stato() == StatoLettera.RIFIUTATA);
        if (risposta.isEmpty()) {
            return new Risposta.AncoraSenzaRisposta();
        }
        var ultimo = eventi.ultimoGiorno(id).orElse(cartella.apertaIl());
        if (ultimo.isAfter(LocalDate.now(clock))) {
            return new Risposta.NonPrimaDel(ultimo);
        }
        var accolto = risposta.get().stato() == StatoLettera.ACCOLTA;
        var viaggio = viaggio(cartella, trasferimento);
        if (accolto && cartella.chiusaIl().isEmpty() && viaggio.conLaCartella() && !viaggio.tutti()) {
            return new Risposta.QualcunoResta(viaggio.restano().stream()
                    .map(m -> m.persona().nominativo())
                    .toList());
        }
        var motivo = arrivo.motivo(trasferimento, risposta.get(), chi);
        trasferimento.risposto(accolto, risposta.get(), motivo, cassaforte);
        posta.presa(trasferimento.id());
        return accolto ? accolto(cartella, trasferimento, chi) : rifiutato(cartella, trasferimento, motivo, chi);
    }

    private Risposta rifiutato(Cartella cartella, Trasferimento trasferimento, String motivo, Operatore chi) {
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.TRASFERIMENTO_RIFIUTATO, giorno(cartella, trasferimento))
                        .dopo("Dalla zona " + trasferimento.nomeZona())
                        .riferimento(trasferimento.id())
                        .motivo(motivo),
                chi);
        return new Risposta.NonAccolto(trasferimento.nomeZona(), motivo);
    }

    private Risposta accolto(Cartella cartella, Trasferimento trasferimento, Operatore chi) {
        var giorno = giorno(cartella, trasferimento);
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.TRASFERIMENTO_ACCOLTO, giorno)
                        .dopo("Dalla zona " + trasferimento.nomeZona())
                        .riferimento(trasferimento.id()),
                chi);
        var viaggio = viaggio(cartella, trasferimento);
        if (viaggio.conLaCartella()) {
            chiude(cartella, trasferimento, giorno, chi);
            return new Risposta.Chiusa(trasferimento.nomeZona());
        }
        var ultimo = trasferimento.dal().minusDays(1);
        for (var membro : viaggio.vanno()) {
            var entrato = membro.componente().dal();
            composizione.esce(
                    membro.componente(),
                    ultimo.isBefore(entrato) ? entrato : ultimo,
                    EsitoFinale.TRASFERIMENTO.nome(),
                    chi);
        }
        return new Risposta.Prosegue(trasferimento.nomeZona(), ConsultaTrasferimenti.nomi(viaggio.vanno()), ultimo);
    }

    private Viaggio viaggio(Cartella cartella, Trasferimento trasferimento) {
        return Viaggio.di(
                nuclei.membri(cartella.nucleo(), LocalDate.now(clock)),
                trasferimento.componenti(),
                trasferimento.dal());
    }

    /** The household moves together, so who belongs to it stays as it is: it may come back. */
    private void chiude(Cartella cartella, Trasferimento trasferimento, LocalDate giorno, Operatore chi) {
        if (cartella.chiusaIl().isPresent()) {
            return;
        }
        var chiusa = chiudi.chiudi(
                cartella.id(),
                cartella.versione(),
                EsitoFinale.TRASFERIMENTO,
                giorno,
                "Trasferita alla zona " + trasferimento.nomeZona() + ", dove la segue una cartella nuova.",
                chi);
        if (!(chiusa instanceof ChiudiCartella.Risposta.Chiusa)) {
            throw new IllegalStateException("the case " + cartella.id() + " does not close: " + chiusa);
        }
    }

    /** The day of the answer, or of the last thing that happened here since: a case closes after its last event. */
    private LocalDate giorno(Cartella cartella, Trasferimento trasferimento) {
        var risposta = trasferimento
                .rispostoIl()
                .map(i -> LocalDate.ofInstant(i, clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
        return eventi.ultimoGiorno(cartella.id())
                .filter(u -> u.isAfter(risposta))
                .orElse(risposta);
    }
}
