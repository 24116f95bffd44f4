package it.filo.nucleo;

import it.filo.base.DellaZona;
import it.filo.base.Giorni;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person, once per zona. */
@Entity
public class Persona extends DellaZona {

    /** Who signs in a person's place. */
    public enum TipoRappresentante {
        TUTORE("Tutore"),
        AMMINISTRATORE_DI_SOSTEGNO("Amministratore di sostegno");

        private final String nome;

        TipoRappresentante(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** Age from which a person signs for himself (art. 2 c.c.). */
    public static final int MAGGIORE_ETA = 18;

    @EmbeddedId
    private PersonaId id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    private Anagrafica anagrafica;

    private String cercabile;

    private @Nullable String telefono;

    private @Nullable String email;

    private @Nullable String rappresentante;

    @Enumerated(EnumType.STRING)
    @Column(name = "tipo_rappresentante")
    private @Nullable TipoRappresentante tipoRappresentante;

    @SuppressWarnings("NullAway.Init")
    protected Persona() {}

    public Persona(PersonaId id, Anagrafica anagrafica) {
        this.id = id;
        this.anagrafica = anagrafica;
        this.cercabile = Cercabile.di(anagrafica.nominativo());
    }

    public PersonaId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public Anagrafica anagrafica() {
        return anagrafica;
    }

    /** "Rossi Mario (12/03/2015)": tells those apart who have the same name. */
    public String conNascita() {
        var nascita = anagrafica.dataNascita();
        return nominativo() + (nascita == null ? "" : " (" + Giorni.breve(nascita) + ")");
    }

    public String nominativo() {
        return anagrafica.nominativo();
    }

    public Optional<String> telefono() {
        return Optional.ofNullable(telefono);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> rappresentante() {
        return Optional.ofNullable(rappresentante);
    }

    public Optional<TipoRappresentante> tipoRappresentante() {
        return Optional.ofNullable(tipoRappresentante);
    }

    public void corretta(Anagrafica nuova) {
        anagrafica = nuova;
        cercabile = Cercabile.di(nuova.nominativo());
    }

    public void raggiungibile(@Nullable String telefono, @Nullable String email) {
        this.telefono = telefono;
        this.email = email;
    }

    public void rappresentataDa(TipoRappresentante tipo, String nominativo) {
        tipoRappresentante = tipo;
        rappresentante = nominativo;
    }

    public void nonPiuRappresentata() {
        tipoRappresentante = null;
        rappresentante = null;
    }

    /** Years completed on a day; empty where the date of birth is not known. */
    public Optional<Integer> eta(LocalDate giorno) {
        return anagrafica.eta(giorno);
    }

    public boolean minorenne(LocalDate giorno) {
        return anagrafica.minorenne(giorno);
    }
}
