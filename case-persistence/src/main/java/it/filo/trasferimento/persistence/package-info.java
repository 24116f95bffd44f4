/** How the room keeps its things in PostgreSQL, and what it leaves in the mailbox between zones. */
@org.jspecify.annotations.NullMarked
package it.filo.trasferimento.persistence;
