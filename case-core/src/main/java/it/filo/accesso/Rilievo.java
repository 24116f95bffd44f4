package it.filo.accesso;

import org.jspecify.annotations.Nullable;

/**
 * Something to know about a row of a file.
 *
 * @param colonna null where the whole row is meant
 * @param valore of the cell, as it came
 * @param messaggio what is expected, or what will happen
 */
public record Rilievo(Gravita gravita, @Nullable Colonna colonna, String valore, String messaggio) {

    public enum Gravita {
        NOTA("Da sapere"),
        AVVISO("Avviso"),
        ERRORE("Errore");

        private final String nome;

        Gravita(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    static Rilievo nota(String messaggio) {
        return new Rilievo(Gravita.NOTA, null, "", messaggio);
    }

    static Rilievo avviso(Colonna colonna, String valore, String messaggio) {
        return new Rilievo(Gravita.AVVISO, colonna, valore, messaggio);
    }

    static Rilievo errore(@Nullable Colonna colonna, String valore, String messaggio) {
        return new Rilievo(Gravita.ERRORE, colonna, valore, messaggio);
    }

    public boolean errore() {
        return gravita == Gravita.ERRORE;
    }

    public boolean avviso() {
        return gravita == Gravita.AVVISO;
    }

    /** In one sentence, as the file of rejected rows says it. */
    public String frase() {
        if (colonna == null) {
            return messaggio;
        }
        return colonna.nome() + (valore.isEmpty() ? "" : " «" + Testi.leggibile(valore, 80) + "»") + ": " + messaggio;
    }
}
