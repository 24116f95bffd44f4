package it.filo.equipe;

import java.util.List;
import java.util.Optional;

/** The sheets of the quadri di analisi of the current zona. */
public interface QuadroDomini {

    QuadroDominio save(QuadroDominio dominio);

    List<QuadroDominio> delQuadro(QuadroId quadro);

    default Optional<QuadroDominio> foglio(QuadroId quadro, Ambito ambito) {
        return delQuadro(quadro).stream().filter(d -> d.ambito().equals(ambito)).findFirst();
    }
}
