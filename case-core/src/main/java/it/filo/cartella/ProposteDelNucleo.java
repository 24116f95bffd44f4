package it.filo.cartella;

import it.filo.nucleo.NucleoId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What counters wrote of a household, or of its people, and nobody has decided on yet: a read model. */
public interface ProposteDelNucleo {

    /**
     * @param domanda with which it was written, and on whose page it is decided
     * @param ente that took the domanda
     */
    record Proposta(UUID domanda, String protocollo, LocalDate data, String ente, String nominativo) {}

    /** The earliest domanda first. */
    List<Proposta> aperte(NucleoId nucleo);
}
