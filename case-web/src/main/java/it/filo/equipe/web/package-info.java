/** The pages of the équipe multidisciplinare: standing équipes, sedute, scheda B. */
@NullMarked
package it.filo.equipe.web;

import org.jspecify.annotations.NullMarked;
