package it.filo.base.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.webjars.WebJarVersionLocator;

/**
 * Makes PDF documents from templates: PDF/A-2a and PDF/UA-1, so that they can be kept (DPCM 3/12/2013) and read aloud
 * (L. 4/2004). The template is well-formed XHTML with {@code lang}, {@code title} and a description; its typeface is
 * Titillium Web, the only one there is.
 */
@Component
public class Pdf {

    private static final Pattern NON_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final String CARATTERE = "Titillium Web";

    private final SpringTemplateEngine pagine;
    private final Map<String, byte[]> caratteri = new HashMap<>();
    private final byte[] colori = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Pdf(SpringTemplateEngine pagine) {
        this.pagine = pagine;
        for (var taglio : new String[] {"regular", "italic", "700"}) {
            caratteri.put(taglio, carattere(taglio));
        }
    }

    /**
     * A document to be shown by the browser.
     *
     * @param template name of the template
     * @param nome of the file, without its ending
     */
    public ResponseEntity<byte[]> risposta(String template, Map<String, ?> dati, String nome) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(nome + ".pdf")
                                .build()
                                .toString())
                .body(crea(template, dati));
    }

    public byte[] crea(String template, Map<String, ?> dati) {
        var html = pagine.process(template, new Context(Locale.ITALY, new HashMap<>(dati)));
        try (var pdf = new ByteArrayOutputStream()) {
            var costruttore = new PdfRendererBuilder()
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(colori)
                    .useSVGDrawer(new BatikSVGDrawer())
                    .withProducer("Filo")
                    .withHtmlContent(NON_XML.matcher(html).replaceAll(""), null)
                    .toStream(pdf);
            carattere(costruttore, "regular", 400, FontStyle.NORMAL);
            carattere(costruttore, "italic", 400, FontStyle.ITALIC);
            carattere(costruttore, "700", 700, FontStyle.NORMAL);
            costruttore.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void carattere(PdfRendererBuilder costruttore, String taglio, int peso, FontStyle stile) {
        costruttore.useFont(
                () -> new ByteArrayInputStream(caratteri.getOrDefault(taglio, new byte[0])),
                CARATTERE,
                peso,
                stile,
                true);
    }

    private static byte[] carattere(String taglio) {
        var file = new WebJarVersionLocator()
                .fullPath(
                        "bootstrap-italia",
                        "dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-" + taglio + ".ttf");
        try (InputStream dati = new ClassPathResource(String.valueOf(file)).getInputStream()) {
            return dati.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
