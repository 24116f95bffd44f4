package it.filo.monitoraggio;

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
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one objective, commitment or support was going at a verifica. */
@Entity
@Table(name = "verifica_voce")
public class VoceVerificata extends DellaZona {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "verifica_id"))
    private VerificaId verifica;

    @Column(name = "obiettivo_id")
    private @Nullable UUID obiettivo;

    @Column(name = "impegno_id")
    private @Nullable UUID impegno;

    @Column(name = "sostegno_id")
    private @Nullable UUID sostegno;

    @Enumerated(EnumType.STRING)
    private Andamento andamento;

    private byte @Nullable [] nota;

    @SuppressWarnings("NullAway.Init")
    protected VoceVerificata() {}

    VoceVerificata(VerificaId verifica, Seguito cosa, Andamento andamento, String nota, Cassaforte cassaforte) {
        this.id = Ids.nuovo();
        this.verifica = verifica;
        switch (cosa.genere()) {
            case OBIETTIVO -> obiettivo = cosa.id();
            case IMPEGNO -> impegno = cosa.id();
            case SOSTEGNO -> sostegno = cosa.id();
        }
        this.andamento = andamento;
        this.nota = cassaforte.chiudi(nota, id);
    }

    public UUID id() {
        return id;
    }

    public VerificaId verifica() {
        return verifica;
    }

    /** Id of the objective, commitment or support. */
    public UUID cosa() {
        return Objects.requireNonNull(obiettivo != null ? obiettivo : impegno != null ? impegno : sostegno);
    }

    public Andamento andamento() {
        return andamento;
    }

    public String nota(Cassaforte cassaforte) {
        return cassaforte.apri(nota, id);
    }
}
