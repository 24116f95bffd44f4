/** The invented zone with which Filo shows itself: reference data, the REI of 2018, live cases of today. */
@NullMarked
package it.filo.demo;

import org.jspecify.annotations.NullMarked;
