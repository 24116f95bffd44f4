/** Pages of the monitoraggio and of the closing of a case. */
@org.jspecify.annotations.NullMarked
package it.filo.monitoraggio.web;
