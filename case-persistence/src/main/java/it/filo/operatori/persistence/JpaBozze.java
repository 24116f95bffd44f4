package it.filo.operatori.persistence;

import it.filo.operatori.Bozza;
import it.filo.operatori.BozzaId;
import it.filo.operatori.Bozze;
import org.springframework.data.repository.Repository;

interface JpaBozze extends Bozze, Repository<Bozza, BozzaId> {}
