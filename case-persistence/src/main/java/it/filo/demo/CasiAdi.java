package it.filo.demo;

import static it.filo.accesso.StatoDomanda.ACCOLTA;
import static it.filo.accesso.StatoDomanda.SOSPESA;
import static it.filo.accesso.StatoDomanda.TERMINATA;

import it.filo.cartella.Percorso;
import it.filo.demo.Domande.Stato;
import it.filo.demo.Forma.Stranezza;
import it.filo.monitoraggio.EsitoFinale;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cases of today, under the Assegno di inclusione: dated relative to today, at every step, some of them late. */
final class CasiAdi {

    private static final String MISURA = "ADI";
    private static final int LIMITE_ANALISI = 120;

    /** Who follows a case. */
    private record Squadra(Operatore assistente, Operatore consulente, Operatore tutor) {}

    private final Casa casa;
    private final Persone persone;
    private final Domande domande;
    private final Testi testi;
    private final Diario diario;
    private final List<Stranezza> stranezze = new ArrayList<>(List.of(
            Stranezza.AMMINISTRATORE_DI_SOSTEGNO,
            Stranezza.SENZA_CODICE_FISCALE,
            Stranezza.TUTORE,
            Stranezza.CODICE_PROVVISORIO,
            Stranezza.AMMINISTRATORE_DI_SOSTEGNO));
    private final List<String> comuni;
    private int quale;

    CasiAdi(Casa casa, Persone persone, Domande domande, Testi testi) {
        this.casa = casa;
        this.persone = persone;
        this.domande = domande;
        this.testi = testi;
        this.diario = new Diario(casa, testi);
        // By population, so that the largest comune has most of the cases and the smallest has one now and then.
        this.comuni = casa.comuni.values().stream()
                .flatMap(c -> Stream.generate(c::istat).limit(1 + c.residenti() / 4000))
                .toList();
    }

    /** @param percento how many of the cases of each step are told, for a zona that is smaller */
    void racconta(int percento) {
        for (var punto : PuntoAdi.values()) {
            var quanti = Math.max(1, punto.casi() * percento / 100);
            for (int i = 0; i < quanti; i++) {
                caso(punto, i);
            }
        }
        if (percento == 100) {
            senzaCartella();
        }
    }

    private void caso(PuntoAdi punto, int numero) {
        var ultimoPasso = casa.prima(casa.oggi, punto.giorniLavorativiFa(casa.sorte, numero));
        var tempi = new TempiAdi(casa, punto, ultimoPasso);
        var fascicolo = apri(punto, tempi);
        if (punto.ordinal() >= PuntoAdi.DA_ASSEGNARE.ordinal()) {
            var squadra = squadra(numero);
            if (punto == PuntoAdi.DA_ASSEGNARE && numero == 0) {
                fascicolo.giaInCarico(tempi.aperta(), squadra.assistente(), squadra.consulente());
            }
            segui(fascicolo, punto, tempi, squadra);
        }
        var stati = stati(fascicolo, punto, tempi);
        fascicolo.deposita();
        casa.primi.putIfAbsent(punto, fascicolo);
        domande.scrivi(fascicolo.protocollo(), MISURA, fascicolo.domandaDel, fascicolo.famiglia, fascicolo.id, stati);
    }

    private Fascicolo apri(PuntoAdi punto, TempiAdi tempi) {
        var accolta = new Domande.Accolta(
                MISURA, domande.protocollo(MISURA, tempi.domanda()), tempi.domanda(), tempi.accolta());
        var famiglia = persone.famiglia(casa.sorte.uno(comuni), forma(punto), casa.oggi, tempi.domanda());
        return new Fascicolo(casa, famiglia, accolta, tempi.aperta());
    }

    private Forma forma(PuntoAdi punto) {
        quale++;
        var forma = Famiglie2018.unaQualsiasi(casa.sorte);
        if (quale % 9 == 0 && !stranezze.isEmpty()) {
            return Forma.di(casa.sorte.tra(1, 2), 0).con(stranezze.removeLast());
        }
        if (punto.percorso() == Percorso.COMPLESSO && quale % 4 == 0) {
            return Forma.di(casa.sorte.tra(3, 4), casa.sorte.tra(1, 2)).conPiccolo(casa.sorte.tra(60, 900));
        }
        return forma;
    }

    /** The first case of each step is of {@code assistente} with {@code cpi}, the second of neither, the rest by turns. */
    private Squadra squadra(int numero) {
        var assistenti = casa.chi(Ruolo.ASSISTENTE_SOCIALE, casa.oggi);
        var consulenti = casa.chi(Ruolo.CONSULENTE_CPI, casa.oggi);
        var tutori = casa.chi(Ruolo.TUTOR, casa.oggi);
        var i = numero % 3 == 0 ? 0 : 1 + (quale % (assistenti.size() - 1));
        var c = numero % 3 == 0 ? 0 : 1 % consulenti.size() + (consulenti.size() > 2 ? quale % 2 : 0);
        return new Squadra(assistenti.get(i), consulenti.get(c), tutori.get((quale / 2) % tutori.size()));
    }

    private void segui(Fascicolo fascicolo, PuntoAdi punto, TempiAdi tempi, Squadra squadra) {
        fascicolo.classificata(tempi.classificata(), squadra.assistente());
        if (punto == PuntoAdi.DA_ASSEGNARE) {
            return;
        }
        fascicolo.assegnata(tempi.assegnata(), squadra.assistente());
        diario.racconta(fascicolo, tempi.assegnata(), casa.prima(casa.oggi, 1));
        if (punto == PuntoAdi.MINI_EQUIPE_DA_FISSARE) {
            return;
        }
        var scheda = new SchedaA(fascicolo, testi, tempi.fissata());
        scheda.fissata(tempi.fissata(), tempi.miniEquipe(), squadra.consulente());
        switch (punto) {
            case MINI_EQUIPE_FISSATA -> scheda.daCompilare();
            case SCHEDA_COMINCIATA -> scheda.cominciata(tempi.miniEquipe(), Percorso.COMPLESSO);
            case SCHEDA_CON_UNA_FIRMA -> scheda.confermataDaUna(tempi.analisi(), Percorso.SOLO_SOCIALE);
            case IN_DISACCORDO -> scheda.inDisaccordo(tempi.analisi(), Percorso.COMPLESSO, Percorso.SOLO_LAVORO);
            default -> analizzato(fascicolo, punto, tempi, squadra, scheda);
        }
    }

    private void analizzato(Fascicolo fascicolo, PuntoAdi punto, TempiAdi tempi, Squadra squadra, SchedaA scheda) {
        var specialisti = casa.chi(Ruolo.REFERENTE_SPECIALISTICO, casa.oggi).stream()
                .limit(2)
                .toList();
        var percorso = punto.percorsoPer(casa.sorte, quale, !specialisti.isEmpty());
        if (percorso == Percorso.SPECIALISTICO) {
            fascicolo.specialista(specialisti.get(quale % specialisti.size()));
        }
        scheda.conclusa(tempi.analisi(), percorso);
        if (percorso == Percorso.SOLO_LAVORO) {
            patto(fascicolo, punto, tempi);
        } else {
            progettato(fascicolo, punto, tempi, squadra);
        }
        if (punto == PuntoAdi.CHIUSO) {
            fascicolo.cambiaEsito(ACCOLTA, TERMINATA, tempi.ultimo());
            fascicolo.chiusa(
                    tempi.ultimo(),
                    casa.sorte.uno(List.of(
                            EsitoFinale.LAVORO_TROVATO,
                            EsitoFinale.OBIETTIVI_RAGGIUNTI,
                            EsitoFinale.OBIETTIVI_PARZIALI,
                            EsitoFinale.RINUNCIA)),
                    testi);
        }
    }

    private void patto(Fascicolo fascicolo, PuntoAdi punto, TempiAdi tempi) {
        switch (punto) {
            case PATTO_DA_SCRIVERE -> {}
            case PATTO_IN_BOZZA -> PattoDiServizio.scrivi(fascicolo, testi, casa.dopo(tempi.analisi(), 1), null);
            default -> {
                var firma = casa.dopo(tempi.analisi(), 4);
                PattoDiServizio.scrivi(fascicolo, testi, firma, firma);
                tempi.verifiche()
                        .forEach(v -> new Verifica(fascicolo, testi)
                                .svolta(v, v.equals(tempi.verifiche().getFirst()), List.of(), List.of(), List.of()));
            }
        }
    }

    private void progettato(Fascicolo fascicolo, PuntoAdi punto, TempiAdi tempi, Squadra squadra) {
        if (fascicolo.percorso().conEquipe() && !equipe(fascicolo, punto, tempi, squadra)) {
            return;
        }
        if (punto == PuntoAdi.PROGETTO_DA_SCRIVERE) {
            return;
        }
        var progetto = new Progetto(fascicolo, testi, tempi.scritto());
        progetto.scritto(tempi.scritto(), sostegni(fascicolo, punto, tempi));
        if (punto.dopo(PuntoAdi.PROGETTO_IN_BOZZA)) {
            progetto.definito(tempi.definito());
        }
        if (punto == PuntoAdi.FIRME_IN_CORSO) {
            progetto.firmeACominciare(tempi.ultimo());
        }
        if (punto.dopo(PuntoAdi.FIRME_IN_CORSO)) {
            progetto.sottoscritto(tempi.sottoscritto());
        }
        if (punto.dopo(PuntoAdi.SOSTEGNI_DA_ATTIVARE)) {
            progetto.avviato(tempi.avviato());
            progetto.altriSostegni();
            tempi.verifiche()
                    .forEach(
                            v -> progetto.verifica(v, v.equals(tempi.verifiche().getFirst())));
        }
        progetto.deposita();
    }

    /** @return whether the équipe has done its part */
    private boolean equipe(Fascicolo fascicolo, PuntoAdi punto, TempiAdi tempi, Squadra squadra) {
        if (punto == PuntoAdi.EQUIPE_DA_CONVOCARE) {
            return false;
        }
        var specialista = fascicolo.percorso() == Percorso.SPECIALISTICO ? fascicolo.specialista(casa.oggi) : null;
        var scheda = new SchedaB(fascicolo, testi, specialista);
        var seduta = punto == PuntoAdi.EQUIPE_CONVOCATA ? casa.dopo(casa.oggi, casa.sorte.tra(0, 12)) : tempi.seduta();
        scheda.seduta(
                tempi.convocata(),
                seduta,
                punto == PuntoAdi.EQUIPE_CONVOCATA ? null : seduta,
                squadra.tutor(),
                casa.oggi.plusDays(casa.sorte.tra(30, 180)));
        if (punto == PuntoAdi.EQUIPE_CONVOCATA) {
            return false;
        }
        var finito = punto.dopo(PuntoAdi.QUADRO_DA_COMPLETARE);
        scheda.quadro(seduta, finito ? tempi.quadro() : null);
        return finito;
    }

    private List<Progetto.Sostegno> sostegni(Fascicolo fascicolo, PuntoAdi punto, TempiAdi tempi) {
        var attivi = punto.dopo(PuntoAdi.SOSTEGNI_DA_ATTIVARE);
        var avviato = attivi ? tempi.avviato() : null;
        var sostegni = new ArrayList<Progetto.Sostegno>();
        sostegni.add(new Progetto.Sostegno(casa.sorte.uno(casa.servizi("cdeg")), avviato));
        if (fascicolo.famiglia.neiMilleGiorni(casa.oggi)) {
            sostegni.add(new Progetto.Sostegno(casa.servizi("f").getFirst(), avviato));
        }
        if (casa.sorte.suCento(45)) {
            var piuTardi = avviato == null ? null : casa.dopo(avviato, 8);
            sostegni.add(new Progetto.Sostegno(
                    casa.sorte.uno(casa.altriServizi()),
                    piuTardi == null || !piuTardi.isBefore(tempi.limite()) ? null : piuTardi));
        }
        return sostegni;
    }

    /** INPS suspends some of those whom nobody met in time. */
    private List<Stato> stati(Fascicolo fascicolo, PuntoAdi punto, TempiAdi tempi) {
        var stati = new ArrayList<Stato>(List.of(Stato.di(ACCOLTA, tempi.accolta())));
        var limite = tempi.domanda().plusDays(LIMITE_ANALISI + 1L);
        if (!punto.dopo(PuntoAdi.IN_DISACCORDO) && limite.isBefore(casa.oggi) && casa.sorte.suCento(50)) {
            fascicolo.cambiaEsito(ACCOLTA, SOSPESA, limite);
            stati.add(Stato.di(SOSPESA, limite));
        }
        if (punto == PuntoAdi.CHIUSO) {
            stati.add(Stato.di(TERMINATA, tempi.ultimo()));
        }
        return stati;
    }

    /** Domande that INPS is still working on, refused or suspended since. */
    private void senzaCartella() {
        for (int i = 0; i < 24; i++) {
            var presentata = casa.prima(casa.oggi, casa.sorte.tra(2, 28));
            var respinta = i % 3 == 0;
            domanda(
                    respinta ? casa.prima(presentata, 25) : presentata,
                    respinta ? List.of(Domande.respinta(casa, presentata)) : List.of());
        }
    }

    private void domanda(LocalDate presentata, List<Stato> stati) {
        var famiglia =
                persone.famiglia(casa.sorte.uno(comuni), Famiglie2018.unaQualsiasi(casa.sorte), casa.oggi, presentata);
        domande.scrivi(domande.protocollo(MISURA, presentata), MISURA, presentata, famiglia, null, stati);
    }
}
