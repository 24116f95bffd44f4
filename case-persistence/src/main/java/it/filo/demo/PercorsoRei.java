package it.filo.demo;

import it.filo.cartella.Percorso;
import it.filo.demo.Progetto.Sostegno;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How a nucleo of the REI went from the outcome of its domanda to the first verifiche. */
final class PercorsoRei {

    private static final YearMonth MESE_FERMO = YearMonth.of(2018, 12);
    private static final LocalDate RIPRESA = LocalDate.of(2019, 1, 2);
    private static final LocalDate MINI_EQUIPE = LocalDate.of(2018, 3, 6);
    /** Before this day nothing is paid from the Quota servizi. */
    private static final LocalDate QUOTA_SERVIZI = LocalDate.of(2019, 2, 1);

    private final Casa casa;
    private final Testi testi;

    PercorsoRei(Casa casa, Testi testi) {
        this.casa = casa;
        this.testi = testi;
    }

    /**
     * @param fine when the measure ends for this nucleo
     * @return the day of the last thing that happened
     */
    LocalDate percorri(Fascicolo fascicolo, GruppoRei gruppo, Percorso percorso, LocalDate analisi, LocalDate fine) {
        analisi(fascicolo, percorso, analisi);
        if (percorso == Percorso.SOLO_LAVORO) {
            var firma = gruppo.avviati() ? casa.dopo(analisi, casa.sorte.tra(2, 18)) : poi(analisi, 3, 18, RIPRESA);
            PattoDiServizio.scrivi(fascicolo, testi, firma, entro(gruppo, firma));
            return firma;
        }
        var pronto = percorso.conEquipe() ? equipe(fascicolo, gruppo, analisi) : analisi;
        return progetto(fascicolo, gruppo, pronto, fine);
    }

    private void analisi(Fascicolo fascicolo, Percorso percorso, LocalDate giorno) {
        var classificata = fuoriDicembre(casa.dopo(fascicolo.apertaIl, casa.sorte.tra(0, 2)));
        var assegnata = fuoriDicembre(casa.dopo(classificata, casa.sorte.tra(1, 4)));
        var fissata = fuoriDicembre(casa.prima(giorno, casa.sorte.tra(5, 9)));
        var assistente = assistente(fascicolo.famiglia.comune(), assegnata);
        fascicolo.classificata(classificata, assistente);
        fascicolo.assegnata(assegnata, assistente);
        var scheda = new SchedaA(fascicolo, testi, assegnata);
        var riunione = casa.prima(giorno, casa.sorte.tra(0, 3));
        scheda.fissata(
                fissata.isBefore(assegnata) ? assegnata : fissata,
                riunione.isBefore(MINI_EQUIPE) ? MINI_EQUIPE : fuoriDicembre(riunione),
                casa.sorte.uno(casa.chi(Ruolo.CONSULENTE_CPI, giorno)));
        scheda.conclusa(giorno, percorso);
    }

    Operatore assistente(String comune, LocalDate giorno) {
        var vicini = casa.operatori.values().stream()
                .filter(o -> comune.equals(o.comune()) && o.chi().ruolo() == Ruolo.ASSISTENTE_SOCIALE)
                .map(Casa.InServizio::chi)
                .toList();
        return !vicini.isEmpty() && casa.sorte.suCento(70)
                ? casa.sorte.uno(vicini)
                : casa.sorte.uno(casa.chi(Ruolo.ASSISTENTE_SOCIALE, giorno));
    }

    /** From 25 to 40 working days after the analisi. */
    private LocalDate equipe(Fascicolo fascicolo, GruppoRei gruppo, LocalDate analisi) {
        var seduta = gruppo.avviati() ? casa.dopo(analisi, casa.sorte.tra(25, 40)) : poi(analisi, 25, 40, RIPRESA);
        var convocata = casa.prima(seduta, casa.sorte.tra(5, 10));
        if (YearMonth.from(convocata).equals(MESE_FERMO)) {
            convocata = StoriaRei.FOTOGRAFIA;
        }
        var scheda = new SchedaB(
                fascicolo,
                testi,
                fascicolo.percorso() == Percorso.SPECIALISTICO ? fascicolo.specialista(seduta) : null);
        scheda.seduta(convocata, seduta, seduta, casa.sorte.uno(casa.chi(Ruolo.TUTOR, convocata)), null);
        var quadro = casa.dopo(seduta, casa.sorte.tra(0, 5));
        scheda.quadro(seduta, quadro);
        return quadro;
    }

    private LocalDate progetto(Fascicolo fascicolo, GruppoRei gruppo, LocalDate pronto, LocalDate fine) {
        var definito = definito(gruppo, pronto);
        var sottoscritto = entro(gruppo, fuoriDicembre(casa.dopo(definito, casa.sorte.tra(1, 7))));
        if (gruppo == GruppoRei.SOCIALE_IN_ATTESA && sottoscritto.isBefore(RIPRESA)) {
            sottoscritto = casa.dopo(RIPRESA, casa.sorte.tra(0, 8));
        }
        var avviato = entro(gruppo, fuoriDicembre(casa.dopo(sottoscritto, casa.sorte.tra(0, 16))));
        var sostegni = sostegni(fascicolo, definito, avviato, gruppo.analizzatiNel2018() && gruppo.avviati());
        if (sostegni.isEmpty()) {
            avviato = sottoscritto;
        }
        var progetto = new Progetto(fascicolo, testi, pronto);
        progetto.scritto(definito, sostegni);
        progetto.definito(definito);
        progetto.sottoscritto(sottoscritto);
        progetto.avviato(avviato);
        var sostegno = progetto.altriSostegni().orElse(avviato);
        var verifica = verifiche(progetto, avviato, fine);
        progetto.deposita();
        return sostegno.isAfter(verifica) ? sostegno : verifica;
    }

    private LocalDate definito(GruppoRei gruppo, LocalDate pronto) {
        var definito = casa.dopo(pronto, casa.sorte.tra(3, 12));
        if (gruppo == GruppoRei.SOCIALE_IN_ATTESA) {
            return fuoriDicembre(definito);
        }
        return gruppo.avviati() ? entro(gruppo, definito) : definito;
    }

    /** What was promised, and since when it runs; a progetto of solo sociale may rest on commitments alone. */
    private List<Sostegno> sostegni(Fascicolo fascicolo, LocalDate definito, LocalDate avviato, boolean nel2018) {
        var sostegni = new ArrayList<Sostegno>();
        var tardi = casa.lavorativo(casa.sorte.giornoTra(RIPRESA.plusDays(12), LocalDate.of(2019, 2, 28)));
        if (!fascicolo.percorso().conEquipe()) {
            if (casa.sorte.suCento(70)) {
                sostegni.add(new Sostegno(casa.sorte.uno(senzaQuota(casa.servizi)), avviato));
            }
            return sostegni;
        }
        var inRitardo = nel2018 && casa.sorte.suCento(12);
        sostegni.add(new Sostegno(casa.sorte.uno(senzaQuota(casa.servizi("cdg"))), inRitardo ? tardi : avviato));
        if (inRitardo || casa.sorte.suCento(35)) {
            sostegni.add(new Sostegno(casa.sorte.uno(casa.altriServizi()), avviato));
        }
        if (fascicolo.famiglia.neiMilleGiorni(definito)) {
            sostegni.add(
                    new Sostegno(casa.servizi("f").getFirst(), nel2018 && casa.sorte.suCento(30) ? tardi : avviato));
        }
        if (casa.sorte.suCento(20)) {
            sostegni.add(new Sostegno(
                    casa.sorte.uno(casa.servizi("e")),
                    casa.lavorativo((avviato.isBefore(QUOTA_SERVIZI) ? QUOTA_SERVIZI : avviato)
                            .plusDays(casa.sorte.tra(1, 40)))));
        }
        return sostegni;
    }

    private static List<Casa.Servizio> senzaQuota(List<Casa.Servizio> servizi) {
        return servizi.stream().filter(s -> !s.soloQuota()).toList();
    }

    private LocalDate verifiche(Progetto progetto, LocalDate avviato, LocalDate fine) {
        var ultimo = avviato;
        for (int quale = 1; quale <= 3; quale++) {
            var giorno = casa.lavorativo(avviato.plusDays(90L * quale + casa.sorte.tra(-10, 15)));
            if (YearMonth.from(giorno).equals(MESE_FERMO)) {
                giorno = casa.dopo(RIPRESA, casa.sorte.tra(1, 15));
            }
            if (!giorno.isAfter(ultimo) || giorno.isAfter(fine.minusDays(20)) || casa.sorte.suCento(15 * quale)) {
                break;
            }
            progetto.verifica(giorno, quale == 1);
            ultimo = giorno;
        }
        return ultimo;
    }

    /** Between so many working days after a day, and not before another. */
    private LocalDate poi(LocalDate giorno, int minimo, int massimo, LocalDate nonPrima) {
        var primo = minimo;
        while (primo < massimo && casa.dopo(giorno, primo).isBefore(nonPrima)) {
            primo++;
        }
        var scelto = casa.dopo(giorno, casa.sorte.tra(primo, massimo));
        return scelto.isBefore(nonPrima) ? casa.dopo(nonPrima, casa.sorte.tra(0, 6)) : scelto;
    }

    private LocalDate entro(GruppoRei gruppo, LocalDate giorno) {
        return gruppo.avviati() && giorno.isAfter(StoriaRei.FOTOGRAFIA) ? StoriaRei.FOTOGRAFIA : giorno;
    }

    private LocalDate fuoriDicembre(LocalDate giorno) {
        return YearMonth.from(giorno).equals(MESE_FERMO) ? casa.dopo(RIPRESA, casa.sorte.tra(0, 2)) : giorno;
    }
}
