package it.filo.demo;

import it.filo.cartella.Dominio;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The équipe multidisciplinare on a case: its seduta with who was there, and the quadro di analisi. */
final class SchedaB {

    private final Casa casa;
    private final Testi testi;
    private final Fascicolo fascicolo;
    private final @Nullable Operatore specialista;

    /** @param specialista referente of a specialist service that sits with the équipe */
    SchedaB(Fascicolo fascicolo, Testi testi, @Nullable Operatore specialista) {
        this.casa = fascicolo.casa;
        this.testi = testi;
        this.fascicolo = fascicolo;
        this.specialista = specialista;
    }

    /**
     * @param tenuta null while the seduta is still to come
     * @param fino last day on which the specialist follows the case
     */
    void seduta(
            LocalDate convocata,
            LocalDate giorno,
            @Nullable LocalDate tenuta,
            Operatore tutor,
            @Nullable LocalDate fino) {
        var chi =
                casa.chi(Ruolo.PROGRAM_MANAGER, convocata).stream().findFirst().orElse(fascicolo.caseManager());
        fascicolo.segue(Funzione.TUTOR, tutor, convocata, null);
        if (specialista != null) {
            fascicolo.segue(Funzione.SPECIALISTA, specialista, convocata, fino);
        }
        var id = casa.sorte.id(casa.mattina(convocata));
        casa.righe.in(
                "seduta",
                "id",
                id,
                "cartella_id",
                fascicolo.id,
                "equipe_id",
                equipe(giorno).orElse(null),
                "data",
                giorno,
                "ora",
                LocalTime.of(casa.sorte.tra(9, 16), casa.sorte.uno(List.of(0, 30))),
                "luogo",
                casa.cassaforte.chiudi("Sede SdS, sala riunioni", id),
                "stato",
                tenuta == null ? "CONVOCATA" : "TENUTA",
                "sintesi",
                tenuta == null ? null : testi.su("seduta.sintesi", id),
                "decisione",
                tenuta == null ? null : testi.su("seduta.decisione", id),
                "convocata_da",
                chi.id());
        fascicolo.accade(TipoEvento.EQUIPE_CONVOCATA, convocata, chi, Date.breve(giorno), id);
        for (var membro : fascicolo.equipe()) {
            var puoMancare = membro.ruolo() == Ruolo.TUTOR && specialista == null;
            casa.righe.in(
                    "seduta_membro",
                    "id",
                    casa.sorte.id(casa.mattina(convocata)),
                    "seduta_id",
                    id,
                    "operatore_id",
                    membro.id(),
                    "ente_id",
                    membro.ente(),
                    "presente",
                    tenuta == null ? null : !puoMancare || casa.sorte.suCento(90));
        }
        if (tenuta != null) {
            fascicolo.accade(TipoEvento.SEDUTA_TENUTA, tenuta, chi, null, id);
        }
    }

    /** @param concluso null while domains are still missing */
    void quadro(LocalDate giorno, @Nullable LocalDate concluso) {
        var id = casa.sorte.id(casa.mattina(giorno));
        casa.righe.in(
                "quadro",
                "id",
                id,
                "cartella_id",
                fascicolo.id,
                "sintesi",
                concluso == null ? null : testi.su("quadro.sintesi", id),
                "concluso_il",
                concluso);
        var domini = concluso == null ? casa.sorte.alcuni(3, Dominio.diLegge()) : Dominio.diLegge();
        domini.forEach(d -> dominio(id, d, giorno, autore(d)));
        if (specialista != null && concluso != null) {
            dominio(id, Dominio.SALUTE, giorno, specialista);
        }
        if (concluso != null) {
            fascicolo.accade(TipoEvento.QUADRO_CONCLUSO, concluso, fascicolo.caseManager(), null, id);
        }
    }

    private void dominio(UUID quadro, Dominio dominio, LocalDate giorno, Operatore autore) {
        var quando = casa.mattina(giorno);
        var riga = casa.sorte.id(quando);
        var riservato = dominio == Dominio.SALUTE;
        casa.righe.in(
                "quadro_dominio",
                "id",
                riga,
                "quadro_id",
                quadro,
                "dominio",
                dominio,
                "ente_id",
                riservato ? autore.ente() : null,
                "scala",
                casa.sorte.tra(2, fascicolo.percorso() == Percorso.SPECIALISTICO ? 5 : 4),
                "valutazione",
                testi.su("valutazione", riga),
                "obiettivi",
                testi.su("quadro.obiettivi", riga),
                "limiti_al_lavoro",
                riservato ? testi.su("limiti.salute", riga) : null,
                "completo",
                true,
                "autore",
                autore.nominativo(),
                "scritto_il",
                quando);
    }

    private Operatore autore(Dominio dominio) {
        return dominio == Dominio.LAVORO
                ? fascicolo.chi(Funzione.CONSULENTE_CPI).orElseThrow()
                : fascicolo.caseManager();
    }

    private Optional<UUID> equipe(LocalDate giorno) {
        return casa.equipe.entrySet().stream()
                .filter(e -> !e.getKey().isAfter(giorno))
                .map(Map.Entry::getValue)
                .reduce((prima, dopo) -> casa.sorte.suCento(60) ? prima : dopo);
    }
}
