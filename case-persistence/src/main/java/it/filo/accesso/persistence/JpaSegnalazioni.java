package it.filo.accesso.persistence;

import it.filo.accesso.ContattoId;
import it.filo.accesso.PassaggioSegnalazione;
import it.filo.accesso.Segnalazione;
import it.filo.accesso.SegnalazioneId;
import it.filo.accesso.Segnalazioni;
import it.filo.accesso.VoceScheda;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaSegnalazioni extends Segnalazioni, Repository<Segnalazione, SegnalazioneId> {

    @Override
    @Query("from Segnalazione s where s.contatto = ?1")
    Optional<Segnalazione> dalContatto(ContattoId contatto);

    @Override
    @Query("from PassaggioSegnalazione p where p.segnalazione = ?1 order by p.registratoIl desc, p.id desc")
    List<PassaggioSegnalazione> passaggi(SegnalazioneId id);

    @Override
    @Query("from VoceScheda v where v.segnalazione = ?1 and v.numero = ?2")
    List<VoceScheda> voci(SegnalazioneId id, int numero);
}
