package it.filo.analisi.web;

import it.filo.analisi.CompilaScheda.Scritto;
import it.filo.analisi.Foglio;
import it.filo.analisi.TestoDominio;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto.Voce;
import it.filo.cartella.Dominio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One domain as typed.
 *
 * @param prefisso of the names of its fields, where several stand on one page
 * @param letto stamp of the text as it was shown, to tell what the writer left alone
 */
record DominioForm(
        Domande domande,
        String prefisso,
        String versione,
        String letto,
        String scala,
        String risorse,
        String bisogni,
        String nota) {

    static DominioForm di(Dominio dominio, Foglio<TestoDominio> foglio, String prefisso) {
        var testo = foglio.testo();
        var scala = testo.scala() == null ? "" : testo.scala().toString();
        return new DominioForm(
                Domande.di(dominio),
                prefisso,
                String.valueOf(foglio.versione()),
                Parametri.timbro(testo),
                scala,
                testo.risorse(),
                testo.bisogni(),
                testo.nota());
    }

    /** The same sheet as it comes back. */
    DominioForm con(Map<String, String> parametri) {
        return di(domande, prefisso, parametri);
    }

    static DominioForm di(Domande domande, String prefisso, Map<String, String> parametri) {
        var letti = new Parametri(parametri, prefisso);
        return new DominioForm(
                domande,
                prefisso,
                letti.di("versione"),
                letti.di("letto"),
                letti.di("scala"),
                letti.di("risorse"),
                letti.di("bisogni"),
                letti.di("nota"));
    }

    /** Meaningful where the fields gave no error. */
    Scritto<TestoDominio> leggi(Campi campi) {
        var testo = new TestoDominio(
                campi.campo(prefisso + "scala", "il grado", scala).intero(1, 5).orElse(null),
                campi.campo(prefisso + "risorse", "i punti di forza", risorse)
                        .testo()
                        .orElse(""),
                campi.campo(prefisso + "bisogni", "i bisogni", bisogni).testo().orElse(""),
                campi.campo(prefisso + "nota", "la nota", nota).testo().orElse(""));
        return new Scritto<>(Parametri.versione(versione), testo);
    }

    public String grado() {
        return domande.gradi().getOrDefault(scala, "");
    }

    /** The fields in which this text and the other differ. */
    List<Voce> differenze(Foglio<TestoDominio> altro) {
        var loro = di(domande.dominio(), altro, prefisso);
        var titolo = prefisso.isEmpty() ? "" : domande.dominio().nome() + ": ";
        var gradi = domande.gradi();
        var voci = new ArrayList<Voce>();
        if (!scala.equals(loro.scala)) {
            voci.add(Voce.scelta(
                    titolo + domande.scala(),
                    prefisso + "scala",
                    scala,
                    gradi.getOrDefault(scala, "Nessuna risposta"),
                    loro.scala,
                    gradi.getOrDefault(loro.scala, "Nessuna risposta")));
        }
        Parametri.confronta(voci, titolo + domande.etichettaRisorse(), prefisso + "risorse", risorse, loro.risorse);
        Parametri.confronta(voci, titolo + domande.etichettaBisogni(), prefisso + "bisogni", bisogni, loro.bisogni);
        Parametri.confronta(voci, titolo + "Nota", prefisso + "nota", nota, loro.nota);
        return voci;
    }
}
