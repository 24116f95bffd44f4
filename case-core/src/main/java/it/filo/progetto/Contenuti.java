package it.filo.progetto;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.fondi.Fondi;
import it.filo.fondi.Fondo;
import it.filo.fondi.Interventi;
import it.filo.fondi.Intervento;
import it.filo.nucleo.Membro;
import it.filo.nucleo.PersonaId;
import it.filo.progetto.Contenuto.ImpegnoScritto;
import it.filo.progetto.Contenuto.ObiettivoScritto;
import it.filo.progetto.Contenuto.RisultatoScritto;
import it.filo.progetto.Contenuto.SostegnoScritto;
import it.filo.zona.Ente;
import it.filo.zona.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what a progetto says, with one statement for each kind of thing in it. It does not ask who reads: a use
 * case that calls it has done so.
 */
@Service
public class Contenuti {

    private final Progetti progetti;
    private final Obiettivi obiettivi;
    private final Risultati risultati;
    private final Impegni impegni;
    private final Sostegni sostegni;
    private final Interventi interventi;
    private final Fondi fondi;
    private final Zone zone;
    private final Cassaforte cassaforte;

    Contenuti(
            Progetti progetti,
            Obiettivi obiettivi,
            Risultati risultati,
            Impegni impegni,
            Sostegni sostegni,
            Interventi interventi,
            Fondi fondi,
            Zone zone,
            Cassaforte cassaforte) {
        this.progetti = progetti;
        this.obiettivi = obiettivi;
        this.risultati = risultati;
        this.impegni = impegni;
        this.sostegni = sostegni;
        this.interventi = interventi;
        this.fondi = fondi;
        this.zone = zone;
        this.cassaforte = cassaforte;
    }

    /**
     * @param membri of the nucleo, past ones included
     * @return empty where nothing was written yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Contenuto> della(CartellaId cartella, Collection<Membro> membri) {
        return progetti.dellaCartella(cartella).map(p -> di(p, membri));
    }

    Contenuto di(Progetto progetto, Collection<Membro> membri) {
        var id = progetto.id();
        var nomi = membri.stream()
                .collect(toMap(m -> m.persona().id(), m -> m.persona().nominativo(), (uno, altro) -> uno));
        var sostegniScritti = sostegni(id, nomi);
        var risultatiScritti = risultati.delProgetto(id).stream().collect(groupingBy(Risultato::obiettivo));
        var impegniScritti = impegni.delProgetto(id).stream().collect(groupingBy(Impegno::obiettivo));
        var scritti = obiettivi.delProgetto(id).stream()
                .map(o -> new ObiettivoScritto(
                        o.id(),
                        o.versione(),
                        o.dominio().orElse(null),
                        o.testo(cassaforte),
                        risultatiScritti.getOrDefault(o.id(), List.of()).stream()
                                .map(this::risultato)
                                .toList(),
                        impegniScritti.getOrDefault(o.id(), List.of()).stream()
                                .map(i -> impegno(i, nomi))
                                .toList(),
                        sostegniScritti.getOrDefault(o.id(), List.of())))
                .toList();
        return new Contenuto(
                id,
                progetto.versione(),
                progetto.stato(),
                progetto.impostazione(cassaforte),
                progetto.definitoIl().orElse(null),
                progetto.sottoscrittoIl().orElse(null),
                progetto.avviatoIl().orElse(null),
                scritti);
    }

    private RisultatoScritto risultato(Risultato risultato) {
        return new RisultatoScritto(
                risultato.id(),
                risultato.versione(),
                risultato.testo(cassaforte),
                risultato.entro().orElse(null));
    }

    private ImpegnoScritto impegno(Impegno impegno, Map<PersonaId, String> nomi) {
        var testo = impegno.testo(cassaforte);
        return new ImpegnoScritto(
                impegno.id(),
                impegno.versione(),
                testo.persona(),
                nomi.getOrDefault(testo.persona(), ""),
                testo.area(),
                testo.testo(),
                testo.frequenza());
    }

    private Map<UUID, List<SostegnoScritto>> sostegni(ProgettoId id, Map<PersonaId, String> nomi) {
        var promessi = sostegni.delProgetto(id);
        if (promessi.isEmpty()) {
            return Map.of();
        }
        var catalogo = perId(interventi.tutti(), Intervento::id);
        var casse = perId(fondi.tutti(), Fondo::id);
        var enti = perId(zone.enti(), Ente::id);
        var scritti = new LinkedHashMap<UUID, List<SostegnoScritto>>();
        for (var sostegno : promessi) {
            var promessa = sostegno.promessa();
            var fornitore = promessa.fornitore();
            var fondo = promessa.fondo();
            var persona = promessa.persona();
            scritti.computeIfAbsent(sostegno.obiettivo(), o -> new ArrayList<>())
                    .add(new SostegnoScritto(
                            sostegno.id(),
                            sostegno.versione(),
                            Objects.requireNonNull(catalogo.get(promessa.intervento())),
                            fornitore == null ? null : enti.get(fornitore),
                            fondo == null ? null : casse.get(fondo),
                            persona,
                            persona == null ? null : nomi.get(persona),
                            promessa.promessoIl(),
                            promessa.dal(),
                            promessa.al(),
                            sostegno.attivatoIl().orElse(null),
                            sostegno.conclusoIl().orElse(null)));
        }
        return scritti;
    }

    private static <T, K> Map<K, T> perId(List<T> voci, Function<T, K> id) {
        return voci.stream().collect(toMap(id, identity()));
    }
}
