package it.filo.accesso.persistence;

import it.filo.accesso.VoceScheda;
import it.filo.accesso.VociScheda;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface JpaVociScheda extends VociScheda, Repository<VoceScheda, UUID> {}
