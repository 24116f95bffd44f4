package it.filo.cartella;

import it.filo.base.Segno;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The timeline of a case, the latest first, and the page that shows it: a read model. */
public interface Cronologia {

    /** What of it to show. */
    enum Cosa {
        TUTTO("Tutto"),
        PASSAGGI("Passaggi del percorso"),
        DIARIO("Diario");

        private final String nome;

        Cosa(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /**
     * What somebody reads of the history of a case.
     *
     * @param intere sections of which every event is read
     * @param proprie sections of which those of one's own ente are
     */
    record Lettura(Operatore chi, Set<Sezione> intere, Set<Sezione> proprie) {

        /** Names and contacts are less than the history of the nucleo, so those levels read no events of it. */
        static Lettura di(Consultazione.Vista vista) {
            var intere = EnumSet.noneOf(Sezione.class);
            var proprie = EnumSet.noneOf(Sezione.class);
            for (var sezione : Sezione.values()) {
                var livello = Visibilita.livello(vista.chi().ruolo(), sezione, vista.relazione());
                if (livello.leggeTutto()) {
                    intere.add(sezione);
                } else if (livello.soloProprio()) {
                    proprie.add(sezione);
                }
            }
            return new Lettura(vista.chi(), intere, proprie);
        }

        /** Whether there is a diario to read. */
        public boolean diario() {
            return intere.contains(Sezione.MONITORAGGIO) || proprie.contains(Sezione.MONITORAGGIO);
        }
    }

    /** @param dopo null for the latest */
    record Chiesti(Cosa cosa, @Nullable Segno dopo, int quanti) {}

    /**
     * What the page of a case shows, read at once.
     *
     * @param scheda whole, whoever reads
     * @param nomi of all who ever followed it
     * @param scritta the last composition of the household that something was written on
     * @param ultimi of all that it has seen, whoever reads
     * @param accaduti as {@link #accaduti}
     */
    record Pagina(
            SchedaCartella scheda,
            Map<OperatoreId, String> nomi,
            Optional<ComposizioniScritte.Scritta> scritta,
            List<Eventi.Ultimo> ultimi,
            List<Accaduto> accaduti) {}

    List<Accaduto> accaduti(CartellaId cartella, Lettura lettura, Chiesti quali);

    Pagina pagina(CartellaId cartella, Lettura lettura, Chiesti quali, LocalDate giorno);
}
