package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.cartella.Dominio;
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

/** One domain of the scheda A, written and locked for itself, so that two people can work side by side. */
@Entity
public class AnalisiDominio extends DellaZona {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer versione;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "analisi_id"))
    private AnalisiId analisi;

    @Enumerated(EnumType.STRING)
    private Dominio dominio;

    private @Nullable Integer scala;

    private byte @Nullable [] risorse;

    private byte @Nullable [] bisogni;

    private byte @Nullable [] nota;

    private boolean completo;

    private @Nullable String autore;

    @Column(name = "scritto_il")
    private @Nullable Instant scrittoIl;

    @SuppressWarnings("NullAway.Init")
    protected AnalisiDominio() {}

    AnalisiDominio(AnalisiId analisi, Dominio dominio) {
        this.id = Ids.nuovo();
        this.analisi = analisi;
        this.dominio = dominio;
    }

    public Dominio dominio() {
        return dominio;
    }

    public Optional<Integer> scala() {
        return Optional.ofNullable(scala);
    }

    Foglio<TestoDominio> foglio(Cassaforte cassaforte) {
        var testo = new TestoDominio(
                scala, cassaforte.apri(risorse, id), cassaforte.apri(bisogni, id), cassaforte.apri(nota, id));
        return new Foglio<>(testo, versione == null ? 0 : versione, autore, scrittoIl);
    }

    void scritto(TestoDominio testo, Cassaforte cassaforte, Operatore chi, Instant quando) {
        scala = testo.scala();
        risorse = cassaforte.chiudi(testo.risorse(), id);
        bisogni = cassaforte.chiudi(testo.bisogni(), id);
        nota = cassaforte.chiudi(testo.nota(), id);
        completo = testo.completo();
        autore = chi.nominativo();
        scrittoIl = quando;
    }

    /** As of the last writing, for lists that do not open the texts. */
    public boolean completo() {
        return completo;
    }
}
