package it.filo.cartella.web;

import it.filo.base.web.Formati;
import it.filo.base.web.Passo;
import it.filo.base.web.Passo.Stato;
import it.filo.base.web.Voce;
import it.filo.cartella.Fase;
import it.filo.cartella.Percorso;
import it.filo.cartella.Tappa;
import it.filo.misura.CalendarioLavorativo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pathway bar of one case: its phases with their dates, how long each took, and the pages that may be opened. */
record Cammino(
        @Nullable Percorso percorso,
        List<Voce> pagine,
        CalendarioLavorativo calendario,
        LocalDate oggi,
        Formati formati) {

    List<Passo> passi(List<Tappa> tappe) {
        return tappe.stream().map(this::passo).toList();
    }

    private Passo passo(Tappa tappa) {
        var giorno = tappa.al() != null ? tappa.al() : tappa.dal();
        return new Passo(
                nome(tappa.fase()),
                switch (tappa.stato()) {
                    case FATTA -> Stato.FATTO;
                    case ADESSO -> Stato.ADESSO;
                    case DOPO -> Stato.DOPO;
                    case NON_PREVISTA -> Stato.NON_PREVISTO;
                    case NON_RAGGIUNTA -> Stato.NON_RAGGIUNTO;
                },
                giorno == null ? null : formati.breve(giorno),
                tappa.fase() == Fase.CHIUSA ? null : durata(tappa),
                indirizzo(pagina(tappa.fase())));
    }

    private String nome(Fase fase) {
        return switch (fase) {
            case PROGETTO -> percorso == Percorso.SOLO_LAVORO ? "Patto di servizio" : fase.nome();
            case CHIUSA -> "Chiusura";
            default -> fase.nome();
        };
    }

    private @Nullable String durata(Tappa tappa) {
        var dal = tappa.dal();
        if (dal == null) {
            return null;
        }
        var al = tappa.al() != null ? tappa.al() : oggi;
        var giorni = calendario.tra(dal, al);
        if (giorni.isEmpty()) {
            return null;
        }
        if (giorni.getAsInt() == 0) {
            return dal.equals(al) ? tappa.al() == null ? "da oggi" : "in giornata" : "meno di un giorno lavorativo";
        }
        return (tappa.al() == null ? "da " : "in ") + formati.giorniLavorativi(giorni.getAsInt());
    }

    private String pagina(Fase fase) {
        return switch (fase) {
            case ACCESSO -> "assegnazione";
            case ANALISI_PRELIMINARE -> "analisi-preliminare";
            case EQUIPE -> "quadro-di-analisi";
            case PROGETTO -> percorso == Percorso.SOLO_LAVORO ? "patto-di-servizio" : "progetto";
            case MONITORAGGIO, CHIUSA -> "monitoraggio";
        };
    }

    private @Nullable String indirizzo(String pagina) {
        return pagine.stream()
                .map(Voce::indirizzo)
                .filter(i -> i.endsWith("/" + pagina))
                .findFirst()
                .orElse(null);
    }
}
