package it.filo.equipe;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.cartella.Dominio;
import it.filo.operatori.Operatore;
import it.filo.zona.EnteId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sheet of the scheda B, written and locked for itself, so that the members of the équipe can work side by side. */
@Entity
public class QuadroDominio extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "quadro_id"))
    private QuadroId quadro;

    @Enumerated(EnumType.STRING)
    private Dominio dominio;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ente_id"))
    private @Nullable EnteId ente;

    private @Nullable Integer scala;

    private byte @Nullable [] valutazione;

    private byte @Nullable [] obiettivi;

    @Column(name = "limiti_al_lavoro")
    private byte @Nullable [] limitiAlLavoro;

    private boolean completo;

    private @Nullable String autore;

    @Column(name = "scritto_il")
    private @Nullable Instant scrittoIl;

    @SuppressWarnings("NullAway.Init")
    protected QuadroDominio() {}

    QuadroDominio(QuadroId quadro, Ambito ambito) {
        this.id = Ids.nuovo();
        this.quadro = quadro;
        this.dominio = ambito.dominio();
        this.ente = ambito.servizio();
    }

    int versione() {
        return versione == null ? 0 : versione;
    }

    public Ambito ambito() {
        return new Ambito(dominio, ente);
    }

    /** As of the last writing. */
    public boolean completo() {
        return completo;
    }

    Foglio foglio(Cassaforte cassaforte) {
        var testo = new Valutazione(
                scala, cassaforte.apri(valutazione, id), cassaforte.apri(obiettivi, id), limiti(cassaforte));
        return new Foglio(ambito(), testo, versione(), new Firma(autore, scrittoIl));
    }

    String limiti(Cassaforte cassaforte) {
        return cassaforte.apri(limitiAlLavoro, id);
    }

    void scritto(Valutazione testo, Cassaforte cassaforte, Operatore chi, Instant quando) {
        scala = testo.scala();
        valutazione = cassaforte.chiudi(testo.testo(), id);
        obiettivi = cassaforte.chiudi(testo.obiettivi(), id);
        limitiAlLavoro = cassaforte.chiudi(testo.limiti(), id);
        completo = testo.completa();
        autore = chi.nominativo();
        scrittoIl = quando;
    }
}
