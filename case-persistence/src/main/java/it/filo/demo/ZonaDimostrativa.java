package it.filo.demo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zone of the demo; the second shows that zone do not see each other. */
enum ZonaDimostrativa {
    PISTOIESE("Pistoiese", "Società della Salute Pistoiese", "ZONA", "07-25", "comuni"),
    /** The patron is that of Pescia: Santa Dorotea. */
    VALDINIEVOLE("Valdinievole", "Società della Salute della Valdinievole", "ZONA", "02-06", "comuni-valdinievole"),
    TOSCANA("Regione Toscana", "Regione Toscana", "REGIONE", null, null);

    private final String nome;
    private final String denominazione;
    private final String tipo;
    private final @Nullable String patrono;
    private final @Nullable String comuni;

    ZonaDimostrativa(
            String nome, String denominazione, String tipo, @Nullable String patrono, @Nullable String comuni) {
        this.nome = nome;
        this.denominazione = denominazione;
        this.tipo = tipo;
        this.patrono = patrono;
        this.comuni = comuni;
    }

    String nome() {
        return nome;
    }

    String denominazione() {
        return denominazione;
    }

    String tipo() {
        return tipo;
    }

    @Nullable
    String patrono() {
        return patrono;
    }

    /** Table of its comuni; the Region has none. */
    Optional<String> comuni() {
        return Optional.ofNullable(comuni);
    }
}
