package it.filo.analisi.web;

import org.jspecify.annotations.Nullable;

/** A substitute in the mini-équipe, as typed. */
record SostitutoForm(
        @Nullable String sostituto,
        @Nullable String dal,
        @Nullable String al) {}
