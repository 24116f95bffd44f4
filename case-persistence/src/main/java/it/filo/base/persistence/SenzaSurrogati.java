package it.filo.base.persistence;

import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;

/**
 * Entities refer to others by id alone, so none is ever loaded behind a proxy: the classes for them, one for each entity,
 * were a tenth of a start.
 */
public final class SenzaSurrogati implements AdditionalMappingContributor {

    @Override
    public void contribute(
            AdditionalMappingContributions aggiunte,
            InFlightMetadataCollector entita,
            ResourceStreamLocator risorse,
            MetadataBuildingContext contesto) {
        entita.getEntityBindingMap().values().forEach(una -> una.setLazy(false));
    }
}
