package it.filo.analisi.web;

import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.cartella.ApriCartella;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
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
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that is assigned and waits for its mini-équipe: a mother who can work, and a child of three. */
public class CasoDiProva {

    private final Prova prova;
    private final JdbcClient sql;
    private final ApriCartella apri;
    private final Cartelle cartelle;
    private final Incarichi incarichi;
    private final Storia storia;
    private final Persone persone;
    private final Nuclei nuclei;
    private final Componenti componenti;
    private final Clock clock;

    @Autowired
    CasoDiProva(
            Prova prova,
            JdbcClient sql,
            ApriCartella apri,
            Cartelle cartelle,
            Incarichi incarichi,
            Storia storia,
            Persone persone,
            Nuclei nuclei,
            Componenti componenti,
            Clock clock) {
        this.prova = prova;
        this.sql = sql;
        this.apri = apri;
        this.cartelle = cartelle;
        this.incarichi = incarichi;
        this.storia = storia;
        this.persone = persone;
        this.nuclei = nuclei;
        this.componenti = componenti;
        this.clock = clock;
    }

    record Caso(
            ZonaDiProva zona,
            CartellaId cartella,
            PersonaId madre,
            OperatoreDiProva assistente,
            OperatoreDiProva collega,
            OperatoreDiProva consulente,
            OperatoreDiProva altroConsulente,
            OperatoreDiProva program,
            EnteId servizio) {

        String indirizzo(String pagina) {
            return "/cartelle/" + cartella + "/" + pagina;
        }

        String scheda(String foglio) {
            return indirizzo("analisi-preliminare" + (foglio.isEmpty() ? "" : "/" + foglio));
        }
    }

    LocalDate oggi() {
        return LocalDate.now(clock);
    }

    Caso assegnato(String misura) {
        var zona = prova.zona();
        var sds = zona.ente(TipoEnte.SDS);
        var cpi = zona.ente(TipoEnte.CENTRO_PER_IMPIEGO);
        var assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds);
        var amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA, sds).chi();
        var madre = PersonaId.nuovo();
        var cartella = zona.in(() -> {
            sql.sql("insert into comune (zona_id, istat, nome, catastale, cap, residenti) values (?, ?, ?, ?, ?, ?)")
                    .params(zona.id().id(), "047014", "Pistoia", "G713", "51100", 90000)
                    .update();
            var nucleo = nuclei.save(new Nucleo(NucleoId.nuovo(), "047014", null));
            entra(nucleo, madre, "Rossi", "Maria", oggi().minusYears(34), Parentela.RICHIEDENTE);
            entra(nucleo, PersonaId.nuovo(), "Rossi", "Luca", oggi().minusYears(3), Parentela.FIGLIO);
            var aperta = apri.apri(
                    nucleo, madre, misura, oggi().minusDays(30), oggi().minusDays(20), "INPS-1", amministrativa);
            incarichi.save(new Incarico(
                    aperta.id(), assistente.chi().id(), Funzione.CASE_MANAGER, oggi().minusDays(10), null));
            storia.accade(aperta, Fatto.di(TipoEvento.CLASSIFICATA, oggi().minusDays(12)), amministrativa);
            storia.accade(aperta, Fatto.di(TipoEvento.ASSEGNATA, oggi().minusDays(10)), amministrativa);
            return aperta.id();
        });
        return new Caso(
                zona,
                Objects.requireNonNull(cartella),
                madre,
                assistente,
                zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds),
                zona.operatore(Ruolo.CONSULENTE_CPI, cpi),
                zona.operatore(Ruolo.CONSULENTE_CPI, cpi),
                zona.operatore(Ruolo.PROGRAM_MANAGER, sds),
                zona.ente(TipoEnte.SERVIZIO_SPECIALISTICO));
    }

    private void entra(
            Nucleo nucleo, PersonaId id, String cognome, String nome, LocalDate nascita, Parentela parentela) {
        persone.save(new Persona(id, new Anagrafica(cognome, nome, null, nascita, null, null, null, null)));
        componenti.save(new Componente(nucleo.id(), id, parentela, oggi().minusYears(1)));
    }

    Cartella cartella(Caso caso) {
        return Objects.requireNonNull(
                caso.zona().in(() -> cartelle.findById(caso.cartella()).orElseThrow()));
    }
}
