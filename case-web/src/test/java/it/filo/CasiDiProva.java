package it.filo;

import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.cartella.ApriCartella;
import it.filo.cartella.AssegnaCartella;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.ClassificaNucleo;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Percorso;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases for the tests of pages, each brought to where it stands by what happens to a case. */
public class CasiDiProva {

    /** ISTAT code of the comune of all cases. */
    public static final String COMUNE = "047017";

    private final JdbcClient sql;
    private final Persone persone;
    private final Nuclei nuclei;
    private final Componenti componenti;
    private final Cartelle cartelle;
    private final Incarichi incarichi;
    private final ApriCartella apriCartella;
    private final ClassificaNucleo classificaNucleo;
    private final AssegnaCartella assegnaCartella;
    private final Storia storia;
    private final Clock clock;

    CasiDiProva(
            JdbcClient sql,
            Persone persone,
            Nuclei nuclei,
            Componenti componenti,
            Cartelle cartelle,
            Incarichi incarichi,
            ApriCartella apriCartella,
            ClassificaNucleo classificaNucleo,
            AssegnaCartella assegnaCartella,
            Storia storia,
            Clock clock) {
        this.sql = sql;
        this.persone = persone;
        this.nuclei = nuclei;
        this.componenti = componenti;
        this.cartelle = cartelle;
        this.incarichi = incarichi;
        this.apriCartella = apriCartella;
        this.classificaNucleo = classificaNucleo;
        this.assegnaCartella = assegnaCartella;
        this.storia = storia;
        this.clock = clock;
    }

    /** A case under ADI that was accepted today on a domanda of ten days ago, with nobody in charge. */
    public CartellaId accolta(ZonaDiProva zona, String cognome, OperatoreDiProva amministrativa) {
        return accolta(zona, cognome, amministrativa, oggi().minusDays(10));
    }

    public CartellaId accolta(ZonaDiProva zona, String cognome, OperatoreDiProva amministrativa, LocalDate domandaDel) {
        return zona.in(() -> {
            sql.sql("insert into comune values (?, ?, 'Quarrata', 'H109', '51039', 26000) on conflict do nothing")
                    .params(zona.id().id(), COMUNE)
                    .update();
            var nucleo = nuclei.save(new Nucleo(NucleoId.nuovo(), COMUNE, null));
            var richiedente = membro(nucleo, cognome, "Anna", Parentela.RICHIEDENTE, LocalDate.of(1985, 5, 4));
            return apriCartella
                    .apri(nucleo, richiedente, "ADI", domandaDel, oggi(), UUID.randomUUID() + "", amministrativa.chi())
                    .id();
        });
    }

    /** A child born on a day joins the nucleo. */
    public void figlio(ZonaDiProva zona, CartellaId id, String cognome, String nome, LocalDate nascita) {
        zona.in(() -> {
            var cartella = cartelle.findById(id).orElseThrow();
            return membro(nuclei.findById(cartella.nucleo()).orElseThrow(), cognome, nome, Parentela.FIGLIO, nascita);
        });
    }

    /** The amministrativa classifies and proposes, the program manager assigns. */
    public void assegnata(
            ZonaDiProva zona,
            CartellaId id,
            OperatoreDiProva assistente,
            OperatoreDiProva amministrativa,
            OperatoreDiProva program) {
        var a = assistente.chi().id();
        zona.in(() ->
                classificaNucleo.classifica(id, versione(id), Cartella.Provenienza.NUOVO, a, amministrativa.chi()));
        zona.in(() -> assegnaCartella.assegna(id, versione(id), a, program.chi()));
    }

    /** Somebody follows the case from today. */
    public void segue(ZonaDiProva zona, CartellaId id, OperatoreDiProva chi, Funzione funzione) {
        zona.in(() -> incarichi.save(new Incarico(id, chi.chi().id(), funzione, oggi(), null)));
    }

    /** Somebody stands in from today for who has that function. */
    public void sostituisce(ZonaDiProva zona, CartellaId id, OperatoreDiProva chi, Funzione posto) {
        zona.in(() -> incarichi.save(Incarico.sostituto(id, chi.chi().id(), posto, oggi(), oggi().plusDays(20))));
    }

    /** Things happen to the case today, as another room would tell. */
    public void accade(ZonaDiProva zona, CartellaId id, OperatoreDiProva chi, TipoEvento... tipi) {
        zona.in(() -> {
            var cartella = cartelle.findById(id).orElseThrow();
            Arrays.stream(tipi).forEach(t -> storia.accade(cartella, Fatto.di(t, oggi()), chi.chi()));
            return cartella;
        });
    }

    /** The mini-équipe met and the analisi preliminare is concluded with this outcome. */
    public void analizzata(ZonaDiProva zona, CartellaId id, OperatoreDiProva assistente, Percorso percorso) {
        zona.in(() -> {
            var cartella = cartelle.findById(id).orElseThrow();
            storia.accade(cartella, Fatto.di(TipoEvento.MINI_EQUIPE_FISSATA, oggi()), assistente.chi());
            cartella.prende(percorso);
            storia.accade(cartella, Fatto.di(TipoEvento.ANALISI_CONCLUSA, oggi()), assistente.chi());
            return cartella;
        });
    }

    public void chiusa(ZonaDiProva zona, CartellaId id, OperatoreDiProva chi, String motivo) {
        zona.in(() -> {
            var cartella = cartelle.findById(id).orElseThrow();
            cartella.chiusa(oggi(), motivo);
            storia.accade(cartella, Fatto.di(TipoEvento.CARTELLA_CHIUSA, oggi()), chi.chi());
            return cartella;
        });
    }

    public Cartella letta(ZonaDiProva zona, CartellaId id) {
        return zona.in(() -> cartelle.findById(id).orElseThrow());
    }

    private int versione(CartellaId id) {
        return cartelle.findById(id).orElseThrow().versione();
    }

    private PersonaId membro(Nucleo nucleo, String cognome, String nome, Parentela parentela, LocalDate nascita) {
        var persona = persone.save(
                new Persona(PersonaId.nuovo(), new Anagrafica(cognome, nome, null, nascita, null, null, null, null)));
        componenti.save(new Componente(nucleo.id(), persona.id(), parentela, oggi().minusYears(1)));
        return persona.id();
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
