package it.filo.operatori.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Each page reads its session and writes it back in one statement each, which need no transaction and no zona around them. */
@Configuration(proxyBeanMethods = false)
class TransazioniDelleSessioni {

    /** By its name for Spring Session alone: everybody else has the usual one. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
