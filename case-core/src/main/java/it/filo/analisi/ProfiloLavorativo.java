package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one adult of the nucleo stands to work. */
@Entity
public class ProfiloLavorativo extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "analisi_id"))
    private AnalisiId analisi;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "persona_id"))
    private PersonaId persona;

    @Enumerated(EnumType.STRING)
    private @Nullable Condizione condizione;

    @Enumerated(EnumType.STRING)
    private @Nullable Istruzione istruzione;

    private @Nullable Boolean did;

    private @Nullable Boolean attivabile;

    private byte @Nullable [] esperienza;

    private byte @Nullable [] limiti;

    private @Nullable String autore;

    @Column(name = "scritto_il")
    private @Nullable Instant scrittoIl;

    @SuppressWarnings("NullAway.Init")
    protected ProfiloLavorativo() {}

    ProfiloLavorativo(AnalisiId analisi, PersonaId persona) {
        this.id = Ids.nuovo();
        this.analisi = analisi;
        this.persona = persona;
    }

    public PersonaId persona() {
        return persona;
    }

    public Optional<Condizione> condizione() {
        return Optional.ofNullable(condizione);
    }

    public boolean attivabile() {
        return Boolean.TRUE.equals(attivabile);
    }

    Foglio<TestoProfilo> foglio(Cassaforte cassaforte) {
        var testo = new TestoProfilo(
                condizione, istruzione, did, attivabile, cassaforte.apri(esperienza, id), cassaforte.apri(limiti, id));
        return new Foglio<>(testo, versione == null ? 0 : versione, autore, scrittoIl);
    }

    void scritto(TestoProfilo testo, Cassaforte cassaforte, Operatore chi, Instant quando) {
        condizione = testo.condizione();
        istruzione = testo.istruzione();
        did = testo.did();
        attivabile = testo.attivabile();
        esperienza = cassaforte.chiudi(testo.esperienza(), id);
        limiti = cassaforte.chiudi(testo.limiti(), id);
        autore = chi.nominativo();
        scrittoIl = quando;
    }
}
