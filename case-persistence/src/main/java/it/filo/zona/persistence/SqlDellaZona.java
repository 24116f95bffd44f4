package it.filo.zona.persistence;

import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives {@code :zona}, the current one, to every statement that asks for it. The policies need no such condition; where
 * rows lie on many machines it says to which of them a statement goes.
 */
@Configuration(proxyBeanMethods = false)
class SqlDellaZona {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations jdbc) {
        var tutto = JdbcClient.create(jdbc);
        return sql -> sql.contains(":zona")
                ? tutto.sql(sql)
                        .param("zona", ZonaCorrente.zona().map(ZonaId::id).orElse(null))
                : tutto.sql(sql);
    }
}
