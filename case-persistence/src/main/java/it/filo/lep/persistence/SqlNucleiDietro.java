package it.filo.lep.persistence;

import it.filo.lep.Cifra.Base;
import it.filo.lep.NucleiDietro;
import it.filo.lep.Taglio;
import it.filo.nucleo.NucleoId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlNucleiDietro implements NucleiDietro {

    private final JdbcClient jdbc;

    SqlNucleiDietro(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Riga> nuclei(
            Taglio taglio, String codice, Base base, boolean parte, boolean nomi, @Nullable String dopo, int quante) {
        return StoriaInSql.al(jdbc.sql(StoriaInSql.FATTO + caso(codice) + """
                                        , riga as (
                                          select distinct on (k.nucleo_id) k.nucleo_id, k.cartella_id, k.misura, co.nome as comune,
                                            case when :nomi then p.cognome || ' ' || p.nome else '' end as nominativo,
                                            case when :nomi then p.cercabile || ' ' else '' end || k.nucleo_id as ordine,
                                            ga.progressivo - gd.progressivo as giorni
                                          from caso k
                                          join lateral (
                                            select richiedente_id from domanda d
                                            where d.nucleo_id = k.nucleo_id and d.misura = k.misura
                                            order by d.data_domanda desc limit 1) d on true
                                          join persona p on p.id = d.richiedente_id
                                          join comune co on co.istat = k.comune
                                          left join giorno_lavorativo gd on gd.giorno = k.da
                                          left join giorno_lavorativo ga on ga.giorno = coalesce(k.a, :al)
                                          where k.parte = :parte and (:misura = '' or k.misura = :misura) and (:comune = '' or k.comune = :comune)
                                          order by k.nucleo_id, k.misura
                                        )
                                        select * from riga where ordine > :dopo order by ordine limit :quante
                                        """), taglio)
                .param("parte", parte)
                .param("nomi", nomi)
                .param("misura", base.misura())
                .param("comune", base.comune())
                .param("dopo", dopo == null ? "" : dopo)
                .param("quante", quante)
                .query((rs, n) -> new Riga(
                        rs.getObject("nucleo_id", UUID.class),
                        rs.getObject("cartella_id", UUID.class),
                        new NucleoId(rs.getObject("nucleo_id", UUID.class)).codice(),
                        rs.getString("nominativo"),
                        rs.getString("comune"),
                        rs.getString("misura"),
                        rs.getObject("giorni", Integer.class),
                        rs.getString("ordine")))
                .list();
    }

    /** The nuclei that a figure is about, and whether each is in its numerator. */
    private static String caso(String codice) {
        return switch (codice) {
            case "A1" -> beneficiari("f.analisi is not null");
            case "E1" -> beneficiari("coalesce(f.in_equipe, false)");
            case "P1" -> beneficiari("f.avviato is not null");
            case "P4" -> beneficiari("f.patto is not null");
            case "A2", "E2", "P2" -> StoriaInSql.PASSAGGIO + """
                        , caso as (
                          select p.nucleo_id, p.cartella_id, p.misura, p.comune, p.a is not null as parte, p.da, p.a
                          from passaggio p left join beneficiario b on b.nucleo_id = p.nucleo_id and b.misura = p.misura
                          where p.codice = '%s' and (p.a >= p.da or p.a is null and b.nucleo_id is not null)
                        )
                        """.formatted(codice);
            case "L5", "L6" -> StoriaInSql.SERVIZIO + """
                        , caso as (
                          select nucleo_id, cartella_id, misura, comune, parte, null::date as da, null::date as a
                          from servizio where codice = '%s'
                        )
                        """.formatted(codice);
            default -> throw new IllegalArgumentException("no nuclei behind " + codice);
        };
    }

    private static String beneficiari(String parte) {
        return """
                , caso as (
                  select b.nucleo_id, f.cartella_id, b.misura, b.comune, %s as parte, null::date as da, null::date as a
                  from beneficiario b left join fatto f on f.nucleo_id = b.nucleo_id and f.misura = b.misura
                )
                """.formatted(parte);
    }
}
