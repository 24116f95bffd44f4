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
            Taglio taglio, String codice, Base base, Parte parte, boolean nomi, @Nullable String dopo, int quante) {
        return StoriaInSql.al(jdbc.sql(StoriaInSql.FATTO + caso(codice) + """
                                        , riga as (
                                          select distinct on (k.chiave) k.nucleo_id, k.cartella_id, k.misura, k.parte, co.nome as comune,
                                            case when :nomi then p.cognome || ' ' || p.nome else '' end as nominativo,
                                            case when :nomi then p.cercabile || ' ' else '' end || k.chiave as ordine,
                                            ga.progressivo - gd.progressivo as giorni
                                          from caso k
                                          join lateral (
                                            select richiedente_id from domanda d
                                            where d.zona_id = :zona
                                              and d.nucleo_id = k.nucleo_id and d.misura = k.misura
                                            order by d.data_domanda desc limit 1) d on true
                                          join persona p on p.zona_id = :zona and p.id = d.richiedente_id
                                          join comune co on co.zona_id = :zona and co.istat = k.comune
                                          left join giorno_lavorativo gd on gd.zona_id = :zona and gd.giorno = k.da
                                          left join giorno_lavorativo ga on ga.zona_id = :zona and ga.giorno = coalesce(k.a, :al)
                                          where (:misura = '' or k.misura = :misura) and (:comune = '' or k.comune = :comune)
                                          order by k.chiave, k.parte, k.misura
                                        )
                                        select * from riga where parte = :parte and ordine > :dopo order by ordine limit :quante
                                        """), taglio)
                .param("parte", parte.ordinal())
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

    /**
     * The nuclei that a figure is about, on which side of it each is (by place in {@link Parte}), and what makes a row of
     * its own.
     */
    private static String caso(String codice) {
        return switch (codice) {
            case "A1" -> beneficiari("f.analisi is not null");
            case "E1" -> beneficiari("coalesce(f.in_equipe, false)");
            case "P1" -> beneficiari("f.avviato is not null");
            case "P4" -> beneficiari("f.patto is not null");
            case "A2", "E2", "P2" -> StoriaInSql.PASSAGGIO + """
                        , caso as (
                          select case when p.a is null then p.nucleo_id else p.cartella_id end as chiave, p.nucleo_id, p.cartella_id, p.misura,
                            p.comune, case when p.a >= p.da then 0 when p.a is null then 1 else 2 end as parte, p.da, p.a
                          from passaggio p left join beneficiario b on b.nucleo_id = p.nucleo_id and b.misura = p.misura
                          where p.codice = '%s' and (p.a is not null or b.nucleo_id is not null)
                        )
                        """.formatted(codice);
            case "L5", "L6" -> StoriaInSql.SERVIZIO + """
                        , caso as (
                          select nucleo_id as chiave, nucleo_id, cartella_id, misura, comune, case when parte then 0 else 1 end as parte,
                            null::date as da, null::date as a
                          from servizio where codice = '%s'
                        )
                        """.formatted(codice);
            default -> throw new IllegalArgumentException("no nuclei behind " + codice);
        };
    }

    private static String beneficiari(String parte) {
        return """
                , caso as (
                  select b.nucleo_id as chiave, b.nucleo_id, f.cartella_id, b.misura, b.comune, case when %s then 0 else 1 end as parte,
                    null::date as da, null::date as a
                  from beneficiario b left join fatto f on f.nucleo_id = b.nucleo_id and f.misura = b.misura
                )
                """.formatted(parte);
    }
}
