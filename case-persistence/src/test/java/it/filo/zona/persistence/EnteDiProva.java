package it.filo.zona.persistence;

import it.filo.base.DellaZona;
import it.filo.zona.EnteId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The smallest entity of case data, to look at the SQL that Hibernate makes of it. */
@Entity
@Table(name = "ente")
class EnteDiProva extends DellaZona {

    @EmbeddedId
    private EnteId id;

    private String nome;
    private String tipo;

    @SuppressWarnings("NullAway.Init")
    protected EnteDiProva() {}

    EnteDiProva(EnteId id, String nome) {
        this.id = id;
        this.nome = nome;
        this.tipo = "SDS";
    }

    String nome() {
        return nome;
    }

    void siChiamaOra(String altro) {
        nome = altro;
    }
}
