package it.filo.cartella.persistence;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.Incarico;
import it.filo.nucleo.NucleoId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCartelle extends Cartelle, Repository<Cartella, CartellaId> {

    @Override
    default Optional<Seguita> seguita(CartellaId id) {
        var righe = conIncarichi(id.id());
        return righe.stream()
                .findFirst()
                .map(prima -> new Seguita(
                        (Cartella) prima[0],
                        righe.stream()
                                .map(r -> (Incarico) r[1])
                                .filter(Objects::nonNull)
                                .toList()));
    }

    @Query("""
            select c, i from Cartella c left join Incarico i on i.cartella.id = c.id.id
            where c.id.id = ?1 order by i.dal, i.id
            """)
    List<@Nullable Object[]> conIncarichi(UUID id);

    @Override
    @Query("from Cartella c where c.nucleo = ?1 order by c.apertaIl desc, c.id desc")
    List<Cartella> delNucleo(NucleoId nucleo);

    @Override
    default List<Cartella> deiNuclei(Collection<NucleoId> nuclei) {
        return diNuclei(nuclei.stream().map(NucleoId::id).toList());
    }

    @Query("from Cartella c where c.nucleo.id in ?1")
    List<Cartella> diNuclei(Collection<UUID> nuclei);

    @Override
    default List<Cartella> tieni(Collection<CartellaId> quali) {
        return tenute(quali.stream().map(CartellaId::id).toList());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Cartella c where c.id.id in ?1 order by c.id.id")
    List<Cartella> tenute(Collection<UUID> quali);

    @Override
    @Query("""
            from Cartella c
            where c.misura = ?1 and c.fase <> it.filo.cartella.Fase.CHIUSA
              and (c.scadenzaRegole is null or c.scadenzaRegole < ?2 or c.scadenzaRegole > ?2)
            limit 500
            """)
    List<Cartella> conAltreRegole(String misura, String impronta);

    @Override
    @Modifying
    @Query("update Cartella c set c.scadenzaRegole = null where c.fase <> it.filo.cartella.Fase.CHIUSA")
    void dimenticaRegole();
}
