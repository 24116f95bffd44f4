/** The catalogue of services and funds that a progetto may name. */
@NullMarked
package it.filo.fondi.web;

import org.jspecify.annotations.NullMarked;
