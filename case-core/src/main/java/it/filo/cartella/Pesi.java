package it.filo.cartella;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How much a case weighs on who follows it, by its phase. No law says so: the weights are an estimate of the hours that
 * a case takes in a month, with the analisi preliminare as one. A case in équipe takes meetings with other enti, one
 * that is being followed takes a verifica every few months. They serve to compare people, not to measure them.
 */
public final class Pesi {

    public static final Map<Fase, BigDecimal> PER_FASE = Map.of(
            Fase.ACCESSO, new BigDecimal("0.25"),
            Fase.ANALISI_PRELIMINARE, BigDecimal.ONE,
            Fase.EQUIPE, new BigDecimal("2"),
            Fase.PROGETTO, new BigDecimal("1.5"),
            Fase.MONITORAGGIO, new BigDecimal("0.5"),
            Fase.CHIUSA, BigDecimal.ZERO);

    private Pesi() {}

    public static BigDecimal di(Fase fase, long quante) {
        return PER_FASE.getOrDefault(fase, BigDecimal.ZERO).multiply(BigDecimal.valueOf(quante));
    }

    /** @param proposte cases that somebody is about to have, and which begin with the analisi preliminare */
    public static BigDecimal di(Map<Fase, Long> perFase, long proposte) {
        return perFase.entrySet().stream()
                .map(e -> di(e.getKey(), e.getValue()))
                .reduce(di(Fase.ANALISI_PRELIMINARE, proposte), BigDecimal::add);
    }
}
