package it.filo.accesso;

import static it.filo.accesso.Rilievo.avviso;
import static it.filo.accesso.Rilievo.errore;

import it.filo.misura.Misura;
import it.filo.nucleo.Cercabile;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Parentela;
import it.filo.zona.Comune;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row into a domanda: what each column may hold, and what is said where it holds something else. */
final class LeggiRiga {

    /** What came of a row: nothing of it where a cell is wrong. */
    record Lettura(@Nullable RigaEsito riga, List<Rilievo> rilievi) {}

    private static final int NOME_MASSIMO = 100;
    private static final int PROTOCOLLO_MASSIMO = 40;
    private static final int MOTIVO_MASSIMO = 500;

    private final Map<String, Comune> comuni = new HashMap<>();
    private final String nomiDeiComuni;
    private final LocalDate oggi;

    LeggiRiga(List<Comune> comuni, LocalDate oggi) {
        this.oggi = oggi;
        this.nomiDeiComuni = String.join(", ", comuni.stream().map(Comune::nome).toList());
        for (var comune : comuni) {
            this.comuni.put(comune.istat(), comune);
            // A spreadsheet takes the code for a number and drops its zero.
            this.comuni.put(comune.istat().replaceFirst("^0+", ""), comune);
            this.comuni.put(Cercabile.di(comune.catastale()), comune);
            this.comuni.put(Cercabile.di(comune.nome()), comune);
        }
    }

    Lettura leggi(Map<Colonna, String> celle) {
        return new Una(celle).leggi();
    }

    /** One row while it is read. */
    private final class Una {

        private final Map<Colonna, String> celle;
        private final List<Rilievo> rilievi = new ArrayList<>();

        private Una(Map<Colonna, String> celle) {
            this.celle = celle;
        }

        private Lettura leggi() {
            celle.forEach((colonna, valore) -> {
                if (Testi.illeggibile(valore)) {
                    rilievi.add(errore(
                            colonna,
                            valore,
                            "contiene un carattere che non si legge (un carattere di controllo, o una lettera"
                                    + " accentata scritta in un'altra codifica): riscrivere la cella."));
                }
            });
            var protocollo = protocollo();
            var misura = misura();
            var dataDomanda = data(Colonna.DATA_DOMANDA, true);
            var codice = codiceFiscale();
            var cognome = nome(Colonna.COGNOME);
            var nome = nome(Colonna.NOME);
            var nascita = data(Colonna.DATA_NASCITA, false);
            var comune = comune();
            var stato = stato();
            var esito = stato.flatMap(this::esito);
            var componenti = componenti();
            if (rilievi.stream().anyMatch(Rilievo::errore)) {
                return new Lettura(null, rilievi);
            }
            confronta(codice.orElseThrow(), cognome, nome, nascita.orElse(null));
            return new Lettura(
                    new RigaEsito(
                            protocollo,
                            misura,
                            dataDomanda.orElseThrow(),
                            codice.orElseThrow(),
                            cognome,
                            nome,
                            nascita.orElse(null),
                            comune.map(Comune::istat).orElseThrow(),
                            esito.orElse(null),
                            componenti),
                    rilievi);
        }

        private String testo(Colonna colonna) {
            return celle.getOrDefault(colonna, "");
        }

        private void sbagliata(Colonna colonna, String messaggio) {
            rilievi.add(errore(colonna, testo(colonna), messaggio));
        }

        private String protocollo() {
            var protocollo = Protocollo.normale(testo(Colonna.PROTOCOLLO));
            if (protocollo.isEmpty()) {
                sbagliata(Colonna.PROTOCOLLO, "manca: serve il protocollo INPS della domanda.");
            } else if (protocollo.length() > PROTOCOLLO_MASSIMO) {
                sbagliata(Colonna.PROTOCOLLO, "è troppo lungo: al massimo " + PROTOCOLLO_MASSIMO + " caratteri.");
            } else if (!Protocollo.consueto(protocollo)) {
                rilievi.add(avviso(
                        Colonna.PROTOCOLLO,
                        testo(Colonna.PROTOCOLLO),
                        "non ha la forma consueta, come INPS-ADI-2026-0001234: ricontrollarlo."));
            }
            return protocollo;
        }

        private String misura() {
            var misura = Misura.cerca(testo(Colonna.MISURA)).filter(Misura.tutte()::contains);
            if (misura.isEmpty()) {
                sbagliata(
                        Colonna.MISURA,
                        "va scelta fra "
                                + String.join(
                                        ", ",
                                        Misura.tutte().stream()
                                                .map(Misura::codice)
                                                .toList())
                                + ".");
            }
            return misura.map(Misura::codice).orElse("");
        }

        private Optional<LocalDate> data(Colonna colonna, boolean obbligatoria) {
            if (testo(colonna).isEmpty()) {
                if (obbligatoria) {
                    sbagliata(colonna, "manca: scrivere una data, come 12/03/2026.");
                }
                return Optional.empty();
            }
            var data = Valori.data(testo(colonna));
            if (data.isEmpty()) {
                sbagliata(colonna, "non è una data: scrivere gg/mm/aaaa, come 12/03/2026, o aaaa-mm-gg.");
            } else if (data.get().getYear() < 1900 || data.get().isAfter(oggi)) {
                sbagliata(colonna, "non può essere: va fra il 1900 e oggi.");
                return Optional.empty();
            }
            return data;
        }

        private Optional<CodiceFiscale> codiceFiscale() {
            return switch (CodiceFiscale.leggi(testo(Colonna.CODICE_FISCALE))) {
                case CodiceFiscale.Lettura.Valido(var codice) -> Optional.of(codice);
                case CodiceFiscale.Lettura.Errato(var errore, var spiegazione) -> {
                    sbagliata(Colonna.CODICE_FISCALE, spiegazione);
                    yield Optional.empty();
                }
            };
        }

        private String nome(Colonna colonna) {
            var nome = testo(colonna);
            if (nome.chars().noneMatch(Character::isLetter)) {
                sbagliata(colonna, nome.isEmpty() ? "manca." : "deve contenere delle lettere.");
            } else if (nome.length() > NOME_MASSIMO) {
                sbagliata(colonna, "è troppo lungo: al massimo " + NOME_MASSIMO + " caratteri.");
            }
            return nome;
        }

        private Optional<Comune> comune() {
            var cercato = testo(Colonna.COMUNE);
            var comune = Optional.ofNullable(comuni.get(Cercabile.di(cercato)));
            if (comune.isEmpty()) {
                sbagliata(
                        Colonna.COMUNE,
                        "non è un comune della zona: scrivere il codice ISTAT, il codice catastale o il nome ("
                                + nomiDeiComuni + ").");
            }
            return comune;
        }

        private Optional<StatoDomanda> stato() {
            var stato = StatoDomanda.cerca(testo(Colonna.ESITO));
            if (stato.isEmpty()) {
                sbagliata(
                        Colonna.ESITO,
                        "va scelto fra "
                                + String.join(
                                        ", ",
                                        Arrays.stream(StatoDomanda.values())
                                                .map(Enum::name)
                                                .toList())
                                + ".");
            }
            return stato;
        }

        private Optional<RegistraEsito.Esito> esito(StatoDomanda stato) {
            var data = data(Colonna.DATA_ESITO, stato != StatoDomanda.IN_LAVORAZIONE);
            var motivo = testo(Colonna.MOTIVO);
            if (motivo.length() > MOTIVO_MASSIMO) {
                sbagliata(Colonna.MOTIVO, "è troppo lungo: al massimo " + MOTIVO_MASSIMO + " caratteri.");
            }
            var importo = testo(Colonna.IMPORTO_MENSILE).isEmpty()
                    ? null
                    : Valori.euro(testo(Colonna.IMPORTO_MENSILE)).orElse(null);
            if (importo == null && !testo(Colonna.IMPORTO_MENSILE).isEmpty()) {
                sbagliata(Colonna.IMPORTO_MENSILE, "non è un importo in euro, come 398,59.");
            }
            if (stato == StatoDomanda.IN_LAVORAZIONE) {
                if (data.isPresent()) {
                    rilievi.add(avviso(
                            Colonna.DATA_ESITO,
                            testo(Colonna.DATA_ESITO),
                            "la domanda è in lavorazione: la data dell'esito non si considera."));
                }
                return Optional.empty();
            }
            return data.map(d -> new RegistraEsito.Esito(stato, d, motivo.isEmpty() ? null : motivo, importo));
        }

        private List<RigaEsito.Familiare> componenti() {
            var componenti = new ArrayList<RigaEsito.Familiare>();
            for (var uno : testo(Colonna.COMPONENTI).split("\\|", -1)) {
                if (uno.isBlank()) {
                    continue;
                }
                var due = uno.indexOf(':');
                var codice = due < 0 ? uno : uno.substring(0, due);
                var parentela = due < 0 ? Optional.<Parentela>empty() : Parentela.cerca(uno.substring(due + 1));
                switch (CodiceFiscale.leggi(codice)) {
                    case CodiceFiscale.Lettura.Errato(var errore, var spiegazione) ->
                        rilievi.add(errore(
                                Colonna.COMPONENTI,
                                uno,
                                spiegazione + " Ogni componente si scrive CODICEFISCALE:parentela."));
                    case CodiceFiscale.Lettura.Valido(var valido) -> {
                        if (parentela.isEmpty()) {
                            rilievi.add(avviso(
                                    Colonna.COMPONENTI,
                                    uno,
                                    "la parentela non si riconosce: sarà «" + Parentela.ALTRO.nome() + "»."));
                        }
                        componenti.add(new RigaEsito.Familiare(valido, parentela.orElse(Parentela.ALTRO)));
                    }
                }
            }
            if (componenti.stream().anyMatch(c -> c.parentela() == Parentela.RICHIEDENTE)) {
                sbagliata(
                        Colonna.COMPONENTI,
                        "il richiedente è già nella riga: qui vanno soltanto gli altri componenti.");
            }
            return componenti;
        }

        /** What disagrees with the code is INPS's to correct: it is said and imported as it came. */
        private void confronta(CodiceFiscale codice, String cognome, String nome, @Nullable LocalDate nascita) {
            for (var differenza : codice.differenze(cognome, nome, nascita, null, null)) {
                var colonna = switch (differenza.campo()) {
                    case COGNOME -> Colonna.COGNOME;
                    case NOME -> Colonna.NOME;
                    default -> Colonna.DATA_NASCITA;
                };
                rilievi.add(avviso(colonna, testo(colonna), differenza.frase()));
            }
        }
    }
}
