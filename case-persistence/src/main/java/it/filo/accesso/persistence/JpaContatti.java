package it.filo.accesso.persistence;

import it.filo.accesso.Contatti;
import it.filo.accesso.Contatto;
import it.filo.accesso.ContattoId;
import org.springframework.data.repository.Repository;

interface JpaContatti extends Contatti, Repository<Contatto, ContattoId> {}
