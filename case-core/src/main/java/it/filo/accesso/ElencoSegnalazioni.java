package it.filo.accesso;

import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.RelazioneSegnalazione;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The segnalazioni read as lists, and how somebody stands to them: what SQL knows of who may see which. */
public interface ElencoSegnalazioni {

    int PAGINA = 25;

    /** The tabs. */
    enum Vista {
        DA_ESAMINARE(
                "Da esaminare",
                Set.of(
                        RelazioneSegnalazione.DA_DECIDERE,
                        RelazioneSegnalazione.EMERGENZA_SUL_CASO,
                        RelazioneSegnalazione.EQUIPE_INCARICATA),
                Set.of(StatoSegnalazione.INVIATA, StatoSegnalazione.IN_ESAME)),
        DA_COMPLETARE(
                "Passate dallo sportello",
                Set.of(RelazioneSegnalazione.DA_COMPLETARE),
                Set.of(StatoSegnalazione.PASSATA)),
        INVIATE(
                "Le mie",
                Set.of(RelazioneSegnalazione.MITTENTE, RelazioneSegnalazione.COLLEGA_DEL_MITTENTE),
                Set.of(StatoSegnalazione.values())),
        DECISE(
                "Decise e restituite",
                Set.of(
                        RelazioneSegnalazione.DA_DECIDERE,
                        RelazioneSegnalazione.EQUIPE_INCARICATA,
                        RelazioneSegnalazione.EQUIPE_CHE_HA_DECISO,
                        RelazioneSegnalazione.DECISA,
                        RelazioneSegnalazione.CASO_NATO),
                Set.of(StatoSegnalazione.RESTITUITA, StatoSegnalazione.ACCOLTA, StatoSegnalazione.RIFIUTATA));

        private final String nome;
        private final Set<RelazioneSegnalazione> relazioni;
        private final Set<StatoSegnalazione> stati;

        Vista(String nome, Set<RelazioneSegnalazione> relazioni, Set<StatoSegnalazione> stati) {
            this.nome = nome;
            this.relazioni = relazioni;
            this.stati = stati;
        }

        public String nome() {
            return nome;
        }

        public Set<RelazioneSegnalazione> relazioni() {
            return relazioni;
        }

        public Set<StatoSegnalazione> stati() {
            return stati;
        }

        /** What waits comes by urgency and age; the rest with what happened last on top. */
        public boolean inCoda() {
            return this == DA_ESAMINARE || this == DA_COMPLETARE;
        }
    }

    /** What is looked for; null where anything will do. */
    record Filtro(
            Vista vista,
            @Nullable UUID ente,
            @Nullable Integer priorita,
            @Nullable StatoSegnalazione stato) {}

    /** The last row of the page before. */
    record Dopo(int priorita, Instant quando, UUID id) {}

    /**
     * @param quando since when it waits, or when something happened last
     * @param mittente on whose behalf, empty where the ente itself wrote
     */
    record Riga(
            SegnalazioneId id,
            TipoSegnalazione tipo,
            StatoSegnalazione stato,
            int priorita,
            String persona,
            @Nullable String comune,
            @Nullable String misura,
            String ente,
            String mittente,
            @Nullable String equipe,
            Instant quando) {}

    /** An équipe or an ente to choose from. */
    record Scelta(UUID id, String nome) {}

    /** Why a line is on somebody's home. */
    enum Perche {
        RESTITUITA,
        EMERGENZA_SUL_CASO,
        DA_DECIDERE,
        DA_COMPLETARE,
        /** Begun by this person and not sent. */
        BOZZA,
        DECISA,
        /** Sent by this person and not decided. */
        ATTESA
    }

    record DelGiorno(
            SegnalazioneId id,
            Perche perche,
            int priorita,
            StatoSegnalazione stato,
            String persona,
            String ente,
            Instant quando) {}

    /** One more than {@link #PAGINA} where there are more. */
    List<Riga> pagina(
            Filtro filtro, Set<RelazioneSegnalazione> leggibili, @Nullable Dopo dopo, Operatore chi, LocalDate oggi);

    /** All that hold; empty where there is no such segnalazione. */
    Set<RelazioneSegnalazione> relazioni(SegnalazioneId id, Operatore chi, LocalDate oggi);

    /** Of an emergency, the case that one manages where the person is in the household. */
    Optional<CartellaId> cartellaDelCaso(SegnalazioneId id, Operatore chi, LocalDate oggi);

    /** Those in being. */
    List<Scelta> equipe(LocalDate oggi);

    /** The enti that ever sent one. */
    List<Scelta> mittenti();

    /**
     * What the home tells, what is to be done first.
     *
     * @param leggibili relations that let this person read
     * @param decide whether all that wait are this person's to decide
     * @param dopo since when a decision is news
     */
    List<DelGiorno> delGiorno(
            Set<RelazioneSegnalazione> leggibili,
            boolean decide,
            Operatore chi,
            LocalDate oggi,
            Instant dopo,
            int quante);
}
