/** Pages and files of the LEP report. */
@org.jspecify.annotations.NullMarked
package it.filo.lep.web;
