package it.filo.bench;

import it.filo.nucleo.Luoghi;
import it.filo.nucleo.Sesso;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Surnames and names as a nation has them: a few very common, thousands rare, some of two words, with apostrophes and
 * accents, and those of who came from elsewhere. Built of roots and endings, so that nobody's family is copied.
 */
final class Nomi {

    private static final int COGNOMI = 20_000;

    /** A community, with where its people are born. */
    record Comunita(String stato, List<String> cognomi, List<String> femmine, List<String> maschi) {}

    private static final List<String> COMUNI_DI_NASCITA = elenco(
            "H501|F205|F839|L219|G273|D969|A944|D612|A662|C351|L736|L781|F158|G224|L424|B157|L049|G999|G713|H224|H223|"
                    + "F257|G337|G478|E625|B354|D643|H703|H199|D548|H294");

    private static final List<Comunita> STRANIERE = List.of(
            comunita(
                    "Z100",
                    "Hoxha|Shehu|Leka|Çela|Hysa|Marku|Gjoka|Prifti|Dervishi|Kola|Basha|Gega|Lika|Muça|Toska|Bardhi|Zefi|Sula",
                    "Elira|Mirela|Drita|Valbona|Teuta|Arta|Besa|Ermira|Lule|Majlinda|Vjollca|Shpresa|Albana|Donika",
                    "Arben|Ilir|Gëzim|Agron|Bujar|Dritan|Ermal|Fatos|Genti|Besnik|Luan|Sokol|Petrit|Klodian"),
            comunita(
                    "Z129",
                    "Popescu|Ionescu|Munteanu|Țurcanu|Rusu|Stan|Dumitru|Constantin|Ciobanu|Lungu|Moldovan|Neagu|Olaru|"
                            + "Pavel|Toma|Ungureanu|Voicu|Zamfir",
                    "Mihaela|Ioana|Elena|Alina|Camelia|Daniela|Florentina|Gabriela|Lăcrămioara|Nicoleta|Ramona|Simona|"
                            + "Viorica|Violeta",
                    "Ion|Ștefan|Mihai|Adrian|Bogdan|Cristian|Dorin|Florin|Gheorghe|Iulian|Marian|Nicolae|Sorin|Vasile"),
            comunita(
                    "Z330",
                    "El Amrani|Benali|Ait Lahcen|El Idrissi|Naciri|Alaoui|Bennani|Chraibi|El Fassi|Haddad|Jabri|Kabbaj|"
                            + "Lamrani|Mansouri|Ouazzani|Rahmani|Tazi|Ziani",
                    "Fatima|Khadija|Amina|Aicha|Hanane|Houda|Imane|Latifa|Malika|Naima|Rachida|Samira|Soukaina|Zineb",
                    "Youssef|Rachid|Abdellah|Ahmed|Brahim|Driss|Hamid|Hassan|Jamal|Khalid|Mohamed|Mustapha|Omar|Said"),
            comunita(
                    "Z138",
                    "Shevchenko|Kovalenko|Bondarenko|Melnyk|Boyko|Kravchuk|Lysenko|Marchuk|Oliynyk|Petrenko|Rudenko|"
                            + "Savchuk|Tkachuk|Hrytsenko|Klymenko|Moroz|Panchenko|Zinchenko",
                    "Oksana|Iryna|Olena|Nadiya|Halyna|Hanna|Kateryna|Lesya|Liudmyla|Mariya|Nataliya|Svitlana|Tetiana|Yuliya",
                    "Andriy|Oleh|Bohdan|Dmytro|Ivan|Ihor|Mykola|Mykhailo|Petro|Roman|Serhiy|Taras|Vasyl|Volodymyr"),
            comunita(
                    "Z335",
                    "Osazuwa|Okafor|Eze|Adeyemi|Abiodun|Aigbe|Balogun|Chukwu|Ehigie|Idahosa|Igbinedion|Nwosu|Obaseki|"
                            + "Ogbeide|Okoro|Omoruyi|Osagie|Uwaifo",
                    "Blessing|Joy|Precious|Adaeze|Amaka|Chidinma|Esther|Faith|Gift|Happiness|Ifeoma|Mercy|Ngozi|Patience",
                    "Emeka|Sunday|Chinedu|Collins|Efosa|Friday|Godwin|Ikechukwu|Kelvin|Lucky|Monday|Obinna|Osaro|Victor"),
            comunita(
                    "Z611",
                    "Quispe|Huamán|Núñez|Flores|Chávez|Cárdenas|Espinoza|Gutiérrez|Mamani|Mendoza|Paredes|Ramírez|Rojas|"
                            + "Salazar|Soto|Torres|Vargas|Zapata",
                    "María|Rosa Elena|Ana Lucía|Carmen|Elizabeth|Gladys|Isabel|Juana|Karina|Luz Marina|Milagros|Norma|"
                            + "Pilar|Yolanda",
                    "José Luis|Raúl|Alberto|César|Edgar|Fernando|Gustavo|Héctor|Jorge|Juan Carlos|Manuel|Óscar|Percy|Wilmer"),
            comunita(
                    "Z210",
                    "Zhang|Chen|Lin|Wu|Hu|Huang|Jin|Li|Liu|Pan|Wang|Xu|Yang|Ye|Yu|Zhao|Zheng|Zhou",
                    "Mei|Xiaoli|Aiping|Chunyan|Fang|Guihua|Hongmei|Jing|Lanying|Lihua|Meiling|Qiuyue|Xiaoyan|Yuhua",
                    "Wei|Jun|Bin|Chaoyang|Dehua|Feng|Guoqiang|Haibo|Jianguo|Jianwei|Minghao|Shaowei|Xiaodong|Zhiqiang"));

    private static final List<String> FEMMINE = elenco(
            "Maria|Anna|Giulia|Francesca|Chiara|Sara|Laura|Elena|Alessandra|Valentina|Martina|Giovanna|Rosa|Angela|"
                    + "Lucia|Teresa|Paola|Silvia|Federica|Simona|Zoè|Maria Grazia|Anna Maria|Noemi|Beatrice|"
                    + "Caterina|Concetta|Carmela|Patrizia|Monica|Cristina|Daniela|Roberta|Eleonora|Ginevra|Aurora|Sofia");

    private static final List<String> MASCHI = elenco(
            "Giuseppe|Antonio|Giovanni|Francesco|Mario|Luigi|Andrea|Marco|Alessandro|Luca|Matteo|Lorenzo|Davide|Paolo|"
                    + "Salvatore|Vincenzo|Pietro|Roberto|Stefano|Riccardo|Niccolò|Nicolò|Noè|Gian Luca|Pier Paolo|Carlo|"
                    + "Domenico|Angelo|Michele|Simone|Fabio|Daniele|Emanuele|Tommaso|Leonardo|Edoardo|Filippo|Samuele");

    private static final String RADICI = "Ross|Bianch|Ferr|Ricc|Gall|Mart|Grec|Cont|Mancin|Barb|Lomb|Gent|Cap|Ser|Vit|"
            + "Fab|Pell|Mor|San|Bern|Cal|Don|Fior|Gol|Land|Mel|Nard|Orl|Pal|Rin|Sal|Tad|Val|Zan|Bald|Cecc|Drag|Fant|"
            + "Gar|Lup|Mazz|Neg|Pag|Rom|Sart|Ton|Ven|Bos|Cor|Del|Font|Giord|Lat|Mass|Par|Ruff|Spad|Tor|Vol|Bat|Cas";
    private static final String MEZZI = "|an|ar|ett|in|or|ol|er|and|est|att|icc|ell|on|ast|ald|ign|ent|uzz";
    private static final String CODE = "i|o|a|ini|etti|oni|ucci|ato|aro|ella|ese|ardi";
    private static final String DAVANTI = "De |D'|Dell'|Lo |La |Di |Degli ";

    private final List<String> cognomi = cognomi();
    /** How often a surname at most as common comes, summed up. */
    private final double[] fino = new double[cognomi.size()];

    Nomi() {
        var somma = 0.0;
        for (int i = 0; i < fino.length; i++) {
            somma += Math.pow(i + 25.0, -0.9);
            fino[i] = somma;
        }
    }

    private static List<String> cognomi() {
        var tutti = new LinkedHashSet<String>();
        for (var mezzo : MEZZI.split("\\|", -1)) {
            for (var coda : CODE.split("\\|")) {
                for (var radice : RADICI.split("\\|")) {
                    tutti.add(radice + mezzo + coda);
                }
            }
        }
        var semplici = List.copyOf(tutti);
        var davanti = DAVANTI.split("\\|");
        // One in thirty has something in front of it, one in a hundred an accent at its end.
        var misti = new ArrayList<String>();
        for (int i = 0; misti.size() < COGNOMI; i++) {
            var cognome = semplici.get(i % semplici.size());
            if (i >= semplici.size()) {
                misti.add(davanti[i / semplici.size() % davanti.length] + cognome);
            } else if (i % 30 == 29) {
                misti.add(davanti[i / 30 % davanti.length] + cognome);
            } else if (i % 100 == 98) {
                misti.add(cognome.substring(0, cognome.length() - 1) + "ò");
            } else {
                misti.add(cognome);
            }
        }
        return List.copyOf(misti);
    }

    /** The community of a household. */
    Comunita comunita(Caso caso) {
        return caso.suCento(14) ? caso.uno(STRANIERE) : new Comunita("", cognomi, FEMMINE, MASCHI);
    }

    String cognome(Comunita comunita, Caso caso) {
        if (!comunita.stato().isEmpty()) {
            return caso.uno(comunita.cognomi());
        }
        var dove = Arrays.binarySearch(fino, caso.frazione() * fino[fino.length - 1]);
        return cognomi.get(Math.min(dove < 0 ? -dove - 1 : dove, cognomi.size() - 1));
    }

    static String nome(Comunita comunita, Sesso sesso, Caso caso) {
        return caso.uno(sesso == Sesso.F ? comunita.femmine() : comunita.maschi());
    }

    /** Codice catastale of where somebody is born. */
    static String luogo(Comunita comunita, boolean figlio, Caso caso) {
        var fuori = !comunita.stato().isEmpty() && !(figlio && caso.suCento(65));
        return fuori ? comunita.stato() : caso.uno(COMUNI_DI_NASCITA);
    }

    static String cittadinanza(Comunita comunita) {
        return comunita.stato().isEmpty()
                ? "Italia"
                : Luoghi.di(comunita.stato()).orElseThrow().nome();
    }

    private static Comunita comunita(String stato, String cognomi, String femmine, String maschi) {
        return new Comunita(stato, elenco(cognomi), elenco(femmine), elenco(maschi));
    }

    private static List<String> elenco(String testo) {
        return List.of(testo.split("\\|"));
    }
}
