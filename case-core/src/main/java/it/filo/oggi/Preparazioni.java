package it.filo.oggi;

import java.time.LocalDate;

/** Reads how ready the current zona is. */
public interface Preparazioni {

    Preparazione al(LocalDate oggi);
}
