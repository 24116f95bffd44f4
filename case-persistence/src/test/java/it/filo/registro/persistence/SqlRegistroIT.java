package it.filo.registro.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Ids;
import it.filo.demo.LetturaDellaDemo;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.operatori.Sezione;
import it.filo.registro.PagineDelRegistro;
import it.filo.registro.PagineDelRegistro.Filtro;
import it.filo.registro.Registro;
import it.filo.registro.RigaRegistro;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@link SqlRegistro} tells a change from an attempt; {@link SqlPagineDelRegistro} pages through days. */
class SqlRegistroIT extends LetturaDellaDemo {

    @Autowired
    private Registro registro;

    @Autowired
    private PagineDelRegistro pagine;

    @Autowired
    private Nuclei nuclei;

    @Test
    void una_modifica_e_scritta_dopo_che_e_avvenuta() {
        var cartella = UUID.randomUUID();
        resta(() -> {
            registro.agisce(chi("program"), cartella, Sezione.NUCLEO, "prova");
            assertThat(azioni(cartella)).isEmpty();
            return nuclei.save(new Nucleo(NucleoId.nuovo(), "047014", null));
        });
        assertThat(nella(() -> azioni(cartella))).containsExactly("MODIFICA");
    }

    @Test
    void un_atto_che_le_regole_rifiutano_e_un_tentativo() {
        var cartella = UUID.randomUUID();
        resta(() -> {
            registro.agisce(chi("program"), cartella, Sezione.NUCLEO, "prova");
            return null;
        });
        assertThat(nella(() -> azioni(cartella))).containsExactly("TENTATIVO");
    }

    private List<String> azioni(UUID cartella) {
        return sql.sql("select azione from registro where cartella_id = ?")
                .param(cartella)
                .query(String.class)
                .list();
    }

    @Test
    void si_sfogliano_i_giorni_chiesti_dall_ultima_riga_alla_prima() {
        nella(() -> {
            var cartella = UUID.randomUUID();
            var attese = new ArrayList<UUID>();
            for (var quando : new String[] {
                "2019-03-30T23:59:59+01:00",
                "2019-03-31T00:00:00+01:00",
                "2019-03-31T12:00:00+02:00",
                "2019-04-01T23:59:59+02:00",
                "2019-04-02T00:00:00+02:00"
            }) {
                var momento = OffsetDateTime.parse(quando);
                var id = Ids.nuovo();
                sql.sql("""
                                insert into registro (zona_id, id, quando, operatore, ente, azione, cartella_id)
                                values (tecnico.zona_corrente(), ?, ?, 'x', 'x', 'LETTURA', ?)
                                """).params(id, momento, cartella).update();
                var giorno = momento.atZoneSameInstant(ZoneId.of("Europe/Rome")).toLocalDate();
                if (!giorno.isBefore(LocalDate.of(2019, 3, 31)) && !giorno.isAfter(LocalDate.of(2019, 4, 1))) {
                    attese.addFirst(id);
                }
            }
            var filtro = new Filtro(null, cartella, LocalDate.of(2019, 3, 31), LocalDate.of(2019, 4, 1), null);
            var prima = pagine.righe(filtro, null, 2);
            var dopo = pagine.righe(filtro, prima.getLast().id(), 2);
            assertThat(prima).hasSize(2);
            assertThat(Stream.concat(prima.stream(), dopo.stream()).map(RigaRegistro::id))
                    .hasSize(3)
                    .containsExactlyElementsOf(attese);
            var tutte = new ArrayList<UUID>();
            pagine.tutte(filtro, 100, r -> tutte.add(r.id()));
            assertThat(tutte).isEqualTo(attese);
            return null;
        });
    }
}
