package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Dominio;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes sheets of the scheda A: one, or several at once where an interview jumps. */
@Service
@Transactional
public class CompilaScheda {

    /** @param letta version of the sheet that the writer had before him */
    public record Scritto<T extends Testo>(int letta, T testo) {}

    public record Fogli(Map<Dominio, Scritto<TestoDominio>> domini, Map<PersonaId, Scritto<TestoProfilo>> profili) {

        public static Fogli di(Dominio dominio, int letta, TestoDominio testo) {
            return new Fogli(Map.of(dominio, new Scritto<>(letta, testo)), Map.of());
        }

        public static Fogli di(PersonaId persona, int letta, TestoProfilo testo) {
            return new Fogli(Map.of(), Map.of(persona, new Scritto<>(letta, testo)));
        }
    }

    public sealed interface Risposta {
        /**
         * @param scheda as it was found
         * @param ritirate how many confirmations the change took back
         */
        record Salvata(Scheda scheda, int ritirate) implements Risposta {}

        record NonAdesso(Impedimento perche) implements Risposta {}

        /** Nothing was saved; the sheets that somebody else changed, as they are now. */
        record CambiataNelFrattempo(
                Map<Dominio, Foglio<TestoDominio>> domini, Map<PersonaId, Foglio<TestoProfilo>> profili)
                implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Schede schede;
    private final DominiAnalizzati domini;
    private final ProfiliLavorativi profili;
    private final Cassaforte cassaforte;
    private final Clock clock;

    CompilaScheda(
            Consultazione consultazione,
            Schede schede,
            DominiAnalizzati domini,
            ProfiliLavorativi profili,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.schede = schede;
        this.domini = domini;
        this.profili = profili;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    public static Sezione sezione(Dominio dominio) {
        return dominio == Dominio.LAVORO ? Sezione.ANALISI_LAVORO : Sezione.ANALISI_SOCIALE;
    }

    public Risposta compila(CartellaId id, Fogli fogli, Operatore chi) {
        var vista = entra(id, fogli, chi);
        var cartella = vista.cartella();
        var impedimento = Impedimento.aScrivere(cartella);
        if (impedimento.isPresent()) {
            return new Risposta.NonAdesso(impedimento.get());
        }
        var sua = schede.perCambiare(cartella);
        var righe = schede.righe(sua);
        var scheda = schede.componi(sua, righe, vista);
        var adulti = scheda.adulti().stream().collect(Collectors.toMap(Scheda.Adulto::persona, Scheda.Adulto::foglio));
        if (!adulti.keySet().containsAll(fogli.profili().keySet())) {
            throw new NonVisibile("profilo lavorativo");
        }
        var nuoviDomini = diversi(fogli.domini(), scheda.domini());
        var nuoviProfili = diversi(fogli.profili(), adulti);
        var superatiDomini = superati(nuoviDomini, scheda.domini());
        var superatiProfili = superati(nuoviProfili, adulti);
        if (!superatiDomini.isEmpty() || !superatiProfili.isEmpty()) {
            return new Risposta.CambiataNelFrattempo(superatiDomini, superatiProfili);
        }
        scriveDomini(sua, righe.domini(), nuoviDomini, chi);
        scriveProfili(sua, righe.profili(), nuoviProfili, chi);
        var ritirate = nuoviDomini.isEmpty() && nuoviProfili.isEmpty()
                ? 0
                : scheda.conferme().size();
        if (ritirate > 0) {
            schede.ritiraConferme(righe);
        }
        return new Risposta.Salvata(scheda, ritirate);
    }

    /** Each section that is written on is asked for. */
    private Consultazione.Vista entra(CartellaId id, Fogli fogli, Operatore chi) {
        var sezioni = EnumSet.noneOf(Sezione.class);
        fogli.domini().keySet().forEach(d -> sezioni.add(sezione(d)));
        if (sezioni.isEmpty() || !fogli.profili().isEmpty()) {
            sezioni.add(Sezione.ANALISI_LAVORO);
        }
        return sezioni.stream()
                .map(sezione -> consultazione.scrivi(id, sezione, chi, "scheda A"))
                .toList()
                .getFirst();
    }

    private static <K, T extends Testo> Map<K, Scritto<T>> diversi(Map<K, Scritto<T>> scritti, Map<K, Foglio<T>> ora) {
        var diversi = new LinkedHashMap<K, Scritto<T>>();
        scritti.forEach((chiave, scritto) -> {
            var foglio = ora.get(chiave);
            if (foglio == null || !foglio.testo().equals(scritto.testo())) {
                diversi.put(chiave, scritto);
            }
        });
        return diversi;
    }

    private static <K, T extends Testo> Map<K, Foglio<T>> superati(Map<K, Scritto<T>> scritti, Map<K, Foglio<T>> ora) {
        var superati = new LinkedHashMap<K, Foglio<T>>();
        scritti.forEach((chiave, scritto) -> {
            var foglio = ora.get(chiave);
            if (foglio != null && foglio.versione() != scritto.letta()) {
                superati.put(chiave, foglio);
            }
        });
        return superati;
    }

    private void scriveDomini(
            Analisi sua,
            Map<Dominio, AnalisiDominio> righe,
            Map<Dominio, Scritto<TestoDominio>> scritti,
            Operatore chi) {
        scritti.forEach((dominio, scritto) -> {
            var riga = righe.get(dominio);
            var nuova = riga == null ? new AnalisiDominio(sua.id(), dominio) : riga;
            nuova.scritto(scritto.testo(), cassaforte, chi, clock.instant());
            if (riga == null) {
                domini.save(nuova);
            }
        });
    }

    private void scriveProfili(
            Analisi sua,
            Map<PersonaId, ProfiloLavorativo> righe,
            Map<PersonaId, Scritto<TestoProfilo>> scritti,
            Operatore chi) {
        scritti.forEach((persona, scritto) -> {
            var riga = righe.get(persona);
            var nuova = riga == null ? new ProfiloLavorativo(sua.id(), persona) : riga;
            nuova.scritto(scritto.testo(), cassaforte, chi, clock.instant());
            if (riga == null) {
                profili.save(nuova);
            }
        });
    }
}
