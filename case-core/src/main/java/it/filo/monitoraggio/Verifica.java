package it.filo.monitoraggio;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a pathway was going on a day, as one person saw it. Never changed afterwards: what turns out otherwise is said by
 * the next one.
 */
@Entity
public class Verifica extends DellaZona {

    @EmbeddedId
    private VerificaId id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "cartella_id"))
    private CartellaId cartella;

    @Enumerated(EnumType.STRING)
    private Momento momento;

    private LocalDate data;

    private byte @Nullable [] sintesi;

    @Column(name = "prossima_il")
    private @Nullable LocalDate prossimaIl;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "operatore_id"))
    private OperatoreId operatore;

    private String autore;

    @Column(name = "registrata_il")
    private Instant registrataIl;

    @SuppressWarnings("NullAway.Init")
    protected Verifica() {}

    Verifica(
            CartellaId cartella,
            Momento momento,
            LocalDate data,
            String sintesi,
            @Nullable LocalDate prossimaIl,
            Operatore chi,
            Instant registrataIl,
            Cassaforte cassaforte) {
        this.id = VerificaId.nuovo();
        this.cartella = cartella;
        this.momento = momento;
        this.data = data;
        this.sintesi = cassaforte.chiudi(sintesi, id);
        this.prossimaIl = prossimaIl;
        this.operatore = chi.id();
        this.autore = chi.nominativo();
        this.registrataIl = registrataIl;
    }

    public VerificaId id() {
        return id;
    }

    public Momento momento() {
        return momento;
    }

    public LocalDate data() {
        return data;
    }

    public String sintesi(Cassaforte cassaforte) {
        return cassaforte.apri(sintesi, id);
    }

    public Optional<LocalDate> prossimaIl() {
        return Optional.ofNullable(prossimaIl);
    }

    public OperatoreId operatore() {
        return operatore;
    }

    public String autore() {
        return autore;
    }
}
