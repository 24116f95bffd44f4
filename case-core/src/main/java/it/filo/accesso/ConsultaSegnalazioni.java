package it.filo.accesso;

import it.filo.accesso.ElencoSegnalazioni.Vista;
import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.nucleo.Persona;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.RelazioneSegnalazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The segnalazioni as somebody may see them, as lists and one by one; every reading is recorded. */
@Service
@Transactional
public class ConsultaSegnalazioni {

    /** A segnalazione with its texts opened. */
    public record Lettura(
            Segnalazione segnalazione,
            String mittente,
            int numero,
            Map<CampoScheda, String> valori,
            boolean riservati,
            List<Passaggio> passaggi,
            Set<AttoSegnalazione> atti,
            @Nullable CartellaId cartella,
            @Nullable Confronto confronto) {}

    public record Passaggio(PassaggioSegnalazione cosa, String motivo) {}

    /** What the person has already, as far as the reader may know. */
    public record Confronto(List<Persona> simili, List<Trovata> cartelle, List<Sovrapposizioni.Altra> altre) {}

    /** @param misura null, as phase and date, where no more than name and case manager may be known */
    public record Trovata(
            CartellaId id,
            String richiedente,
            @Nullable String caseManager,
            @Nullable String misura,
            @Nullable Fase fase,
            @Nullable LocalDate apertaIl,
            List<Sovrapposizioni.Sostegno> sostegni,
            List<Sovrapposizioni.Segue> seguono) {}

    private final VediSegnalazioni vedi;
    private final SchedeSegnalazione schede;
    private final Segnalazioni segnalazioni;
    private final ElencoSegnalazioni elenco;
    private final VerificaSovrapposizioni sovrapposizioni;
    private final Cassaforte cassaforte;
    private final Registro registro;
    private final Clock clock;

    ConsultaSegnalazioni(
            VediSegnalazioni vedi,
            SchedeSegnalazione schede,
            Segnalazioni segnalazioni,
            ElencoSegnalazioni elenco,
            VerificaSovrapposizioni sovrapposizioni,
            Cassaforte cassaforte,
            Registro registro,
            Clock clock) {
        this.vedi = vedi;
        this.schede = schede;
        this.segnalazioni = segnalazioni;
        this.elenco = elenco;
        this.sovrapposizioni = sovrapposizioni;
        this.cassaforte = cassaforte;
        this.registro = registro;
        this.clock = clock;
    }

    /** The tabs that hold something for this person. */
    public static List<Vista> viste(Operatore chi) {
        var leggibili = VediSegnalazioni.leggibili(chi);
        return Arrays.stream(Vista.values())
                .filter(v -> v.relazioni().stream().anyMatch(leggibili::contains))
                .toList();
    }

    public List<ElencoSegnalazioni.Riga> pagina(
            ElencoSegnalazioni.Filtro filtro, ElencoSegnalazioni.@Nullable Dopo dopo, Operatore chi) {
        var leggibili = VediSegnalazioni.ammette(chi);
        if (!viste(chi).contains(filtro.vista())) {
            throw new NonConsentito("segnalazioni, " + filtro.vista());
        }
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.SEGNALAZIONE, "elenco delle segnalazioni");
        return elenco.pagina(filtro, leggibili, dopo, chi, LocalDate.now(clock));
    }

    /** The enti to choose from, for who sees those of others. */
    public List<ElencoSegnalazioni.Scelta> mittenti(Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER) ? elenco.mittenti() : List.of();
    }

    public List<ElencoSegnalazioni.Scelta> equipe() {
        return elenco.equipe(LocalDate.now(clock));
    }

    public Lettura leggi(SegnalazioneId id, Operatore chi) {
        return leggi(id, null, chi);
    }

    /** @param numero an earlier writing that was sent, null for the one that counts */
    public Lettura leggi(SegnalazioneId id, @Nullable Integer numero, Operatore chi) {
        var veduta = vedi.veduta(id, chi);
        var segnalazione = veduta.segnalazione();
        var quale = numero != null && numero >= 1 && numero < veduta.numero() ? numero : veduta.numero();
        var valori = new EnumMap<CampoScheda, String>(CampoScheda.class);
        schede.leggi(id, quale).forEach((campo, valore) -> {
            if (veduta.legge(campo)) {
                valori.put(campo, valore);
            }
        });
        var cartella = segnalazione.cartella();
        var diCaso = cartella.map(CartellaId::id).orElse(null);
        registro.annota(chi, Registro.Azione.LETTURA, diCaso, Sezione.SEGNALAZIONE, "segnalazione " + id);
        if (valori.keySet().stream().anyMatch(CampoScheda::riservato)) {
            registro.annota(chi, Registro.Azione.LETTURA, diCaso, Sezione.SALUTE_E_GIUSTIZIA, "segnalazione " + id);
        }
        return new Lettura(
                segnalazione,
                segnalazione.mittente(cassaforte),
                quale,
                valori,
                veduta.leggeRiservato(),
                segnalazioni.passaggi(id).stream()
                        .map(p -> new Passaggio(p, veduta.leggeMotivi() ? p.motivo(cassaforte) : ""))
                        .toList(),
                veduta.atti(),
                cartella.filter(c -> veduta.relazioni().contains(RelazioneSegnalazione.CASO_NATO)
                                || chi.e(Ruolo.PROGRAM_MANAGER))
                        .or(() -> veduta.relazioni().contains(RelazioneSegnalazione.EMERGENZA_SUL_CASO)
                                ? elenco.cartellaDelCaso(id, chi, LocalDate.now(clock))
                                : Optional.empty())
                        .orElse(null),
                esamina(veduta) ? sovrapposizioni.confronta(segnalazione, chi) : null);
    }

    /** Who only sent it is not told what else is known of the person. */
    private static boolean esamina(VediSegnalazioni.Veduta veduta) {
        var stato = veduta.segnalazione().stato();
        return (stato == StatoSegnalazione.INVIATA || stato == StatoSegnalazione.IN_ESAME)
                && (veduta.relazioni().contains(RelazioneSegnalazione.DA_DECIDERE)
                        || veduta.relazioni().contains(RelazioneSegnalazione.EQUIPE_INCARICATA));
    }

    /** What the home tells of them; nothing for who has nothing to do with them. */
    public List<ElencoSegnalazioni.DelGiorno> delGiorno(Operatore chi, Duration novita, int quante) {
        var leggibili = VediSegnalazioni.leggibili(chi);
        return leggibili.isEmpty()
                ? List.of()
                : elenco.delGiorno(
                        leggibili,
                        chi.e(Ruolo.PROGRAM_MANAGER),
                        chi,
                        LocalDate.now(clock),
                        clock.instant().minus(novita),
                        quante);
    }
}
