package it.filo.demo;

import it.filo.nucleo.Cercabile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.Comune;
import it.filo.zona.Ente;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Who a zona is: comuni, enti with their agreements, points of access, staff, people at work. */
final class Riferimenti {

    static final LocalDate INIZIO = LocalDate.of(2017, 12, 1);
    private static final LocalDate RAFFORZAMENTO = LocalDate.of(2019, 4, 1);

    private final Casa casa;
    private final ZonaDimostrativa zona;
    private int telefoni;

    Riferimenti(Casa casa, ZonaDimostrativa zona) {
        this.casa = casa;
        this.zona = zona;
    }

    /** @param impronta hash of the password that all accounts of the demo share */
    void scrivi(String impronta) {
        casa.righe.in(
                "tecnico.zona",
                "id",
                casa.zona,
                "codice",
                zona.name(),
                "nome",
                zona.nome(),
                "denominazione",
                zona.denominazione(),
                "tipo",
                zona.tipo(),
                "patrono",
                zona.patrono());
        zona.comuni().ifPresent(file -> Tavola.leggi(file).forEach(this::comune));
        righe("enti").forEach(this::ente);
        righe("operatori").forEach(o -> operatore(o, impronta));
        if (zona == ZonaDimostrativa.PISTOIESE) {
            Tavola.leggi("personale").forEach(this::personale);
            // The mini-équipe of the document closes the scheda together, whatever the measure asks.
            casa.righe.in("impostazione_misura", "misura", "ADI", "analisi_congiunta", true);
        }
        if (zona.comuni().isPresent()) {
            equipe("EEMM Pistoiese", LocalDate.of(2018, 4, 3));
        }
        if (zona == ZonaDimostrativa.PISTOIESE) {
            equipe("EEMM Montagna", LocalDate.of(2024, 1, 8));
        }
    }

    /** No number of the network begins like this. */
    private String telefono() {
        return "0573 000 %03d".formatted(++telefoni);
    }

    private List<Tavola> righe(String file) {
        return Tavola.leggi(file).stream()
                .filter(r -> r.testo("zona").equals(zona.name()))
                .toList();
    }

    private void comune(Tavola riga) {
        var comune = new Comune(
                riga.testo("istat"),
                riga.testo("comune"),
                riga.testo("catastale"),
                riga.testo("cap"),
                riga.intero("residenti_stima"));
        casa.comuni.put(comune.istat(), comune);
        casa.righe.in(
                "comune",
                "istat",
                comune.istat(),
                "nome",
                comune.nome(),
                "catastale",
                comune.catastale(),
                "cap",
                comune.cap(),
                "residenti",
                comune.residenti());
        punti(comune, "URP", "URP " + comune.nome(), riga.intero("urp"));
        punti(comune, "SEGRETARIATO", "Segretariato sociale " + comune.nome(), riga.intero("segretariato"));
    }

    private void punti(Comune comune, String tipo, String nome, int quanti) {
        for (int i = 1; i <= quanti; i++) {
            var proprio = quanti == 1 ? nome : nome + " " + i;
            var id = casa.sorte.id(casa.mattina(INIZIO));
            casa.punti.put(proprio, id);
            casa.righe.in(
                    "punto_di_accesso",
                    "id",
                    id,
                    "comune",
                    comune.istat(),
                    "tipo",
                    tipo,
                    "nome",
                    proprio,
                    "dal",
                    INIZIO);
        }
    }

    private void ente(Tavola riga) {
        var dal = LocalDate.parse(riga.testo("dal"));
        var quando = casa.mattina(dal);
        var ente =
                new Ente(new EnteId(casa.sorte.id(quando)), riga.testo("nome"), TipoEnte.valueOf(riga.testo("tipo")));
        casa.enti.put(ente.nome(), ente);
        casa.righe.in(
                "ente",
                "id",
                ente.id(),
                "nome",
                ente.nome(),
                "tipo",
                ente.tipo(),
                "telefono",
                telefono(),
                "email",
                Cercabile.di(ente.nome()).replaceAll("[^a-z0-9]+", ".") + "@example.org");
        var al = riga.forse("al").map(LocalDate::parse).orElse(null);
        casa.righe.in("convenzione", "id", casa.sorte.id(quando), "ente_id", ente.id(), "dal", dal, "al", al);
    }

    private void operatore(Tavola riga, String impronta) {
        var dal = LocalDate.parse(riga.testo("dal"));
        var al = riga.forse("al").map(LocalDate::parse).orElse(null);
        var ente = casa.ente(riga.testo("ente"));
        var comune = riga.forse("comune").orElse(null);
        var chi = new Operatore(
                new OperatoreId(casa.sorte.id(casa.mattina(dal))),
                new ZonaId(casa.zona),
                riga.testo("cognome"),
                riga.testo("nome"),
                Ruolo.valueOf(riga.testo("ruolo")),
                ente.id(),
                ente.tipo(),
                ente.nome());
        var punto = riga.forse("punto").map(casa.punti::get).orElse(null);
        casa.operatori.put(
                riga.forse("username").orElse(chi.cognome()), new Casa.InServizio(chi, punto, comune, dal, al));
        casa.righe.in(
                "operatore",
                "id",
                chi.id(),
                "cognome",
                chi.cognome(),
                "nome",
                chi.nome(),
                "ruolo",
                chi.ruolo(),
                "ente_id",
                ente.id(),
                "punto_id",
                punto,
                "comune",
                comune,
                "dal",
                dal,
                "al",
                al,
                "telefono",
                telefono(),
                "email",
                (Cercabile.di(chi.nome()) + "." + Cercabile.di(chi.cognome())).replace(" ", "") + "@example.org");
        riga.forse("username")
                .ifPresent(username -> casa.righe.in(
                        "tecnico.account",
                        "username",
                        username,
                        "operatore_id",
                        chi.id(),
                        "impronta",
                        impronta,
                        "creato_il",
                        casa.clock.instant()));
    }

    /**
     * The 31 assistenti sociali of comuni and zona count for the LEP, those of the health services do not, and neither
     * do the five of the reinforcement: they work for a contractor (L. 178/2020 art. 1 c. 797 ff.).
     */
    private void personale(Tavola riga) {
        var rafforzamento = riga.testo("comune").startsWith("Rafforzamento");
        var dal = rafforzamento ? RAFFORZAMENTO : INIZIO;
        riga.forse("assistenti_sociali_sociali")
                .ifPresent(n -> personale(riga.testo("comune"), "SOCIALE", n, !rafforzamento, dal));
        riga.forse("assistenti_sociali_sanitari")
                .ifPresent(n -> personale(riga.testo("comune"), "SANITARIA", n, false, dal));
    }

    private void personale(String sede, String funzione, String unita, boolean conta, LocalDate dal) {
        casa.righe.in(
                "personale",
                "id",
                casa.sorte.id(casa.mattina(dal)),
                "sede",
                sede,
                "funzione",
                funzione,
                "unita",
                new BigDecimal(unita),
                "conta_per_lep",
                conta,
                "dal",
                dal);
    }

    /**
     * One base équipe (assistente sociale, consulente CPI, tutor) from April 2018, as the zona's document describes it
     * and the LEP asks for at least; the second came later.
     */
    private void equipe(String nome, LocalDate dal) {
        var id = casa.sorte.id(casa.mattina(dal));
        casa.equipe.put(dal, id);
        casa.righe.in("equipe", "id", id, "nome", nome.replace("Pistoiese", zona.nome()), "dal", dal);
        var quale = casa.equipe.size() - 1;
        for (var ruolo : List.of(Ruolo.ASSISTENTE_SOCIALE, Ruolo.CONSULENTE_CPI, Ruolo.TUTOR)) {
            var tutti = casa.operatori.values().stream()
                    .map(Casa.InServizio::chi)
                    .filter(o -> o.ruolo() == ruolo)
                    .toList();
            casa.righe.in(
                    "equipe_membro",
                    "equipe_id",
                    id,
                    "operatore_id",
                    tutti.get(quale % tutti.size()).id());
        }
    }
}
