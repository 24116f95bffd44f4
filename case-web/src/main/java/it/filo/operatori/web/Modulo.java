package it.filo.operatori.web;

import it.filo.operatori.OperatoreId;
import it.filo.zona.ZonaId;
import java.time.Instant;
import java.util.UUID;

/**
 * The ticket of one form on one page: whose form it is, so that what was typed finds its author again after the
 * session is gone, and which one, so that it is carried out once.
 */
record Modulo(UUID id, ZonaId zona, OperatoreId operatore, Instant dato) {

    /** Name of the hidden field. */
    static final String CAMPO = "_modulo";
}
