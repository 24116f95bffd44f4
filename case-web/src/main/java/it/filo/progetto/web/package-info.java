/** The pages of the progetto and of the patto di servizio, and their documents. */
@NullMarked
package it.filo.progetto.web;

import org.jspecify.annotations.NullMarked;
