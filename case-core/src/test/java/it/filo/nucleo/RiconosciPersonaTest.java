package it.filo.nucleo;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.nucleo.RiconosciPersona.Risposta;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RiconosciPersonaTest {

    private static final LocalDate NASCITA = LocalDate.of(1980, 3, 12);
    private static final String CODICE =
            CodiceFiscale.componi("Rossi", "Maria", NASCITA, Sesso.F, "G713").valore();

    private static final Operatore CHI = new Operatore(
            OperatoreId.nuovo(),
            ZonaId.nuovo(),
            "Neri",
            "Paola",
            Ruolo.AMMINISTRATIVA,
            EnteId.nuovo(),
            TipoEnte.SDS,
            "SdS");

    private final Anagrafe anagrafe = new Anagrafe();
    private final Precedenti precedenti = new Precedenti();
    private final Collegate collegamenti = new Collegate();
    private final RiconosciPersona riconosciPersona =
            new RiconosciPersona(anagrafe, collegamenti, new CambiaCodiceFiscale(precedenti, Clock.systemUTC()));
    private final Persona maria = anagrafe.save(new Persona(PersonaId.nuovo(), rossiMaria(CODICE)));

    @Test
    void chi_non_somiglia_a_nessuno_e_nuovo() {
        assertThat(riconosciPersona.riconosci(
                        Indicata.di(new Anagrafica("Verdi", "Ugo", null, NASCITA, null, null, null, null))))
                .isInstanceOf(Risposta.Nuova.class);
    }

    @Test
    void chi_somiglia_a_qualcuno_e_da_scegliere() {
        assertThat(riconosciPersona.riconosci(Indicata.di(rossiMaria(null))))
                .isEqualTo(new Risposta.DaScegliere(List.of(maria), false));
    }

    @Test
    void lo_stesso_codice_fiscale_e_la_stessa_persona_anche_se_si_dice_di_no() {
        var dettaAltra = new Indicata(rossiMaria(CODICE), null, Set.of(maria.id()), null, null);
        assertThat(riconosciPersona.riconosci(dettaAltra)).isEqualTo(new Risposta.DaScegliere(List.of(maria), true));
    }

    @Test
    void chi_e_detto_diverso_da_tutti_gli_offerti_e_nuovo() {
        var altra = new Indicata(rossiMaria(null), null, Set.of(maria.id()), null, null);
        assertThat(riconosciPersona.riconosci(altra)).isInstanceOf(Risposta.Nuova.class);
    }

    @Test
    void chi_e_arrivato_dopo_la_risposta_viene_offerto_di_nuovo() {
        var altra = new Indicata(rossiMaria(null), null, Set.of(maria.id()), null, null);
        anagrafe.save(new Persona(PersonaId.nuovo(), rossiMaria(null)));
        assertThat(riconosciPersona.riconosci(altra)).isInstanceOf(Risposta.DaScegliere.class);
    }

    @Test
    void chi_non_era_offerto_non_si_puo_scegliere() {
        var falsa = new Indicata(rossiMaria(null), PersonaId.nuovo(), Set.of(), null, null);
        assertThat(riconosciPersona.riconosci(falsa)).isInstanceOf(Risposta.DaScegliere.class);
    }

    @Test
    void della_persona_riconosciuta_si_aggiunge_solo_cio_che_mancava() {
        var luca = anagrafe.save(new Persona(
                PersonaId.nuovo(), new Anagrafica("Rossi", "Luca", Sesso.M, NASCITA, null, null, null, null)));
        var indicata = new Indicata(
                new Anagrafica("Rossi", "Luca", Sesso.F, NASCITA, "Pistoia", "G713", null, "italiana"),
                luca.id(),
                Set.of(),
                "0573 1",
                null);
        assertThat(riconosciPersona.registra(indicata, CHI)).isSameAs(luca);
        assertThat(luca.anagrafica())
                .isEqualTo(new Anagrafica("Rossi", "Luca", Sesso.M, NASCITA, "Pistoia", "G713", null, "italiana"));
        assertThat(luca.telefono()).contains("0573 1");
    }

    @Test
    void il_codice_vero_prende_il_posto_del_provvisorio_e_uno_diverso_non_quello_del_vero() {
        var provvisoria = anagrafe.save(new Persona(
                PersonaId.nuovo(), new Anagrafica("Rossi", "Luca", Sesso.M, NASCITA, null, null, "12345678903", null)));
        var vero =
                CodiceFiscale.componi("Rossi", "Luca", NASCITA, Sesso.M, "G713").valore();
        riconosciPersona.registra(luca(vero, provvisoria), CHI);
        assertThat(provvisoria.anagrafica().codiceFiscale()).isEqualTo(vero);
        assertThat(precedenti.codici).singleElement().satisfies(c -> {
            assertThat(c.codice()).isEqualTo("12345678903");
            assertThat(c.era()).isEqualTo(CodicePrecedente.Era.SUO);
            assertThat(c.autore()).isEqualTo("Neri Paola");
        });
        var altro =
                CodiceFiscale.componi("Rossi", "Luca", NASCITA, Sesso.M, "H501").valore();
        riconosciPersona.registra(luca(altro, provvisoria), CHI);
        assertThat(provvisoria.anagrafica().codiceFiscale()).isEqualTo(vero);
        assertThat(precedenti.codici).hasSize(1);
    }

    private static Indicata luca(String codice, Persona stessa) {
        return new Indicata(
                new Anagrafica("Rossi", "Luca", Sesso.M, NASCITA, null, null, codice, null),
                stessa.id(),
                Set.of(),
                null,
                null);
    }

    @Test
    void chi_fu_collegato_porta_a_chi_guida_una_volta_sola() {
        var marta = anagrafe.save(new Persona(
                PersonaId.nuovo(), new Anagrafica("Rossi", "Marta", Sesso.F, NASCITA, null, null, null, null)));
        var altraMaria = anagrafe.save(new Persona(PersonaId.nuovo(), rossiMaria(null)));
        collegamenti.guide.put(maria.id(), marta.id());
        collegamenti.guide.put(altraMaria.id(), marta.id());
        assertThat(riconosciPersona.riconosci(Indicata.di(rossiMaria(CODICE))))
                .isEqualTo(new Risposta.DaScegliere(List.of(marta), true));
        assertThat(riconosciPersona.riconosci(Indicata.di(rossiMaria(null))))
                .isEqualTo(new Risposta.DaScegliere(List.of(marta), false));
        var scelta = new Indicata(rossiMaria(null), marta.id(), Set.of(), null, null);
        assertThat(riconosciPersona.riconosci(scelta)).isEqualTo(new Risposta.Riconosciuta(marta));
    }

    @Test
    void il_codice_resta_sulla_scheda_collegata_che_lo_porta() {
        var senzaCodice = anagrafe.save(new Persona(PersonaId.nuovo(), rossiMaria(null)));
        collegamenti.guide.put(maria.id(), senzaCodice.id());
        var scelta = new Indicata(rossiMaria(CODICE), senzaCodice.id(), Set.of(), null, null);
        var registrata = riconosciPersona.registra(scelta, CHI);
        assertThat(registrata).isEqualTo(senzaCodice);
        assertThat(registrata.anagrafica().codiceFiscale()).isNull();
        assertThat(maria.anagrafica().codiceFiscale()).isEqualTo(CODICE);
    }

    @Test
    void due_righe_sono_la_stessa_persona_per_codice_o_per_nome_e_nascita() {
        var conCodice = Indicata.di(rossiMaria(CODICE));
        assertThat(conCodice.comeQuella(Indicata.di(rossiMaria(null)))).isTrue();
        assertThat(conCodice.comeQuella(Indicata.di(rossiMaria(CODICE)))).isTrue();
        var omonima = CodiceFiscale.componi("Rossi", "Maria", NASCITA, Sesso.F, "H501");
        assertThat(conCodice.comeQuella(Indicata.di(rossiMaria(omonima.valore()))))
                .isFalse();
    }

    private static Anagrafica rossiMaria(@Nullable String codice) {
        return new Anagrafica("Rossi", "Maria", Sesso.F, NASCITA, "Pistoia", "G713", codice, null);
    }

    private static final class Collegate implements Collegamenti {

        private final Map<PersonaId, PersonaId> guide = new HashMap<>();

        @Override
        public Map<PersonaId, PersonaId> guide(Collection<PersonaId> persone) {
            return guide;
        }

        @Override
        public Set<PersonaId> registrazioni(PersonaId persona) {
            return Set.of(persona);
        }

        @Override
        public void unoAllaVolta() {}

        @Override
        public Optional<Collegamento> findById(UUID id) {
            return Optional.empty();
        }

        @Override
        public Collegamento save(Collegamento collegamento) {
            return collegamento;
        }
    }

    private static final class Precedenti implements CodiciPrecedenti {

        private final List<CodicePrecedente> codici = new ArrayList<>();

        @Override
        public CodicePrecedente save(CodicePrecedente codice) {
            codici.add(codice);
            return codice;
        }

        @Override
        public List<CodicePrecedente> diPersona(PersonaId persona) {
            return codici;
        }
    }

    /** The people of a zona, in memory. */
    private static final class Anagrafe implements Persone {

        private final List<Persona> persone = new ArrayList<>();

        @Override
        public Optional<Persona> findById(PersonaId id) {
            return persone.stream().filter(p -> p.id().equals(id)).findFirst();
        }

        @Override
        public Persona save(Persona persona) {
            persone.add(persona);
            return persona;
        }

        @Override
        public Optional<Persona> conCodiceFiscale(String codiceFiscale) {
            return persone.stream()
                    .filter(p -> codiceFiscale.equals(p.anagrafica().codiceFiscale()))
                    .findFirst();
        }

        @Override
        public List<Persona> simili(Anagrafica cercata) {
            return persone.stream()
                    .filter(p -> p.nominativo().equals(cercata.nominativo())
                            || cercata.codiceFiscale() != null
                                    && Objects.equals(p.anagrafica().codiceFiscale(), cercata.codiceFiscale()))
                    .toList();
        }
    }
}
