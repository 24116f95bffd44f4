package it.filo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.accesso.ConsultaDomande;
import it.filo.accesso.ElencoDomande;
import it.filo.base.Segno;
import it.filo.base.persistence.Piani;
import it.filo.carichi.Consegne;
import it.filo.carichi.LeggiCarichi;
import it.filo.cartella.Carichi;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CercaCartelle;
import it.filo.cartella.CodaAssegnazioni;
import it.filo.cartella.Cronologia;
import it.filo.cartella.FiltroCartelle;
import it.filo.cartella.FiltroCartelle.Vista;
import it.filo.cartella.GestisciAssenza;
import it.filo.cartella.LeggiCartella;
import it.filo.cartella.TrovaCartelle;
import it.filo.misura.Calendari;
import it.filo.nucleo.Cercata;
import it.filo.oggi.GiornateDellaZona;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/**
 * What a page asks of the database costs the same in a zona of a thousand nuclei and in one of ten thousand: the same
 * statements, and as many pages of the buffers but for what a tree is deeper and for chance among the rows that are
 * shown. Counted and not timed.
 */
class CostoDellePagineIT {

    /** Pages of the buffers by which two zone may differ: the trees of the larger one may be a level deeper. */
    private static final int SCARTO = 60;

    /** The same where each of 26 rows is looked up in six trees. */
    private static final int SCARTO_DELLA_CODA = 26 * 6;

    private static final String TABELLE = "(cartella|persona|nucleo|componente|incarico|domanda|evento|registro)\\b";

    /** A page, by the use case behind it. */
    enum Letta {
        CARTELLE(
                3, "cartella_lista", (p, chi) -> p.bean(CercaCartelle.class).cerca(filtro(Vista.TUTTE), null, 26, chi)),
        ULTIME_CARTELLE(
                3,
                "cartella_lista",
                (p, chi) -> p.bean(CercaCartelle.class).cerca(filtro(Vista.TUTTE), p.ultima(), 26, chi)),
        /** The list alone: what the page counts beside it is {@link Contata#CARICHI}. */
        DA_ASSEGNARE(
                2,
                "cartella_da_assegnare",
                (p, chi) -> p.bean(CodaAssegnazioni.Elenco.class)
                        .righe(new CodaAssegnazioni.Filtro(null, null, null), null, Territorio.OGGI, 26)),
        DOMANDE(
                3,
                "domanda_lista",
                (p, chi) -> p.bean(ConsultaDomande.class)
                        .pagina(
                                new ElencoDomande.Filtro(null, null, null, null, null, null, null, null, null),
                                null,
                                chi)),
        PER_CODICE_FISCALE(
                3,
                "persona_zona_id_codice_fiscale_key",
                (p, chi) -> p.bean(TrovaCartelle.class)
                        .trova(Cercata.di(p.codiceFiscale()).orElseThrow(), 21, chi)),
        /** The session variable, the case with who follows it, the rows of the registro, all that the page shows. */
        CARTELLA(4, "evento_ultimi", (p, chi) -> apre(p, p.cartella(), chi)),
        CARTELLA_LUNGHISSIMA(4, "evento_zona_id_cartella_id_data_id_idx", (p, chi) -> apre(p, p.lunghissima(), chi));

        private final int comandi;
        private final String indice;
        private final BiConsumer<Posto, Operatore> lettura;

        Letta(int comandi, String indice, BiConsumer<Posto, Operatore> lettura) {
            this.comandi = comandi;
            this.indice = indice;
            this.lettura = lettura;
        }
    }

    /** What a page counts over a whole zona, and so costs more the larger it is. */
    enum Contata {
        CARICHI("incarico_operatore", p -> p.bean(Carichi.class).inServizio(Territorio.OGGI, Ruolo.ASSISTENTE_SOCIALE)),
        STROZZATURA("cartella_aperta", p -> p.bean(LeggiCarichi.Conteggi.class).strozzatura(Territorio.OGGI)),
        USCITE("incarico_operatore", p -> p.bean(Consegne.class).uscite(GestisciAssenza.RUOLI, Territorio.OGGI)),
        IN_DUE_NUCLEI(
                "componente_zona_id_persona_id_idx",
                p -> p.bean(GiornateDellaZona.class).inDueNuclei(Territorio.OGGI, 10));

        private final String indice;
        private final Consumer<Posto> lettura;

        Contata(String indice, Consumer<Posto> lettura) {
            this.indice = indice;
            this.lettura = lettura;
        }
    }

    /** A zona, with what a page is about. */
    record Posto(
            ApplicationContext filo, Segno ultima, String codiceFiscale, CartellaId cartella, CartellaId lunghissima) {

        <T> T bean(Class<T> tipo) {
            return filo.getBean(tipo);
        }
    }

    private record Costo(int comandi, int pagine) {}

    private final NazioneDiProva nazione = NazioneDiProva.unica();

    @ParameterizedTest
    @EnumSource
    void una_pagina_costa_lo_stesso_con_mille_nuclei_e_con_diecimila(Letta letta) {
        var grande = costo(letta, 1);
        var piccola = costo(letta, 2);
        assertThat(grande.comandi()).isEqualTo(piccola.comandi()).isEqualTo(letta.comandi);
        var scarto = letta == Letta.DA_ASSEGNARE ? SCARTO_DELLA_CODA : SCARTO;
        assertThat(grande.pagine()).isCloseTo(piccola.pagine(), Offset.offset(scarto));
    }

    @ParameterizedTest
    @EnumSource
    void una_pagina_si_trova_per_il_suo_indice(Letta letta) {
        var posto = posto(1);
        var chi = chi(1);
        assertThat(piano(1, () -> letta.lettura.accept(posto, chi)))
                .contains(letta.indice)
                .doesNotContainPattern("Seq Scan on " + TABELLE);
    }

    /** In the smaller zona, since the larger one is nearly all there is. */
    @ParameterizedTest
    @EnumSource
    void cio_che_si_conta_in_una_zona_si_conta_dagli_indici_soli(Contata contata) {
        var posto = posto(2);
        assertThat(piano(2, () -> contata.lettura.accept(posto)))
                .contains("Index Only Scan using " + contata.indice)
                .doesNotContainPattern("(Seq|Heap) Scan on " + TABELLE);
    }

    private String piano(int zona, Runnable lettura) {
        return nazione.nella(zona, () -> {
            try {
                return nazione.filo.getBean(Piani.class).di(() -> {
                    lettura.run();
                    return true;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void una_storia_di_diecimila_eventi_si_apre_come_una_di_venti() {
        var corta = costo(Letta.CARTELLA, 1);
        var lunga = costo(Letta.CARTELLA_LUNGHISSIMA, 1);
        assertThat(lunga.pagine()).isCloseTo(corta.pagine(), Offset.offset(SCARTO));
    }

    private static void apre(Posto p, CartellaId cartella, Operatore chi) {
        var calendario = p.bean(Calendari.class).dellaZona();
        var chiesti = new Cronologia.Chiesti(Cronologia.Cosa.TUTTO, null, 21);
        p.bean(LeggiCartella.class).leggi(cartella, chiesti, calendario, chi);
    }

    private Costo costo(Letta letta, int zona) {
        var posto = posto(zona);
        var chi = chi(zona);
        nazione.nella(zona, () -> {
            letta.lettura.accept(posto, chi);
            return true;
        });
        nazione.tutto.sql("select pg_stat_statements_reset()").query().listOfRows();
        nazione.nella(zona, () -> {
            letta.lettura.accept(posto, chi);
            return true;
        });
        return nazione.tutto
                .sql("""
                        select coalesce(sum(calls) filter (where query !~* '^(begin|commit)'), 0),
                               coalesce(sum(shared_blks_hit + shared_blks_read), 0)
                        from pg_stat_statements where userid = 'filo_app'::regrole
                        """)
                .query((rs, n) -> new Costo(rs.getInt(1), rs.getInt(2)))
                .single();
    }

    private Posto posto(int zona) {
        var sua = nazione.zona(zona).id();
        var segno = uno("""
                select scadenza_ordine || '_' || id from cartella where zona_id = ? and fase <> 'CHIUSA'
                order by scadenza_ordine desc, id desc offset 26 limit 1
                """, sua);
        var codice = uno("""
                select p.codice_fiscale from persona p
                join cartella c on c.zona_id = p.zona_id and c.richiedente_id = p.id
                where c.zona_id = ? and c.fase = 'MONITORAGGIO' order by c.id limit 1
                """, sua);
        return new Posto(
                nazione.filo,
                Segno.valueOf(segno),
                codice,
                conEventi(Generatore.USUALE, sua),
                conEventi(Generatore.LUNGHISSIMA, sua));
    }

    private CartellaId conEventi(int quanti, UUID zona) {
        return new CartellaId(UUID.fromString(uno("""
                select c.id::text from cartella c where c.zona_id = ? and c.fase <> 'CHIUSA'
                  and (select count(*) from evento e where e.zona_id = c.zona_id and e.cartella_id = c.id) = %d
                order by c.id limit 1
                """.formatted(quanti), zona)));
    }

    private String uno(String sql, UUID zona) {
        return nazione.tutto.sql(sql).param(zona).query(String.class).single();
    }

    private Operatore chi(int zona) {
        var id = nazione.tutto
                .sql("select operatore_id from tecnico.account where username = ?")
                .param(Territorio.username(Ruolo.PROGRAM_MANAGER, zona, 1))
                .query(UUID.class)
                .single();
        return nazione.nella(
                zona,
                () -> Objects.requireNonNull(nazione.filo.getBean(Operatori.class))
                        .operatore(new OperatoreId(id))
                        .orElseThrow());
    }

    private static FiltroCartelle filtro(Vista vista) {
        return new FiltroCartelle(vista, null, null, null, null, null, null, null, null, null, false);
    }
}
