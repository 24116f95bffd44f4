/** The page of flows and loads. */
@org.jspecify.annotations.NullMarked
package it.filo.carichi.web;
