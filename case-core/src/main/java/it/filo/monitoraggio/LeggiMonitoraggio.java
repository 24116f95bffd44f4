package it.filo.monitoraggio;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import it.filo.analisi.AnalisiDominio;
import it.filo.analisi.AnalisiPreliminari;
import it.filo.analisi.DominiAnalizzati;
import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Dominio;
import it.filo.cartella.Percorso;
import it.filo.monitoraggio.MonitoraggioLetto.Confronto;
import it.filo.monitoraggio.MonitoraggioLetto.EsitoLetto;
import it.filo.monitoraggio.MonitoraggioLetto.PattoSeguito;
import it.filo.monitoraggio.MonitoraggioLetto.Trovato;
import it.filo.monitoraggio.MonitoraggioLetto.VerificaLetta;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.progetto.Contenuti;
import it.filo.progetto.Contenuto;
import it.filo.progetto.Patti;
import it.filo.progetto.Patto;
import it.filo.progetto.Progetto;
import it.filo.registro.Registro;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the monitoraggio of a case for who may see it, whole or in part. */
@Service
@Transactional
public class LeggiMonitoraggio {

    private final Consultazione consultazione;
    private final Nuclei nuclei;
    private final Contenuti contenuti;
    private final Patti patti;
    private final Verifiche verifiche;
    private final VociVerificate voci;
    private final Profili profili;
    private final SchedeEsito esiti;
    private final AnalisiPreliminari analisi;
    private final DominiAnalizzati domini;
    private final ChiPuoChiudere chiPuoChiudere;
    private final Registro registro;
    private final Cassaforte cassaforte;

    LeggiMonitoraggio(
            Consultazione consultazione,
            Nuclei nuclei,
            Contenuti contenuti,
            Patti patti,
            Verifiche verifiche,
            VociVerificate voci,
            Profili profili,
            SchedeEsito esiti,
            AnalisiPreliminari analisi,
            DominiAnalizzati domini,
            ChiPuoChiudere chiPuoChiudere,
            Registro registro,
            Cassaforte cassaforte) {
        this.consultazione = consultazione;
        this.nuclei = nuclei;
        this.contenuti = contenuti;
        this.patti = patti;
        this.verifiche = verifiche;
        this.voci = voci;
        this.profili = profili;
        this.esiti = esiti;
        this.analisi = analisi;
        this.domini = domini;
        this.chiPuoChiudere = chiPuoChiudere;
        this.registro = registro;
        this.cassaforte = cassaforte;
    }

    public MonitoraggioLetto leggi(CartellaId id, Operatore chi) {
        return leggi(consultazione.leggi(id, Sezione.MONITORAGGIO, chi));
    }

    /** The same for a form. */
    public MonitoraggioLetto perScrivere(CartellaId id, Operatore chi) {
        return leggi(consultazione.apri(id, Sezione.MONITORAGGIO, chi, "verifica"));
    }

    /** The same for what the form sends. */
    MonitoraggioLetto daScrivere(CartellaId id, Operatore chi) {
        return leggi(consultazione.scrivi(id, Sezione.MONITORAGGIO, chi, "verifica"));
    }

    private MonitoraggioLetto leggi(Vista vista) {
        var cartella = vista.cartella();
        var parte = new Parte(vista.chi(), vista.livello(Sezione.MONITORAGGIO));
        var membri = nuclei.membri(cartella.nucleo());
        var contenuto = vista.legge(Sezione.PROGETTO)
                ? contenuti.della(cartella.id(), membri).orElse(null)
                : null;
        var scritti = patti.dellaCartella(cartella.id());
        var svolte = verifiche.dellaCartella(cartella.id());
        var giudizi = voci.dellaCartella(cartella.id());
        var seguiti = contenuto == null ? List.<Seguito>of() : seguiti(contenuto, parte, ultimi(svolte, giudizi));
        return new MonitoraggioLetto(
                cartella,
                firmatoIl(contenuto, vista.legge(Sezione.PATTO) ? scritti : List.of()),
                contenuto == null
                        ? Progetto.VERIFICA_OGNI_GIORNI
                        : contenuto.impostazione().verificaOgniGiorni(),
                parte,
                conduce(parte, cartella),
                chiPuoChiudere.puo(vista),
                seguiti,
                patti(vista, scritti, membri),
                verifiche(parte, svolte, giudizi, seguiti),
                profilo(cartella, parte),
                cartella.chiusaIl().isEmpty() ? null : esito(cartella.id(), parte));
    }

    /** The case manager's verifica is the case's own; where the answer is work alone, also the consulente's. */
    private static boolean conduce(Parte parte, Cartella cartella) {
        return parte.scrive()
                && (parte.tutta()
                        || parte.chi().e(Ruolo.CONSULENTE_CPI)
                                && cartella.percorso()
                                        .filter(p -> p == Percorso.SOLO_LAVORO)
                                        .isPresent());
    }

    private static @Nullable LocalDate firmatoIl(@Nullable Contenuto contenuto, List<Patto> patti) {
        return Optional.ofNullable(contenuto)
                .map(Contenuto::sottoscrittoIl)
                .orElseGet(() -> patti.stream()
                        .flatMap(p -> p.sottoscrittoIl().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Of each thing what the latest verifica said. */
    private Map<UUID, Seguito.Giudizio> ultimi(List<Verifica> svolte, List<VoceVerificata> giudizi) {
        var perVerifica = giudizi.stream().collect(groupingBy(VoceVerificata::verifica));
        var ultimi = new HashMap<UUID, Seguito.Giudizio>();
        for (var verifica : svolte) {
            for (var voce : perVerifica.getOrDefault(verifica.id(), List.of())) {
                ultimi.computeIfAbsent(
                        voce.cosa(),
                        c -> new Seguito.Giudizio(
                                voce.andamento(), voce.nota(cassaforte), verifica.data(), verifica.autore()));
            }
        }
        return ultimi;
    }

    private static List<Seguito> seguiti(Contenuto contenuto, Parte parte, Map<UUID, Seguito.Giudizio> ultimi) {
        return contenuto.obiettivi().stream()
                .flatMap(o -> Stream.of(
                                parte.tutta() ? Stream.of(Seguito.di(o, ultimi.get(o.id()))) : Stream.<Seguito>empty(),
                                o.impegni().stream()
                                        .filter(parte::comprende)
                                        .map(i -> Seguito.di(i, ultimi.get(i.id()))),
                                o.sostegni().stream()
                                        .filter(parte::comprende)
                                        .map(s -> Seguito.di(s, ultimi.get(s.id()))))
                        .flatMap(s -> s))
                .toList();
    }

    private List<PattoSeguito> patti(Vista vista, List<Patto> scritti, List<Membro> membri) {
        if (scritti.isEmpty() || !vista.legge(Sezione.PATTO)) {
            return List.of();
        }
        registro.annota(
                vista.chi(), Registro.Azione.LETTURA, vista.cartella().id().id(), Sezione.PATTO, null);
        var nomi = membri.stream()
                .collect(toMap(m -> m.persona().id(), m -> m.persona().nominativo(), (uno, altro) -> uno));
        return scritti.stream()
                .map(p -> new PattoSeguito(
                        nomi.getOrDefault(p.persona(), ""),
                        p.stato(),
                        p.sottoscrittoIl().orElse(null),
                        p.testo(cassaforte)))
                .toList();
    }

    /** Who sees only a part sees the verifiche that say something of it, and those of his own hand. */
    private List<VerificaLetta> verifiche(
            Parte parte, List<Verifica> svolte, List<VoceVerificata> giudizi, List<Seguito> seguiti) {
        var titoli = seguiti.stream().collect(toMap(Seguito::id, Seguito::titolo));
        var perVerifica = giudizi.stream()
                .filter(v -> titoli.containsKey(v.cosa()))
                .collect(groupingBy(VoceVerificata::verifica));
        return svolte.stream()
                .filter(v -> parte.mostraSintesi(v) || perVerifica.containsKey(v.id()))
                .map(v -> new VerificaLetta(
                        v.id(),
                        v.momento(),
                        v.data(),
                        v.autore(),
                        parte.mostraSintesi(v) ? v.sintesi(cassaforte) : "",
                        v.prossimaIl().orElse(null),
                        perVerifica.getOrDefault(v.id(), List.of()).stream()
                                .map(t -> new Trovato(
                                        t.cosa(),
                                        Objects.requireNonNull(titoli.get(t.cosa())),
                                        t.andamento(),
                                        t.nota(cassaforte)))
                                .toList()))
                .toList();
    }

    private List<Confronto> profilo(Cartella cartella, Parte parte) {
        if (parte.domini().isEmpty()) {
            return List.of();
        }
        var prima = new EnumMap<Dominio, Integer>(Dominio.class);
        analisi.dellaCartella(cartella.id()).map(a -> domini.dellAnalisi(a.id())).orElse(List.of()).stream()
                .filter(d -> d.scala().isPresent())
                .forEach((AnalisiDominio d) -> prima.put(d.dominio(), d.scala().get()));
        var adesso = new EnumMap<Dominio, Integer>(Dominio.class);
        profili.dellaCartella(cartella.id()).forEach(p -> adesso.putIfAbsent(p.dominio(), p.scala()));
        return parte.domini().stream()
                .map(d -> new Confronto(d, prima.get(d), adesso.get(d)))
                .toList();
    }

    private @Nullable EsitoLetto esito(CartellaId id, Parte parte) {
        return esiti.dellaCartella(id).stream()
                .findFirst()
                .map(e -> new EsitoLetto(e.esito(), e.data(), parte.tutta() ? e.sintesi(cassaforte) : "", e.autore()))
                .orElse(null);
    }
}
