/** The pages of the mini-équipe and of the scheda A. */
@NullMarked
package it.filo.analisi.web;

import org.jspecify.annotations.NullMarked;
