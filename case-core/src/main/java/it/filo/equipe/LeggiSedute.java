package it.filo.equipe;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.TerminaIncarico;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the sedute of a case, one of them, and the call for the next. */
@Service
@Transactional
public class LeggiSedute {

    /** @param aperta whether the asker may open its page */
    public record Riga(Seduta seduta, Seduta.Appuntamento quando, boolean aperta) {}

    /**
     * The équipe on one case.
     *
     * @param righe its sedute, the latest first
     * @param convoca whether the asker may call the équipe now
     * @param seguono who follows the case, and until when
     */
    public record EquipeDelCaso(
            Cartella cartella, List<Riga> righe, boolean convoca, List<TerminaIncarico.Chi> seguono) {}

    /**
     * What the form of a call begins with.
     *
     * @param proposti who is likely to be called: who follows the case, the standing équipe's tutor, the referente of
     *     the service that the scheda A names
     * @param equipe the standing équipe that the case would come before
     * @param analisiIl first day that a seduta can have been held on
     */
    public record Invito(
            List<Operatore> candidati,
            Set<OperatoreId> proposti,
            List<Equipe> equipi,
            @Nullable EquipeId equipe,
            @Nullable LocalDate analisiIl,
            LocalDate finoAl) {}

    private final Consultazione consultazione;
    private final Sala sala;
    private final ConvocaEquipe convoca;
    private final Sedute sedute;
    private final SedutaMembri membri;
    private final Equipi equipi;
    private final EquipeMembri equipeMembri;
    private final Incarichi incarichi;
    private final TerminaIncarico termina;
    private final Operatori operatori;
    private final Cassaforte cassaforte;
    private final Clock clock;

    LeggiSedute(
            Consultazione consultazione,
            Sala sala,
            ConvocaEquipe convoca,
            Sedute sedute,
            SedutaMembri membri,
            Equipi equipi,
            EquipeMembri equipeMembri,
            Incarichi incarichi,
            TerminaIncarico termina,
            Operatori operatori,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.sala = sala;
        this.convoca = convoca;
        this.sedute = sedute;
        this.membri = membri;
        this.equipi = equipi;
        this.equipeMembri = equipeMembri;
        this.incarichi = incarichi;
        this.termina = termina;
        this.operatori = operatori;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    public EquipeDelCaso dellaCartella(CartellaId id, Operatore chi) {
        var cartella = consultazione.leggi(id, Sezione.QUADRO, chi).cartella();
        var conduce = sala.conduce(id, chi);
        var sue = membri.dellaCartella(id).stream()
                .filter(m -> m.operatore().equals(chi.id()))
                .map(SedutaMembro::seduta)
                .collect(Collectors.toSet());
        var righe = sedute.dellaCartella(id).stream()
                .map(s -> new Riga(s, s.appuntamento(cassaforte), conduce || sue.contains(s.id())))
                .toList();
        var libera = righe.stream().noneMatch(r -> r.seduta().convocata());
        return new EquipeDelCaso(
                cartella,
                righe,
                conduce && libera && ConvocaEquipe.convocabile(cartella),
                termina.seguono(cartella, chi));
    }

    public Invito invito(Cartella cartella) {
        var oggi = LocalDate.now(clock);
        var caso = convoca.caso(cartella);
        var candidati = convoca.candidati();
        var seguono = incarichi.attuali(cartella.id(), oggi);
        var attive = equipi.attive(oggi);
        var equipe = equipe(attive, seguono);
        var proposti = new LinkedHashSet<OperatoreId>();
        seguono.forEach(i -> proposti.add(i.operatore()));
        var siedono = equipe == null
                ? Set.<OperatoreId>of()
                : equipeMembri.dellEquipe(equipe).stream()
                        .map(EquipeMembro::operatore)
                        .collect(Collectors.toSet());
        candidati.stream()
                .filter(o -> o.e(Ruolo.TUTOR) && siedono.contains(o.id())
                        || o.e(Ruolo.REFERENTE_SPECIALISTICO) && o.ente().equals(caso.servizio()))
                .forEach(o -> proposti.add(o.id()));
        return new Invito(
                candidati, proposti, attive, equipe, caso.analisiIl(), oggi.plusMonths(Convocazione.MESI_SPECIALISTA));
    }

    /** The one in which the case manager sits, else the first. */
    private @Nullable EquipeId equipe(List<Equipe> attive, List<Incarico> seguono) {
        var caseManager = seguono.stream()
                .filter(i -> i.funzione() == Funzione.CASE_MANAGER)
                .map(Incarico::operatore)
                .collect(Collectors.toSet());
        var sue = new HashSet<EquipeId>();
        equipeMembri.tutti().stream()
                .filter(m -> caseManager.contains(m.operatore()))
                .forEach(m -> sue.add(m.equipe()));
        return attive.stream()
                .map(Equipe::id)
                .filter(sue::contains)
                .findFirst()
                .or(() -> attive.stream().map(Equipe::id).findFirst())
                .orElse(null);
    }

    /** @throws NonVisibile where the asker neither conducts it nor is convened to it */
    public SedutaLetta seduta(SedutaId id, Operatore chi) {
        var ingresso = sala.entra(id, chi);
        return letta(ingresso.seduta(), ingresso.conduce());
    }

    SedutaLetta letta(Seduta seduta, boolean conduce) {
        var convocati = membri.dellaSeduta(seduta.id());
        var persone = operatori
                .operatori(convocati.stream().map(SedutaMembro::operatore).toList())
                .stream()
                .collect(Collectors.toMap(Operatore::id, Function.identity()));
        return new SedutaLetta(
                seduta,
                seduta.appuntamento(cassaforte),
                seduta.equipe().flatMap(equipi::findById).map(Equipe::nome).orElse(""),
                operatori
                        .operatore(seduta.convocataDa())
                        .map(Operatore::nominativo)
                        .orElse(""),
                convocati.stream()
                        .flatMap(m -> Optional.ofNullable(persone.get(m.operatore()))
                                .map(chi -> new SedutaLetta.Convocato(chi, m.presente()))
                                .stream())
                        .toList(),
                seduta.sintesi(cassaforte),
                seduta.decisione(cassaforte),
                seduta.motivoAnnullamento(cassaforte),
                conduce);
    }
}
