package it.filo.accesso.persistence;

import it.filo.accesso.PassiDiAttenzione;
import it.filo.accesso.PassoDiAttenzione;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface JpaPassiDiAttenzione extends PassiDiAttenzione, Repository<PassoDiAttenzione, UUID> {}
