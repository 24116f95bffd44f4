package it.filo.monitoraggio;

import static java.util.stream.Collectors.toMap;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Dominio;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a verifica. Only the one of who conducts the case counts as held and sets when the next is; what others find
 * in their part is a contribution to it, so that a note on attendance does not put the next verifica off.
 */
@Service
@Transactional
public class SvolgiVerifica {

    public sealed interface Risposta {
        record Svolta(MonitoraggioLetto prima, @Nullable LocalDate prossima) implements Risposta {}

        /** There is nothing signed yet that could be followed. */
        record NienteDiFirmato() implements Risposta {}

        record CartellaChiusa() implements Risposta {}

        /** The day must lie between the signature and today. */
        record GiornoImpossibile(LocalDate firma) implements Risposta {}

        /** The next one comes after this one. */
        record ProssimaNonDopo() implements Risposta {}

        record ProssimaMancante() implements Risposta {}

        record SintesiMancante() implements Risposta {}

        record NienteDiScritto() implements Risposta {}
    }

    /**
     * What was found.
     *
     * @param momento of a contribution it is always in itinere
     * @param prossima null after the last one, and in a contribution
     */
    public record Trovato(
            Momento momento,
            LocalDate data,
            List<Voce> voci,
            Map<Dominio, Integer> profilo,
            String sintesi,
            @Nullable LocalDate prossima) {}

    /** @param cosa id of the objective, commitment or support */
    public record Voce(UUID cosa, Andamento andamento, String nota) {}

    private final LeggiMonitoraggio leggi;
    private final Verifiche verifiche;
    private final VociVerificate voci;
    private final Profili profili;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    SvolgiVerifica(
            LeggiMonitoraggio leggi,
            Verifiche verifiche,
            VociVerificate voci,
            Profili profili,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.leggi = leggi;
        this.verifiche = verifiche;
        this.voci = voci;
        this.profili = profili;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    public Risposta svolgi(CartellaId id, Trovato trovato, Operatore chi) {
        var letto = leggi.daScrivere(id, chi);
        var rifiuto = rifiuto(letto, trovato);
        if (rifiuto != null) {
            return rifiuto;
        }
        var conduce = letto.conduce();
        var prossima = conduce ? trovato.prossima() : null;
        var verifica = verifiche.save(new Verifica(
                id,
                conduce ? trovato.momento() : Momento.ITINERE,
                trovato.data(),
                trovato.sintesi(),
                prossima,
                chi,
                clock.instant(),
                cassaforte));
        scrivi(letto, verifica.id(), trovato);
        var cartella = letto.cartella();
        if (conduce && letto.verifiche().stream().noneMatch(v -> v.data().isAfter(trovato.data()))) {
            cartella.prossimaVerifica(prossima);
        }
        var tipo = conduce ? TipoEvento.VERIFICA_SVOLTA : TipoEvento.CONTRIBUTO_ALLA_VERIFICA;
        storia.accade(
                cartella,
                Fatto.di(tipo, trovato.data())
                        .dopo(conduce ? trovato.momento().nome() : null)
                        .riferimento(verifica.id()),
                chi);
        return new Risposta.Svolta(letto, prossima);
    }

    private @Nullable Risposta rifiuto(MonitoraggioLetto letto, Trovato trovato) {
        if (letto.chiusa()) {
            return new Risposta.CartellaChiusa();
        }
        var firma = letto.firmatoIl();
        if (firma == null) {
            return new Risposta.NienteDiFirmato();
        }
        if (trovato.data().isBefore(firma) || trovato.data().isAfter(LocalDate.now(clock))) {
            return new Risposta.GiornoImpossibile(firma);
        }
        if (!letto.conduce()) {
            return trovato.voci().isEmpty() && trovato.sintesi().isBlank() ? new Risposta.NienteDiScritto() : null;
        }
        if (trovato.sintesi().isBlank()) {
            return new Risposta.SintesiMancante();
        }
        var prossima = trovato.prossima();
        if (prossima == null) {
            return trovato.momento() == Momento.USCITA ? null : new Risposta.ProssimaMancante();
        }
        return prossima.isAfter(trovato.data()) ? null : new Risposta.ProssimaNonDopo();
    }

    private void scrivi(MonitoraggioLetto letto, VerificaId verifica, Trovato trovato) {
        var sue = letto.seguiti().stream().collect(toMap(Seguito::id, s -> s));
        for (var voce : trovato.voci()) {
            var cosa = sue.get(voce.cosa());
            if (cosa == null) {
                throw new NonConsentito("verifica di " + voce.cosa());
            }
            voci.save(new VoceVerificata(verifica, cosa, voce.andamento(), voce.nota(), cassaforte));
        }
        trovato.profilo().forEach((dominio, scala) -> {
            if (!letto.parte().domini().contains(dominio)) {
                throw new NonConsentito("profilo, " + dominio);
            }
            profili.save(new Profilo(verifica, dominio, scala));
        });
    }
}
