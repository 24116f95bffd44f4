package it.filo.base.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** Finds the repositories of all rooms; each is made ready when it is first asked, so that Filo answers sooner after a start. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "it.filo",
        repositoryBaseClass = Deposito.class,
        bootstrapMode = BootstrapMode.LAZY)
class Depositi {}
