/** Filo: case management for the fight against poverty in a zona-distretto. */
@org.jspecify.annotations.NullMarked
package it.filo;
