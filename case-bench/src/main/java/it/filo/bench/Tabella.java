package it.filo.bench;

import java.util.Arrays;

/** The tables that are filled, each with the columns that are given; the others keep their default. */
enum Tabella {
    ZONA("tecnico.zona", "id, codice, nome, denominazione, tipo, patrono"),
    ACCOUNT("tecnico.account", "username, zona_id, operatore_id, impronta, creato_il"),
    COMUNE("comune", "zona_id, istat, nome, catastale, cap, residenti"),
    ENTE("ente", "zona_id, id, nome, tipo"),
    CONVENZIONE("convenzione", "zona_id, id, ente_id, dal"),
    PUNTO_DI_ACCESSO("punto_di_accesso", "zona_id, id, comune, tipo, nome, dal"),
    PERSONALE("personale", "zona_id, id, sede, funzione, unita, conta_per_lep, dal"),
    FONDO("fondo", "zona_id, id, nome, provenienza, importo"),
    AZIONE("azione", "zona_id, id, fondo_id, sigla, obiettivo, descrizione, importo"),
    IMPEGNO_DI_SPESA("impegno_di_spesa", "zona_id, id, azione_id, data, importo, atto, registrato_il"),
    INTERVENTO("intervento", "zona_id, id, nome, titolare, lettera_art7, genitorialita"),
    GIORNO_LAVORATIVO("giorno_lavorativo", "zona_id, giorno, progressivo"),
    OPERATORE("operatore", "zona_id, id, cognome, nome, ruolo, ente_id, dal"),
    EQUIPE("equipe", "zona_id, id, nome, dal"),
    EQUIPE_MEMBRO("equipe_membro", "zona_id, equipe_id, operatore_id"),
    PERSONA(
            "persona",
            "zona_id, id, cognome, nome, cercabile, sesso, data_nascita, luogo_nascita, codice_luogo, codice_fiscale,"
                    + " cittadinanza, telefono"),
    PERSONA_PAROLA("persona_parola", "zona_id, parola, persona_id"),
    NUCLEO("nucleo", "zona_id, id, comune, indirizzo"),
    COMPONENTE("componente", "zona_id, id, nucleo_id, persona_id, parentela, dal"),
    CARTELLA(
            "cartella",
            "zona_id, id, nucleo_id, richiedente_id, misura, comune, fase, percorso, passo, aperta_il, provenienza,"
                    + " proposto_id, mini_equipe_il, chiusa_il, motivo_chiusura, scadenza_il, scadenza_termine,"
                    + " scadenza_regole"),
    INCARICO("incarico", "zona_id, id, cartella_id, operatore_id, funzione, dal"),
    EVENTO(
            "evento",
            "zona_id, id, cartella_id, tipo, data, registrato_il, operatore_id, autore, ente, sezione, dopo,"
                    + " riferimento"),
    COMPOSIZIONE_SCRITTA("composizione_scritta", "zona_id, id, cartella_id, tipo, al, persone"),
    NOTA_DIARIO(
            "nota_diario",
            "zona_id, id, cartella_id, tipo, data, testo, operatore_id, ente_id, autore, ente, registrato_il"),
    DOMANDA(
            "domanda",
            "zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, data_esito,"
                    + " motivo, importo_mensile, isee, cartella_id, ente_id, operatore_id, registrata_il"),
    DOMANDA_PERSONA(
            "domanda_persona",
            "zona_id, id, domanda_id, posizione, persona_id, parentela, cognome, nome, sesso, data_nascita,"
                    + " codice_luogo, codice_fiscale, cittadinanza, telefono"),
    ESITO_INPS("esito_inps", "zona_id, id, domanda_id, stato, data, motivo, registrato_il, operatore_id, autore"),
    ANALISI("analisi", "zona_id, id, cartella_id, seduta_il, esito, autore, conclusa_il"),
    SEDUTA("seduta", "zona_id, id, cartella_id, equipe_id, data, stato, convocata_da, autore"),
    SEDUTA_MEMBRO("seduta_membro", "zona_id, id, seduta_id, operatore_id, ente_id, presente"),
    QUADRO("quadro", "zona_id, id, cartella_id, concluso_il"),
    PROGETTO(
            "progetto",
            "zona_id, id, cartella_id, stato, dal, al, verifica_ogni_giorni, definito_il, sottoscritto_il, avviato_il"),
    OBIETTIVO("obiettivo", "zona_id, id, progetto_id, ordine, testo"),
    SOSTEGNO(
            "sostegno",
            "zona_id, id, progetto_id, obiettivo_id, intervento_id, fornitore_id, promesso_il, dal, attivato_il"),
    PATTO("patto", "zona_id, id, cartella_id, persona_id, stato, dal, sottoscritto_il"),
    VERIFICA("verifica", "zona_id, id, cartella_id, momento, data, sintesi, operatore_id, autore, registrata_il"),
    SCHEDA_ESITO("scheda_esito", "zona_id, id, cartella_id, data, esito, operatore_id, autore, registrata_il"),
    REGISTRO("registro", "zona_id, id, quando, operatore_id, operatore, ente, azione, cartella_id, sezione, dettaglio");

    private final String nome;
    private final String colonne;

    Tabella(String nome, String colonne) {
        this.nome = nome;
        this.colonne = colonne;
    }

    static String[] nomi() {
        return Arrays.stream(values()).map(t -> t.nome).toArray(String[]::new);
    }

    String nome() {
        return nome;
    }

    String copia() {
        return "copy " + nome + " (" + colonne + ") from stdin";
    }
}
