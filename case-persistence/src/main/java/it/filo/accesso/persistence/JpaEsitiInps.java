package it.filo.accesso.persistence;

import it.filo.accesso.EsitiInps;
import it.filo.accesso.EsitoInps;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface JpaEsitiInps extends EsitiInps, Repository<EsitoInps, UUID> {}
