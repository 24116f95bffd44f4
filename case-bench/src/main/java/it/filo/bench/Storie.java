package it.filo.bench;

import it.filo.accesso.StatoDomanda;
import it.filo.base.Cassaforte;
import it.filo.bench.Famiglie.Famiglia;
import it.filo.bench.Territorio.Addetto;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Misura;
import it.filo.misura.Regole;
import it.filo.monitoraggio.EsitoFinale;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case of a household: its domanda, its history, who follows it. Where it
 * stands and what is due are asked of {@link Percorso} and of the rules of the measure, as the application does.
 */
final class Storie {

    private static final Map<String, String> IMPRONTE = new TreeMap<>();

    static {
        Misura.conCartelle().forEach(m -> IMPRONTE.put(m.codice(), m.regole().impronta()));
    }

    private final Territorio qui;
    private final Cassaforte cassaforte;
    private final Schede schede;
    private int protocolli;

    Storie(Territorio qui, Cassaforte cassaforte) {
        this.qui = qui;
        this.cassaforte = cassaforte;
        this.schede = new Schede(qui, cassaforte);
    }

    /** Who follows a case. */
    private record Seguono(Addetto amministrativa, Addetto assistente, Addetto cpi) {

        Addetto di(TipoEvento tipo) {
            return switch (tipo) {
                case DOMANDA_PRESENTATA, ESITO_ACCOLTO, CARTELLA_APERTA, CLASSIFICATA -> amministrativa;
                case PATTO_SOTTOSCRITTO -> cpi;
                default -> assistente;
            };
        }
    }

    void racconta(Famiglia famiglia, Cammino cammino) {
        var seguono = new Seguono(
                qui.uno(Ruolo.AMMINISTRATIVA), qui.uno(Ruolo.ASSISTENTE_SOCIALE), qui.uno(Ruolo.CONSULENTE_CPI));
        var accaduti = cammino.accaduti();
        var date = new EnumMap<TipoEvento, LocalDate>(TipoEvento.class);
        accaduti.forEach(a -> date.put(a.tipo(), a.data()));
        var aperta = Objects.requireNonNull(date.get(TipoEvento.CARTELLA_APERTA));
        var cartella = qui.caso.id(Territorio.mattina(aperta));
        var domanda = domanda(famiglia, cammino, cartella, date, seguono);
        var ultimo = Instant.EPOCH;
        // What an event is about, by the keys that the rooms give it.
        var riferimenti = new EnumMap<TipoEvento, UUID>(TipoEvento.class);
        riferimenti.put(TipoEvento.DOMANDA_PRESENTATA, domanda);
        riferimenti.put(TipoEvento.SEDUTA_TENUTA, qui.caso.id(Territorio.mattina(aperta)));
        riferimenti.put(TipoEvento.SOSTEGNO_ATTIVATO, qui.caso.id(Territorio.mattina(aperta)));
        for (var accaduto : accaduti) {
            var mattina = Territorio.mattina(accaduto.data());
            ultimo = (mattina.isAfter(ultimo) ? mattina : ultimo).plusSeconds(20);
            evento(famiglia, cartella, accaduto, ultimo, seguono.di(accaduto.tipo()), riferimenti.get(accaduto.tipo()));
        }
        incarico(cartella, Funzione.CASE_MANAGER, seguono.assistente(), date.get(TipoEvento.ASSEGNATA));
        incarico(cartella, Funzione.CONSULENTE_CPI, seguono.cpi(), date.get(TipoEvento.MINI_EQUIPE_FISSATA));
        cartella(famiglia, cammino, cartella, date, seguono);
        schede.scrivi(famiglia, cammino, cartella, date, riferimenti, seguono.assistente(), seguono.cpi());
        schede.lette(cartella, date.getOrDefault(TipoEvento.ASSEGNATA, aperta), accaduti.size(), seguono.assistente());
        if (qui.caso.suCento(20)) {
            respinta(famiglia, accaduti.getFirst().data().minusDays(qui.caso.tra(40, 300)), seguono);
        }
    }

    private void evento(
            Famiglia famiglia,
            UUID cartella,
            Cammino.Accaduto cosa,
            Instant quando,
            Addetto chi,
            @Nullable UUID riferimento) {
        var id = qui.caso.id(quando);
        qui.copia.riga(
                Tabella.EVENTO,
                id,
                cartella,
                cosa.tipo(),
                cosa.data(),
                quando,
                chi.id(),
                chi.nominativo(),
                chi.nomeEnte(),
                cosa.tipo().sezione(),
                cosa.tipo() == TipoEvento.ASSEGNATA ? chi.nominativo() : null,
                riferimento);
        if (cosa.tipo().fissaComposizione()) {
            qui.copia.riga(
                    Tabella.COMPOSIZIONE_SCRITTA,
                    id,
                    cartella,
                    cosa.tipo(),
                    cosa.data(),
                    famiglia.membri().stream()
                            .filter(m -> !m.nascita().isAfter(cosa.data()))
                            .map(Famiglie.Individuo::id)
                            .sorted(Comparator.comparing(UUID::toString))
                            .toArray(UUID[]::new));
        }
    }

    private void incarico(UUID cartella, Funzione funzione, Addetto chi, @Nullable LocalDate dal) {
        if (dal != null) {
            qui.copia.riga(Tabella.INCARICO, qui.caso.id(Territorio.mattina(dal)), cartella, chi.id(), funzione, dal);
        }
    }

    private void cartella(
            Famiglia famiglia, Cammino cammino, UUID id, Map<TipoEvento, LocalDate> date, Seguono seguono) {
        var posizione = Percorso.posizione(date.keySet(), cammino.percorso());
        var chiusa = date.get(TipoEvento.CARTELLA_CHIUSA);
        var accaduti = new TreeMap<String, LocalDate>();
        date.forEach((tipo, data) -> accaduti.put(tipo.name(), data));
        var percorso = cammino.percorso();
        var dovuto = posizione.fase() == Fase.CHIUSA
                ? null
                : Misura.di(cammino.misura())
                        .regole()
                        .dovuti(accaduti, percorso == null ? null : percorso.name(), qui.calendario)
                        .stream()
                        .findFirst()
                        .orElse(null);
        var classificata = date.containsKey(TipoEvento.CLASSIFICATA);
        qui.copia.riga(
                Tabella.CARTELLA,
                id,
                famiglia.nucleo(),
                famiglia.richiedente().id(),
                cammino.misura(),
                famiglia.comune(),
                posizione.fase(),
                percorso,
                posizione.passo(),
                date.get(TipoEvento.CARTELLA_APERTA),
                classificata ? Provenienza.NUOVO : null,
                classificata ? seguono.assistente().id() : null,
                date.get(TipoEvento.MINI_EQUIPE_FISSATA),
                chiusa,
                chiusa == null ? null : EsitoFinale.FINE_MISURA.nome(),
                entro(dovuto),
                dovuto == null ? null : dovuto.termine().id(),
                IMPRONTE.get(cammino.misura()));
    }

    private static @Nullable LocalDate entro(Regole.@Nullable Dovuto dovuto) {
        return dovuto == null ? null : dovuto.entro();
    }

    private UUID domanda(
            Famiglia famiglia, Cammino cammino, UUID cartella, Map<TipoEvento, LocalDate> date, Seguono seguono) {
        return domanda(
                famiglia,
                cammino.misura(),
                cartella,
                date.get(TipoEvento.DOMANDA_PRESENTATA),
                StatoDomanda.ACCOLTA,
                date.get(TipoEvento.ESITO_ACCOLTO),
                seguono);
    }

    private void respinta(Famiglia famiglia, LocalDate del, Seguono seguono) {
        domanda(famiglia, "ADI", null, del, StatoDomanda.RESPINTA, del.plusDays(30), seguono);
    }

    private UUID domanda(
            Famiglia famiglia,
            String misura,
            @Nullable UUID cartella,
            @Nullable LocalDate del,
            StatoDomanda stato,
            @Nullable LocalDate esito,
            Seguono seguono) {
        var caso = qui.caso;
        var presentata = del == null ? Territorio.OGGI : del;
        var quando = Territorio.mattina(presentata);
        var id = caso.id(quando);
        var motivo = stato == StatoDomanda.RESPINTA ? "ISEE oltre soglia" : null;
        qui.copia.riga(
                Tabella.DOMANDA,
                id,
                "INPS-%s-%d-%07d".formatted(misura, presentata.getYear(), ++protocolli),
                misura,
                presentata,
                famiglia.nucleo(),
                famiglia.richiedente().id(),
                famiglia.comune(),
                stato,
                esito,
                cassaforte.chiudi(motivo, id),
                stato == StatoDomanda.ACCOLTA ? caso.tra(80, 900) + ".00" : null,
                caso.tra(0, 9300) + ".50",
                cartella,
                qui.ente(TipoEnte.COMUNE),
                null,
                quando);
        var posizione = 0;
        for (var m : cartella == null ? famiglia.membri().subList(0, 1) : famiglia.membri()) {
            qui.copia.riga(
                    Tabella.DOMANDA_PERSONA,
                    caso.id(quando),
                    id,
                    posizione++,
                    m.id(),
                    m.parentela(),
                    m.cognome(),
                    m.nome(),
                    m.sesso(),
                    m.nascita(),
                    m.luogo(),
                    m.codiceFiscale(),
                    m.cittadinanza(),
                    m.telefono());
        }
        esito(id, StatoDomanda.IN_LAVORAZIONE, presentata, null, seguono.amministrativa());
        esito(id, stato, esito == null ? presentata : esito, motivo, seguono.amministrativa());
        return id;
    }

    private void esito(UUID domanda, StatoDomanda stato, LocalDate data, @Nullable String motivo, Addetto chi) {
        var quando = Territorio.mattina(data);
        var id = qui.caso.id(quando);
        qui.copia.riga(
                Tabella.ESITO_INPS,
                id,
                domanda,
                stato,
                data,
                cassaforte.chiudi(motivo, id),
                quando,
                chi.id(),
                chi.nominativo());
    }
}
