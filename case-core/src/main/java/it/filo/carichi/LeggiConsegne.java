package it.filo.carichi;

import it.filo.base.Segno;
import it.filo.carichi.Consegne.Altro;
import it.filo.carichi.Consegne.Persona;
import it.filo.carichi.Consegne.Proposta;
import it.filo.carichi.Consegne.Voce;
import it.filo.cartella.Assenza;
import it.filo.cartella.Carichi;
import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.GestisciAssenza;
import it.filo.cartella.Pesi;
import it.filo.cartella.ProponiAssistente;
import it.filo.cartella.ProponiAssistente.DaAffidare;
import it.filo.cartella.Successione;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that somebody holds, and who could take it over or stand in. */
@Service
@Transactional
public class LeggiConsegne {

    /** As many as are handed over at once; what remains is handed over afterwards. */
    public static final int MASSIME = 200;

    private static final int PAGINA = 50;

    /**
     * A function to hand over.
     *
     * @param candidati who may take it, by surname; empty where nobody may
     * @param proposto whom it would go to, null where nobody may take it or all of them are away
     * @param serve whom it takes, in words
     */
    public record Riga(
            Voce voce, List<Carico> candidati, @Nullable OperatoreId proposto, String serve) {}

    public record RigaProposta(
            Proposta proposta,
            List<Carico> candidati,
            @Nullable OperatoreId proposto) {}

    /** @param altre whether there is more than can be handed over at once */
    public record Lette(Operatore persona, List<Riga> righe, List<RigaProposta> proposte, Altro altro, boolean altre) {}

    /**
     * @param quante of all, on this page or not
     * @param dopo where the next page begins, null on the last
     */
    public record Elenco(
            List<Voce> voci, long quante, @Nullable Segno dopo) {
        private static final Elenco VUOTO = new Elenco(List.of(), 0, null);
    }

    /** @param colleghi who may stand in, by surname */
    public record Assente(
            Operatore persona, @Nullable Assenza assenza, Elenco scoperte, Elenco coperte, List<Carico> colleghi) {}

    private final Consegne consegne;
    private final Carichi carichi;
    private final GestisciAssenza assenze;
    private final Operatori operatori;
    private final Registro registro;
    private final Clock clock;

    LeggiConsegne(
            Consegne consegne,
            Carichi carichi,
            GestisciAssenza assenze,
            Operatori operatori,
            Registro registro,
            Clock clock) {
        this.consegne = consegne;
        this.carichi = carichi;
        this.assenze = assenze;
        this.operatori = operatori;
        this.registro = registro;
        this.clock = clock;
    }

    public List<Persona> persone(Operatore chi) {
        ammette(chi);
        return consegne.persone(GestisciAssenza.RUOLI, oggi());
    }

    /** Who works here no longer and still has open cases. */
    public List<Persona> daPassare(Operatore chi) {
        ammette(chi);
        return consegne.uscite(GestisciAssenza.RUOLI, oggi()).stream()
                .filter(p -> p.daPassare(oggi()))
                .toList();
    }

    /** Whose cases are handed over; also somebody who works here no longer. */
    public Operatore persona(OperatoreId id, Operatore chi) {
        ammette(chi);
        return operatori
                .operatore(id)
                .filter(o -> GestisciAssenza.RUOLI.contains(o.ruolo()))
                .orElseThrow(() -> new NonVisibile("consegne di " + id));
    }

    /** @param a to whom all goes that may go there; what may not goes by the rule, as everything where it is null */
    public Lette di(OperatoreId id, @Nullable OperatoreId a, Operatore chi) {
        var persona = persona(id, chi);
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "consegne di un operatore");
        var voci = consegne.voci(id, oggi(), MASSIME + 1);
        var mostrate = voci.subList(0, Math.min(MASSIME, voci.size()));
        var proposte = consegne.proposte(id, MASSIME);
        var tutti = inServizio();
        var scelti = new HashMap<UUID, OperatoreId>();
        for (var funzione : Funzione.values()) {
            var sue = mostrate.stream().filter(v -> v.funzione() == funzione).toList();
            scelti.putAll(scelti(sue, candidati(tutti, puo(funzione, persona)), a));
        }
        var assistenti = candidati(tutti, puo(Funzione.CASE_MANAGER, persona));
        var proposti = proponi(
                proposte.stream()
                        .map(p -> new DaAffidare(p.cartella(), p.comune(), null, Pesi.di(Fase.ANALISI_PRELIMINARE, 1)))
                        .toList(),
                assistenti,
                a);
        return new Lette(
                persona,
                mostrate.stream()
                        .map(v -> new Riga(
                                v,
                                candidati(tutti, puo(v.funzione(), persona)),
                                scelti.get(v.incarico()),
                                Successione.chiServe(v.funzione(), persona)))
                        .toList(),
                proposte.stream()
                        .map(p -> new RigaProposta(p, assistenti, proposti.get(p.cartella())))
                        .toList(),
                consegne.altro(id, oggi()),
                voci.size() > MASSIME);
    }

    /**
     * What is left to others while somebody is away, a page of each list.
     *
     * @param scoperte where that of what nobody covers goes on, null at its beginning
     * @param coperte where that of the rest goes on
     */
    public Assente assenza(OperatoreId id, @Nullable Segno scoperte, @Nullable Segno coperte, Operatore chi) {
        var persona = assenze.persona(id, chi);
        var colleghi = candidati(inServizio(), sostituisce(persona));
        var assenza = assenze.attuale(id).orElse(null);
        if (assenza == null) {
            return new Assente(persona, null, Elenco.VUOTO, Elenco.VUOTO, colleghi);
        }
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "cartelle di chi è assente");
        var quante = consegne.copertura(assenza, oggi());
        return new Assente(
                persona,
                assenza,
                elenco(assenza, false, scoperte, quante.scoperte()),
                elenco(assenza, true, coperte, quante.coperte()),
                colleghi);
    }

    private Elenco elenco(Assenza assenza, boolean coperte, @Nullable Segno dopo, long quante) {
        if (quante == 0) {
            return Elenco.VUOTO;
        }
        var voci = consegne.durante(assenza, coperte, oggi(), dopo, PAGINA + 1);
        var mostrate = voci.subList(0, Math.min(PAGINA, voci.size()));
        return new Elenco(
                mostrate, quante, voci.size() > PAGINA ? mostrate.getLast().segno() : null);
    }

    /**
     * Who of those chosen would stand in on all that nobody covers, however much it is, by the same rule as for new cases:
     * one alone gets all of it.
     */
    public Map<UUID, OperatoreId> sostituti(OperatoreId id, Collection<OperatoreId> scelti, Operatore chi) {
        var persona = assenze.persona(id, chi);
        var assenza = assenze.attuale(id).orElse(null);
        var colleghi = candidati(inServizio(), sostituisce(persona)).stream()
                .filter(c -> scelti.contains(c.id()))
                .map(Carico::presente)
                .toList();
        if (assenza == null || colleghi.isEmpty()) {
            return Map.of();
        }
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "cartelle di chi è assente");
        return scelti(consegne.durante(assenza, false, oggi(), null, Integer.MAX_VALUE), colleghi, null);
    }

    private static Map<UUID, OperatoreId> scelti(List<Voce> voci, List<Carico> candidati, @Nullable OperatoreId a) {
        var perCartella = proponi(
                voci.stream()
                        .map(v -> new DaAffidare(v.cartella(), v.comune(), null, Pesi.di(v.fase(), 1)))
                        .toList(),
                candidati,
                a);
        var scelti = new HashMap<UUID, OperatoreId>();
        voci.forEach(v -> {
            var scelto = perCartella.get(v.cartella());
            if (scelto != null) {
                scelti.put(v.incarico(), scelto);
            }
        });
        return scelti;
    }

    private static Map<CartellaId, OperatoreId> proponi(
            List<DaAffidare> cartelle, List<Carico> candidati, @Nullable OperatoreId a) {
        var scelti = new HashMap<CartellaId, OperatoreId>();
        if (candidati.stream().anyMatch(c -> c.id().equals(a))) {
            cartelle.forEach(c -> scelti.put(c.id(), Objects.requireNonNull(a)));
        } else {
            ProponiAssistente.per(cartelle, candidati).forEach((id, proposta) -> scelti.put(id, proposta.a()));
        }
        return scelti;
    }

    private List<Carico> inServizio() {
        return carichi.inServizio(oggi(), GestisciAssenza.RUOLI.toArray(Ruolo[]::new));
    }

    private static List<Carico> candidati(List<Carico> tutti, Predicate<Carico> chi) {
        return tutti.stream().filter(chi).toList();
    }

    private static Predicate<Carico> puo(Funzione funzione, Operatore da) {
        return c -> Successione.ammette(funzione, Successione.Chi.di(da), c.chi());
    }

    private static Predicate<Carico> sostituisce(Operatore assente) {
        return c -> Successione.sostituisce(Successione.Chi.di(assente), c.chi());
    }

    static void ammette(Operatore chi) {
        if (!chi.e(Ruolo.PROGRAM_MANAGER)) {
            throw new NonConsentito("consegne");
        }
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
