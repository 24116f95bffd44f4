package it.filo.equipe;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Convocazioni;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who take over a case, or stand in for somebody, sit in what was called; what was held stays as it was. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PassaConvocazioni implements Convocazioni {

    private final Sedute sedute;
    private final SedutaMembri membri;

    PassaConvocazioni(Sedute sedute, SedutaMembri membri) {
        this.sedute = sedute;
        this.membri = membri;
    }

    @Override
    public void passano(CartellaId cartella, OperatoreId da, Operatore a, LocalDate dal) {
        for (var seduta : aperte(cartella, dal)) {
            membro(seduta, da).ifPresent(m -> {
                membri.delete(m);
                siede(seduta, a);
            });
        }
    }

    @Override
    public void affianca(CartellaId cartella, OperatoreId assente, Operatore sostituto, LocalDate dal, LocalDate al) {
        for (var seduta : aperte(cartella, dal)) {
            if (!seduta.data().isAfter(al) && membro(seduta, assente).isPresent()) {
                siede(seduta, sostituto);
            }
        }
    }

    @Override
    public void congeda(CartellaId cartella, OperatoreId chi, LocalDate dal) {
        aperte(cartella, dal).forEach(s -> membro(s, chi).ifPresent(membri::delete));
    }

    private List<Seduta> aperte(CartellaId cartella, LocalDate dal) {
        return sedute.dellaCartella(cartella).stream()
                .filter(Seduta::convocata)
                .filter(s -> !s.data().isBefore(dal))
                .toList();
    }

    private Optional<SedutaMembro> membro(Seduta seduta, OperatoreId chi) {
        return membri.dellaSeduta(seduta.id()).stream()
                .filter(m -> m.operatore().equals(chi))
                .findFirst();
    }

    private void siede(Seduta seduta, Operatore chi) {
        if (membro(seduta, chi.id()).isEmpty()) {
            membri.save(new SedutaMembro(seduta.id(), chi));
        }
    }
}
