package it.filo.nucleo.persistence;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Cercabile;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaPersone extends Persone, Repository<Persona, PersonaId> {

    @Override
    default Optional<Persona> conCodiceFiscale(String codiceFiscale) {
        return conCodiceAttuale(codiceFiscale)
                .or(() -> conCodicePrecedente(codiceFiscale).stream().findFirst());
    }

    @Query("from Persona p where p.anagrafica.codiceFiscale = ?1")
    Optional<Persona> conCodiceAttuale(String codiceFiscale);

    @Query("""
            from Persona p
            where p.id in (select c.persona from CodicePrecedente c where c.codice = ?1 and c.era = SUO)
            order by p.id
            """)
    List<Persona> conCodicePrecedente(String codiceFiscale);

    @Override
    default List<Persona> simili(Anagrafica anagrafica) {
        return simili(anagrafica.codiceFiscale(), Cercabile.di(anagrafica.nominativo()), anagrafica.dataNascita());
    }

    /** A missing date of birth on either side counts as the same. */
    @Query("""
            from Persona p
            where p.anagrafica.codiceFiscale = :codice
               or p.cercabile = :cercabile
                  and (cast(:nascita as localdate) is null or p.anagrafica.dataNascita is null or p.anagrafica.dataNascita = :nascita)
            order by p.cercabile, p.id
            """)
    List<Persona> simili(@Nullable String codice, String cercabile, @Nullable LocalDate nascita);
}
