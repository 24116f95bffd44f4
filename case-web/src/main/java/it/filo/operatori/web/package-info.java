/** The door: sign-in, sessions, forms that are neither sent twice nor lost, accounts. */
@NullMarked
package it.filo.operatori.web;

import org.jspecify.annotations.NullMarked;
