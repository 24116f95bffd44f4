package it.filo.base;

import java.io.Serializable;
import java.util.UUID;

/** A typed id, unique within its zona. Each is a record with a static {@code valueOf(String)}, so that addresses bind to it. */
public interface Id extends Serializable {

    UUID id();
}
