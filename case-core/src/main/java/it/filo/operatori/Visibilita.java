package it.filo.operatori;

import static it.filo.operatori.Livello.AUTORE;
import static it.filo.operatori.Livello.CODICE;
import static it.filo.operatori.Livello.CONTATTI;
import static it.filo.operatori.Livello.CONTEGGI;
import static it.filo.operatori.Livello.LETTURA;
import static it.filo.operatori.Livello.LETTURA_PROPRIA;
import static it.filo.operatori.Livello.LIMITI_AL_LAVORO;
import static it.filo.operatori.Livello.NIENTE;
import static it.filo.operatori.Livello.NOME;
import static it.filo.operatori.Livello.SCRITTURA;
import static it.filo.operatori.Livello.SCRITTURA_PROPRIA;

/**
 * Who sees what: role, section, relation to the case. The one home of the rule; use cases ask it, templates hide what
 * it hides, {@code docs/ruoli.md} is printed from it.
 */
public final class Visibilita {

    private Visibilita() {}

    public static Livello livello(Ruolo ruolo, Sezione sezione, Relazione relazione) {
        return switch (ruolo) {
            case OPERATORE_ACCESSO ->
                switch (sezione) {
                    case DOMANDA, NUCLEO -> SCRITTURA_PROPRIA;
                    default -> NIENTE;
                };
            case AMMINISTRATIVA ->
                switch (sezione) {
                    case DOMANDA, NUCLEO, ISEE -> SCRITTURA;
                    default -> NIENTE;
                };
            case ASSISTENTE_SOCIALE -> relazione.sua() ? assistenteDelCaso(sezione) : assistente(sezione);
            case CONSULENTE_CPI -> relazione.sua() ? consulente(sezione, relazione) : NIENTE;
            case TUTOR ->
                relazione.sua()
                        ? switch (sezione) {
                            case NUCLEO -> CONTATTI;
                            case QUADRO, PROGETTO -> LETTURA_PROPRIA;
                            case MONITORAGGIO -> SCRITTURA_PROPRIA;
                            default -> NIENTE;
                        }
                        : NIENTE;
            case REFERENTE_SPECIALISTICO ->
                relazione.sua()
                        ? switch (sezione) {
                            case DOMANDA, NUCLEO, ANALISI_SOCIALE, ANALISI_LAVORO, PROGETTO -> LETTURA;
                            case QUADRO, SALUTE_E_GIUSTIZIA, MONITORAGGIO -> SCRITTURA_PROPRIA;
                            default -> NIENTE;
                        }
                        : NIENTE;
            case PROGRAM_MANAGER ->
                switch (sezione) {
                    case SALUTE_E_GIUSTIZIA, NOTE_RISERVATE -> NIENTE;
                    default -> LETTURA;
                };
            case DIRETTORE ->
                switch (sezione) {
                    case DOMANDA -> CONTEGGI;
                    case NUCLEO, PROGETTO, PATTO, MONITORAGGIO -> CODICE;
                    default -> NIENTE;
                };
            case NUCLEO_DI_MONITORAGGIO, REGIONE -> sezione == Sezione.DOMANDA ? CONTEGGI : NIENTE;
            case DPO, AMMINISTRATORE -> NIENTE;
        };
    }

    private static Livello assistenteDelCaso(Sezione sezione) {
        return switch (sezione) {
            case DOMANDA, SEGNALAZIONE, ISEE, PATTO, CHI_HA_LETTO -> LETTURA;
            case NUCLEO, ANALISI_SOCIALE, ANALISI_LAVORO, QUADRO, SALUTE_E_GIUSTIZIA, PROGETTO, MONITORAGGIO ->
                SCRITTURA;
            case NOTE_RISERVATE -> AUTORE;
        };
    }

    private static Livello assistente(Sezione sezione) {
        return switch (sezione) {
            case DOMANDA -> LETTURA;
            case NUCLEO -> NOME;
            default -> NIENTE;
        };
    }

    /** Once the case closed as solo sociale its progetto is no longer the consulente's business. */
    private static Livello consulente(Sezione sezione, Relazione relazione) {
        return switch (sezione) {
            case DOMANDA, SEGNALAZIONE, NUCLEO -> LETTURA;
            case ANALISI_SOCIALE, ANALISI_LAVORO, PATTO -> SCRITTURA;
            case QUADRO, MONITORAGGIO -> SCRITTURA_PROPRIA;
            case SALUTE_E_GIUSTIZIA -> LIMITI_AL_LAVORO;
            case PROGETTO -> relazione == Relazione.SUA_SOLO_SOCIALE ? NIENTE : LETTURA;
            case ISEE, NOTE_RISERVATE, CHI_HA_LETTO -> NIENTE;
        };
    }

    /**
     * Who reads a segnalazione, before and beside any case. It holds health and judicial data, so it is for who wrote it
     * and for who has to decide on it: the coordinator and the équipe unica (servizio sociale and centro per l'impiego,
     * DGR Toscana 1627/2024); never for the access desk and the amministrativa. What it says of health and justice is
     * read only while that is needed to decide, afterwards by who follows the case, as {@link
     * Sezione#SALUTE_E_GIUSTIZIA} is; the consulente of the centro per l'impiego has the limits to work in its place.
     */
    public static Livello segnalazione(Ruolo ruolo, RelazioneSegnalazione relazione, boolean saluteEGiustizia) {
        return switch (ruolo) {
            case PROGRAM_MANAGER ->
                switch (relazione) {
                    case MITTENTE -> SCRITTURA_PROPRIA;
                    case DA_DECIDERE -> LETTURA;
                    case DA_COMPLETARE, DECISA -> saluteEGiustizia ? NIENTE : LETTURA;
                    case COLLEGA_DEL_MITTENTE, EQUIPE_INCARICATA, EQUIPE_CHE_HA_DECISO, EMERGENZA_SUL_CASO, CASO_NATO ->
                        NIENTE;
                };
            case ASSISTENTE_SOCIALE ->
                switch (relazione) {
                    case MITTENTE -> SCRITTURA_PROPRIA;
                    case EQUIPE_INCARICATA, CASO_NATO -> LETTURA;
                    case DA_COMPLETARE, EMERGENZA_SUL_CASO, EQUIPE_CHE_HA_DECISO -> saluteEGiustizia ? NIENTE : LETTURA;
                    case COLLEGA_DEL_MITTENTE, DA_DECIDERE, DECISA -> NIENTE;
                };
            case CONSULENTE_CPI ->
                saluteEGiustizia
                        ? NIENTE
                        : switch (relazione) {
                            case MITTENTE -> SCRITTURA_PROPRIA;
                            case COLLEGA_DEL_MITTENTE, EQUIPE_INCARICATA, EQUIPE_CHE_HA_DECISO, CASO_NATO -> LETTURA;
                            case DA_COMPLETARE, EMERGENZA_SUL_CASO, DA_DECIDERE, DECISA -> NIENTE;
                        };
            case TUTOR, REFERENTE_SPECIALISTICO ->
                relazione == RelazioneSegnalazione.MITTENTE ? SCRITTURA_PROPRIA : NIENTE;
            default -> NIENTE;
        };
    }
}
