package it.filo.equipe.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Segno;
import it.filo.demo.LetturaDellaDemo;
import it.filo.equipe.RigaSeduta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@link SqlElencoSedute}: each seduta once, in its order, for those who may know of it. */
class SqlElencoSeduteIT extends LetturaDellaDemo {

    @Autowired
    private RigaSeduta.Elenco elenco;

    @Test
    void il_program_manager_sfoglia_tutte_le_sedute() {
        nella(() -> {
            var program = chi("program");
            var oggi = sql.sql("select current_date").query(LocalDate.class).single();
            assertThat(sfoglia(dopo -> elenco.passate(program, oggi, dopo, 23)))
                    .containsExactlyElementsOf(ids("stato <> 'CONVOCATA' order by data desc, id desc"));
            assertThat(sfoglia(dopo -> elenco.prossime(program, oggi, dopo, 3)))
                    .containsExactlyElementsOf(ids("stato = 'CONVOCATA' order by data, id"));
            return null;
        });
    }

    @Test
    void l_assistente_sociale_vede_quelle_che_conduce_o_a_cui_e_convocata() {
        nella(() -> {
            var assistente = chi("assistente");
            var oggi = sql.sql("select current_date").query(LocalDate.class).single();
            assertThat(sfoglia(dopo -> elenco.passate(assistente, oggi, dopo, 23)))
                    .containsExactlyElementsOf(ids("""
                            stato <> 'CONVOCATA' and cartella_id in (
                              select i.cartella_id from incarico i
                               where i.operatore_id = '%1$s' and i.dal <= current_date and (i.al is null or i.al >= current_date)
                                 and ('CASE_MANAGER' in (i.funzione, i.posto)
                                   or seduta.id in (select m.seduta_id from seduta_membro m where m.operatore_id = '%1$s')))
                            order by data desc, id desc
                            """.formatted(assistente.id())));
            return null;
        });
    }

    private List<UUID> ids(String quali) {
        return sql.sql("select id from seduta where " + quali).query(UUID.class).list();
    }

    private static List<UUID> sfoglia(Function<@Nullable Segno, List<RigaSeduta>> pagine) {
        var ids = new ArrayList<UUID>();
        @Nullable Segno dopo = null;
        while (true) {
            var pagina = pagine.apply(dopo);
            if (pagina.isEmpty()) {
                return ids;
            }
            pagina.forEach(r -> ids.add(r.id().id()));
            dopo = pagina.getLast().segno();
        }
    }
}
