package it.filo.accesso.web;

import it.filo.accesso.FileIllegibile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook once from end to end, keeping nothing, before anybody trusts it: a few bytes that swell to a
 * mountain, declarations that fetch other files, a cell as large as a book.
 */
final class ZipSicuro {

    private static final int VOCI_MASSIME = 2000;
    private static final long TUTTO_MASSIMO = 2L << 30;
    /** A sheet of numbers shrinks to a thirtieth. */
    private static final long VOLTE_MASSIME = 200;

    private static final long COMUNQUE_AMMESSO = 20L << 20;
    /** The texts of the cells are looked up while the sheet is read, so they stay in memory. */
    private static final long TESTI_MASSIMI = 128L << 20;

    private static final int CELLA_MASSIMA = 1 << 18;

    /** Excel ends at column XFD. */
    private static final Pattern INDIRIZZO = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private static final String FOGLIO = "/worksheet";
    private static final int TESTA = 1024;

    private static final XMLInputFactory LETTORI = XMLInputFactory.newDefaultFactory();

    static {
        LETTORI.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        LETTORI.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final long ammesso;
    private final byte[] pezzo = new byte[64 * 1024];
    private long letto;

    private ZipSicuro(long grandezza) {
        this.ammesso = Math.min(TUTTO_MASSIMO, Math.max(COMUNQUE_AMMESSO, grandezza * VOLTE_MASSIME));
    }

    /** @throws FileIllegibile where it is no workbook, or a dangerous one */
    static void controlla(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new FileIllegibile(
                        "Il file è un archivio compresso o un documento di altro tipo (per esempio .ods),"
                                + " non un foglio Excel: salvarlo come .xlsx o CSV.");
            }
            var sicuro = new ZipSicuro(Files.size(file));
            var nomi = new HashSet<String>();
            var voci = zip.entries();
            while (voci.hasMoreElements()) {
                var voce = voci.nextElement();
                if (!nomi.add(voce.getName()) || nomi.size() > VOCI_MASSIME) {
                    throw rifiutato("contiene parti ripetute o troppe");
                }
                try (var dati = zip.getInputStream(voce)) {
                    sicuro.guarda(voce, dati);
                }
            }
            for (var voce : Collections.list(zip.entries())) {
                if (xml(voce)) {
                    try (var dati = zip.getInputStream(voce)) {
                        celle(dati);
                    }
                }
            }
        } catch (ZipException e) {
            throw danneggiato(e);
        }
    }

    private void guarda(ZipEntry voce, InputStream dati) throws IOException {
        var xml = xml(voce);
        var testa = new StringBuilder();
        long dellaVoce = 0;
        int dallUltimoSegno = 0;
        for (int n = dati.read(pezzo); n >= 0; n = dati.read(pezzo)) {
            letto += n;
            dellaVoce += n;
            if (letto > ammesso) {
                throw rifiutato("si espande oltre misura");
            }
            if (dellaVoce > TESTI_MASSIMI && voce.getName().endsWith("sharedStrings.xml")) {
                throw new FileIllegibile("Il foglio Excel contiene troppi testi: salvarlo come CSV e caricare quello.");
            }
            if (xml && testa.length() < TESTA) {
                testa.append(new String(pezzo, 0, Math.min(n, TESTA), StandardCharsets.ISO_8859_1));
                dichiarazioni(testa.toString());
            }
            for (int i = 0; xml && i < n; i++) {
                dallUltimoSegno = pezzo[i] == '<' ? 0 : dallUltimoSegno + 1;
                if (dallUltimoSegno > CELLA_MASSIMA) {
                    throw rifiutato("una cella supera " + CELLA_MASSIMA + " caratteri");
                }
            }
        }
    }

    private static boolean xml(ZipEntry voce) {
        return voce.getName().endsWith(".xml") || voce.getName().endsWith(".rels");
    }

    /** Whoever reads a sheet makes room up to its furthest column; and no sheet lies where none was looked at. */
    private static void celle(InputStream dati) throws IOException {
        try {
            var xml = LETTORI.createXMLStreamReader(dati);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("c")) {
                    var dove = xml.getAttributeValue(null, "r");
                    if (dove != null && !INDIRIZZO.matcher(dove).matches()) {
                        throw rifiutato("una cella sta fuori da ogni foglio");
                    }
                } else if (xml.getLocalName().equals("Relationship")
                        && testo(xml.getAttributeValue(null, "Type")).endsWith(FOGLIO)
                        && !testo(xml.getAttributeValue(null, "Target")).endsWith(".xml")) {
                    throw rifiutato("un foglio non è dove dovrebbe");
                }
            }
        } catch (XMLStreamException e) {
            throw danneggiato(e);
        }
    }

    private static String testo(@Nullable String valore) {
        return valore == null ? "" : valore;
    }

    static FileIllegibile danneggiato(Exception causa) {
        return new FileIllegibile(
                "Il file Excel è danneggiato: aprirlo, salvarlo di nuovo come .xlsx o CSV e ricaricarlo.", causa);
    }

    /** A spreadsheet writes neither; in UTF-16 a declaration could hide. */
    private static void dichiarazioni(String testa) {
        if (testa.contains("<!DOCTYPE") || testa.contains("<!ENTITY") || testa.indexOf('\0') >= 0) {
            throw rifiutato("dichiara entità esterne o una codifica insolita");
        }
    }

    private static FileIllegibile rifiutato(String perche) {
        return new FileIllegibile("Il foglio Excel è stato rifiutato perché " + perche
                + ": aprirlo, salvarlo di nuovo come .xlsx o CSV e ricaricare quello.");
    }
}
