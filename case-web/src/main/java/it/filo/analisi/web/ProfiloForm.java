package it.filo.analisi.web;

import it.filo.analisi.CompilaScheda.Scritto;
import it.filo.analisi.Condizione;
import it.filo.analisi.Foglio;
import it.filo.analisi.Istruzione;
import it.filo.analisi.Scheda.Adulto;
import it.filo.analisi.TestoProfilo;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Opzioni;
import it.filo.nucleo.PersonaId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The work profile of one adult as typed; see {@link DominioForm} for the first three. */
record ProfiloForm(
        PersonaId persona,
        String nominativo,
        String prefisso,
        String versione,
        String letto,
        String condizione,
        String istruzione,
        String did,
        String attivabile,
        String esperienza,
        String limiti) {

    static final Map<String, String> CONDIZIONI = Opzioni.di(Condizione::nome, Condizione.values());
    static final Map<String, String> ISTRUZIONI = Opzioni.di(Istruzione::nome, Istruzione.values());
    static final Map<String, String> SI_NO = siNo();

    private static Map<String, String> siNo() {
        var opzioni = new LinkedHashMap<String, String>();
        opzioni.put("true", "Sì");
        opzioni.put("false", "No");
        return opzioni;
    }

    static ProfiloForm di(Adulto adulto, String prefisso) {
        return di(adulto.persona(), adulto.nominativo(), adulto.foglio(), prefisso);
    }

    private static ProfiloForm di(PersonaId persona, String nominativo, Foglio<TestoProfilo> foglio, String prefisso) {
        var testo = foglio.testo();
        return new ProfiloForm(
                persona,
                nominativo,
                prefisso,
                String.valueOf(foglio.versione()),
                Parametri.timbro(testo),
                codice(testo.condizione()),
                codice(testo.istruzione()),
                codice(testo.did()),
                codice(testo.attivabile()),
                testo.esperienza(),
                testo.limiti());
    }

    private static String codice(@Nullable Object valore) {
        return valore == null ? "" : valore.toString();
    }

    /** The same sheet as it comes back. */
    ProfiloForm con(Map<String, String> parametri) {
        var letti = new Parametri(parametri, prefisso);
        return new ProfiloForm(
                persona,
                nominativo,
                prefisso,
                letti.di("versione"),
                letti.di("letto"),
                letti.di("condizione"),
                letti.di("istruzione"),
                letti.di("did"),
                letti.di("attivabile"),
                letti.di("esperienza"),
                letti.di("limiti"));
    }

    /** Meaningful where the fields gave no error. */
    Scritto<TestoProfilo> leggi(Campi campi) {
        var testo = new TestoProfilo(
                campi.campo(prefisso + "condizione", "la condizione", condizione)
                        .scelta(Condizione.class)
                        .orElse(null),
                campi.campo(prefisso + "istruzione", "il titolo di studio", istruzione)
                        .scelta(Istruzione.class)
                        .orElse(null),
                siNo(campi, "did", "se la DID è stata resa", did),
                siNo(campi, "attivabile", "se la persona è attivabile", attivabile),
                campi.campo(prefisso + "esperienza", "le esperienze di lavoro", esperienza)
                        .testo()
                        .orElse(""),
                campi.campo(prefisso + "limiti", "i limiti al lavoro", limiti)
                        .testo()
                        .orElse(""));
        return new Scritto<>(Parametri.versione(versione), testo);
    }

    private @Nullable Boolean siNo(Campi campi, String nome, String cosa, String valore) {
        return campi.campo(prefisso + nome, cosa, valore)
                .scelta(testo -> {
                    if (!SI_NO.containsKey(testo)) {
                        throw new IllegalArgumentException(testo);
                    }
                    return Boolean.valueOf(testo);
                })
                .orElse(null);
    }

    /** The fields in which this text and the other differ. */
    List<Voce> differenze(Foglio<TestoProfilo> altro) {
        var loro = di(persona, nominativo, altro, prefisso);
        var titolo = prefisso.isEmpty() ? "" : nominativo + ": ";
        var voci = new ArrayList<Voce>();
        scelta(voci, titolo + "Condizione", "condizione", condizione, loro.condizione, CONDIZIONI);
        scelta(voci, titolo + "Titolo di studio", "istruzione", istruzione, loro.istruzione, ISTRUZIONI);
        scelta(voci, titolo + "DID", "did", did, loro.did, SI_NO);
        scelta(voci, titolo + "Attivabile", "attivabile", attivabile, loro.attivabile, SI_NO);
        Parametri.confronta(
                voci, titolo + "Esperienze di lavoro", prefisso + "esperienza", esperienza, loro.esperienza);
        Parametri.confronta(voci, titolo + "Limiti al lavoro", prefisso + "limiti", limiti, loro.limiti);
        return voci;
    }

    private void scelta(
            List<Voce> voci, String etichetta, String nome, String mia, String loro, Map<String, String> nomi) {
        if (!mia.equals(loro)) {
            voci.add(Voce.scelta(
                    etichetta,
                    prefisso + nome,
                    mia,
                    nomi.getOrDefault(mia, "Nessuna risposta"),
                    loro,
                    nomi.getOrDefault(loro, "Nessuna risposta")));
        }
    }
}
