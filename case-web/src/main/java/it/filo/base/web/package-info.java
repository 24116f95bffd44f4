/** What every page is made of: form errors and conversions, formats, the models of the shared fragments. */
@NullMarked
package it.filo.base.web;

import org.jspecify.annotations.NullMarked;
