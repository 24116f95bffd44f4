package it.filo.nucleo;

import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a household lived until a day. Only that day changes afterwards, where it was written wrong. */
@Entity
public class IndirizzoPrecedente extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "nucleo_id"))
    private NucleoId nucleo;

    private String comune;

    private @Nullable String indirizzo;

    @Column(name = "fino_al")
    private LocalDate finoAl;

    @Column(name = "registrato_il")
    private Instant registratoIl;

    @Column(name = "operatore_id")
    private UUID operatore;

    private String autore;

    private String ente;

    @SuppressWarnings("NullAway.Init")
    protected IndirizzoPrecedente() {}

    /**
     * @param nucleo as it is until now
     * @param finoAl last day there
     */
    public IndirizzoPrecedente(Nucleo nucleo, LocalDate finoAl, Operatore chi, Instant registratoIl) {
        this.id = Ids.nuovo();
        this.nucleo = nucleo.id();
        this.comune = nucleo.comune();
        this.indirizzo = nucleo.indirizzo().orElse(null);
        this.finoAl = finoAl;
        this.registratoIl = registratoIl;
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
        this.ente = chi.nomeEnte();
    }

    public UUID id() {
        return id;
    }

    /** ISTAT code. */
    public String comune() {
        return comune;
    }

    public Optional<String> indirizzo() {
        return Optional.ofNullable(indirizzo);
    }

    public LocalDate finoAl() {
        return finoAl;
    }

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
