package it.filo.nucleo;

/** A person with the place held in a nucleo. */
public record Membro(Persona persona, Componente componente) {

    public Parentela parentela() {
        return componente.parentela();
    }
}
