package it.filo.nucleo;

import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A codice fiscale that a person had before the present one: who changed it, and when. Never changed afterwards. */
@Entity
@Table(name = "codice_fiscale_precedente")
public class CodicePrecedente extends DellaZona {

    /** What the code was of which another takes the place. */
    public enum Era {
        SUO("Era suo: poi ne ha avuto un altro"),
        SBAGLIATO("Era scritto male, o di un'altra persona");

        private final String nome;

        Era(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private PersonaId persona;

    private String codice;

    @Enumerated(EnumType.STRING)
    private Era era;

    @Column(name = "registrato_il")
    private Instant registratoIl;

    @Column(name = "operatore_id")
    private UUID operatore;

    private String autore;

    private String ente;

    @SuppressWarnings("NullAway.Init")
    protected CodicePrecedente() {}

    CodicePrecedente(PersonaId persona, String codice, Era era, Operatore chi, Instant registratoIl) {
        this.id = Ids.nuovo();
        this.persona = persona;
        this.codice = codice;
        this.era = era;
        this.registratoIl = registratoIl;
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
        this.ente = chi.nomeEnte();
    }

    public PersonaId persona() {
        return persona;
    }

    public String codice() {
        return codice;
    }

    public Era era() {
        return era;
    }

    /** When another code took its place. */
    public Instant registratoIl() {
        return registratoIl;
    }

    public String autore() {
        return autore;
    }

    public String ente() {
        return ente;
    }
}
