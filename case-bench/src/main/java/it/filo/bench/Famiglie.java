package it.filo.bench;

import it.filo.nucleo.Cercabile;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Luoghi;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Households of one to six, 2.4 on average, with a valid codice fiscale each. */
final class Famiglie {

    record Individuo(
            UUID id,
            String cognome,
            String nome,
            Sesso sesso,
            LocalDate nascita,
            String luogo,
            String codiceFiscale,
            String cittadinanza,
            @Nullable String telefono,
            Parentela parentela) {}

    /** The richiedente is the first. */
    record Famiglia(UUID nucleo, String comune, List<Individuo> membri) {

        Individuo richiedente() {
            return membri.getFirst();
        }
    }

    private final Territorio territorio;
    private final Nomi nomi;
    private final Set<String> codici = new HashSet<>();
    private int telefoni;

    Famiglie(Territorio territorio, Nomi nomi) {
        this.territorio = territorio;
        this.nomi = nomi;
    }

    Famiglia nuova(LocalDate dal) {
        var caso = territorio.caso;
        var copia = territorio.copia;
        var quando = Territorio.mattina(dal);
        var nucleo = caso.id(quando);
        var comune = caso.uno(territorio.comuni);
        copia.riga(Tabella.NUCLEO, nucleo, comune, "Via dell'Olmo, " + caso.tra(1, 180));
        var membri = new ArrayList<Individuo>();
        var comunita = nomi.comunita(caso);
        var quanti = 1 + caso.peso(37, 22, 17, 14, 6, 4);
        var adulti = quanti == 1 || caso.suCento(25) ? 1 : 2;
        var padre = nomi.cognome(comunita, caso);
        for (int n = 0; n < quanti; n++) {
            var parentela = n == 0 ? Parentela.RICHIEDENTE : n < adulti ? Parentela.CONIUGE : Parentela.FIGLIO;
            membri.add(persona(
                    comunita, parentela, parentela == Parentela.CONIUGE ? nomi.cognome(comunita, caso) : padre));
        }
        for (var membro : membri) {
            copia.riga(
                    Tabella.COMPONENTE,
                    caso.id(quando),
                    nucleo,
                    membro.id(),
                    membro.parentela(),
                    membro.nascita().isAfter(dal) ? membro.nascita() : dal);
        }
        return new Famiglia(nucleo, comune, List.copyOf(membri));
    }

    private Individuo persona(Nomi.Comunita comunita, Parentela parentela, String cognome) {
        var caso = territorio.caso;
        var figlio = parentela == Parentela.FIGLIO;
        var sesso = caso.suCento(54) ? Sesso.F : Sesso.M;
        var nome = Nomi.nome(comunita, sesso, caso);
        var luogo = Nomi.luogo(comunita, figlio, caso);
        var nascita = Territorio.OGGI.minusDays(figlio ? caso.tra(200, 22 * 365) : caso.tra(24 * 365, 78 * 365));
        var codice = CodiceFiscale.componi(cognome, nome, nascita, sesso, luogo);
        while (!codici.add(codice.valore())) {
            nascita = nascita.minusDays(1);
            codice = CodiceFiscale.componi(cognome, nome, nascita, sesso, luogo);
        }
        var id = caso.id(Territorio.mattina(Territorio.INIZIO).plusMillis(codici.size()));
        var telefono = figlio ? null : "000 %07d".formatted(++telefoni);
        var cittadinanza = Nomi.cittadinanza(comunita);
        var cercabile = Cercabile.di(cognome + " " + nome);
        territorio.copia.riga(
                Tabella.PERSONA,
                id,
                cognome,
                nome,
                cercabile,
                sesso,
                nascita,
                Luoghi.di(luogo).orElseThrow().nome(),
                luogo,
                codice.valore(),
                cittadinanza,
                telefono);
        // What the trigger of persona would write.
        Arrays.stream(cercabile.split(" "))
                .distinct()
                .forEach(parola -> territorio.copia.riga(Tabella.PERSONA_PAROLA, parola, id));
        return new Individuo(
                id, cognome, nome, sesso, nascita, luogo, codice.valore(), cittadinanza, telefono, parentela);
    }
}
