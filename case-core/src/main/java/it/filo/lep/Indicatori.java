package it.filo.lep;

import it.filo.lep.Cifra.Base;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts in the history of the current zona; each method is one statement, and nothing is loaded to be counted. */
public interface Indicatori {

    /** Domande of one state. */
    record Domande(Base base, String stato, long quante) {}

    /** What can be said of the beneficiari of one measure in one comune. */
    record Beneficiari(Base base, long nuclei, long conAnalisi, long inEquipe, long conProgetto, long conPatto) {}

    /**
     * How long a passage took, in days of the unit of its indicator.
     *
     * @param attesa beneficiari still waiting for it
     * @param invertite pairs left out because the second date comes before the first
     */
    record Tempi(
            Base base,
            long n,
            @Nullable BigDecimal mediana,
            @Nullable BigDecimal p90,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal media,
            long attesa,
            @Nullable BigDecimal attesaMediana,
            long invertite) {}

    /** Days from promise to activation of the supports of one provider. */
    record TempiFornitore(String fornitore, Tempi tempi) {}

    /** A part of a whole. */
    record Quota(Base base, long parte, long tutto) {}

    /** What was committed on an action of a fund, of what was allocated. */
    record Impegnato(String sigla, String descrizione, BigDecimal impegnato, BigDecimal assegnato) {}

    /** The zona itself, as of the day. */
    record Zonali(
            long urp,
            long urpComuniGrandi,
            BigDecimal residenti,
            BigDecimal residentiComuniGrandi,
            long urpMetropolitani,
            BigDecimal residentiMetropolitani,
            long comuni,
            long comuniConSegretariato,
            long equipe,
            BigDecimal assistenti,
            BigDecimal assistentiTutti) {}

    /**
     * What the history of the cases tells, read once.
     *
     * @param tempi of A2, E2 and P2
     * @param servizi of L5 and L6
     */
    record Contati(
            List<Domande> domande,
            List<Beneficiari> beneficiari,
            Map<Indicatore, List<Tempi>> tempi,
            Map<Indicatore, List<Quota>> servizi) {}

    Contati contati(Taglio taglio);

    List<TempiFornitore> tempiFornitori(Taglio taglio);

    /** Kinds of institution that sat in an équipe. */
    Map<Base, Long> istituzioni(Taglio taglio);

    Zonali zonali(Taglio taglio);

    List<Impegnato> impegnato(Taglio taglio);
}
