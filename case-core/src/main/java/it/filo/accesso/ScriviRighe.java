package it.filo.accesso;

import it.filo.accesso.ConfrontaRighe.Esame;
import it.filo.accesso.ConfrontaRighe.Mossa;
import it.filo.accesso.Importazione.Classe;
import it.filo.accesso.Importazioni.Riga;
import it.filo.misura.Calendari;
import it.filo.misura.CalendarioLavorativo;
import it.filo.nucleo.NucleoId;
import it.filo.operatori.Operatore;
import it.filo.registro.Registro;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rows of a file, a group at a time. Households of which nobody is there yet and outcomes of domande that are,
 * the many, are written together; a new domanda of somebody known goes through the forms' use cases by itself.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ScriviRighe {

    /** Few, because Hibernate looks at all that it holds before each query. */
    private static final int UNA_ALLA_VOLTA = 20;

    private final Importazioni importazioni;
    private final ScrittureDiImportazione scritture;
    private final ConfrontaRighe confrontaRighe;
    private final RegistraDomanda registraDomanda;
    private final RegistraEsito registraEsito;
    private final RegistraEsiti registraEsiti;
    private final Calendari calendari;
    private final Registro registro;

    ScriviRighe(
            Importazioni importazioni,
            ScrittureDiImportazione scritture,
            ConfrontaRighe confrontaRighe,
            RegistraDomanda registraDomanda,
            RegistraEsito registraEsito,
            RegistraEsiti registraEsiti,
            Calendari calendari,
            Registro registro) {
        this.importazioni = importazioni;
        this.scritture = scritture;
        this.confrontaRighe = confrontaRighe;
        this.registraDomanda = registraDomanda;
        this.registraEsito = registraEsito;
        this.registraEsiti = registraEsiti;
        this.calendari = calendari;
        this.registro = registro;
    }

    Scrittura di(ImportazioneId id, LeggiRiga leggiRiga, Operatore chi) {
        return new Scrittura(id, leggiRiga, calendari.dellaZona(), chi);
    }

    /** A row with what is to be done. */
    private record Pronta(Riga riga, RigaEsito letta, Esame esame) {}

    /** The writing of one import. */
    final class Scrittura {

        private final ImportazioneId id;
        private final LeggiRiga leggiRiga;
        private final CalendarioLavorativo calendario;
        private final Operatore chi;

        private Scrittura(ImportazioneId id, LeggiRiga leggiRiga, CalendarioLavorativo calendario, Operatore chi) {
            this.id = id;
            this.leggiRiga = leggiRiga;
            this.calendario = calendario;
            this.chi = chi;
        }

        /** What became of each row. */
        List<Classe> scrive(List<Riga> righe) {
            var esiti = new ArrayList<Classe>();
            var unaPerUna = insieme(pronte(righe, esiti), esiti);
            for (int i = 0; i < unaPerUna.size(); i++) {
                esiti.add(conclude(unaPerUna.get(i)));
                if (i % UNA_ALLA_VOLTA == 0) {
                    scritture.dimenticaScritte();
                }
            }
            scritture.dimenticaScritte();
            return esiti;
        }

        private List<Pronta> pronte(List<Riga> righe, List<Classe> esiti) {
            var letture = righe.stream().map(r -> leggiRiga.leggi(r.celle())).toList();
            var esami = confrontaRighe
                    .esamina(letture.stream()
                            .map(LeggiRiga.Lettura::riga)
                            .filter(Objects::nonNull)
                            .toList())
                    .iterator();
            var pronte = new ArrayList<Pronta>();
            for (int i = 0; i < righe.size(); i++) {
                var letta = letture.get(i).riga();
                if (letta == null) {
                    esiti.add(scarta(righe.get(i), letture.get(i).rilievi()));
                } else {
                    pronte.add(new Pronta(righe.get(i), letta, esami.next()));
                }
            }
            return pronte;
        }

        /**
         * Writes the households that are new and what is decided of domande that are there; the rows that remain are new
         * domande of somebody known, also from a row before.
         */
        private List<Pronta> insieme(List<Pronta> pronte, List<Classe> esiti) {
            var novita = new Novita();
            var decise = registraEsiti.decide(
                    pronte.stream()
                            .map(p -> p.esame().mossa())
                            .filter(Mossa.Decide.class::isInstance)
                            .map(Mossa.Decide.class::cast)
                            .toList(),
                    nominati(pronte),
                    calendario,
                    chi,
                    novita);
            var unaPerUna = new ArrayList<Pronta>();
            var visti = new HashSet<String>();
            for (var pronta : pronte) {
                switch (pronta.esame().mossa()) {
                    case Mossa.Registra registra
                    when nuova(registra, visti) -> {
                        registra(registra, novita);
                        esiti.add(Classe.NUOVA);
                    }
                    case Mossa.Decide decide when decise.contains(decide.domanda()) -> esiti.add(Classe.CAMBIATA);
                    case null, default -> unaPerUna.add(pronta);
                }
            }
            scritture.scrivi(novita.cose(), novita.decise());
            registro.annota(chi, Registro.Azione.MODIFICA, novita.voci());
            return unaPerUna;
        }

        /** Who is named in any row is known to the rows that follow; a provisional code tells nobody from a namesake. */
        private static boolean nuova(Mossa.Registra registra, Set<String> visti) {
            var nuova = registra.richiesta().nucleo() == null;
            for (var persona : registra.richiesta().persone()) {
                var indicata = persona.indicata();
                var codice = String.valueOf(indicata.anagrafica().codiceFiscale());
                var prima = visti.add(codice);
                nuova = nuova && prima && indicata.stessa() == null && codice.length() == 16;
            }
            return nuova;
        }

        private static Set<NucleoId> nominati(List<Pronta> pronte) {
            return pronte.stream()
                    .map(p -> p.esame().mossa())
                    .filter(Mossa.Registra.class::isInstance)
                    .flatMap(m ->
                            Stream.ofNullable(((Mossa.Registra) m).richiesta().nucleo()))
                    .collect(Collectors.toSet());
        }

        private void registra(Mossa.Registra registra, Novita novita) {
            var nuova = registraDomanda.nuova(registra.richiesta(), chi, novita);
            if (registra.esito() != null) {
                registraEsiti.decideNuova(nuova, registra.esito(), calendario, chi, novita);
            }
        }

        /** Since the preview, or since the rows before it, things may stand otherwise: then it is looked at again. */
        private Classe conclude(Pronta pronta) {
            var esame = pronta.esame();
            if (esame.mossa() != null && !esegue(esame.mossa())) {
                scritture.dimenticaScritte();
                esame = confrontaRighe.esamina(List.of(pronta.letta())).getFirst();
                if (esame.mossa() != null && !esegue(esame.mossa())) {
                    esame = Esame.errato(List.of(
                            Rilievo.errore(null, "", "La riga è cambiata mentre si importava: caricarla di nuovo.")));
                }
            }
            return esame.classe() == Classe.ERRATA ? scarta(pronta.riga(), esame.rilievi()) : esame.classe();
        }

        private boolean esegue(Mossa mossa) {
            return switch (mossa) {
                case Mossa.Registra(var richiesta, var esito) ->
                    switch (registraDomanda.registra(richiesta, chi)) {
                        case RegistraDomanda.Risposta.Registrata(var domanda) -> {
                            if (esito != null && !decide(domanda, 0, esito)) {
                                throw new IllegalStateException("a new domanda takes the outcome it was checked with");
                            }
                            yield true;
                        }
                        default -> false;
                    };
                case Mossa.Decide(var domanda, var versione, var esito) -> decide(domanda, versione, esito);
            };
        }

        private boolean decide(DomandaId domanda, int versione, RegistraEsito.Esito esito) {
            return registraEsito.registra(domanda, versione, esito, chi) instanceof RegistraEsito.Risposta.Registrato;
        }

        /** The row turned bad since the preview. */
        private Classe scarta(Riga riga, List<Rilievo> rilievi) {
            var tutti = new ArrayList<>(rilievi);
            riga.rilievi().stream().filter(r -> !tutti.contains(r)).forEach(tutti::add);
            importazioni.scarta(id, new Riga(riga.numero(), Classe.ERRATA, riga.celle(), tutti));
            return Classe.ERRATA;
        }
    }
}
