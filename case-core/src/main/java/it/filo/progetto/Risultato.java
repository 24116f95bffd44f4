package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concrete change that is expected, by which an {@link Obiettivo} can be held to be reached. */
@Entity
public class Risultato extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Column(name = "obiettivo_id")
    private UUID obiettivo;

    private short ordine;

    private byte @Nullable [] testo;

    private @Nullable LocalDate entro;

    @SuppressWarnings("NullAway.Init")
    protected Risultato() {}

    Risultato(UUID obiettivo, int ordine) {
        this.id = Ids.nuovo();
        this.obiettivo = obiettivo;
        this.ordine = (short) ordine;
    }

    public UUID id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public UUID obiettivo() {
        return obiettivo;
    }

    public String testo(Cassaforte cassaforte) {
        return cassaforte.apri(testo, id);
    }

    public Optional<LocalDate> entro() {
        return Optional.ofNullable(entro);
    }

    void scritto(String testo, @Nullable LocalDate entro, Cassaforte cassaforte) {
        this.testo = cassaforte.chiudi(testo, id);
        this.entro = entro;
    }
}
