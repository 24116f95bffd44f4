package it.filo.accesso;

import it.filo.accesso.ConfrontaRighe.Mossa;
import it.filo.cartella.ApriCartella;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.Storia;
import it.filo.misura.CalendarioLavorativo;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Unioni;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What {@link RegistraEsito} does for one outcome, for many at once and with as many questions as for one. Whatever is not
 * plain, as where a case of the household is open already, it leaves to that.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RegistraEsiti {

    private final Domande domande;
    private final Cartelle cartelle;
    private final Nuclei nuclei;
    private final Unioni unioni;
    private final RegistraEsito registraEsito;
    private final ApriCartella apriCartella;
    private final Storia storia;

    RegistraEsiti(
            Domande domande,
            Cartelle cartelle,
            Nuclei nuclei,
            Unioni unioni,
            RegistraEsito registraEsito,
            ApriCartella apriCartella,
            Storia storia) {
        this.domande = domande;
        this.cartelle = cartelle;
        this.nuclei = nuclei;
        this.unioni = unioni;
        this.registraEsito = registraEsito;
        this.apriCartella = apriCartella;
        this.storia = storia;
    }

    /**
     * Decides domande as they were a moment ago, when what INPS says was checked against them.
     *
     * @param nominati households for which there is a new domanda in the same group: their cases are opened in the order of
     *     the file
     * @param novita to which what is to be written is added
     * @return those that it decided: others changed meanwhile, or are not plain
     */
    Set<DomandaId> decide(
            Collection<Mossa.Decide> decisioni,
            Set<NucleoId> nominati,
            CalendarioLavorativo calendario,
            Operatore chi,
            Novita novita) {
        if (decisioni.isEmpty()) {
            return Set.of();
        }
        var tenute = domande.tieni(decisioni.stream().map(Mossa.Decide::domanda).toList()).stream()
                .collect(Collectors.toMap(Domanda::id, Function.identity()));
        var valide = decisioni.stream()
                .filter(d -> tenute.containsKey(d.domanda())
                        && tenute.get(d.domanda()).versione() == d.versione())
                .toList();
        var seguite = seguite(tenute.values());
        var visti = storia.ultimi(seguite.values());
        var daAprire = daAprire(valide.stream()
                .filter(d -> d.esito().stato() == StatoDomanda.ACCOLTA)
                .map(d -> tenute.get(d.domanda()))
                .filter(d -> d.cartella().isEmpty() && !nominati.contains(d.nucleo()))
                .toList());
        var decise = new HashSet<DomandaId>();
        var cambiate = new HashSet<CartellaId>();
        for (var decisione : valide) {
            var domanda = Objects.requireNonNull(tenute.get(decisione.domanda()));
            var prima = domanda.stato();
            var seguita = domanda.cartella().map(seguite::get).orElse(null);
            var apre = seguita == null && decisione.esito().stato() == StatoDomanda.ACCOLTA;
            var nucleo = apre ? daAprire.remove(domanda.nucleo()) : null;
            if (apre && nucleo == null || seguita != null && !cambiate.add(seguita.id())) {
                continue;
            }
            novita.aggiungi(registraEsito.decide(domanda, decisione.esito(), chi));
            if (nucleo != null) {
                apri(domanda, nucleo, calendario, chi, novita);
            } else if (seguita != null) {
                novita.aggiungi(storia.accade(
                        seguita,
                        RegistraEsito.cambiato(domanda, prima),
                        visti.getOrDefault(seguita.id(), List.of()),
                        calendario,
                        chi));
            }
            novita.annota(new Registro.Voce(
                    domanda.cartella().map(CartellaId::id).orElse(null),
                    Sezione.DOMANDA,
                    RegistraEsito.atto(domanda.protocollo())));
            novita.decide(domanda);
            decise.add(domanda.id());
        }
        return decise;
    }

    /** Decides a domanda that is itself yet to be written. */
    void decideNuova(
            RegistraDomanda.ConNucleo nuova,
            RegistraEsito.Esito esito,
            CalendarioLavorativo calendario,
            Operatore chi,
            Novita novita) {
        var domanda = nuova.domanda();
        novita.aggiungi(registraEsito.decide(domanda, esito, chi));
        if (esito.stato() == StatoDomanda.ACCOLTA) {
            apri(domanda, nuova.nucleo(), calendario, chi, novita);
        }
        novita.annota(new Registro.Voce(
                domanda.cartella().map(CartellaId::id).orElse(null),
                Sezione.DOMANDA,
                RegistraEsito.atto(domanda.protocollo())));
    }

    private void apri(Domanda domanda, Nucleo nucleo, CalendarioLavorativo calendario, Operatore chi, Novita novita) {
        var prima = apriCartella.prima(
                nucleo,
                domanda.richiedente(),
                domanda.misura(),
                domanda.dataDomanda(),
                domanda.dataEsito().orElseThrow(),
                domanda.protocollo(),
                registraEsito.presa(domanda, chi),
                calendario,
                chi);
        novita.aggiungi(prima.cartella());
        novita.aggiungi(prima.eventi());
        novita.annota(new Registro.Voce(prima.cartella().id().id(), Sezione.NUCLEO, ApriCartella.APERTURA));
        domanda.seguitaIn(prima.cartella().id());
    }

    private Map<CartellaId, Cartella> seguite(Collection<Domanda> domande) {
        var quali = domande.stream().flatMap(d -> d.cartella().stream()).collect(Collectors.toSet());
        return quali.isEmpty()
                ? Map.of()
                : cartelle.tieni(quali).stream().collect(Collectors.toMap(Cartella::id, Function.identity()));
    }

    /** Their households, of those that go on as they are and of which no case at all is open. */
    private Map<NucleoId, Nucleo> daAprire(Collection<Domanda> accolte) {
        var quali = accolte.stream().map(Domanda::nucleo).collect(Collectors.toSet());
        if (quali.isEmpty()) {
            return new HashMap<>();
        }
        var tenuti = nuclei.tieni(quali).stream().collect(Collectors.toMap(Nucleo::id, Function.identity()));
        tenuti.keySet().removeAll(unioni.finiti(quali));
        cartelle.deiNuclei(quali).stream()
                .filter(c -> c.chiusaIl().isEmpty())
                .map(Cartella::nucleo)
                .forEach(tenuti::remove);
        return tenuti;
    }
}
