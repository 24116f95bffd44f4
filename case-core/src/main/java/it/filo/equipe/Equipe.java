package it.filo.equipe;

import it.filo.base.DellaZona;
import it.filo.equipe.ComponiEquipe.Composizione;
import it.filo.operatori.Operatore;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A standing équipe multidisciplinare of the zona (D.Lgs. 147/2017 art. 5 c. 7; the LEP ask for at least one active).
 * Who sits in it is said by {@link EquipeMembro}; who is convened on a case is chosen each time.
 */
@Entity
public class Equipe extends DellaZona {

    @EmbeddedId
    private EquipeId id;

    @Version
    private @Nullable Integer versione;

    private String nome;

    private LocalDate dal;

    private @Nullable LocalDate al;

    private @Nullable String autore;

    @Column(name = "scritto_il")
    private @Nullable Instant scrittoIl;

    @SuppressWarnings("NullAway.Init")
    protected Equipe() {}

    Equipe(Composizione scritta, Operatore chi, Instant quando) {
        this.id = EquipeId.nuovo();
        this.nome = scritta.nome();
        this.dal = scritta.dal();
        composta(scritta, chi, quando);
    }

    public EquipeId id() {
        return id;
    }

    public int versione() {
        return versione == null ? 0 : versione;
    }

    public String nome() {
        return nome;
    }

    public LocalDate dal() {
        return dal;
    }

    public Optional<LocalDate> al() {
        return Optional.ofNullable(al);
    }

    public boolean attiva(LocalDate giorno) {
        return !giorno.isBefore(dal) && (al == null || !giorno.isAfter(al));
    }

    Firma firma() {
        return new Firma(autore, scrittoIl);
    }

    /** Who changed it is noted also where only the members change, so that the version moves on. */
    final void composta(Composizione scritta, Operatore chi, Instant quando) {
        nome = scritta.nome();
        dal = scritta.dal();
        al = scritta.al();
        autore = chi.nominativo();
        scrittoIl = quando;
    }
}
