package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.misura.Misura;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a segnalazione and sends it to the équipe unica. */
@Service
@Transactional
public class ScriviSegnalazione {

    public sealed interface Risposta {
        /** @param inviata otherwise it stays a draft, or with the sender who mends it */
        record Scritta(SegnalazioneId id, boolean inviata) implements Risposta {}

        /** It cannot be sent without these. */
        record Mancano(List<CampoScheda> campi) implements Risposta {}

        record MancaIlComune() implements Risposta {}

        record MancaPercheUrgente() implements Risposta {}

        /** Who is followed is an adult of the nucleo; the minor is told of in the reason. */
        record Minorenne() implements Risposta {}

        record MisuraSconosciuta() implements Risposta {}

        /** It was sent or decided meanwhile. */
        record NonPiuPossibile(StatoSegnalazione stato) implements Risposta {}

        record CambiataNelFrattempo(Segnalazione attuale, Map<CampoScheda, String> valori) implements Risposta {}
    }

    private final Segnalazioni segnalazioni;
    private final VediSegnalazioni vedi;
    private final SchedeSegnalazione schede;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ScriviSegnalazione(
            Segnalazioni segnalazioni,
            VediSegnalazioni vedi,
            SchedeSegnalazione schede,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.segnalazioni = segnalazioni;
        this.vedi = vedi;
        this.schede = schede;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Refuses who reports nobody, before what was typed is looked at. */
    public void ammetteNuova(Operatore chi) {
        if (!VediSegnalazioni.scrive(chi)) {
            throw new NonConsentito("nuova segnalazione");
        }
    }

    /** Refuses who may not, before what was typed is looked at. */
    public Segnalazione ammette(SegnalazioneId id, Operatore chi) {
        return vedi.veduta(id, AttoSegnalazione.SCRIVI, chi).segnalazione();
    }

    /** Whether this person writes of health and justice. */
    public static boolean conRiservati(Operatore chi) {
        return VediSegnalazioni.scriveRiservato(chi);
    }

    /** Whether this person writes down what came on paper from somebody without an account. */
    public static boolean perConto(Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER, Ruolo.ASSISTENTE_SOCIALE);
    }

    public Risposta nuova(TipoSegnalazione tipo, ContenutoScheda letto, boolean invia, Operatore chi) {
        ammetteNuova(chi);
        var contenuto = ammesso(tipo, letto, chi);
        var rifiuto = rifiuto(tipo, contenuto, invia);
        if (rifiuto != null) {
            return rifiuto;
        }
        var segnalazione = segnalazioni.save(
                new Segnalazione(SegnalazioneId.nuovo(), tipo, contenuto, chi, clock.instant(), cassaforte));
        return scrivi(segnalazione, contenuto, invia, chi);
    }

    /** @param letta version that was on the page */
    public Risposta salva(SegnalazioneId id, int letta, ContenutoScheda letto, boolean invia, Operatore chi) {
        var segnalazione = vedi.veduta(id, AttoSegnalazione.SCRIVI, chi).segnalazione();
        if (!AttoSegnalazione.SCRIVI.da(segnalazione.stato())) {
            return new Risposta.NonPiuPossibile(segnalazione.stato());
        }
        if (segnalazione.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(segnalazione, schede.leggi(id, segnalazione.numero()));
        }
        var contenuto = ammesso(segnalazione.tipo(), letto, chi);
        var rifiuto = rifiuto(segnalazione.tipo(), contenuto, invia);
        if (rifiuto != null) {
            return rifiuto;
        }
        segnalazione.scritta(contenuto, clock.instant(), cassaforte);
        return scrivi(segnalazione, contenuto, invia, chi);
    }

    /** An assistente sociale takes over what a desk passed on. */
    public Risposta prendi(SegnalazioneId id, int letta, Operatore chi) {
        var segnalazione = vedi.veduta(id, AttoSegnalazione.PRENDI, chi).segnalazione();
        if (!AttoSegnalazione.PRENDI.da(segnalazione.stato())) {
            return new Risposta.NonPiuPossibile(segnalazione.stato());
        }
        if (segnalazione.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(segnalazione, Map.of());
        }
        segnalazione.presa(chi, clock.instant());
        schede.accade(segnalazione, segnalazione.numero(), null, null, chi);
        annota(segnalazione, "presa in mano", chi);
        return new Risposta.Scritta(id, false);
    }

    private Risposta scrivi(Segnalazione segnalazione, ContenutoScheda contenuto, boolean invia, Operatore chi) {
        var valori = new EnumMap<CampoScheda, String>(CampoScheda.class);
        valori.putAll(contenuto.valori());
        if (invia) {
            segnalazione.inviata(clock.instant());
            valori.put(CampoScheda.IDENTITA, SchedeSegnalazione.identita(segnalazione));
        }
        schede.scrivi(segnalazione, valori);
        if (invia) {
            schede.accade(segnalazione, segnalazione.numero(), null, null, chi);
        }
        annota(segnalazione, invia ? "inviata" : "scritta", chi);
        return new Risposta.Scritta(segnalazione.id(), invia);
    }

    /** What a forged form says beyond what this person or kind of scheda writes is not read. */
    private static ContenutoScheda ammesso(TipoSegnalazione tipo, ContenutoScheda letto, Operatore chi) {
        var campi = CampoScheda.di(tipo);
        var valori = letto.valori().entrySet().stream()
                .filter(v -> campi.contains(v.getKey()) && !v.getValue().isBlank())
                .filter(v -> !v.getKey().riservato() || conRiservati(chi))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ContenutoScheda(
                letto.persona(),
                letto.comune(),
                letto.misura(),
                letto.urgente(),
                perConto(chi) ? letto.mittente() : null,
                valori);
    }

    private @Nullable Risposta rifiuto(TipoSegnalazione tipo, ContenutoScheda contenuto, boolean invia) {
        var misura = contenuto.misura();
        if (misura != null && Misura.tutte().stream().noneMatch(m -> m.codice().equals(misura))) {
            return new Risposta.MisuraSconosciuta();
        }
        if (!invia) {
            return null;
        }
        if (contenuto.comune() == null) {
            return new Risposta.MancaIlComune();
        }
        if (tipo == TipoSegnalazione.SCHEDA_UNICA
                && contenuto.persona().anagrafica().minorenne(LocalDate.now(clock))) {
            return new Risposta.Minorenne();
        }
        var mancano = CampoScheda.di(tipo).stream()
                .filter(c -> c.necessario() && !contenuto.valori().containsKey(c))
                .toList();
        if (!mancano.isEmpty()) {
            return new Risposta.Mancano(mancano);
        }
        return tipo == TipoSegnalazione.SCHEDA_UNICA
                        && contenuto.urgente()
                        && !contenuto.valori().containsKey(CampoScheda.PERCHE_URGENTE)
                ? new Risposta.MancaPercheUrgente()
                : null;
    }

    private void annota(Segnalazione segnalazione, String cosa, Operatore chi) {
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                null,
                Sezione.SEGNALAZIONE,
                "segnalazione " + segnalazione.id() + " " + cosa);
    }
}
