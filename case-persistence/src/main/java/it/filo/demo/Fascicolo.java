package it.filo.demo;

import it.filo.accesso.StatoDomanda;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Misura;
import it.filo.monitoraggio.EsitoFinale;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The file of one case: its domanda, its history, who follows it. What the schede hold is written beside it. */
final class Fascicolo {

    final Casa casa;
    final Famiglia famiglia;
    final String misura;
    final UUID id;
    final LocalDate domandaDel;
    final LocalDate accoltaIl;
    final LocalDate apertaIl;

    private final String protocollo;
    private final Map<Funzione, Operatore> seguono = new LinkedHashMap<>();
    private @Nullable Percorso percorso;
    private @Nullable Provenienza provenienza;
    private @Nullable Operatore proposto;
    private @Nullable Operatore specialista;
    private @Nullable LocalDate miniEquipeIl;
    private @Nullable LocalDate prossimaVerifica;
    private @Nullable LocalDate chiusaIl;
    private @Nullable EsitoFinale esito;
    private Instant ultimo;

    /** A domanda that was accepted, and the case that it opens. */
    Fascicolo(Casa casa, Famiglia famiglia, Domande.Accolta domanda, LocalDate apertaIl) {
        this.casa = casa;
        this.famiglia = famiglia;
        this.misura = domanda.misura();
        this.protocollo = domanda.protocollo();
        this.domandaDel = domanda.presentataIl();
        this.accoltaIl = domanda.accoltaIl();
        this.apertaIl = apertaIl;
        this.ultimo = casa.mattina(apertaIl);
        this.id = casa.sorte.id(ultimo);
        var chi = amministrativa(apertaIl);
        presentata(chi);
        accade(TipoEvento.ESITO_ACCOLTO, accoltaIl, chi, protocollo, null);
        accade(TipoEvento.CARTELLA_APERTA, apertaIl, chi, null, null);
    }

    /** The history gives credit to who took the domanda, the registro to who opened the case on it. */
    private void presentata(Operatore apre) {
        var presa = Objects.requireNonNullElse(Domande.prese(casa, famiglia.comune(), domandaDel), apre);
        evento(TipoEvento.DOMANDA_PRESENTATA, domandaDel, presa, null, protocollo, null);
        if (misura.equals("ADI")) {
            annota(apre, TipoEvento.DOMANDA_PRESENTATA);
        }
    }

    void accade(TipoEvento tipo, LocalDate data, Operatore chi, @Nullable String dopo, @Nullable UUID riferimento) {
        accade(tipo, data, chi, null, dopo, riferimento);
    }

    /** INPS changed its mind on the domanda. */
    void cambiaEsito(StatoDomanda prima, StatoDomanda dopo, LocalDate data) {
        accade(TipoEvento.ESITO_CAMBIATO, data, amministrativa(data), prima.nome(), dopo.nome(), null);
    }

    private void accade(
            TipoEvento tipo,
            LocalDate data,
            Operatore chi,
            @Nullable String prima,
            @Nullable String dopo,
            @Nullable UUID riferimento) {
        evento(tipo, data, chi, prima, dopo, riferimento);
        if (misura.equals("ADI")) {
            annota(chi, tipo);
        }
    }

    private void evento(
            TipoEvento tipo,
            LocalDate data,
            Operatore chi,
            @Nullable String prima,
            @Nullable String dopo,
            @Nullable UUID riferimento) {
        var mattina = casa.mattina(data);
        ultimo = (mattina.isAfter(ultimo) ? mattina : ultimo).plusSeconds(60);
        casa.righe.in(
                "evento",
                "id",
                casa.sorte.id(ultimo),
                "cartella_id",
                id,
                "tipo",
                tipo,
                "data",
                data,
                "registrato_il",
                ultimo,
                "operatore_id",
                chi.id(),
                "autore",
                chi.nominativo(),
                "ente",
                chi.nomeEnte(),
                "sezione",
                tipo.sezione(),
                "prima",
                prima,
                "dopo",
                dopo,
                "riferimento",
                riferimento);
    }

    private void annota(Operatore chi, TipoEvento tipo) {
        casa.righe.in(
                "registro",
                "id",
                casa.sorte.id(ultimo),
                "quando",
                ultimo,
                "operatore_id",
                chi.id(),
                "operatore",
                chi.nominativo(),
                "ente",
                chi.nomeEnte(),
                "azione",
                "MODIFICA",
                "cartella_id",
                id,
                "sezione",
                tipo.sezione(),
                "dettaglio",
                tipo.nome());
    }

    /** The services follow the family already, before this case is assigned. */
    void giaInCarico(LocalDate dal, Operatore... servizi) {
        provenienza = Provenienza.GIA_IN_CARICO;
        for (var chi : servizi) {
            segue(Funzione.MEMBRO, chi, dal, null);
        }
    }

    void classificata(LocalDate giorno, Operatore proposto) {
        this.proposto = proposto;
        if (provenienza == null) {
            provenienza = casa.sorte.suCento(62) ? Provenienza.NUOVO : Provenienza.GIA_IN_CARICO;
        }
        accade(
                TipoEvento.CLASSIFICATA,
                giorno,
                amministrativa(giorno),
                provenienza.nome() + ", proposta: " + proposto.nominativo(),
                proposto.id().id());
    }

    /** By the program manager; before there was one, by who kept the list of the outcomes. */
    void assegnata(LocalDate giorno, Operatore assistente) {
        segue(Funzione.CASE_MANAGER, assistente, giorno, null);
        var chi = casa.chi(Ruolo.PROGRAM_MANAGER, giorno).stream().findFirst().orElseGet(() -> amministrativa(giorno));
        accade(
                TipoEvento.ASSEGNATA,
                giorno,
                chi,
                assistente.nominativo(),
                assistente.id().id());
    }

    void miniEquipeFissata(LocalDate giorno, LocalDate per, Operatore consulente, UUID analisi) {
        miniEquipeIl = per;
        segue(Funzione.CONSULENTE_CPI, consulente, giorno, null);
        accade(TipoEvento.MINI_EQUIPE_FISSATA, giorno, caseManager(), Date.breve(per), analisi);
    }

    void prende(Percorso percorso) {
        this.percorso = percorso;
    }

    /** The referente of the specialist service that the analisi names, always the same for a case. */
    Operatore specialista(LocalDate giorno) {
        var suo = specialista;
        if (suo == null) {
            suo = casa.sorte.uno(casa.chi(Ruolo.REFERENTE_SPECIALISTICO, giorno));
            specialista = suo;
        }
        return suo;
    }

    /** Where it is known from the start who that is. */
    void specialista(Operatore chi) {
        specialista = chi;
    }

    void prossimaVerifica(LocalDate giorno) {
        prossimaVerifica = giorno;
    }

    void segue(Funzione funzione, Operatore chi, LocalDate dal, @Nullable LocalDate al) {
        if (seguono.containsValue(chi)) {
            return;
        }
        seguono.put(funzione, chi);
        casa.righe.in(
                "incarico",
                "id",
                casa.sorte.id(casa.mattina(dal)),
                "cartella_id",
                id,
                "operatore_id",
                chi.id(),
                "funzione",
                funzione,
                "dal",
                dal,
                "al",
                al);
    }

    void chiusa(LocalDate giorno, EsitoFinale perche, Testi testi) {
        chiusaIl = giorno;
        esito = perche;
        var chi = chi(Funzione.CASE_MANAGER).orElseGet(() -> amministrativa(giorno));
        var scheda = casa.sorte.id(casa.mattina(giorno));
        casa.righe.in(
                "scheda_esito",
                "id",
                scheda,
                "cartella_id",
                id,
                "data",
                giorno,
                "esito",
                perche,
                "sintesi",
                testi.su("esito." + perche.name(), scheda),
                "operatore_id",
                chi.id(),
                "autore",
                chi.nominativo(),
                "registrata_il",
                casa.mattina(giorno));
        accade(TipoEvento.CARTELLA_CHIUSA, giorno, chi, perche.nome(), scheda);
    }

    /** Phase, step and deadline of a case that is alive are derived by {@code Storia} once all is written. */
    void deposita() {
        var chiusa = chiusaIl != null;
        casa.righe.in(
                "cartella",
                "id",
                id,
                "nucleo_id",
                famiglia.nucleo(),
                "richiedente_id",
                famiglia.richiedente().id(),
                "misura",
                misura,
                "comune",
                famiglia.comune(),
                "fase",
                chiusa ? Fase.CHIUSA : Fase.ACCESSO,
                "percorso",
                percorso,
                "passo",
                chiusa ? null : Passo.CLASSIFICARE,
                "aperta_il",
                apertaIl,
                "provenienza",
                provenienza,
                "proposto_id",
                proposto == null ? null : proposto.id(),
                "mini_equipe_il",
                miniEquipeIl,
                "prossima_verifica",
                prossimaVerifica,
                "chiusa_il",
                chiusaIl,
                "motivo_chiusura",
                esito == null ? null : esito.nome(),
                "scadenza_regole",
                Misura.di(misura).regole().impronta());
    }

    String protocollo() {
        return protocollo;
    }

    Percorso percorso() {
        return Objects.requireNonNull(percorso);
    }

    Operatore caseManager() {
        return chi(Funzione.CASE_MANAGER).orElseThrow();
    }

    Optional<Operatore> chi(Funzione funzione) {
        return Optional.ofNullable(seguono.get(funzione));
    }

    Collection<Operatore> equipe() {
        return seguono.values();
    }

    private Operatore amministrativa(LocalDate giorno) {
        return casa.chi(Ruolo.AMMINISTRATIVA, giorno).getFirst();
    }
}
