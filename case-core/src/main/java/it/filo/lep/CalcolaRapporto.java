package it.filo.lep;

import it.filo.lep.Cifra.Base;
import it.filo.lep.Indicatori.Tempi;
import it.filo.lep.Indicatori.TempiFornitore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the LEP report of the current zona (DGR 998/2018; D.Lgs. 147/2017; national plan 2018-2020). Every figure
 * has a row for each measure and for all, for each comune and for the whole zona, so that none is missing where nothing
 * was counted.
 */
@Service
public class CalcolaRapporto {

    /** States in the order in which the report shows them. */
    public static final List<String> STATI =
            List.of("ACCOLTA", "DECADUTA", "SOSPESA", "IN_LAVORAZIONE", "RESPINTA", "REVOCATA", "TERMINATA");

    private static final BigDecimal RESIDENTI_PER_PUNTO = BigDecimal.valueOf(20_000);
    private static final BigDecimal RESIDENTI_PER_PUNTO_COMUNI_GRANDI = BigDecimal.valueOf(40_000);

    private static final BigDecimal RESIDENTI_PER_PUNTO_METROPOLI = BigDecimal.valueOf(70_000);

    private final Indicatori indicatori;
    private final Zone zone;

    CalcolaRapporto(Indicatori indicatori, Zone zone) {
        this.indicatori = indicatori;
        this.zone = zone;
    }

    @Transactional
    public RapportoLep rapporto(Taglio taglio) {
        var contati = indicatori.contati(taglio);
        var misure = new TreeSet<String>();
        contati.domande().forEach(d -> misure.add(d.base().misura()));
        misure.add("");
        var comuni = new ArrayList<String>();
        comuni.add("");
        zone.comuni().stream().map(Comune::istat).forEach(comuni::add);
        var basi = misure.stream()
                .flatMap(m -> comuni.stream().map(c -> new Base(m, c)))
                .toList();

        var cifre = new ArrayList<Cifra>();
        domande(cifre, contati.domande(), basi);
        var fornitori = indicatori.tempiFornitori(taglio);
        beneficiari(cifre, contati.beneficiari(), indicatori.istituzioni(taglio), basi);
        tempi(cifre, contati.tempi(), basi);
        sostegni(cifre, fornitori);
        livelli(cifre, taglio);
        servizi(cifre, contati.servizi(), basi);
        fondi(cifre, taglio);
        return new RapportoLep(zone.corrente(), taglio, cifre, invertite(contati.tempi(), fornitori));
    }

    /** What is measured of the pathway, for the whole zona: a report is compared with that of another day. */
    @Transactional
    public RapportoLep indicatori(Taglio taglio, Collection<String> misure) {
        var basi = Stream.concat(Stream.of(Base.TUTTO), misure.stream().map(m -> new Base(m, "")))
                .toList();
        var cifre = new ArrayList<Cifra>();
        var contati = indicatori.contati(taglio);
        beneficiari(cifre, contati.beneficiari(), indicatori.istituzioni(taglio), basi);
        tempi(cifre, contati.tempi(), basi);
        servizi(cifre, contati.servizi(), basi);
        return new RapportoLep(zone.corrente(), taglio, cifre, Map.of());
    }

    private static void domande(List<Cifra> cifre, List<Indicatori.Domande> domande, List<Base> basi) {
        var perStato = domande.stream().collect(Collectors.groupingBy(Indicatori.Domande::stato));
        for (var stato : STATI) {
            var quante = perBase(perStato.getOrDefault(stato, List.of()), Indicatori.Domande::base);
            for (var base : basi) {
                var riga = quante.get(base);
                cifre.add(Cifra.conteggio(
                        "D." + stato, "Domande: " + nome(stato), base, riga == null ? 0 : riga.quante(), Unita.NUCLEI));
            }
        }
    }

    private static String nome(String stato) {
        return stato.toLowerCase(Locale.ITALIAN).replace('_', ' ');
    }

    private static void beneficiari(
            List<Cifra> cifre, List<Indicatori.Beneficiari> beneficiari, Map<Base, Long> istituzioni, List<Base> basi) {
        var perBase = perBase(beneficiari, Indicatori.Beneficiari::base);
        for (var base : basi) {
            var b = perBase.getOrDefault(base, new Indicatori.Beneficiari(base, 0, 0, 0, 0, 0));
            cifre.add(Cifra.quota(Indicatore.A1, base, b.conAnalisi(), b.nuclei()));
            cifre.add(Cifra.quota(Indicatore.E1, base, b.inEquipe(), b.nuclei()));
            cifre.add(Cifra.quota(Indicatore.P1, base, b.conProgetto(), b.nuclei()));
            cifre.add(Cifra.conteggio(Indicatore.P4, base, b.conPatto(), Unita.NUCLEI));
            cifre.add(Cifra.conteggio(Indicatore.E3, base, istituzioni.getOrDefault(base, 0L), Unita.PUNTI));
        }
    }

    private static void tempi(List<Cifra> cifre, Map<Indicatore, List<Tempi>> tempi, List<Base> basi) {
        for (var indicatore : List.of(Indicatore.A2, Indicatore.E2, Indicatore.P2)) {
            var perBase = perBase(tempi.getOrDefault(indicatore, List.of()), Tempi::base);
            for (var base : basi) {
                tempi(
                        cifre,
                        indicatore.codice(),
                        indicatore.nome(),
                        perBase.getOrDefault(base, nessuno(base)),
                        Unita.GIORNI_LAVORATIVI);
            }
        }
    }

    private static void sostegni(List<Cifra> cifre, List<TempiFornitore> fornitori) {
        for (var t : fornitori) {
            tempi(cifre, Indicatore.P3.codice(), Indicatore.P3.nome() + ": " + t.fornitore(), t.tempi(), Unita.GIORNI);
        }
    }

    private static Map<Indicatore, Map<Base, Long>> invertite(
            Map<Indicatore, List<Tempi>> tempi, List<TempiFornitore> fornitori) {
        var invertite = new EnumMap<Indicatore, Map<Base, Long>>(Indicatore.class);
        tempi.forEach((indicatore, righe) -> invertite.put(indicatore, invertite(righe.stream())));
        invertite.put(Indicatore.P3, invertite(fornitori.stream().map(TempiFornitore::tempi)));
        return invertite;
    }

    private static Map<Base, Long> invertite(Stream<Tempi> righe) {
        return righe.filter(t -> t.invertite() > 0).collect(Collectors.toMap(Tempi::base, Tempi::invertite, Long::sum));
    }

    private static Tempi nessuno(Base base) {
        return new Tempi(base, 0, null, null, null, null, null, 0, null, 0);
    }

    private static void tempi(List<Cifra> cifre, String codice, String nome, Tempi t, Unita unita) {
        cifre.add(Cifra.tempo(codice + ".mediana", nome + ", mediana", t.base(), t.mediana(), unita));
        cifre.add(Cifra.tempo(codice + ".p90", nome + ", nove su dieci entro", t.base(), t.p90(), unita));
        cifre.add(Cifra.tempo(codice + ".min", nome + ", minimo", t.base(), t.min(), unita));
        cifre.add(Cifra.tempo(codice + ".max", nome + ", massimo", t.base(), t.max(), unita));
        cifre.add(Cifra.tempo(codice + ".media", nome + ", media", t.base(), t.media(), unita));
        cifre.add(Cifra.conteggio(codice + ".n", nome + ", quanti", t.base(), t.n(), Unita.NUCLEI));
        cifre.add(Cifra.conteggio(codice + ".attesa", nome + ", ancora in attesa", t.base(), t.attesa(), Unita.NUCLEI));
        cifre.add(Cifra.tempo(
                codice + ".attesa_mediana", nome + ", attesa mediana finora", t.base(), t.attesaMediana(), unita));
    }

    private void livelli(List<Cifra> cifre, Taglio taglio) {
        var z = indicatori.zonali(taglio);
        cifre.add(punti(Indicatore.L1_20000, z.urp(), z.residenti(), RESIDENTI_PER_PUNTO));
        punti(
                cifre,
                Indicatore.L1_40000,
                z.urpComuniGrandi(),
                z.residentiComuniGrandi(),
                RESIDENTI_PER_PUNTO_COMUNI_GRANDI);
        punti(
                cifre,
                Indicatore.L1_70000,
                z.urpMetropolitani(),
                z.residentiMetropolitani(),
                RESIDENTI_PER_PUNTO_METROPOLI);
        cifre.add(Cifra.quota(Indicatore.L2, Base.TUTTO, z.comuniConSegretariato(), z.comuni()));
        cifre.add(Cifra.conteggio(Indicatore.L3, Base.TUTTO, z.equipe(), Unita.PUNTI));
        cifre.add(residenti(Indicatore.L4.codice(), Indicatore.L4.nome(), z.residenti(), z.assistenti()));
        cifre.add(residenti(
                "L4.tutti",
                "Residenti per ogni assistente sociale, compresi quelli che non contano per il livello essenziale",
                z.residenti(),
                z.assistentiTutti()));
    }

    private static void servizi(List<Cifra> cifre, Map<Indicatore, List<Indicatori.Quota>> servizi, List<Base> basi) {
        for (var indicatore : List.of(Indicatore.L5, Indicatore.L6)) {
            var perBase = perBase(servizi.getOrDefault(indicatore, List.of()), Indicatori.Quota::base);
            for (var base : basi) {
                var quota = perBase.getOrDefault(base, new Indicatori.Quota(base, 0, 0));
                cifre.add(Cifra.quota(indicatore, base, quota.parte(), quota.tutto()));
            }
        }
    }

    /** A rule that concerns nobody in the zona gives no figure. */
    private static void punti(
            List<Cifra> cifre, Indicatore indicatore, long punti, BigDecimal residenti, BigDecimal perPunto) {
        if (residenti.signum() > 0) {
            cifre.add(punti(indicatore, punti, residenti, perPunto));
        }
    }

    /** Points there are, and points required by so many residents each, not rounded to whole points. */
    private static Cifra punti(Indicatore indicatore, long punti, BigDecimal residenti, BigDecimal perPunto) {
        return new Cifra(
                indicatore.codice(),
                indicatore.nome(),
                "",
                "",
                BigDecimal.valueOf(punti),
                residenti.divide(perPunto, 2, RoundingMode.HALF_UP),
                BigDecimal.valueOf(punti),
                Unita.PUNTI);
    }

    private static Cifra residenti(String codice, String nome, BigDecimal residenti, BigDecimal assistenti) {
        return new Cifra(
                codice,
                nome,
                "",
                "",
                residenti,
                assistenti.stripTrailingZeros().scale() <= 0 ? assistenti.setScale(0) : assistenti,
                assistenti.signum() == 0 ? null : residenti.divide(assistenti, 0, RoundingMode.HALF_UP),
                Unita.RESIDENTI);
    }

    private void fondi(List<Cifra> cifre, Taglio taglio) {
        for (var i : indicatori.impegnato(taglio)) {
            cifre.add(new Cifra(
                    "F1." + i.sigla(),
                    "Impegnato: " + i.descrizione(),
                    "",
                    "",
                    i.impegnato().setScale(2, RoundingMode.HALF_UP),
                    i.assegnato(),
                    i.impegnato().setScale(2, RoundingMode.HALF_UP),
                    Unita.EURO));
        }
    }

    private static <T> Map<Base, T> perBase(List<T> righe, Function<T, Base> base) {
        return righe.stream().collect(Collectors.toMap(base, Function.identity()));
    }
}
