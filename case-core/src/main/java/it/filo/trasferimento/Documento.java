package it.filo.trasferimento;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What crosses from one zona to another: text, frozen on the day that it leaves, with no row and no id of where it comes
 * from. Written and read as lines of cells, so that a zona with an older or newer Filo reads it too.
 *
 * @param persone who moves, as the zona that receives them registers people
 * @param termine the domanda whose analisi preliminare is still due, null where none is
 * @param capitoli the minimum first
 */
public record Documento(List<InViaggio> persone, @Nullable DaAnalizzare termine, List<Capitolo> capitoli) {

    /** Somebody who moves. */
    public record InViaggio(
            Anagrafica anagrafica,
            Parentela parentela,
            @Nullable String telefono,
            @Nullable String email) {}

    /** The days of the measure go on from the domanda, in whichever zona the family lives. */
    public record DaAnalizzare(LocalDate domandaDel, String protocollo) {}

    /** One part, in lines. */
    public record Capitolo(Parte parte, List<Voce> voci) {
        public Capitolo {
            voci = List.copyOf(voci);
        }
    }

    public record Voce(String titolo, String testo) {}

    /** How the line of the minimum is called that says where they go to live. */
    static final String VA_AD_ABITARE = "Va ad abitare";

    private static final String PERSONA = "P";
    private static final String TERMINE = "D";
    private static final String CAPITOLO = "C";
    private static final String VOCE = "V";

    public Documento {
        persone = List.copyOf(persone);
        capitoli = List.copyOf(capitoli);
    }

    public List<Parte> parti() {
        return capitoli.stream().map(Capitolo::parte).toList();
    }

    /** Where they go to live; empty where it was not said. */
    public String verso() {
        return capitoli.stream()
                .filter(c -> c.parte() == Parte.MINIMO)
                .flatMap(c -> c.voci().stream())
                .filter(v -> v.titolo().equals(VA_AD_ABITARE))
                .map(Voce::testo)
                .findFirst()
                .orElse("");
    }

    /** As it is kept and sent. */
    public String testo() {
        var righe = new ArrayList<String>();
        persone.forEach(p -> righe.add(riga(
                PERSONA,
                p.anagrafica().cognome(),
                p.anagrafica().nome(),
                p.anagrafica().sesso() == null ? null : p.anagrafica().sesso().name(),
                p.anagrafica().dataNascita() == null
                        ? null
                        : p.anagrafica().dataNascita().toString(),
                p.anagrafica().luogoNascita(),
                p.anagrafica().codiceLuogo(),
                p.anagrafica().codiceFiscale(),
                p.anagrafica().cittadinanza(),
                p.parentela().name(),
                p.telefono(),
                p.email())));
        if (termine != null) {
            righe.add(riga(TERMINE, termine.domandaDel().toString(), termine.protocollo()));
        }
        capitoli.forEach(c -> {
            righe.add(riga(CAPITOLO, c.parte().name()));
            c.voci().forEach(v -> righe.add(riga(VOCE, v.titolo(), v.testo())));
        });
        return String.join("\n", righe);
    }

    /** Two readings of the same case have the same one where nothing changed in between. */
    public String impronta() {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(testo().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Reads what {@link #testo} wrote; a line of a kind that is not known here is left out. */
    public static Documento di(String testo) {
        var persone = new ArrayList<InViaggio>();
        var capitoli = new ArrayList<Capitolo>();
        DaAnalizzare termine = null;
        Parte parte = null;
        var voci = new ArrayList<Voce>();
        for (var riga : testo.lines().toList()) {
            var celle = celle(riga);
            switch (celle.getFirst()) {
                case PERSONA -> persone.add(persona(celle));
                case TERMINE -> termine = new DaAnalizzare(LocalDate.parse(celle.get(1)), celle.get(2));
                case CAPITOLO -> {
                    if (parte != null) {
                        capitoli.add(new Capitolo(parte, voci));
                    }
                    parte = Parte.valueOf(celle.get(1));
                    voci.clear();
                }
                case VOCE -> voci.add(new Voce(celle.get(1), celle.get(2)));
                default -> {}
            }
        }
        if (parte != null) {
            capitoli.add(new Capitolo(parte, voci));
        }
        return new Documento(persone, termine, capitoli);
    }

    private static InViaggio persona(List<String> celle) {
        var sesso = oNiente(celle.get(3));
        var nascita = oNiente(celle.get(4));
        return new InViaggio(
                new Anagrafica(
                        celle.get(1),
                        celle.get(2),
                        sesso == null ? null : Sesso.valueOf(sesso),
                        nascita == null ? null : LocalDate.parse(nascita),
                        oNiente(celle.get(5)),
                        oNiente(celle.get(6)),
                        oNiente(celle.get(7)),
                        oNiente(celle.get(8))),
                Parentela.valueOf(celle.get(9)),
                oNiente(celle.get(10)),
                oNiente(celle.get(11)));
    }

    private static @Nullable String oNiente(String cella) {
        return cella.isEmpty() ? null : cella;
    }

    private static String riga(@Nullable String... celle) {
        var scritte = new ArrayList<String>();
        for (var cella : celle) {
            scritte.add(
                    cella == null
                            ? ""
                            : cella.replace("\\", "\\\\")
                                    .replace("\t", "\\t")
                                    .replace("\r", "")
                                    .replace("\n", "\\n"));
        }
        return String.join("\t", scritte);
    }

    private static List<String> celle(String riga) {
        var celle = new ArrayList<String>();
        var cella = new StringBuilder();
        for (int i = 0; i < riga.length(); i++) {
            var c = riga.charAt(i);
            if (c == '\t') {
                celle.add(cella.toString());
                cella.setLength(0);
            } else if (c == '\\' && i + 1 < riga.length()) {
                i++;
                cella.append(
                        switch (riga.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            default -> riga.charAt(i);
                        });
            } else {
                cella.append(c);
            }
        }
        celle.add(cella.toString());
        return celle;
    }
}
