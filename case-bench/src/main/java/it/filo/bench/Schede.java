package it.filo.bench;

import it.filo.base.Cassaforte;
import it.filo.bench.Famiglie.Famiglia;
import it.filo.bench.Territorio.Addetto;
import it.filo.cartella.NotaDiario;
import it.filo.cartella.TipoEvento;
import it.filo.monitoraggio.EsitoFinale;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case leaves in the rooms that it passed through: schede, progetto, verifiche, diario, who looked at it. */
final class Schede {

    private static final List<String> NOTE = List.of(
            "Colloquio con la richiedente: la bolletta della luce è rimasta indietro di due mesi, il figlio ha ripreso la scuola.",
            "Telefonata: rimandato l'incontro, manca il certificato del medico. Si risente lunedì.",
            "Visita a casa. L'alloggio è umido, due stanze per cinque persone; il proprietario non risponde alle lettere. "
                    + "Si concorda di sentire insieme l'ufficio casa e di portare la domanda di alloggio entro il mese.",
            "Ha cominciato il corso, va volentieri.");
    private final Territorio qui;
    private final Cassaforte cassaforte;

    Schede(Territorio qui, Cassaforte cassaforte) {
        this.qui = qui;
        this.cassaforte = cassaforte;
    }

    void scrivi(
            Famiglia famiglia,
            Cammino cammino,
            UUID cartella,
            Map<TipoEvento, LocalDate> date,
            Map<TipoEvento, UUID> riferimenti,
            Addetto chi,
            Addetto cpi) {
        var mini = date.get(TipoEvento.MINI_EQUIPE_FISSATA);
        if (mini != null) {
            scheda(
                    Tabella.ANALISI,
                    mini,
                    cartella,
                    mini,
                    cammino.percorso(),
                    chi.nominativo(),
                    date.get(TipoEvento.ANALISI_CONCLUSA));
        }
        var convocata = date.get(TipoEvento.EQUIPE_CONVOCATA);
        if (convocata != null) {
            var tenuta = date.get(TipoEvento.SEDUTA_TENUTA);
            var seduta = Objects.requireNonNull(riferimenti.get(TipoEvento.SEDUTA_TENUTA));
            qui.copia.riga(
                    Tabella.SEDUTA,
                    seduta,
                    cartella,
                    qui.caso.uno(qui.equipe),
                    tenuta == null ? convocata.plusDays(20) : tenuta,
                    tenuta == null ? "CONVOCATA" : "TENUTA",
                    chi.id(),
                    chi.nominativo());
            siede(seduta, chi, tenuta);
            siede(seduta, cpi, tenuta);
            if (qui.caso.suCento(30)) {
                siede(seduta, qui.uno(Ruolo.TUTOR), tenuta);
            }
        }
        var quadro = date.get(TipoEvento.QUADRO_CONCLUSO);
        if (quadro != null) {
            scheda(Tabella.QUADRO, quadro, cartella, quadro);
        }
        var definito = date.get(TipoEvento.PROGETTO_DEFINITO);
        if (definito != null) {
            var firmato = date.get(TipoEvento.PROGETTO_SOTTOSCRITTO);
            var progetto = qui.caso.id(Territorio.mattina(definito));
            qui.copia.riga(
                    Tabella.PROGETTO,
                    progetto,
                    cartella,
                    firmato == null ? "DEFINITO" : "SOTTOSCRITTO",
                    definito,
                    definito.plusMonths(18),
                    90,
                    definito,
                    firmato,
                    date.get(TipoEvento.PROGETTO_AVVIATO));
            sostegno(progetto, definito, date.get(TipoEvento.SOSTEGNO_ATTIVATO), riferimenti);
        }
        var patto = date.get(TipoEvento.PATTO_SOTTOSCRITTO);
        if (patto != null) {
            scheda(Tabella.PATTO, patto, cartella, famiglia.richiedente().id(), "SOTTOSCRITTO", patto, patto);
        }
        cammino.accaduti().stream()
                .filter(a -> a.tipo() == TipoEvento.VERIFICA_SVOLTA)
                .limit(50)
                .forEach(a -> {
                    var quando = Territorio.mattina(a.data());
                    var id = qui.caso.id(quando);
                    qui.copia.riga(
                            Tabella.VERIFICA,
                            id,
                            cartella,
                            "ITINERE",
                            a.data(),
                            cassaforte.chiudi(NOTE.getLast(), id),
                            chi.id(),
                            chi.nominativo(),
                            quando);
                });
        var chiusa = date.get(TipoEvento.CARTELLA_CHIUSA);
        if (chiusa != null) {
            scheda(
                    Tabella.SCHEDA_ESITO,
                    chiusa,
                    cartella,
                    chiusa,
                    EsitoFinale.FINE_MISURA,
                    chi.id(),
                    chi.nominativo(),
                    Territorio.mattina(chiusa));
        }
    }

    private void siede(UUID seduta, Addetto chi, @Nullable LocalDate tenuta) {
        qui.copia.riga(
                Tabella.SEDUTA_MEMBRO,
                qui.caso.id(Territorio.mattina(Territorio.INIZIO)),
                seduta,
                chi.id(),
                chi.ente(),
                tenuta == null ? null : qui.caso.suCento(90));
    }

    /** Of one goal, promised when the progetto was defined. */
    private void sostegno(
            UUID progetto, LocalDate definito, @Nullable LocalDate attivato, Map<TipoEvento, UUID> riferimenti) {
        var obiettivo = qui.caso.id(Territorio.mattina(definito));
        qui.copia.riga(Tabella.OBIETTIVO, obiettivo, progetto, 0, cassaforte.chiudi(qui.caso.uno(NOTE), obiettivo));
        qui.copia.riga(
                Tabella.SOSTEGNO,
                Objects.requireNonNull(riferimenti.get(TipoEvento.SOSTEGNO_ATTIVATO)),
                progetto,
                obiettivo,
                qui.caso.uno(qui.interventi),
                qui.ente(qui.caso.uno(List.of(TipoEnte.SDS, TipoEnte.TERZO_SETTORE, TipoEnte.COMUNE))),
                definito,
                attivato,
                attivato);
    }

    private void scheda(Tabella tabella, LocalDate del, @Nullable Object... valori) {
        var tutti = new @Nullable Object[valori.length + 1];
        tutti[0] = qui.caso.id(Territorio.mattina(del));
        System.arraycopy(valori, 0, tutti, 1, valori.length);
        qui.copia.riga(tabella, tutti);
    }

    /** A note of the diario for every twenty events, and a line of the registro for whoever looked at the case. */
    void lette(UUID cartella, LocalDate dal, int eventi, Addetto chi) {
        for (int n = 0; n <= eventi / 20; n++) {
            var giorno = qui.caso.giornoTra(dal, Territorio.OGGI);
            var quando = Territorio.mattina(giorno);
            var nota = qui.caso.id(quando);
            qui.copia.riga(
                    Tabella.NOTA_DIARIO,
                    nota,
                    cartella,
                    qui.caso.uno(List.of(NotaDiario.Tipo.values())),
                    giorno,
                    cassaforte.chiudi(qui.caso.uno(NOTE), nota),
                    chi.id(),
                    chi.ente(),
                    chi.nominativo(),
                    chi.nomeEnte(),
                    quando);
            qui.copia.riga(
                    Tabella.REGISTRO,
                    qui.caso.id(quando),
                    quando,
                    chi.id(),
                    chi.nominativo(),
                    chi.nomeEnte(),
                    "LETTURA",
                    cartella,
                    "NUCLEO",
                    null);
        }
    }
}
