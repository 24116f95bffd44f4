package it.filo.demo;

import static it.filo.accesso.CampoScheda.*;
import static it.filo.accesso.StatoSegnalazione.*;

import it.filo.accesso.CampoScheda;
import it.filo.accesso.Canale;
import it.filo.accesso.EsitoSegnalazione;
import it.filo.accesso.Segnalazione;
import it.filo.accesso.StatoSegnalazione;
import it.filo.accesso.TipoSegnalazione;
import it.filo.cartella.Fase;
import it.filo.cartella.Passo;
import it.filo.cartella.TipoEvento;
import it.filo.demo.FogliDiSegnalazione.Chi;
import it.filo.misura.Misura;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who was reported to the équipe unica lately, by whom, and what came of it: something in each state. */
final class Segnalazioni {

    private final Casa casa;
    private final Persone persone;
    private final Testi testi;
    private final FogliDiSegnalazione fogli;

    Segnalazioni(Casa casa, Persone persone, Testi testi) {
        this.casa = casa;
        this.persone = persone;
        this.testi = testi;
        this.fogli = new FogliDiSegnalazione(casa, testi);
    }

    void scrivi() {
        var seguita = Objects.requireNonNull(casa.primi.get(PuntoAdi.IN_CAMMINO)).famiglia;
        var program = casa.chi("program");
        inAttesa(seguita);
        var esaminata =
                scheda("Pagnini", 6, IN_ESAME, Segnalazione.ORDINARIA, nuova("Baldi", "Ornella", Sesso.F, 1971), null);
        fogli.passaggio(esaminata, IN_ESAME, program, 5, null, null);
        restituita(program);
        rifiutata(program);
        accolta(program);
        emergenza(Chi.di(Objects.requireNonNull(casa.primi.get(PuntoAdi.SOSTEGNI_DA_ATTIVARE))
                .famiglia
                .richiedente()));
        scheda("serd", 1, BOZZA, Segnalazione.ORDINARIA, nuova("Cecconi", "Dario", Sesso.M, 1990), null);
        passata();
    }

    private void inAttesa(Famiglia seguita) {
        scheda("serd", 4, INVIATA, Segnalazione.URGENTE, Chi.di(seguita.richiedente()), null);
        scheda("tutor", 9, INVIATA, Segnalazione.ORDINARIA, nuova("Okoye", "Grace", Sesso.F, 1988), null);
        scheda("cpi", 3, INVIATA, Segnalazione.ORDINARIA, nuova("Nannini", "Sauro", Sesso.M, 1966), null);
        scheda(
                "assistente",
                7,
                INVIATA,
                Segnalazione.ORDINARIA,
                nuova("Puccini", "Renato", Sesso.M, 1983),
                "UEPE di Pistoia, funzionaria Rosi");
    }

    private void restituita(Operatore program) {
        var id = scheda("tutor", 8, RESTITUITA, Segnalazione.ORDINARIA, nuova("Hoxha", "Arben", Sesso.M, 1979), null);
        fogli.voci(id, 2, casa.prima(casa.oggi, 2), Segnalazione.ORDINARIA);
        fogli.passaggio(
                id,
                RESTITUITA,
                program,
                2,
                null,
                "Mancano il titolo di studio e un recapito; chiedere se è iscritto al centro per l'impiego.");
    }

    private void rifiutata(Operatore program) {
        var id = scheda("serd", 15, RIFIUTATA, Segnalazione.ORDINARIA, nuova("Lotti", "Enzo", Sesso.M, 1958), null);
        fogli.passaggio(
                id,
                RIFIUTATA,
                program,
                3,
                EsitoSegnalazione.GIA_SEGUITA,
                "È già in carico al servizio anziani, che ha un progetto in corso: il riferimento è quello.");
    }

    private void accolta(Operatore program) {
        var famiglia = persone.famiglia("047017", Forma.conUnGenitore(2, 1), casa.oggi, casa.prima(casa.oggi, 4));
        var cartella = cartella(famiglia, program);
        var id = scheda("Torracchi", 12, ACCOLTA, Segnalazione.URGENTE, Chi.di(famiglia.richiedente()), null, riga -> {
            riga.put("persona_id", famiglia.richiedente().id());
            riga.put("cartella_id", cartella);
        });
        fogli.passaggio(
                id, ACCOLTA, program, 4, EsitoSegnalazione.PROGETTO_INTEGRATO, "Primo colloquio entro dieci giorni.");
        racconta(
                cartella, program, TipoEvento.SEGNALAZIONE_ACCOLTA, EsitoSegnalazione.PROGETTO_INTEGRATO.nome(), id, 1);
        racconta(cartella, program, TipoEvento.CARTELLA_APERTA, null, null, 2);
    }

    private UUID cartella(Famiglia famiglia, Operatore program) {
        var aperta = casa.prima(casa.oggi, 4);
        var id = casa.sorte.id(casa.mattina(aperta));
        casa.righe.in(
                "cartella",
                "id",
                id,
                "nucleo_id",
                famiglia.nucleo(),
                "richiedente_id",
                famiglia.richiedente().id(),
                "misura",
                Misura.nessuna().codice(),
                "comune",
                famiglia.comune(),
                "fase",
                Fase.ACCESSO,
                "passo",
                Passo.CLASSIFICARE,
                "aperta_il",
                aperta,
                "scadenza_regole",
                Misura.nessuna().regole().impronta());
        return id;
    }

    private void racconta(
            UUID cartella,
            Operatore chi,
            TipoEvento tipo,
            @Nullable String dopo,
            @Nullable UUID riferimento,
            int minuto) {
        var giorno = casa.prima(casa.oggi, 4);
        var quando = casa.mattina(giorno).plusSeconds(60L * minuto);
        casa.righe.in(
                "evento",
                "id",
                casa.sorte.id(quando),
                "cartella_id",
                cartella,
                "tipo",
                tipo,
                "data",
                giorno,
                "registrato_il",
                quando,
                "operatore_id",
                chi.id(),
                "autore",
                chi.nominativo(),
                "ente",
                chi.nomeEnte(),
                "sezione",
                tipo.sezione(),
                "dopo",
                dopo,
                "riferimento",
                riferimento);
        casa.righe.in(
                "registro",
                "id",
                casa.sorte.id(quando),
                "quando",
                quando,
                "operatore_id",
                chi.id(),
                "operatore",
                chi.nominativo(),
                "ente",
                chi.nomeEnte(),
                "azione",
                "MODIFICA",
                "cartella_id",
                cartella,
                "sezione",
                tipo.sezione());
    }

    private void emergenza(Chi chi) {
        var giorno = casa.prima(casa.oggi, 1);
        var id = fogli.riga(
                "program",
                giorno,
                TipoSegnalazione.EMERGENZA,
                INVIATA,
                Segnalazione.DI_EMERGENZA,
                chi,
                "SEUS, turno di notte",
                r -> {});
        var valori = new EnumMap<CampoScheda, String>(CampoScheda.class);
        valori.put(QUANDO, "La notte scorsa, alle 2 e mezzo");
        valori.put(DOVE, "Pronto soccorso di Pistoia");
        valori.put(INTERVENUTI, "118 e assistente sociale del SEUS");
        valori.put(FATTO, "Colloquio e sistemazione in albergo per due notti.");
        valori.put(BISOGNO_IMMEDIATO, "Un posto dove stare da domani, con i figli.");
        fogli.voci(id, 1, giorno, valori);
        fogli.passaggio(id, INVIATA, casa.chi("program"), 1, null, null);
    }

    /** What a desk passed on. */
    private void passata() {
        var urp = Objects.requireNonNull(casa.operatori.get("urp"));
        var giorno = casa.prima(casa.oggi, 2);
        var quando = casa.mattina(giorno);
        var contatto = casa.sorte.id(quando);
        casa.righe.in(
                "contatto",
                "id",
                contatto,
                "data",
                giorno,
                "punto_id",
                urp.punto(),
                "canale",
                Canale.SPORTELLO,
                "persona",
                "Cappelli Mirella",
                "comune",
                "047017",
                "bisogno",
                testi.cifra(
                        "Ha perso il lavoro di badante e con quello la casa. Cerca un lavoro con alloggio.", contatto),
                "operatore_id",
                urp.chi().id(),
                "ente_id",
                urp.chi().ente(),
                "registrato_il",
                quando);
        var id = fogli.riga(
                "urp",
                giorno,
                TipoSegnalazione.SCHEDA_UNICA,
                PASSATA,
                Segnalazione.ORDINARIA,
                new Chi("Cappelli", "Mirella", null, null),
                null,
                r -> {
                    r.put("operatore_id", null);
                    r.put("contatto_id", contatto);
                });
        fogli.voci(
                id,
                1,
                giorno,
                Map.of(MOTIVO, "Ha perso il lavoro di badante e con quello la casa. Cerca un lavoro con alloggio."));
        fogli.passaggio(id, PASSATA, urp.chi(), 2, null, null);
    }

    private Chi nuova(String cognome, String nome, Sesso sesso, int anno) {
        return new Chi(cognome, nome, sesso, LocalDate.of(anno, casa.sorte.tra(1, 12), casa.sorte.tra(1, 28)));
    }

    private UUID scheda(
            String mittente, int giorniFa, StatoSegnalazione stato, int priorita, Chi chi, @Nullable String perConto) {
        return scheda(mittente, giorniFa, stato, priorita, chi, perConto, riga -> {});
    }

    private UUID scheda(
            String mittente,
            int giorniFa,
            StatoSegnalazione stato,
            int priorita,
            Chi chi,
            @Nullable String perConto,
            Consumer<Map<String, @Nullable Object>> altro) {
        var giorno = casa.prima(casa.oggi, giorniFa);
        var id = fogli.riga(mittente, giorno, TipoSegnalazione.SCHEDA_UNICA, stato, priorita, chi, perConto, altro);
        fogli.voci(id, 1, giorno, priorita);
        if (stato != BOZZA) {
            fogli.passaggio(id, INVIATA, casa.chi(mittente), giorniFa, null, null);
        }
        return id;
    }
}
