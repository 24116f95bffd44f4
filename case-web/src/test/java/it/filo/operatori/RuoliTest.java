package it.filo.operatori;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.accesso.AttoSegnalazione;
import it.filo.accesso.StatoSegnalazione;
import it.filo.cartella.Passo;
import it.filo.cartella.TipoEvento;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/ruoli.md} is printed from {@link Visibilita} and {@link Indirizzi}. After a change of theirs run this test
 * with {@code -Dfilo.scrivi=true} and commit what it wrote.
 */
class RuoliTest {

    private static final Path DOCUMENTO = Path.of("..", "docs", "ruoli.md");

    @Test
    void il_documento_dice_quello_che_il_codice_fa() throws IOException {
        var testo = documento();
        if (Boolean.getBoolean("filo.scrivi")) {
            Files.writeString(DOCUMENTO, testo);
        }
        assertThat(Files.readString(DOCUMENTO)).isEqualTo(testo);
    }

    @Test
    void nessuno_oltre_all_assistente_del_caso_e_allo_specialista_vede_salute_e_giustizia() {
        for (var ruolo : Ruolo.values()) {
            for (var relazione : Relazione.values()) {
                var livello = Visibilita.livello(ruolo, Sezione.SALUTE_E_GIUSTIZIA, relazione);
                var atteso = switch (ruolo) {
                    case ASSISTENTE_SOCIALE -> relazione.sua() ? Livello.SCRITTURA : Livello.NIENTE;
                    case REFERENTE_SPECIALISTICO -> relazione.sua() ? Livello.SCRITTURA_PROPRIA : Livello.NIENTE;
                    case CONSULENTE_CPI -> relazione.sua() ? Livello.LIMITI_AL_LAVORO : Livello.NIENTE;
                    default -> Livello.NIENTE;
                };
                assertThat(livello).as("%s, %s", ruolo, relazione).isEqualTo(atteso);
            }
        }
    }

    @Test
    void le_note_riservate_sono_solo_di_chi_le_scrive() {
        for (var ruolo : Ruolo.values()) {
            for (var relazione : Relazione.values()) {
                assertThat(Visibilita.livello(ruolo, Sezione.NOTE_RISERVATE, relazione))
                        .isIn(Livello.NIENTE, Livello.AUTORE);
            }
        }
    }

    @Test
    void chi_non_segue_il_caso_ne_sa_al_massimo_il_nome_se_non_governa_la_zona() {
        for (var ruolo : new Ruolo[] {
            Ruolo.CONSULENTE_CPI, Ruolo.TUTOR, Ruolo.REFERENTE_SPECIALISTICO, Ruolo.DPO, Ruolo.AMMINISTRATORE
        }) {
            for (var sezione : Sezione.values()) {
                assertThat(Visibilita.livello(ruolo, sezione, Relazione.ALTRUI)).isEqualTo(Livello.NIENTE);
            }
        }
        assertThat(Visibilita.livello(Ruolo.ASSISTENTE_SOCIALE, Sezione.NUCLEO, Relazione.ALTRUI))
                .isEqualTo(Livello.NOME);
    }

    private static String documento() {
        var testo = new StringBuilder("""
                # Ruoli: chi vede che cosa

                <!-- Scritto da RuoliTest a partire da Visibilita e Indirizzi: non modificare a mano. -->

                ## Le sezioni di una cartella

                «Suo» è il caso di cui si è case manager, membro della mini-équipe o dell'équipe multidisciplinare, o a cui si è
                invitati fino a una data. Chi non vede una sezione non sa che esiste.

                """);
        var colonne = Arrays.stream(Ruolo.values())
                .flatMap(ruolo -> Arrays.stream(Relazione.values())
                        .filter(relazione -> distingue(ruolo, relazione))
                        .map(relazione -> new Colonna(ruolo, relazione)))
                .toList();
        for (var sezione : Sezione.values()) {
            testo.append("### ").append(sezione.nome()).append("\n\n| ruolo | caso | che cosa può |\n|---|---|---|\n");
            for (var colonna : colonne) {
                var livello = Visibilita.livello(colonna.ruolo(), sezione, colonna.relazione());
                if (livello != Livello.NIENTE) {
                    testo.append(
                            "| %s | %s | %s |\n".formatted(colonna.ruolo().nome(), colonna.caso(), livello.nome()));
                }
            }
            testo.append('\n');
        }
        testo.append(
                "## Che cosa c'è da fare e che cosa è successo\n\nDi un passo, o di un fatto della storia, sa chi legge la sua sezione; degli altri passi si dice soltanto la fase.\nIl motivo di una chiusura si legge con il monitoraggio. Un termine si nomina a chi legge la domanda e, se vale solo\nper alcuni esiti, la scheda A.\n\n| passo | fase | sezione |\n|---|---|---|\n");
        for (var passo : Passo.values()) {
            testo.append("| %s | %s | %s |\n"
                    .formatted(
                            passo.adesso(), passo.fase().nome(), passo.sezione().nome()));
        }
        testo.append("\n| fatto | sezione |\n|---|---|\n");
        for (var tipo : TipoEvento.values()) {
            testo.append("| %s | %s |\n".formatted(tipo.nome(), tipo.sezione().nome()));
        }
        testo.append('\n');
        segnalazioni(testo);
        testo.append(
                "## Le pagine\n\nVale la prima riga che corrisponde all'indirizzo.\n\n| indirizzo | chi lo apre | agli altri |\n|---|---|---|\n");
        for (var regola : Indirizzi.REGOLE) {
            testo.append("| `%s` | %s | %s |\n"
                    .formatted(
                            regola.modello(),
                            regola.ruoli().size() == Ruolo.values().length
                                    ? "tutti"
                                    : Arrays.stream(Ruolo.values())
                                            .filter(regola.ruoli()::contains)
                                            .map(Ruolo::nome)
                                            .collect(Collectors.joining(", ")),
                            regola.rifiuto() == Indirizzi.Rifiuto.DIVIETO ? "403" : "404"));
        }
        return testo.toString();
    }

    private static void segnalazioni(StringBuilder testo) {
        testo.append("""
                ## Le segnalazioni all'équipe unica

                Una segnalazione non è ancora una cartella. Ciò che dice di salute e giustizia si legge finché serve a decidere;
                accolta, lo legge l'assistente sociale che segue il caso. Lo sportello che ha passato un contatto sa soltanto
                quando l'ha passato.

                | ruolo | segnalazione | scheda | salute e giustizia |
                |---|---|---|---|
                """);
        for (var ruolo : Ruolo.values()) {
            for (var relazione : RelazioneSegnalazione.values()) {
                var scheda = Visibilita.segnalazione(ruolo, relazione, false);
                if (scheda != Livello.NIENTE) {
                    testo.append("| %s | %s | %s | %s |\n"
                            .formatted(
                                    ruolo.nome(),
                                    relazione.nome(),
                                    scheda.nome(),
                                    Visibilita.segnalazione(ruolo, relazione, true)
                                            .nome()));
                }
            }
        }
        testo.append("\n| atto | da | diventa |\n|---|---|---|\n");
        for (var atto : AttoSegnalazione.values()) {
            var da = Arrays.stream(StatoSegnalazione.values()).filter(atto::da).toList();
            testo.append("| %s | %s | %s |\n"
                    .formatted(
                            atto.nome(),
                            da.stream().map(StatoSegnalazione::nome).collect(Collectors.joining(", ")),
                            da.stream()
                                    .map(atto::a)
                                    .map(StatoSegnalazione::nome)
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
        testo.append('\n');
    }

    /** Roles to whom the relation to the case makes no difference have one line. */
    private static boolean distingue(Ruolo ruolo, Relazione relazione) {
        var prima = Relazione.values()[0];
        return relazione == prima
                || Arrays.stream(Sezione.values())
                        .anyMatch(s -> Visibilita.livello(ruolo, s, relazione)
                                != Visibilita.livello(ruolo, s, precedente(relazione)));
    }

    private static Relazione precedente(Relazione relazione) {
        return Relazione.values()[relazione.ordinal() - 1];
    }

    private record Colonna(Ruolo ruolo, Relazione relazione) {
        String caso() {
            var indifferente = Arrays.stream(Relazione.values())
                    .allMatch(altra -> Arrays.stream(Sezione.values())
                            .allMatch(s ->
                                    Visibilita.livello(ruolo, s, altra) == Visibilita.livello(ruolo, s, relazione)));
            return indifferente ? "tutti" : relazione.nome();
        }
    }
}
