package it.filo.base.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Finds the repositories of all rooms. Public for what the build writes beside each of them. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "it.filo",
        repositoryBaseClass = Deposito.class,
        repositoryFactoryBeanClass = DepositiPronti.class)
public class Depositi {}
