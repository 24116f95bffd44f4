package it.filo.demo;

import static it.filo.accesso.CampoScheda.*;
import static it.filo.accesso.StatoSegnalazione.*;

import it.filo.accesso.CampoScheda;
import it.filo.accesso.EsitoSegnalazione;
import it.filo.accesso.Segnalazione;
import it.filo.accesso.StatoSegnalazione;
import it.filo.accesso.TipoSegnalazione;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Operatore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a segnalazione: itself, what its scheda says, what happened to it. */
final class FogliDiSegnalazione {

    /** Who is reported; some are nobody whom the zona knows yet. */
    record Chi(
            String cognome,
            String nome,
            @Nullable Sesso sesso,
            @Nullable LocalDate nascita) {

        static Chi di(Famiglia.Individuo individuo) {
            return new Chi(individuo.cognome(), individuo.nome(), null, individuo.nascita());
        }
    }

    private final Casa casa;
    private final Testi testi;

    FogliDiSegnalazione(Casa casa, Testi testi) {
        this.casa = casa;
        this.testi = testi;
    }

    UUID riga(
            String mittente,
            LocalDate giorno,
            TipoSegnalazione tipo,
            StatoSegnalazione stato,
            int priorita,
            Chi chi,
            @Nullable String perConto,
            Consumer<Map<String, @Nullable Object>> altro) {
        var quando = casa.mattina(giorno);
        var id = casa.sorte.id(quando);
        var operatore = casa.chi(mittente);
        var riga = new LinkedHashMap<String, @Nullable Object>();
        riga.put("id", id);
        riga.put("tipo", tipo);
        riga.put("stato", stato);
        riga.put("priorita", priorita);
        riga.put("cognome", chi.cognome());
        riga.put("nome", chi.nome());
        riga.put("sesso", chi.sesso());
        riga.put("data_nascita", chi.nascita());
        riga.put("telefono", "000 9%06d".formatted(casa.sorte.tra(1, 999_999)));
        riga.put("comune", "047014");
        riga.put("mittente", casa.cassaforte.chiudi(perConto, id));
        riga.put("operatore_id", operatore.id());
        riga.put("ente_id", operatore.ente());
        riga.put(
                "equipe_id", stato == IN_ESAME ? casa.equipe.values().iterator().next() : null);
        riga.put("numero", stato == RESTITUITA ? 2 : 1);
        riga.put("creata_il", quando);
        riga.put("modificata_il", decisa(stato).map(casa::mattina).orElse(quando));
        riga.put("misura", priorita == Segnalazione.URGENTE && stato == INVIATA ? "ADI" : null);
        riga.put("inviata_il", stato == BOZZA || stato == PASSATA ? null : quando);
        altro.accept(riga);
        casa.righe.in(
                "segnalazione",
                riga.entrySet().stream()
                        .flatMap(c -> Stream.of(c.getKey(), c.getValue()))
                        .toArray());
        return id;
    }

    void voci(UUID id, int numero, LocalDate giorno, int priorita) {
        var valori = new EnumMap<CampoScheda, String>(CampoScheda.class);
        valori.put(SERVIZI_ATTIVI, "Servizio sociale del comune, colloqui saltuari.");
        valori.put(
                MOTIVO,
                casa.sorte.uno(List.of(
                        "Ha concluso un percorso di cura e chiede di tornare a lavorare; da solo non sa da dove cominciare.",
                        "Vive con l'aiuto della parrocchia da quando ha perso il lavoro; la casa è sotto sfratto.",
                        "Ha buone competenze e nessuna rete: serve chi l'accompagni nei primi mesi di lavoro.")));
        valori.put(BISOGNO_DI_LAVORO, "3");
        valori.put(BISOGNO_ABITATIVO, "2");
        valori.put(BISOGNO_DI_RETI, "1");
        valori.put(ESPERIENZA, "Pulizie, magazzino, assistenza in casa.");
        valori.put(DID, "NO");
        valori.put(LIMITI_DI_SALUTE, "Non solleva pesi e non lavora di notte.");
        valori.put(SALUTE, "In cura da due anni, con buona aderenza al trattamento.");
        valori.put(ESITO_CHIESTO, EsitoSegnalazione.TIROCINIO_DI_INCLUSIONE.name());
        valori.put(INFORMATA_IL, "%1$td/%1$tm/%1$tY".formatted(giorno));
        valori.put(INFORMATA_COME, "A voce, con il foglio informativo");
        valori.put(INFORMATA_DA, "Chi segnala");
        if (priorita == Segnalazione.URGENTE) {
            valori.put(PERCHE_URGENTE, "Lo sfratto è fissato fra tre settimane.");
        }
        voci(id, numero, giorno, valori);
    }

    void voci(UUID id, int numero, LocalDate giorno, Map<CampoScheda, String> valori) {
        valori.forEach((campo, valore) -> {
            var voce = casa.sorte.id(casa.mattina(giorno));
            casa.righe.in(
                    "voce_scheda",
                    "id",
                    voce,
                    "segnalazione_id",
                    id,
                    "numero",
                    numero,
                    "campo",
                    campo,
                    "valore",
                    testi.cifra(valore, voce));
        });
    }

    void passaggio(
            UUID segnalazione,
            StatoSegnalazione stato,
            Operatore chi,
            int giorniFa,
            @Nullable EsitoSegnalazione esito,
            @Nullable String motivo) {
        var minuto = Math.max(0, stato.ordinal() - INVIATA.ordinal());
        Instant quando = casa.mattina(casa.prima(casa.oggi, giorniFa)).plusSeconds(60L * minuto);
        var id = casa.sorte.id(quando);
        casa.righe.in(
                "passaggio_segnalazione",
                "id",
                id,
                "segnalazione_id",
                segnalazione,
                "numero",
                1,
                "stato",
                stato,
                "esito",
                esito,
                "motivo",
                casa.cassaforte.chiudi(motivo, id),
                "operatore_id",
                chi.id(),
                "autore",
                chi.nominativo(),
                "ente",
                chi.nomeEnte(),
                "registrato_il",
                quando);
    }

    /** The day on which somebody of the équipe did something with it. */
    private Optional<LocalDate> decisa(StatoSegnalazione stato) {
        return switch (stato) {
            case RESTITUITA -> Optional.of(casa.prima(casa.oggi, 2));
            case RIFIUTATA -> Optional.of(casa.prima(casa.oggi, 3));
            case ACCOLTA -> Optional.of(casa.prima(casa.oggi, 4));
            case IN_ESAME -> Optional.of(casa.prima(casa.oggi, 5));
            case PASSATA, BOZZA, INVIATA -> Optional.empty();
        };
    }
}
