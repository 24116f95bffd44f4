package it.filo.trasferimento;

import it.filo.accesso.Domanda;
import it.filo.accesso.Domande;
import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Eventi;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.misura.Misura;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.operatori.Operatori;
import it.filo.trasferimento.Documento.Capitolo;
import it.filo.trasferimento.Documento.DaAnalizzare;
import it.filo.trasferimento.Documento.InViaggio;
import it.filo.trasferimento.Documento.Voce;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the document that goes to another zona: the minimum, and of the rest what was chosen, as far as who sends it may
 * read it all. Nothing of who stays is in it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ComponiDocumento {

    private final Capitoli capitoli;
    private final Nuclei nuclei;
    private final Domande domande;
    private final Eventi eventi;
    private final Incarichi incarichi;
    private final Fascicoli fascicoli;
    private final Operatori operatori;
    private final ElencoTrasferimenti elenco;
    private final Zone zone;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ComponiDocumento(
            Capitoli capitoli,
            Nuclei nuclei,
            Domande domande,
            Eventi eventi,
            Incarichi incarichi,
            Fascicoli fascicoli,
            Operatori operatori,
            ElencoTrasferimenti elenco,
            Zone zone,
            Cassaforte cassaforte,
            Clock clock) {
        this.capitoli = capitoli;
        this.nuclei = nuclei;
        this.domande = domande;
        this.eventi = eventi;
        this.incarichi = incarichi;
        this.fascicoli = fascicoli;
        this.operatori = operatori;
        this.elenco = elenco;
        this.zone = zone;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** What somebody may choose of a case, where all of its household moves or only some do. */
    static List<Parte> aScelta(Vista vista, boolean tutti) {
        return Parte.aScelta().stream()
                .filter(p -> tutti || p.diCiascuno())
                .filter(p -> vista.livello(p.sezione()).leggeTutto())
                .filter(p -> Capitoli.previsto(p, vista.cartella()))
                .toList();
    }

    Viaggio viaggio(Cartella cartella, Trasferimento.Richiesta richiesta) {
        return Viaggio.di(
                nuclei.membri(cartella.nucleo(), LocalDate.now(clock)), richiesta.componenti(), richiesta.dal());
    }

    /** The measure under which those who move are followed there: some of a household leave its measure behind. */
    static Misura misura(Cartella cartella, Viaggio viaggio) {
        return viaggio.tutti() ? Misura.di(cartella.misura()) : Misura.nessuna();
    }

    /** Empty where what was asked no longer fits the household, the pathway or what its sender reads. */
    Optional<Documento> componi(Vista vista, Trasferimento.Richiesta richiesta) {
        var viaggio = viaggio(vista.cartella(), richiesta);
        return viaggio.possibile(richiesta.componenti().size())
                        && aScelta(vista, viaggio.tutti()).containsAll(richiesta.parti())
                ? Optional.of(componi(vista, richiesta, viaggio))
                : Optional.empty();
    }

    private Documento componi(Vista vista, Trasferimento.Richiesta richiesta, Viaggio viaggio) {
        var cartella = vista.cartella();
        var sue = viaggio.tutti() ? domande.dellaCartella(cartella.id()) : List.<Domanda>of();
        var prima = viaggio.tutti() ? prima(cartella, sue) : Optional.<DaAnalizzare>empty();
        return new Documento(
                viaggio.vanno().stream()
                        .map(m -> new InViaggio(
                                m.persona().anagrafica(),
                                viaggio.parentela(m),
                                m.persona().telefono().orElse(null),
                                m.persona().email().orElse(null)))
                        .toList(),
                cartella.percorso().isPresent() ? null : prima.orElse(null),
                Stream.of(
                                Stream.of(new Capitolo(Parte.MINIMO, minimo(vista, richiesta, viaggio, sue, prima))),
                                nota(richiesta),
                                richiesta.parti().stream()
                                        .sorted()
                                        .map(p -> new Capitolo(p, capitoli.voci(p, vista, viaggio))))
                        .flatMap(c -> c)
                        .toList());
    }

    /**
     * The domanda from which the term of the analisi preliminare runs, also where it was made in a zona before. Where the
     * analisi is concluded its term was kept or missed here, and starts nowhere else.
     */
    private Optional<DaAnalizzare> prima(Cartella cartella, List<Domanda> sue) {
        return Stream.concat(
                        fascicoli.dellaCartella(cartella.id()).stream()
                                .map(f -> f.documento(cassaforte).termine())
                                .filter(Objects::nonNull),
                        sue.stream().map(d -> new DaAnalizzare(d.dataDomanda(), d.protocollo())))
                .min(Comparator.comparing(DaAnalizzare::domandaDel));
    }

    private List<Voce> minimo(
            Vista vista,
            Trasferimento.Richiesta richiesta,
            Viaggio viaggio,
            List<Domanda> sue,
            Optional<DaAnalizzare> prima) {
        var cartella = vista.cartella();
        var voci = new ArrayList<Voce>();
        viaggio.vanno().forEach(m -> voci.add(new Voce(m.persona().nominativo(), persona(m, viaggio))));
        voci.add(new Voce("Misura", misura(cartella, viaggio).nome()));
        prima.filter(p -> sue.stream().noneMatch(d -> d.protocollo().equals(p.protocollo())))
                .ifPresent(p -> voci.add(new Voce(
                        "Domanda",
                        unisci(p.protocollo(), "presentata il " + giorno(p.domandaDel()), "in un'altra zona"))));
        sue.forEach(d -> voci.add(new Voce("Domanda", domanda(d))));
        voci.add(new Voce(
                "Fase",
                cartella.fase().nome()
                        + eventi.ultimoPasso(cartella.id())
                                .map(g -> ", ultimo passo del " + giorno(g))
                                .orElse("")));
        incarichi
                .attuale(cartella.id(), Funzione.CASE_MANAGER)
                .flatMap(i -> operatori.operatore(i.operatore()))
                .ifPresent(o -> voci.add(new Voce(
                        "Case manager",
                        unisci(
                                o.nominativo(),
                                o.nomeEnte(),
                                elenco.telefono(o.id()).orElse("")))));
        voci.add(new Voce("Zona di provenienza", zone.corrente().nome()));
        voci.add(new Voce("Si trasferisce", "Dal " + giorno(richiesta.dal())));
        Optional.of(richiesta.verso())
                .filter(v -> !v.isBlank())
                .ifPresent(v -> voci.add(new Voce(Documento.VA_AD_ABITARE, v)));
        voci.add(new Voce(
                "La persona è stata informata",
                "Il " + giorno(richiesta.informataIl()) + ", "
                        + richiesta.informataCome().nome().toLowerCase(Locale.ITALIAN)));
        return voci;
    }

    private static Stream<Capitolo> nota(Trasferimento.Richiesta richiesta) {
        return richiesta.nota().isBlank()
                ? Stream.empty()
                : Stream.of(new Capitolo(Parte.NOTA, List.of(new Voce("Nota", richiesta.nota()))));
    }

    private static String persona(Membro membro, Viaggio viaggio) {
        var dati = membro.persona().anagrafica();
        var nascita = dati.dataNascita() == null
                ? ""
                : "nascita " + giorno(dati.dataNascita())
                        + (dati.luogoNascita() == null ? "" : ", " + dati.luogoNascita());
        return unisci(
                viaggio.parentela(membro).nome(),
                nascita,
                dati.codiceFiscale() == null ? "" : "codice fiscale " + dati.codiceFiscale(),
                membro.persona().telefono().map(t -> "telefono " + t).orElse(""),
                membro.persona().email().map(e -> "e-mail " + e).orElse(""));
    }

    private static String domanda(Domanda domanda) {
        return unisci(
                domanda.protocollo(),
                "presentata il " + giorno(domanda.dataDomanda()),
                domanda.stato().nome().toLowerCase(Locale.ITALIAN)
                        + domanda.dataEsito().map(d -> " dal " + giorno(d)).orElse(""));
    }

    static String giorno(LocalDate giorno) {
        return "%1$td/%1$tm/%1$tY".formatted(giorno);
    }

    static String unisci(String... pezzi) {
        return Stream.of(pezzi).filter(p -> !p.isBlank()).collect(Collectors.joining("; "));
    }
}
