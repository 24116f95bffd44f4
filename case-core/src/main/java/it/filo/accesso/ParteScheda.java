package it.filo.accesso;

/** The parts of a scheda, in the order of the page. */
public enum ParteScheda {
    EMERGENZA("Che cosa è successo"),
    PERSONA("Dove sta la persona"),
    SERVIZI("Servizi e progetti già attivi"),
    MOTIVO("Perché si segnala"),
    BISOGNI("Bisogni nei sei ambiti"),
    LAVORO("Profilo lavorativo"),
    LIMITI("Che cosa limita il lavoro"),
    /** Read by less people than the rest. */
    SALUTE_E_GIUSTIZIA("Salute e giustizia"),
    RICHIESTA("Che cosa si chiede"),
    INFORMATIVA("Informazione data alla persona");

    private final String nome;

    ParteScheda(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
