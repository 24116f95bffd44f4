package it.filo.oggi;

import it.filo.accesso.ConsultaContatti;
import it.filo.accesso.ElencoContatti;
import it.filo.accesso.TrovaDomande;
import it.filo.cartella.TrovaCartelle;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.ParoleVicine;
import it.filo.operatori.Operatore;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One box for everything: each room answers with what is for this person to know. */
@Service
@Transactional
public class Cerca {

    /** What a text leads to. */
    public record Trovato(
            List<TrovaCartelle.Trovata> cartelle,
            List<TrovaDomande.Trovata> domande,
            List<ElencoContatti.Riga> contatti) {

        private static final Trovato NIENTE = new Trovato(List.of(), List.of(), List.of());

        private boolean niente() {
            return cartelle.isEmpty() && domande.isEmpty();
        }

        private Trovato con(List<ElencoContatti.Riga> contatti) {
            return new Trovato(cartelle, domande, contatti);
        }
    }

    private final TrovaCartelle trovaCartelle;
    private final TrovaDomande trovaDomande;
    private final ConsultaContatti contatti;
    private final ParoleVicine paroleVicine;

    Cerca(
            TrovaCartelle trovaCartelle,
            TrovaDomande trovaDomande,
            ConsultaContatti contatti,
            ParoleVicine paroleVicine) {
        this.trovaCartelle = trovaCartelle;
        this.trovaDomande = trovaDomande;
        this.contatti = contatti;
        this.paroleVicine = paroleVicine;
    }

    /**
     * A codice fiscale that is nobody's may be a name; where a name leads to neither case nor domanda, not even by one slip,
     * those are found that resemble it.
     *
     * @param quante of each kind at most
     */
    public Trovato cerca(String testo, int quante, Operatore chi) {
        var cercata = Cercata.di(testo).orElse(null);
        var trovato = trova(testo, cercata, quante, chi);
        if (trovato.niente() && cercata instanceof Cercata.Codice) {
            cercata = Cercata.nome(testo).orElse(null);
            trovato = trova(testo, cercata, quante, chi);
        }
        if (trovato.niente() && cercata instanceof Cercata.Nome nome) {
            trovato = paroleVicine
                    .di(nome)
                    .map(simile -> prosegue(simile, quante, chi))
                    .orElse(trovato);
        }
        return trovato.con(contatti(cercata, testo, chi));
    }

    /** Figures may be a telephone as well as the end of a protocollo. */
    private Trovato trova(String testo, @Nullable Cercata cercata, int quante, Operatore chi) {
        var trovato = cercata == null ? Trovato.NIENTE : trova(cercata, quante, chi);
        return (cercata == null || cercata instanceof Cercata.Cifre)
                        && trovato.domande().isEmpty()
                        && TrovaDomande.cerca(chi)
                ? conProtocollo(testo, trovato.cartelle(), quante, chi)
                : trovato;
    }

    private Trovato trova(Cercata cercata, int quante, Operatore chi) {
        return new Trovato(
                TrovaCartelle.cerca(chi) ? trovaCartelle.trova(cercata, quante, chi) : List.of(),
                TrovaDomande.cerca(chi) ? trovaDomande.trova(cercata, quante, chi) : List.of(),
                List.of());
    }

    private Trovato prosegue(Cercata.Somigliante simile, int quante, Operatore chi) {
        return new Trovato(
                TrovaCartelle.cerca(chi) ? trovaCartelle.prosegue(simile, quante, chi) : List.of(),
                TrovaDomande.cerca(chi) ? trovaDomande.prosegue(simile, quante, chi) : List.of(),
                List.of());
    }

    private Trovato conProtocollo(String testo, List<TrovaCartelle.Trovata> cartelle, int quante, Operatore chi) {
        var domande = trovaDomande.conProtocollo(testo, quante, chi);
        return new Trovato(
                cartelle.isEmpty() && TrovaCartelle.cerca(chi)
                        ? trovaCartelle.trova(
                                domande.stream()
                                        .map(TrovaDomande.Trovata::cartella)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()),
                                chi)
                        : cartelle,
                domande,
                List.of());
    }

    private List<ElencoContatti.Riga> contatti(@Nullable Cercata cercata, String testo, Operatore chi) {
        return (cercata instanceof Cercata.Nome || cercata instanceof Cercata.Cifre) && ConsultaContatti.vede(chi)
                ? contatti.pagina(new ElencoContatti.Filtro(testo, null, null, null, null, null), null, chi)
                : List.of();
    }
}
