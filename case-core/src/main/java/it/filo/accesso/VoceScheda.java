package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one writing of a scheda says to one field, encrypted. */
@Entity
public class VoceScheda extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "segnalazione_id"))
    private SegnalazioneId segnalazione;

    private int numero;

    @Enumerated(EnumType.STRING)
    private CampoScheda campo;

    private byte @Nullable [] valore;

    @SuppressWarnings("NullAway.Init")
    protected VoceScheda() {}

    VoceScheda(SegnalazioneId segnalazione, int numero, CampoScheda campo, String valore, Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.segnalazione = segnalazione;
        this.numero = numero;
        this.campo = campo;
        this.valore = cassaforte.chiudi(valore, id);
    }

    CampoScheda campo() {
        return campo;
    }

    String valore(Cassaforte cassaforte) {
        return cassaforte.apri(valore, id);
    }

    void riscritta(String valore, Cassaforte cassaforte) {
        this.valore = cassaforte.chiudi(valore, id);
    }
}
