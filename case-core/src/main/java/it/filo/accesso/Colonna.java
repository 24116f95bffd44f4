package it.filo.accesso;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of a file of INPS outcomes, in the order in which Filo writes them. */
public enum Colonna {
    PROTOCOLLO(true),
    MISURA(true),
    DATA_DOMANDA(true),
    CODICE_FISCALE(true),
    COGNOME(true),
    NOME(true),
    DATA_NASCITA(false),
    COMUNE(true),
    ESITO(true),
    DATA_ESITO(false),
    MOTIVO(false),
    IMPORTO_MENSILE(false),
    COMPONENTI(false);

    /** In the file of rejected rows: why; read by people alone. */
    public static final String MOTIVO_SCARTO = "motivo_scarto";

    private static final Pattern SPAZI = Pattern.compile("[\\s\\u00A0-]+");

    private final boolean obbligatoria;

    Colonna(boolean obbligatoria) {
        this.obbligatoria = obbligatoria;
    }

    /** As the header of the file says it. */
    public String nome() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean obbligatoria() {
        return obbligatoria;
    }

    /** The column with this name, whatever case and spaces. */
    public static Optional<Colonna> cerca(String testo) {
        var cercato = nomeNormale(testo);
        return Arrays.stream(values()).filter(c -> c.nome().equals(cercato)).findFirst();
    }

    static String nomeNormale(String testo) {
        return SPAZI.matcher(testo.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    static String elenco(List<Colonna> colonne) {
        return colonne.stream().map(Colonna::nome).collect(Collectors.joining(", "));
    }
}
