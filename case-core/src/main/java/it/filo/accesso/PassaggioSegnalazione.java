package it.filo.accesso;

import it.filo.base.Cassaforte;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a segnalazione: the way back to the sender. Only added to. */
@Entity
public class PassaggioSegnalazione extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "segnalazione_id"))
    private SegnalazioneId segnalazione;

    private int numero;

    @Enumerated(EnumType.STRING)
    private StatoSegnalazione stato;

    @Enumerated(EnumType.STRING)
    private @Nullable EsitoSegnalazione esito;

    private byte @Nullable [] motivo;

    @Column(name = "operatore_id")
    private @Nullable UUID operatore;

    private String autore;

    private String ente;

    @Column(name = "registrato_il")
    private Instant registratoIl;

    @SuppressWarnings("NullAway.Init")
    protected PassaggioSegnalazione() {}

    /**
     * @param numero the writing of the scheda that it was about
     * @param motivo what is missing, or why; kept encrypted
     */
    PassaggioSegnalazione(
            Segnalazione segnalazione,
            int numero,
            @Nullable EsitoSegnalazione esito,
            @Nullable String motivo,
            Operatore chi,
            Instant registratoIl,
            Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.segnalazione = segnalazione.id();
        this.numero = numero;
        this.stato = segnalazione.stato();
        this.esito = esito;
        this.motivo = cassaforte.chiudi(motivo, id);
        this.operatore = chi.id().id();
        this.autore = chi.nominativo();
        this.ente = chi.nomeEnte();
        this.registratoIl = registratoIl;
    }

    public int numero() {
        return numero;
    }

    /** What the segnalazione became. */
    public StatoSegnalazione stato() {
        return stato;
    }

    public Optional<EsitoSegnalazione> esito() {
        return Optional.ofNullable(esito);
    }

    public String autore() {
        return autore;
    }

    public String ente() {
        return ente;
    }

    public Instant registratoIl() {
        return registratoIl;
    }

    String motivo(Cassaforte cassaforte) {
        return cassaforte.apri(motivo, id);
    }
}
