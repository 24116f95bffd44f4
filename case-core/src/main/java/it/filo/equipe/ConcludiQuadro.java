package it.filo.equipe;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Dominio;
import it.filo.cartella.Fatto;
import it.filo.cartella.Passo;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the scheda B once the équipe has sat and the six domains of D.Lgs. 147/2017 art. 5 c. 2 are complete; from then
 * on it is only read, and the progetto is written from it.
 */
@Service
@Transactional
public class ConcludiQuadro {

    public sealed interface Risposta {
        record Concluso() implements Risposta {}

        /** No seduta was held yet, or it is concluded already. */
        record NonAdesso() implements Risposta {}

        record Mancano(List<Dominio> domini) implements Risposta {}

        record SintesiAssente() implements Risposta {}

        record NelFuturo() implements Risposta {}

        /** A sheet was written after the scheda was read. */
        record CambiataNelFrattempo() implements Risposta {}

        record PrimaDellaSeduta(LocalDate seduta) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Sala sala;
    private final Sedute sedute;
    private final Quadri quadri;
    private final QuadroDomini domini;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ConcludiQuadro(
            Consultazione consultazione,
            Sala sala,
            Sedute sedute,
            Quadri quadri,
            QuadroDomini domini,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.sala = sala;
        this.sedute = sedute;
        this.quadri = quadri;
        this.domini = domini;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** @param letta version of the whole scheda that was on the page */
    public Risposta concludi(CartellaId id, int letta, LocalDate giorno, String sintesi, Operatore chi) {
        var cartella = consultazione
                .scrivi(id, Sezione.QUADRO, chi, "conclusione della scheda B")
                .cartella();
        if (!chi.e(Ruolo.ASSISTENTE_SOCIALE) || !sala.conduce(id, chi)) {
            throw new NonConsentito("conclusione della scheda B");
        }
        if (!cartella.aspetta(Passo.CONCLUDERE_QUADRO)) {
            return new Risposta.NonAdesso();
        }
        var quadro = quadri.daScrivere(id);
        var scritti = domini.delQuadro(quadro.id());
        var mancano = LeggiQuadro.mancano(scritti);
        if (!mancano.isEmpty()) {
            return new Risposta.Mancano(mancano);
        }
        if (sintesi.isBlank()) {
            return new Risposta.SintesiAssente();
        }
        if (giorno.isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        var seduta = sedute.dellaCartella(id).stream()
                .filter(s -> s.stato() == Seduta.Stato.TENUTA)
                .map(Seduta::data)
                .min(Comparator.naturalOrder())
                .filter(giorno::isBefore);
        if (seduta.isPresent()) {
            return new Risposta.PrimaDellaSeduta(seduta.get());
        }
        if (LeggiQuadro.versione(scritti) != letta) {
            return new Risposta.CambiataNelFrattempo();
        }
        quadro.concluso(giorno, sintesi.strip(), cassaforte);
        storia.accade(cartella, Fatto.di(TipoEvento.QUADRO_CONCLUSO, giorno).riferimento(quadro.id()), chi);
        return new Risposta.Concluso();
    }
}
