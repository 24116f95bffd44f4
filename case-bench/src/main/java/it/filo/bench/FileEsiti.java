package it.filo.bench;

import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Sesso;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A month of outcomes for the largest zona: of a hundred, sixty suspend who was accepted and is followed, thirty-nine are
 * first domande, refused, of families that nobody knows, and one has a comune that is none of the zona.
 */
final class FileEsiti {

    /** As INPS would have decided on the last day of what is generated. */
    static final LocalDate DECISI_IL = Territorio.OGGI;

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String TESTA =
            "protocollo;misura;data_domanda;codice_fiscale;cognome;nome;data_nascita;comune;"
                    + "esito;data_esito;motivo;importo_mensile;componenti\n";
    private static final int GIORNI = 18_000;
    private static final String CONSONANTI = "bcdfglmnpr";

    private record Nota(
            String protocollo,
            String misura,
            LocalDate data,
            String codice,
            String cognome,
            String nome,
            LocalDate nascita,
            String comune) {}

    private FileEsiti() {}

    /** @return how many rows there are: of known domande no more than the zona has */
    static int scrivi(Ambiente ambiente, UUID zona, int quante, Path file) throws IOException {
        var note = new ArrayList<>(note(ambiente, zona, quante * 60 / 100));
        var righe = note.size() * 100 / 60;
        var comune = note.getFirst().comune();
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write(TESTA);
            for (int n = 0; n < righe; n++) {
                if (n % 100 == 99) {
                    nuova(csv, n, "Firenze");
                } else if (n % 5 < 3 && !note.isEmpty()) {
                    nota(csv, note.removeLast());
                } else {
                    nuova(csv, n, comune);
                }
            }
        }
        return righe;
    }

    private static List<Nota> note(Ambiente ambiente, UUID zona, int quante) {
        return ambiente.sql
                .sql("""
                        select d.protocollo, d.misura, d.data_domanda as data, p.codice_fiscale as codice, p.cognome, p.nome,
                          p.data_nascita as nascita, d.comune
                        from domanda d
                        join cartella c on c.zona_id = d.zona_id and c.id = d.cartella_id and c.fase <> 'CHIUSA'
                        join persona p on p.zona_id = d.zona_id and p.id = d.richiedente_id
                        where d.zona_id = :zona and d.stato = 'ACCOLTA' and d.data_esito < :decisi
                        order by md5(d.id::text) limit :quante
                        """)
                .param("zona", zona)
                .param("decisi", DECISI_IL)
                .param("quante", quante)
                .query(Nota.class)
                .list();
    }

    private static void nota(BufferedWriter csv, Nota d) throws IOException {
        csv.write("%s;%s;%s;%s;%s;%s;%s;%s;SOSPESA;%s;;;\n"
                .formatted(
                        d.protocollo(),
                        d.misura(),
                        GIORNO.format(d.data()),
                        d.codice(),
                        d.cognome(),
                        d.nome(),
                        GIORNO.format(d.nascita()),
                        d.comune(),
                        GIORNO.format(DECISI_IL)));
    }

    /** Every one of another person, of a name that nobody has. */
    private static void nuova(BufferedWriter csv, int n, String comune) throws IOException {
        var nascita = LocalDate.of(1950, 1, 1).plusDays(n % GIORNI);
        var nome = nome(n / GIORNI);
        csv.write("INPS-ADI-2026-9%06d;ADI;02/11/2026;%s;Quaglietti;%s;%s;%s;RESPINTA;%s;ISEE oltre soglia;;\n"
                .formatted(
                        n,
                        CodiceFiscale.componi("Quaglietti", nome, nascita, Sesso.M, "G713"),
                        nome,
                        GIORNO.format(nascita),
                        comune,
                        GIORNO.format(DECISI_IL)));
    }

    /** Of three consonants, and the codice fiscale is another with each. */
    private static String nome(int n) {
        return "" + Character.toUpperCase(CONSONANTI.charAt(n / 100 % 10)) + "a" + CONSONANTI.charAt(n / 10 % 10) + "o"
                + CONSONANTI.charAt(n % 10) + "a";
    }
}
