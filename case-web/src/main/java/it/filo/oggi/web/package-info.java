/** The home. */
@org.jspecify.annotations.NullMarked
package it.filo.oggi.web;
