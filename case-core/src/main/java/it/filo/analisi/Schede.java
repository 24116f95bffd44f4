package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Dominio;
import it.filo.cartella.Eventi;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarico;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Misura;
import it.filo.nucleo.Membro;
import it.filo.nucleo.MilleGiorni;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the scheda A together from its parts. Who asks has already passed through the case's door. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Schede {

    /** What is written of a scheda, row by row. */
    record Righe(
            Map<Dominio, AnalisiDominio> domini, Map<PersonaId, ProfiloLavorativo> profili, List<Conferma> conferme) {}

    private final AnalisiPreliminari analisi;
    private final DominiAnalizzati domini;
    private final ProfiliLavorativi profili;
    private final Conferme conferme;
    private final Operatori operatori;
    private final Nuclei nuclei;
    private final Eventi eventi;
    private final Zone zone;
    private final Cassaforte cassaforte;
    private final Clock clock;

    Schede(
            AnalisiPreliminari analisi,
            DominiAnalizzati domini,
            ProfiliLavorativi profili,
            Conferme conferme,
            Operatori operatori,
            Nuclei nuclei,
            Eventi eventi,
            Zone zone,
            Cassaforte cassaforte,
            Clock clock) {
        this.analisi = analisi;
        this.domini = domini;
        this.profili = profili;
        this.conferme = conferme;
        this.operatori = operatori;
        this.nuclei = nuclei;
        this.eventi = eventi;
        this.zone = zone;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** The analisi of a case, locked for a change. */
    Analisi perCambiare(Cartella cartella) {
        return analisi.perCambiare(cartella.id())
                .orElseThrow(() -> new IllegalStateException("no analisi on " + cartella.id()));
    }

    Righe righe(Analisi sua) {
        return new Righe(
                domini.dellAnalisi(sua.id()).stream()
                        .collect(Collectors.toMap(AnalisiDominio::dominio, Function.identity())),
                profili.dellAnalisi(sua.id()).stream()
                        .collect(Collectors.toMap(ProfiloLavorativo::persona, Function.identity())),
                conferme.dellAnalisi(sua.id()));
    }

    Scheda componi(Analisi sua, Consultazione.Vista vista) {
        return componi(sua, righe(sua), vista);
    }

    Scheda componi(Analisi sua, Righe righe, Consultazione.Vista vista) {
        var cartella = vista.cartella();
        var giorno = sua.conclusaIl().orElse(oggi());
        var membri = nuclei.membri(cartella.nucleo(), giorno);
        var fogli = domini(righe);
        var adulti = adulti(righe, membri, giorno);
        var proposta = sua.foglio(cassaforte);
        var date = righe.conferme().stream()
                .collect(Collectors.toMap(
                        Conferma::funzione, Function.identity(), (a, b) -> a, () -> new EnumMap<>(Funzione.class)));
        var richieste = richieste(cartella);
        var versione = sua.versione()
                + fogli.values().stream().mapToInt(f -> f.versione() + 1).sum()
                + adulti.stream().mapToInt(a -> a.foglio().versione() + 1).sum();
        return new Scheda(
                sua.id(),
                sua.sedutaIl().orElse(null),
                sua.ora().orElse(null),
                sua.luogo(cassaforte).orElse(null),
                fogli,
                adulti,
                membri.stream()
                        .anyMatch(m -> MilleGiorni.comprendono(
                                giorno, m.persona().anagrafica().dataNascita())),
                proposta,
                posti(vista.incarichi(), richieste, date),
                Accordo.fra(richieste, decisioni(date)),
                Impedimento.aScrivere(cartella).orElse(null),
                versione,
                sua.conclusaIl().orElse(null),
                decisa(sua));
    }

    private Map<Dominio, Foglio<TestoDominio>> domini(Righe righe) {
        var fogli = new LinkedHashMap<Dominio, Foglio<TestoDominio>>();
        Scheda.DOMINI.forEach(d -> {
            var riga = righe.domini().get(d);
            fogli.put(d, riga == null ? Foglio.bianco(TestoDominio.BIANCO) : riga.foglio(cassaforte));
        });
        return fogli;
    }

    private List<Scheda.Adulto> adulti(Righe righe, List<Membro> membri, LocalDate giorno) {
        return membri.stream()
                .map(Membro::persona)
                .filter(p -> !p.minorenne(giorno))
                .map(p -> new Scheda.Adulto(
                        p.id(),
                        p.nominativo(),
                        Optional.ofNullable(righe.profili().get(p.id()))
                                .map(riga -> riga.foglio(cassaforte))
                                .orElse(Foglio.bianco(TestoProfilo.BIANCO))))
                .toList();
    }

    private List<Scheda.Posto> posti(List<Incarico> suoi, Set<Funzione> richieste, Map<Funzione, Conferma> date) {
        var persone = operatori
                .operatori(suoi.stream().map(Incarico::operatore).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Operatore::id, Function.identity()));
        return MiniEquipe.POSTI.stream()
                .map(posto -> new Scheda.Posto(
                        posto,
                        richieste.contains(posto),
                        suoi.stream()
                                .filter(i -> i.funzione() == posto && i.al().isEmpty())
                                .map(i -> persone.get(i.operatore()))
                                .findFirst()
                                .orElse(null),
                        sostituti(posto, suoi, persone),
                        Optional.ofNullable(date.get(posto))
                                .map(c -> c.letta(cassaforte))
                                .orElse(null)))
                .toList();
    }

    private List<Scheda.Sostituto> sostituti(
            Funzione posto, List<Incarico> incarichi, Map<OperatoreId, Operatore> persone) {
        return incarichi.stream()
                .filter(i -> i.funzione() == Funzione.SOSTITUTO
                        && i.sta(posto)
                        && i.al().filter(al -> !al.isBefore(oggi())).isPresent())
                .flatMap(i -> Optional.ofNullable(persone.get(i.operatore()))
                        .filter(chi -> chi.e(MiniEquipe.ruolo(posto)))
                        .map(chi -> new Scheda.Sostituto(chi, i.dal(), i.al().orElseThrow()))
                        .stream())
                .toList();
    }

    private Scheda.@Nullable Decisa decisa(Analisi sua) {
        return sua.dirimente()
                .flatMap(operatori::operatore)
                .map(chi -> new Scheda.Decisa(chi.nominativo(), sua.decisione(cassaforte)))
                .orElse(null);
    }

    Set<Funzione> richieste(Cartella cartella) {
        return MiniEquipe.richieste(
                Misura.di(cartella.misura()),
                zone.analisiCongiunta(cartella.misura()).orElse(null));
    }

    static Map<Funzione, Decisione> decisioni(Map<Funzione, Conferma> date) {
        var decisioni = new EnumMap<Funzione, Decisione>(Funzione.class);
        date.forEach((funzione, conferma) -> decisioni.put(funzione, conferma.decisione()));
        return decisioni;
    }

    /** The text of the scheda changed: who confirmed had confirmed something else. */
    void ritiraConferme(Righe righe) {
        righe.conferme().forEach(conferme::delete);
    }

    /** First day on which anything of the analisi can have happened. */
    LocalDate domandaDel(Cartella cartella) {
        return eventi.ultimi(cartella.id()).stream()
                .filter(u -> u.getTipo().equals(TipoEvento.DOMANDA_PRESENTATA.name()))
                .map(Eventi.Ultimo::getData)
                .findFirst()
                .orElse(cartella.apertaIl());
    }

    /**
     * First day on which the analisi can be concluded: the mini-équipe's, or today where it was held earlier than fixed.
     */
    LocalDate conclusioneDal(Analisi sua, Cartella cartella) {
        var seduta = sua.sedutaIl().orElse(oggi());
        var domanda = domandaDel(cartella);
        var dal = seduta.isBefore(domanda) ? domanda : seduta;
        return dal.isAfter(oggi()) ? oggi() : dal;
    }

    LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
