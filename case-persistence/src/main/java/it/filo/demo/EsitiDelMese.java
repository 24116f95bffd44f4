package it.filo.demo;

import it.filo.accesso.Colonna;
import it.filo.accesso.EsitiDimostrativi;
import it.filo.accesso.StatoDomanda;
import it.filo.base.Cassaforte;
import it.filo.misura.Calendari;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outcomes of the month for the demo zona: invented families whom nobody knows yet, the domande that INPS has on its
 * table answered at last, people who ask again, and the slips of real files.
 */
class EsitiDelMese implements EsitiDimostrativi {

    private static final String MISURA = "ADI";
    private static final long SEME = 936L;
    private static final int NUOVE = 180;
    private static final int GIORNI_INPS = 15;
    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final JdbcTemplate jdbc;
    private final Zone zone;
    private final Calendari calendari;
    private final Cassaforte cassaforte;
    private final Clock clock;

    EsitiDelMese(JdbcTemplate jdbc, Zone zone, Calendari calendari, Cassaforte cassaforte, Clock clock) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.calendari = calendari;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Map<Colonna, String>> delMese() {
        var righe = new ArrayList<Map<Colonna, String>>();
        var zona = ZonaCorrente.zona().orElseThrow().id();
        var casa = new Casa(zona, new Righe(zona, jdbc), new Sorte(SEME), cassaforte, calendari.dellaZona(), clock);
        note(casa, righe);
        nuove(casa, righe);
        return sbagliate(righe);
    }

    /** Whose domande are there already: answered now, suspended now, or told once more. */
    private void note(Casa casa, List<Map<Colonna, String>> righe) {
        jdbc.query(
                """
                select d.protocollo, d.data_domanda, d.stato, d.data_esito, d.comune, p.cognome, p.nome, p.codice_fiscale
                from domanda d join persona p on p.zona_id = d.zona_id and p.id = d.richiedente_id
                where d.zona_id = ? and d.misura = ? and length(p.codice_fiscale) = 16 and d.data_domanda < ?
                order by d.stato <> 'IN_LAVORAZIONE', d.protocollo
                limit 30
                """,
                rs -> {
                    var presentata = rs.getObject("data_domanda", LocalDate.class);
                    var stato = StatoDomanda.valueOf(rs.getString("stato"));
                    var deciso = rs.getObject("data_esito", LocalDate.class);
                    var riga = riga(
                            rs.getString("protocollo"),
                            presentata,
                            rs.getString("comune"),
                            rs.getString("codice_fiscale"),
                            rs.getString("cognome"),
                            rs.getString("nome"));
                    switch (stato) {
                        case IN_LAVORAZIONE -> esito(casa, riga, decide(casa), casa.oggi);
                        case ACCOLTA -> {
                            var sospende = casa.sorte.suCento(25) && deciso.isBefore(casa.oggi);
                            esito(casa, riga, sospende ? StatoDomanda.SOSPESA : stato, sospende ? casa.oggi : deciso);
                        }
                        default -> esito(casa, riga, stato, deciso);
                    }
                    righe.add(riga);
                },
                ZonaCorrente.zona().orElseThrow().id(),
                MISURA,
                casa.oggi);
    }

    private void nuove(Casa casa, List<Map<Colonna, String>> righe) {
        var persone = new Persone(casa);
        var comuni = zone.comuni().stream()
                .flatMap(c -> Stream.generate(c::istat).limit(1 + c.residenti() / 4000))
                .toList();
        for (int i = 0; i < NUOVE; i++) {
            var presentata = casa.prima(casa.oggi, casa.sorte.tra(GIORNI_INPS, 45));
            var famiglia = persone.famiglia(
                    casa.sorte.uno(comuni), Famiglie2018.unaQualsiasi(casa.sorte), casa.oggi, presentata);
            var richiedente = famiglia.richiedente();
            var riga = riga(
                    "INPS-%s-%d-%07d".formatted(MISURA, presentata.getYear(), 900_000 + 7 * i),
                    presentata,
                    famiglia.comune(),
                    richiedente.codiceFiscale(),
                    richiedente.cognome(),
                    richiedente.nome());
            riga.put(Colonna.DATA_NASCITA, GIORNO.format(richiedente.nascita()));
            riga.put(
                    Colonna.COMPONENTI,
                    famiglia.membri().stream()
                            .skip(1)
                            .map(EsitiDelMese::componente)
                            .collect(Collectors.joining("|")));
            if (casa.sorte.suCento(96)) {
                esito(casa, riga, decide(casa), casa.dopo(presentata, casa.sorte.tra(5, GIORNI_INPS - 2)));
            } else {
                riga.put(Colonna.ESITO, StatoDomanda.IN_LAVORAZIONE.name());
            }
            righe.add(riga);
        }
    }

    private static StatoDomanda decide(Casa casa) {
        return casa.sorte.suCento(55) ? StatoDomanda.ACCOLTA : StatoDomanda.RESPINTA;
    }

    private static String componente(Famiglia.Individuo individuo) {
        return individuo.codiceFiscale() + ":" + individuo.parentela().name().toLowerCase(Locale.ROOT);
    }

    private static Map<Colonna, String> riga(
            String protocollo, LocalDate presentata, String comune, String codice, String cognome, String nome) {
        return new EnumMap<>(Map.of(
                Colonna.PROTOCOLLO, protocollo,
                Colonna.MISURA, MISURA,
                Colonna.DATA_DOMANDA, GIORNO.format(presentata),
                Colonna.CODICE_FISCALE, codice,
                Colonna.COGNOME, cognome,
                Colonna.NOME, nome,
                Colonna.COMUNE, comune));
    }

    private static void esito(Casa casa, Map<Colonna, String> riga, StatoDomanda stato, LocalDate dal) {
        riga.put(Colonna.ESITO, stato.name());
        riga.put(Colonna.DATA_ESITO, GIORNO.format(dal));
        if (stato == StatoDomanda.RESPINTA) {
            var motivo = Domande.respinta(casa, dal).motivo();
            riga.put(Colonna.MOTIVO, motivo == null ? "" : motivo);
        } else if (stato == StatoDomanda.SOSPESA) {
            riga.put(Colonna.MOTIVO, "Mancata presentazione al primo appuntamento");
        } else if (stato == StatoDomanda.ACCOLTA) {
            riga.put(Colonna.IMPORTO_MENSILE, "%d,%02d".formatted(casa.sorte.tra(40, 78) * 10, casa.sorte.tra(0, 99)));
        }
    }

    /** A letter of a codice fiscale that slipped, a day that is none, a domanda told twice. */
    private static List<Map<Colonna, String>> sbagliate(List<Map<Colonna, String>> righe) {
        var fatte = new ArrayList<>(righe);
        var nuova = righe.size() - NUOVE;
        var codice = fatte.get(nuova + 20).getOrDefault(Colonna.CODICE_FISCALE, "");
        var ultima = codice.charAt(codice.length() - 1) == 'A' ? 'B' : 'A';
        fatte.get(nuova + 20).put(Colonna.CODICE_FISCALE, codice.substring(0, codice.length() - 1) + ultima);
        fatte.get(nuova + 60)
                .put(
                        Colonna.DATA_DOMANDA,
                        "31/09/"
                                + fatte.getFirst()
                                        .getOrDefault(Colonna.DATA_DOMANDA, "")
                                        .substring(6));
        fatte.add(fatte.get(nuova + 100));
        return List.copyOf(fatte);
    }
}
