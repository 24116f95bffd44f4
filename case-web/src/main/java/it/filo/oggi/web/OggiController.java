package it.filo.oggi.web;

import it.filo.accesso.StatoDomanda;
import it.filo.accesso.web.RigheDiAttenzione;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.base.web.Voce;
import it.filo.carichi.web.Strozzatura;
import it.filo.cartella.web.InParole;
import it.filo.lep.Cifra;
import it.filo.lep.Cifra.Base;
import it.filo.lep.RapportoLep;
import it.filo.oggi.ApriGiornata;
import it.filo.oggi.Giornata;
import it.filo.oggi.Giornata.DaFare;
import it.filo.oggi.Turno;
import it.filo.operatori.Operatore;
import it.filo.trasferimento.web.RigheDiTrasferimento;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home: what is mine to do today. */
@Controller
class OggiController {

    private final ApriGiornata apri;
    private final Righe righe;
    private final RigheSegnalazioni righeSegnalazioni;
    private final InParole inParole;
    private final Strozzatura strozzatura;
    private final Avviamento avviamento;
    private final RigheDiAttenzione attenzione;
    private final RigheDiTrasferimento trasferimenti;
    private final Formati formati;
    private final Clock clock;

    OggiController(
            ApriGiornata apri,
            Righe righe,
            RigheSegnalazioni righeSegnalazioni,
            InParole inParole,
            Strozzatura strozzatura,
            Avviamento avviamento,
            RigheDiAttenzione attenzione,
            RigheDiTrasferimento trasferimenti,
            Formati formati,
            Clock clock) {
        this.apri = apri;
        this.righe = righe;
        this.righeSegnalazioni = righeSegnalazioni;
        this.inParole = inParole;
        this.strozzatura = strozzatura;
        this.avviamento = avviamento;
        this.attenzione = attenzione;
        this.trasferimenti = trasferimenti;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/")
    String oggi(Operatore chi, Model model) {
        var aperta = apri.apri(chi);
        var giornata = aperta.giornata();
        model.addAttribute("giornata", giornata);
        model.addAttribute("oggi", LocalDate.now(clock));
        model.addAttribute("bozze", aperta.bozze());
        model.addAttribute("segnalazioni", righeSegnalazioni.daFare(aperta.segnalazioni()));
        model.addAttribute("segnalazioniInAttesa", righeSegnalazioni.inAttesa(aperta.segnalazioni()));
        model.addAttribute("segnalazioniDecise", righeSegnalazioni.decise(aperta.segnalazioni()));
        model.addAttribute("trasferimenti", trasferimenti.di(aperta.trasferimenti()));
        model.addAttribute("riesami", attenzione.di(aperta.riesami()));
        model.addAttribute("passiDiAttenzione", aperta.passi());
        return switch (giornata) {
            case Giornata.DiChiSegue g -> {
                var voce = inParole.voce();
                daFare(g.daFare(), g.conti(), voce, chi, model);
                model.addAttribute("solleciti", righe.solleciti(g.solleciti()));
                model.addAttribute("nuclei", nuclei(g.nuclei()));
                model.addAttribute("inAttesa", righe.inAttesa(g.inAttesa(), voce, LocalDate.now(clock), chi));
                model.addAttribute("elenchiInAttesa", righe.elenchi(g.conti(), chi, false));
                model.addAttribute("altreZone", trasferimenti.inAttesa(aperta.altreZone()));
                model.addAttribute("novita", righe.novita(g.novita(), chi));
                model.addAttribute("assenze", righe.assenze(g.assenze()));
                yield "oggi/casi";
            }
            case Giornata.DellAmministrativa g -> {
                daFare(g.daFare(), g.conti(), inParole.voce(), chi, model);
                model.addAttribute("elenchiInAttesa", righe.elenchi(g.conti(), chi, false));
                model.addAttribute("solleciti", righe.solleciti(g.solleciti()));
                model.addAttribute("esiti", esiti(g));
                model.addAttribute("esitiDal", formati.breve(g.esitiDal()));
                yield "oggi/amministrativa";
            }
            case Giornata.DelProgramma g -> {
                daFare(g.daFare(), g.conti(), inParole.voce(), chi, model);
                model.addAttribute("solleciti", righe.solleciti(g.solleciti()));
                model.addAttribute("strozzatura", g.collo() == null ? null : strozzatura.di(g.collo()));
                yield "oggi/programma";
            }
            case Giornata.DelDirettore g -> {
                model.addAttribute("frasi", frasi(g.rapporto()));
                yield "oggi/direttore";
            }
            case Giornata.DeiRapporti g -> "oggi/rapporti";
            case Giornata.DellAccesso g -> {
                model.addAttribute("stati", Opzioni.di(StatoDomanda::nome, StatoDomanda.values()));
                yield "oggi/accesso";
            }
            case Giornata.DelDpo g -> "oggi/dpo";
            case Giornata.DellAmministratore g -> {
                model.addAttribute("passi", avviamento.passi(g.preparazione()));
                yield "oggi/amministratore";
            }
        };
    }

    private void daFare(
            List<DaFare> daFare, List<Giornata.Conto> conti, InParole.Voce voce, Operatore chi, Model model) {
        model.addAttribute("daFare", righe.daFare(daFare, voce));
        model.addAttribute("elenchi", righe.elenchi(conti, chi, true));
        model.addAttribute("seguite", righe.quante(conti));
        model.addAttribute("inRitardo", righe.inRitardo(conti));
        model.addAttribute("inRitardoPropri", righe.inRitardo(righe.propri(conti, chi)));
        model.addAttribute("righe", ApriGiornata.RIGHE);
        model.addAttribute(
                "ritardi", "/cartelle?vista=" + (Turno.suTutte(chi) ? "tutte" : "mie") + "&scadenza=ritardo");
    }

    private List<Voce> nuclei(List<Giornata.NucleoCambiato> cambiati) {
        return cambiati.stream()
                .map(n -> new Voce(
                        n.richiedente() + ": " + perche(n), "/cartelle/" + n.cartella() + "/nucleo/rivalutazione"))
                .toList();
    }

    private String perche(Giornata.NucleoCambiato nucleo) {
        var cosa = InParole.scritto(nucleo.tipo()) + " " + formati.del(nucleo.al());
        return switch (nucleo.perche()) {
            case CAMBIATO -> "il nucleo è cambiato dopo " + cosa + ". Rivalutare, o dire perché non serve";
            case CORRETTO ->
                "le date del nucleo sono state corrette dopo " + cosa + ". Rivalutare, o dire perché non serve";
            case DA_RIVALUTARE -> "da rivalutare, deciso " + formati.il(nucleo.al());
        };
    }

    /** "15 esiti INPS con la data degli ultimi 7 giorni: accolta 12 e respinta 3." */
    private @Nullable String esiti(Giornata.DellAmministrativa giornata) {
        if (giornata.esiti().isEmpty()) {
            return null;
        }
        var quanti = giornata.esiti().stream().mapToLong(Giornata.Esiti::quanti).sum();
        var perStato = giornata.esiti().stream()
                .map(e -> StatoDomanda.valueOf(e.stato()).nome().toLowerCase(Locale.ITALIAN) + " "
                        + formati.numero(e.quanti()))
                .toList();
        return formati.quanti(quanti, "esito INPS", "esiti INPS") + " con la data degli ultimi "
                + ApriGiornata.GIORNI_DI_NOVITA + " giorni: " + formati.elenco(perStato) + ".";
    }

    /** The two levels that a director answers for first: who was seen, and how soon. */
    private List<String> frasi(RapportoLep rapporto) {
        var frasi = new ArrayList<String>();
        rapporto.cifra("A1", Base.TUTTO)
                .filter(c -> c.valore() != null)
                .ifPresent(c -> frasi.add("%s nuclei beneficiari su %s hanno l'analisi preliminare conclusa: il %s."
                        .formatted(
                                formati.numero(c.numeratore()),
                                formati.numero(c.denominatore()),
                                formati.percento(c.valore()))));
        var mediana = valore(rapporto, "A2.mediana");
        if (mediana != null) {
            frasi.add(
                    "Dall'esito INPS all'analisi preliminare passano in mediana %s giorni lavorativi, e per nove nuclei su dieci non più di %s."
                            .formatted(formati.decimale(mediana), formati.decimale(valore(rapporto, "A2.p90"))));
        }
        var attesa = valore(rapporto, "A2.attesa");
        if (attesa != null && attesa.signum() > 0) {
            frasi.add(formati.quanti(attesa.longValue(), "nucleo aspetta", "nuclei aspettano")
                    + " ancora l'analisi preliminare, in mediana da "
                    + formati.decimale(valore(rapporto, "A2.attesa_mediana")) + " giorni lavorativi.");
        }
        return frasi;
    }

    private static @Nullable BigDecimal valore(RapportoLep rapporto, String codice) {
        return rapporto.cifra(codice, Base.TUTTO).map(Cifra::valore).orElse(null);
    }
}
