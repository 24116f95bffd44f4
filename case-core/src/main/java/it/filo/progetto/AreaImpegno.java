package it.filo.progetto;

/** What a commitment is about (D.Lgs. 147/2017 art. 6 c. 5). */
public enum AreaImpegno {
    CONTATTI("Frequenza di contatti con i servizi"),
    RICERCA_LAVORO("Ricerca attiva del lavoro"),
    FORMAZIONE("Formazione e politiche attive"),
    SCUOLA("Frequenza e impegno scolastico"),
    CURA("Prevenzione e cura per la salute"),
    ALTRO("Altro");

    private final String nome;

    AreaImpegno(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
