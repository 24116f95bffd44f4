/** The page of flows and loads. */
@NamedInterface("web")
@NullMarked
package it.filo.carichi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
