package it.filo.accesso.persistence;

import it.filo.accesso.PassaggiSegnalazione;
import it.filo.accesso.PassaggioSegnalazione;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface JpaPassaggiSegnalazione extends PassaggiSegnalazione, Repository<PassaggioSegnalazione, UUID> {}
