/** What a zona decides for itself on the measures. */
@NullMarked
package it.filo.misura.web;

import org.jspecify.annotations.NullMarked;
