package it.filo.accesso;

/** A file that is no file of outcomes, or that breaks off: says to people what to change. Holds no datum of anybody. */
public class FileIllegibile extends RuntimeException {

    public FileIllegibile(String perche) {
        super(perche);
    }

    public FileIllegibile(String perche, Throwable causa) {
        super(perche, causa);
    }

    /** For people. */
    public String perche() {
        var messaggio = getMessage();
        return messaggio == null ? "" : messaggio;
    }
}
