package it.filo.base.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Finds the repositories of all rooms. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "it.filo", repositoryBaseClass = Deposito.class)
class Depositi {}
