package it.filo.operatori;

import it.filo.base.Ids;
import it.filo.zona.Anagrafe;
import it.filo.zona.Convenzione;
import it.filo.zona.Ente;
import it.filo.zona.EnteId;
import it.filo.zona.Recapiti;
import it.filo.zona.TipoEnte;
import it.filo.zona.Zona;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enti, convenzioni and settings, in the hands of the administrator. When a convenzione ends, who works under it is out
 * within a minute.
 */
@Service
@Transactional
public class GestisciZona {

    /** What adding an ente answers. */
    public sealed interface SuEnte permits Fatto, DateInvertite, NomeGiaUsato {}

    /** What a change of a convenzione answers. */
    public sealed interface SuConvenzione permits Fatto, DateInvertite, ResterebbeChiusoFuori {}

    public record Fatto() implements SuEnte, SuConvenzione {}

    /** The last day would be before the first. */
    public record DateInvertite() implements SuEnte, SuConvenzione {}

    public record NomeGiaUsato() implements SuEnte {}

    /** The administrators themselves would be out, and nobody could let them in again. */
    public record ResterebbeChiusoFuori() implements SuConvenzione {}

    /** An ente with its convenzioni, the latest first. */
    public record EnteConConvenzioni(Ente ente, Recapiti recapiti, List<Convenzione> convenzioni) {

        public boolean valida(LocalDate giorno) {
            return convenzioni.stream().anyMatch(c -> c.valida(giorno));
        }
    }

    private final Zone zone;
    private final Anagrafe anagrafe;
    private final AttiAmministrativi atti;
    private final Clock clock;

    GestisciZona(Zone zone, Anagrafe anagrafe, AttiAmministrativi atti, Clock clock) {
        this.zone = zone;
        this.anagrafe = anagrafe;
        this.atti = atti;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<EnteConConvenzioni> enti(Operatore chi) {
        soloAmministratore(chi);
        var convenzioni = anagrafe.convenzioni();
        var recapiti = anagrafe.recapiti();
        return zone.enti().stream()
                .map(e -> new EnteConConvenzioni(
                        e,
                        recapiti.getOrDefault(e.id(), Recapiti.NESSUNO),
                        convenzioni.stream()
                                .filter(c -> c.ente().equals(e.id()))
                                .toList()))
                .toList();
    }

    public SuEnte aggiungiEnte(String nome, TipoEnte tipo, LocalDate dal, @Nullable LocalDate al, Operatore chi) {
        soloAmministratore(chi);
        if (tipo == TipoEnte.REGIONE) {
            // Whoever works for the Region reads the figures of every zona: no zona lets that in by itself.
            throw new NonConsentito("an ente of the Region");
        }
        if (al != null && al.isBefore(dal)) {
            return new DateInvertite();
        }
        if (zone.enti().stream().anyMatch(e -> e.nome().equalsIgnoreCase(nome))) {
            return new NomeGiaUsato();
        }
        var ente = new Ente(EnteId.nuovo(), nome, tipo);
        anagrafe.aggiungi(ente);
        anagrafe.aggiungi(new Convenzione(Ids.nuovo(), ente.id(), dal, al));
        atti.annota(chi, "nuovo ente: " + nome);
        return new Fatto();
    }

    /** The switchboard of an ente: shown to whoever waits for something of it and knows nobody there. */
    public void raggiunto(EnteId ente, Recapiti recapiti, Operatore chi) {
        soloAmministratore(chi);
        if (zone.enti().stream().noneMatch(e -> e.id().equals(ente))) {
            throw new NonVisibile("ente " + ente);
        }
        anagrafe.raggiunto(ente, recapiti);
        atti.annota(chi, "recapiti dell'ente " + ente);
    }

    public SuConvenzione aggiungiConvenzione(EnteId ente, LocalDate dal, @Nullable LocalDate al, Operatore chi) {
        soloAmministratore(chi);
        if (zone.enti().stream().noneMatch(e -> e.id().equals(ente))) {
            throw new NonVisibile("ente " + ente);
        }
        if (al != null && al.isBefore(dal)) {
            return new DateInvertite();
        }
        anagrafe.aggiungi(new Convenzione(Ids.nuovo(), ente, dal, al));
        atti.annota(chi, "nuova convenzione dell'ente " + ente);
        return new Fatto();
    }

    public SuConvenzione chiudiConvenzione(UUID id, LocalDate al, Operatore chi) {
        soloAmministratore(chi);
        var convenzione = anagrafe.convenzione(id).orElseThrow(() -> new NonVisibile("convenzione " + id));
        if (al.isBefore(convenzione.dal())) {
            return new DateInvertite();
        }
        var chiusa = new Convenzione(id, convenzione.ente(), convenzione.dal(), al);
        var oggi = LocalDate.now(clock);
        var altraValida = anagrafe.convenzioni().stream()
                .anyMatch(c -> c.ente().equals(chi.ente()) && !c.id().equals(id) && c.valida(oggi));
        if (chiusa.ente().equals(chi.ente()) && !chiusa.valida(oggi) && !altraValida) {
            return new ResterebbeChiusoFuori();
        }
        anagrafe.aggiorna(chiusa);
        atti.annota(chi, "convenzione chiusa dell'ente " + chiusa.ente());
        return new Fatto();
    }

    /** As it is now. */
    @Transactional(readOnly = true)
    public Zona zona(Operatore chi) {
        soloAmministratore(chi);
        return zone.corrente();
    }

    /** @return whether other days than before are working days now */
    public boolean imposta(String denominazione, @Nullable MonthDay patrono, boolean sabatoLavorativo, Operatore chi) {
        soloAmministratore(chi);
        var prima = zone.corrente();
        anagrafe.imposta(denominazione, patrono, sabatoLavorativo);
        atti.annota(chi, "impostazioni della zona");
        return !Objects.equals(prima.patrono(), patrono) || prima.sabatoLavorativo() != sabatoLavorativo;
    }

    private static void soloAmministratore(Operatore chi) {
        if (!chi.e(Ruolo.AMMINISTRATORE)) {
            throw new NonConsentito("amministrare la zona");
        }
    }
}
