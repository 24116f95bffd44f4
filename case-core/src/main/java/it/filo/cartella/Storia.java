package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.misura.Calendari;
import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Misura;
import it.filo.misura.Regole;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The history of the cases. Whatever happens to a case passes here: the event is recorded, and where the case stands
 * and what is due are derived anew from everything that happened.
 */
@Service
public class Storia {

    private final Eventi eventi;
    private final Calendari calendari;
    private final Cassaforte cassaforte;
    private final Clock clock;

    Storia(Eventi eventi, Calendari calendari, Cassaforte cassaforte, Clock clock) {
        this.eventi = eventi;
        this.calendari = calendari;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Records what happened and moves the case to where its history puts it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accade(Cartella cartella, Fatto fatto, Operatore chi) {
        accade(cartella, fatto, chi, clock.instant());
    }

    /** The same, for what somebody had written down before there was a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accade(Cartella cartella, Fatto fatto, Operatore chi, Instant registratoIl) {
        var evento = eventi.save(evento(cartella, fatto, chi, registratoIl));
        if (fatto.tipo().fissaComposizione()) {
            eventi.fissaComposizione(evento, fatto.data());
        }
        aggiorna(cartella);
    }

    /**
     * The same for one of many cases of which the caller has asked together what they have seen.
     *
     * @return the event, for the caller to write
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Evento accade(
            Cartella cartella, Fatto fatto, List<Eventi.Ultimo> visti, CalendarioLavorativo calendario, Operatore chi) {
        var evento = evento(cartella, fatto, chi, clock.instant());
        aggiorna(cartella, visti, List.of(evento), calendario);
        return evento;
    }

    /** What each of some cases has seen: the latest event of each kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<CartellaId, List<Eventi.Ultimo>> ultimi(Collection<Cartella> cartelle) {
        return cartelle.isEmpty()
                ? Map.of()
                : eventi.ultimi(cartelle.stream().map(Cartella::id).toList());
    }

    Evento evento(Cartella cartella, Fatto fatto, Operatore chi, Instant registratoIl) {
        return new Evento(cartella.id(), fatto, chi, registratoIl, cassaforte);
    }

    /** Moves the case to where its history puts it, with what is about to be written to it. */
    void aggiorna(Cartella cartella, List<Eventi.Ultimo> visti, List<Evento> nuovi, CalendarioLavorativo calendario) {
        var ultimi = new HashMap<String, Eventi.Ultimo>();
        visti.forEach(u -> ultimi.put(u.getTipo(), u));
        nuovi.forEach(e -> ultimi.put(e.tipo().name(), new Eventi.Visto(e.tipo().name(), e.data(), e.id())));
        aggiorna(cartella, List.copyOf(ultimi.values()), calendario);
    }

    /** Derives phase, next step and deadline again from the history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void aggiorna(Cartella cartella) {
        aggiorna(cartella, eventi.ultimi(cartella.id()), calendari.dellaZona());
    }

    void aggiorna(Cartella cartella, List<Eventi.Ultimo> ultimi, CalendarioLavorativo calendario) {
        var valgono = valgono(ultimi);
        cartella.sta(Percorso.posizione(valgono.keySet(), cartella.percorso().orElse(null)));
        cartella.scade(scadenza(cartella, valgono, calendario));
    }

    /** Of the latest events of each kind those that no later event undid, with their business dates. */
    static Map<TipoEvento, LocalDate> valgono(List<Eventi.Ultimo> ultimi) {
        var ids = new EnumMap<TipoEvento, UUID>(TipoEvento.class);
        var date = new EnumMap<TipoEvento, LocalDate>(TipoEvento.class);
        for (var ultimo : ultimi) {
            var tipo = TipoEvento.valueOf(ultimo.getTipo());
            ids.put(tipo, ultimo.getId());
            date.put(tipo, ultimo.getData());
        }
        ids.forEach((tipo, id) -> tipo.annulla()
                .filter(annullato -> precede(ids.get(annullato), id))
                .ifPresent(date::remove));
        return date;
    }

    /** Ids are time-ordered; as text they compare as the database does. */
    private static boolean precede(@Nullable UUID prima, UUID dopo) {
        return prima != null && prima.toString().compareTo(dopo.toString()) < 0;
    }

    /**
     * What is due on a case, the earliest first: by the terms of its measure, and the next verifica when the case says,
     * also where the measure asks for none.
     */
    static List<Regole.Dovuto> dovuti(
            Cartella cartella, Map<TipoEvento, LocalDate> valgono, CalendarioLavorativo calendario) {
        if (cartella.fase() == Fase.CHIUSA) {
            return List.of();
        }
        var accaduti = new TreeMap<String, LocalDate>();
        valgono.forEach((tipo, data) -> accaduti.put(tipo.name(), data));
        var percorso = cartella.percorso().map(Percorso::name).orElse(null);
        var regole = Misura.di(cartella.misura()).regole();
        var fissata = verificaFissata(cartella)
                .map(giorno ->
                        new Regole.Dovuto(regole.termine(Scadenza.VERIFICA).orElse(Scadenza.VERIFICA_FISSATA), giorno));
        return Stream.concat(
                        regole.dovuti(accaduti, percorso, calendario).stream()
                                .filter(d ->
                                        fissata.isEmpty() || !d.termine().id().equals(Scadenza.VERIFICA)),
                        fissata.stream())
                .sorted(Comparator.comparing(Regole.Dovuto::entro))
                .toList();
    }

    /** The date set by the progetto or by the last verifica: it counts while the case is being followed. */
    private static Optional<LocalDate> verificaFissata(Cartella cartella) {
        return cartella.prossimaVerifica().filter(d -> cartella.fase() == Fase.MONITORAGGIO);
    }

    /** The first of what is due: lists and the page of the case say the same. */
    static Scadenza scadenza(Cartella cartella, Map<TipoEvento, LocalDate> valgono, CalendarioLavorativo calendario) {
        var regole = Misura.di(cartella.misura()).regole();
        return dovuti(cartella, valgono, calendario).stream()
                .findFirst()
                .map(d -> new Scadenza(d.entro(), d.termine().id(), regole.impronta()))
                .orElseGet(() -> Scadenza.nessuna(regole.impronta()));
    }
}
