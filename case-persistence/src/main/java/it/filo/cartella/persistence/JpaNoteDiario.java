package it.filo.cartella.persistence;

import it.filo.cartella.NotaDiario;
import it.filo.cartella.NoteDiario;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface JpaNoteDiario extends NoteDiario, Repository<NotaDiario, UUID> {}
