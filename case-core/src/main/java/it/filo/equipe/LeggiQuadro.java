package it.filo.equipe;

import it.filo.analisi.CompilaScheda;
import it.filo.analisi.SintesiAnalisi;
import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Dominio;
import it.filo.cartella.Fase;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the scheda B for who may see it, whole or in part. */
@Service
@Transactional
public class LeggiQuadro {

    /**
     * The scheda as one person sees it.
     *
     * @param fogli the sheets that this person sees
     * @param limiti what health and judicial data mean for work, for who sees nothing else of them
     * @param sintesi of the whole, for who sees the whole
     * @param mancano what of the law is not complete yet, for who concludes
     * @param concludibile whether this person may conclude it now
     * @param versione of all its sheets together
     */
    public record Scheda(
            Cartella cartella,
            Optional<LocalDate> conclusoIl,
            List<Foglio> fogli,
            boolean soloLimiti,
            List<String> limiti,
            String sintesi,
            boolean scrivibile,
            List<Dominio> mancano,
            boolean concludibile,
            int versione) {}

    /**
     * One sheet.
     *
     * @param schedaA degree that the scheda A gave to the domain, for who may see it
     */
    public record Pagina(
            Cartella cartella, Foglio foglio, @Nullable Integer schedaA, boolean scrivibile) {}

    private final Consultazione consultazione;
    private final Sala sala;
    private final Quadri quadri;
    private final QuadroDomini domini;
    private final SintesiAnalisi sintesi;
    private final Cassaforte cassaforte;

    LeggiQuadro(
            Consultazione consultazione,
            Sala sala,
            Quadri quadri,
            QuadroDomini domini,
            SintesiAnalisi sintesi,
            Cassaforte cassaforte) {
        this.consultazione = consultazione;
        this.sala = sala;
        this.quadri = quadri;
        this.domini = domini;
        this.sintesi = sintesi;
        this.cassaforte = cassaforte;
    }

    public Scheda leggi(CartellaId id, Operatore chi) {
        var vista = entra(id, chi);
        if (vista.legge(Sezione.SALUTE_E_GIUSTIZIA)) {
            consultazione.leggi(id, Sezione.SALUTE_E_GIUSTIZIA, chi);
        }
        var quadro = quadri.dellaCartella(id);
        var scritti = quadro.map(q -> domini.delQuadro(q.id())).orElse(List.of());
        var soloLimiti = Competenza.soloLimiti(vista);
        var fogli = fogli(scritti, vista);
        var conclude = chi.e(Ruolo.ASSISTENTE_SOCIALE)
                && vista.cartella().aspetta(Passo.CONCLUDERE_QUADRO)
                && sala.conduce(id, chi);
        return new Scheda(
                vista.cartella(),
                quadro.flatMap(Quadro::conclusoIl),
                fogli,
                soloLimiti,
                soloLimiti ? limiti(scritti) : List.of(),
                vista.livello(Sezione.QUADRO).leggeTutto()
                        ? quadro.map(q -> q.sintesi(cassaforte)).orElse("")
                        : "",
                scrivibile(vista.cartella()),
                conclude ? mancano(scritti) : List.of(),
                conclude,
                versione(scritti));
    }

    /** @throws NonVisibile where the sheet is not for this person to see */
    public Pagina foglio(CartellaId id, Ambito ambito, Operatore chi) {
        var vista = entra(id, chi);
        if (!Competenza.legge(vista, ambito)) {
            throw assente(ambito);
        }
        consultazione.leggi(id, Competenza.sezione(ambito.dominio()), chi);
        var foglio = quadri.dellaCartella(id)
                .flatMap(q -> domini.foglio(q.id(), ambito))
                .map(d -> d.foglio(cassaforte));
        if (foglio.isEmpty() && !Competenza.ambito(ambito.dominio(), chi).equals(ambito)) {
            throw assente(ambito);
        }
        var leggeLaA = vista.livello(CompilaScheda.sezione(ambito.dominio())).leggeTutto();
        return new Pagina(
                vista.cartella(),
                foglio.orElse(Foglio.bianco(ambito)),
                leggeLaA ? schedaA(id, ambito.dominio()) : null,
                Competenza.scrive(vista, ambito) && scrivibile(vista.cartella()));
    }

    /** From the outcome of the scheda A until it is concluded. */
    static boolean scrivibile(Cartella cartella) {
        return cartella.fase() == Fase.EQUIPE;
    }

    static List<Dominio> mancano(List<QuadroDominio> scritti) {
        return Dominio.diLegge().stream()
                .filter(d -> scritti.stream().noneMatch(s -> s.ambito().equals(Ambito.di(d)) && s.completo()))
                .toList();
    }

    /** Grows with every sheet that is begun or changed. */
    static int versione(List<QuadroDominio> scritti) {
        return scritti.stream().mapToInt(s -> s.versione() + 1).sum();
    }

    static NonVisibile assente(Ambito ambito) {
        return new NonVisibile("scheda B, " + ambito);
    }

    private Vista entra(CartellaId id, Operatore chi) {
        var vista = consultazione.leggi(id, Sezione.QUADRO, chi);
        if (vista.cartella().percorso().filter(Percorso::conEquipe).isEmpty()) {
            throw new NonVisibile("scheda B, cartella " + id);
        }
        return vista;
    }

    /** What is written, and, until the scheda is concluded, what is still to be written of what the asker sees. */
    private List<Foglio> fogli(List<QuadroDominio> scritti, Vista vista) {
        var fogli = new LinkedHashMap<Ambito, Foglio>();
        for (var dominio : Competenza.DOMINI) {
            var suo = Competenza.ambito(dominio, vista.chi());
            fogli.put(suo, Foglio.bianco(suo));
            scritti.stream()
                    .filter(s -> s.ambito().dominio() == dominio)
                    .forEach(s -> fogli.put(s.ambito(), s.foglio(cassaforte)));
        }
        return fogli.entrySet().stream()
                .filter(f -> Competenza.legge(vista, f.getKey()))
                .map(Map.Entry::getValue)
                .filter(f -> !f.testo().vuota() || scrivibile(vista.cartella()))
                .toList();
    }

    private List<String> limiti(List<QuadroDominio> scritti) {
        return scritti.stream()
                .filter(s -> Competenza.riservato(s.ambito().dominio()))
                .map(s -> s.limiti(cassaforte))
                .filter(l -> !l.isEmpty())
                .toList();
    }

    private @Nullable Integer schedaA(CartellaId id, Dominio dominio) {
        return sintesi.dellaCartella(id).map(s -> s.scale().get(dominio)).orElse(null);
    }
}
