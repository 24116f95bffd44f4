package it.filo.equipe;

/**
 * One sheet of the scheda B as it stands.
 *
 * @param versione to be sent back with a change; {@link #MAI_SCRITTO} where there is no row yet
 * @param firma who wrote on it last
 */
public record Foglio(Ambito ambito, Valutazione testo, int versione, Firma firma) {

    public static final int MAI_SCRITTO = -1;

    /** As the task list says it. */
    public enum Stato {
        DA_COMPILARE("Da compilare", "attesa"),
        IN_CORSO("In corso", "corso"),
        COMPLETO("Completo", "ok");

        private final String nome;
        private final String tono;

        Stato(String nome, String tono) {
            this.nome = nome;
            this.tono = tono;
        }

        public String nome() {
            return nome;
        }

        /** Of its tag on pages. */
        public String tono() {
            return tono;
        }
    }

    static Foglio bianco(Ambito ambito) {
        return new Foglio(ambito, Valutazione.BIANCA, MAI_SCRITTO, new Firma(null, null));
    }

    public Stato stato() {
        if (testo.completa()) {
            return Stato.COMPLETO;
        }
        return testo.vuota() ? Stato.DA_COMPILARE : Stato.IN_CORSO;
    }
}
