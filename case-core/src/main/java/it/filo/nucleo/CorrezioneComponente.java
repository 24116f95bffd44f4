package it.filo.nucleo;

import it.filo.base.Cassaforte;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of a membership that were written wrong, with those that took their place. Never changed afterwards. */
@Entity
public class CorrezioneComponente extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "nucleo_id"))
    private NucleoId nucleo;

    @Column(name = "componente_id")
    private UUID componente;

    @Column(name = "dal_prima")
    private LocalDate dalPrima;

    @Column(name = "al_prima")
    private @Nullable LocalDate alPrima;

    private LocalDate dal;

    private @Nullable LocalDate al;

    private byte[] motivo;

    @Column(name = "corretta_il")
    private Instant correttaIl;

    @Column(name = "operatore_id")
    private UUID operatore;

    private String autore;

    private String ente;

    @SuppressWarnings("NullAway.Init")
    protected CorrezioneComponente() {}

    /** @param componente as it was until now */
    public CorrezioneComponente(
            Componente componente,
            LocalDate dal,
            @Nullable LocalDate al,
            String motivo,
            Operatore chi,
            Instant correttaIl,
            Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.nucleo = componente.nucleo();
        this.componente = componente.id();
        this.dalPrima = componente.dal();
        this.alPrima = componente.al().orElse(null);
        this.dal = dal;
        this.al = al;
        this.motivo = Objects.requireNonNull(cassaforte.chiudi(motivo, id));
        this.correttaIl = correttaIl;
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
        this.ente = chi.nomeEnte();
    }

    public UUID componente() {
        return componente;
    }

    public LocalDate dalPrima() {
        return dalPrima;
    }

    public Optional<LocalDate> alPrima() {
        return Optional.ofNullable(alPrima);
    }

    public String motivo(Cassaforte cassaforte) {
        return cassaforte.apri(motivo, id);
    }

    public boolean diChi(Operatore chi) {
        return operatore.equals(chi.id().id());
    }

    public Instant correttaIl() {
        return correttaIl;
    }

    public String autore() {
        return autore;
    }

    public String ente() {
        return ente;
    }
}
