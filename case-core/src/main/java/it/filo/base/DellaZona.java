package it.filo.base;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Every entity of case data belongs to one zona. Hibernate fills {@code zona_id} from the current zona and puts it into
 * every select, update and delete; row-level security is the second wall.
 */
@MappedSuperclass
public abstract class DellaZona {

    @TenantId
    @PartitionKey
    @Column(name = "zona_id", nullable = false, updatable = false)
    private @Nullable UUID zona;
}
