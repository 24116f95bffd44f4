package it.filo.progetto.web;

import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.base.Ids;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Percorso;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.fondi.FondoId;
import it.filo.fondi.InterventoId;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A nucleo of two adults and a child whose analysis is concluded, with everybody who works on it. */
public class CasoDiProva {

    private final Prova prova;
    private final Persone persone;
    private final Nuclei nuclei;
    private final Componenti componenti;
    private final Cartelle cartelle;
    private final Incarichi incarichi;
    private final Storia storia;
    private final JdbcClient sql;
    private final Clock clock;

    CasoDiProva(
            Prova prova,
            Persone persone,
            Nuclei nuclei,
            Componenti componenti,
            Cartelle cartelle,
            Incarichi incarichi,
            Storia storia,
            JdbcClient sql,
            Clock clock) {
        this.prova = prova;
        this.persone = persone;
        this.nuclei = nuclei;
        this.componenti = componenti;
        this.cartelle = cartelle;
        this.incarichi = incarichi;
        this.storia = storia;
        this.sql = sql;
        this.clock = clock;
    }

    record Caso(
            ZonaDiProva zona,
            CartellaId cartella,
            PersonaId madre,
            PersonaId padre,
            PersonaId bambino,
            OperatoreDiProva assistente,
            OperatoreDiProva consulente,
            OperatoreDiProva tutor,
            InterventoId tirocinio,
            InterventoId genitorialita,
            FondoId fondo) {

        String progetto() {
            return "/cartelle/" + cartella + "/progetto";
        }

        String patti() {
            return "/cartelle/" + cartella + "/patto-di-servizio";
        }
    }

    /** @param eta of the child in days */
    Caso inProgetto(Percorso percorso, String misura, int eta) {
        var oggi = LocalDate.now(clock);
        var zona = prova.zona();
        var assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var consulente = zona.operatore(Ruolo.CONSULENTE_CPI);
        var tutor = zona.operatore(Ruolo.TUTOR);
        return zona.in(() -> {
            sql.sql("insert into comune (zona_id, istat, nome, catastale, cap, residenti) values (?, ?, ?, ?, ?, ?)")
                    .params(zona.id().id(), "047017", "Quarrata", "H109", "51039", 26227)
                    .update();
            var nucleo = nuclei.save(new Nucleo(NucleoId.nuovo(), "047017", null));
            var madre = persona("Rossi", "Maria", oggi.minusYears(35));
            var padre = persona("Bianchi", "Ugo", oggi.minusYears(40));
            var bambino = persona("Bianchi", "Leo", oggi.minusDays(eta));
            componenti.save(new Componente(nucleo.id(), madre, Parentela.RICHIEDENTE, oggi.minusDays(eta)));
            componenti.save(new Componente(nucleo.id(), padre, Parentela.CONIUGE, oggi.minusDays(eta)));
            componenti.save(new Componente(nucleo.id(), bambino, Parentela.FIGLIO, oggi.minusDays(eta)));
            var cartella = cartelle.save(
                    new Cartella(CartellaId.nuovo(), nucleo.id(), madre, misura, "047017", oggi.minusDays(100)));
            incarico(cartella, assistente, Funzione.CASE_MANAGER);
            incarico(cartella, consulente, Funzione.CONSULENTE_CPI);
            incarico(cartella, tutor, Funzione.TUTOR);
            cartella.prende(percorso);
            for (var tipo : fattiFinora(percorso)) {
                storia.accade(cartella, Fatto.di(tipo, oggi.minusDays(30)), assistente.chi());
            }
            return new Caso(
                    zona,
                    cartella.id(),
                    madre,
                    padre,
                    bambino,
                    assistente,
                    consulente,
                    tutor,
                    intervento(zona, "Tirocinio di inclusione", "c", false),
                    intervento(zona, "Sostegno alla genitorialità", "f", true),
                    fondo(zona));
        });
    }

    private static List<TipoEvento> fattiFinora(Percorso percorso) {
        return percorso.conEquipe()
                ? List.of(
                        TipoEvento.CLASSIFICATA,
                        TipoEvento.ASSEGNATA,
                        TipoEvento.MINI_EQUIPE_FISSATA,
                        TipoEvento.ANALISI_CONCLUSA,
                        TipoEvento.EQUIPE_CONVOCATA,
                        TipoEvento.SEDUTA_TENUTA,
                        TipoEvento.QUADRO_CONCLUSO)
                : List.of(
                        TipoEvento.CLASSIFICATA,
                        TipoEvento.ASSEGNATA,
                        TipoEvento.MINI_EQUIPE_FISSATA,
                        TipoEvento.ANALISI_CONCLUSA);
    }

    private PersonaId persona(String cognome, String nome, LocalDate nascita) {
        return persone.save(new Persona(
                        PersonaId.nuovo(), new Anagrafica(cognome, nome, null, nascita, null, null, null, null)))
                .id();
    }

    private void incarico(Cartella cartella, OperatoreDiProva operatore, Funzione funzione) {
        incarichi.save(new Incarico(
                cartella.id(),
                operatore.chi().id(),
                funzione,
                LocalDate.now(clock).minusDays(90),
                null));
    }

    private InterventoId intervento(ZonaDiProva zona, String nome, String lettera, boolean genitorialita) {
        var id = InterventoId.nuovo();
        sql.sql("""
                        insert into intervento (zona_id, id, nome, titolare, lettera_art7, genitorialita)
                        values (?, ?, ?, 'Terzo settore', ?, ?)""")
                .params(zona.id().id(), id.id(), nome, lettera, genitorialita)
                .update();
        return id;
    }

    private FondoId fondo(ZonaDiProva zona) {
        var id = new FondoId(Ids.nuovo());
        sql.sql(
                        "insert into fondo (zona_id, id, nome, provenienza, importo) values (?, ?, 'Quota servizi', 'Stato', 1)")
                .params(zona.id().id(), id.id())
                .update();
        return id;
    }
}
