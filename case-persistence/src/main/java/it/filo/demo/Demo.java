package it.filo.demo;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.Funzione;
import it.filo.cartella.Storia;
import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.RiscriviGiorniLavorativi;
import it.filo.operatori.Impronte;
import it.filo.trasferimento.Busta;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty database with the zone of the demo before the first request comes in. A zona is written in one
 * transaction, so a start that was interrupted is completed by the next; beside a real zona nothing is ever written.
 */
class Demo implements SmartInitializingSingleton {

    static final String PASSWORD = "filo-demo-2018";

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long SEME = 1759L;
    private static final Instant ORIGINE =
            LocalDate.of(2017, 12, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final JdbcTemplate jdbc;
    private final TransactionOperations transazioni;
    private final Cassaforte cassaforte;
    private final Busta busta;
    private final Impronte impronte;
    private final Clock clock;
    private final Storia storia;
    private final RiscriviGiorniLavorativi giorniLavorativi;
    private final EntityManager entityManager;

    Demo(
            JdbcTemplate jdbc,
            TransactionOperations transazioni,
            Cassaforte cassaforte,
            Busta busta,
            Impronte impronte,
            Clock clock,
            Storia storia,
            RiscriviGiorniLavorativi giorniLavorativi,
            EntityManager entityManager) {
        this.jdbc = jdbc;
        this.transazioni = transazioni;
        this.cassaforte = cassaforte;
        this.busta = busta;
        this.impronte = impronte;
        this.clock = clock;
        this.storia = storia;
        this.giorniLavorativi = giorniLavorativi;
        this.entityManager = entityManager;
    }

    @Override
    public void afterSingletonsInstantiated() {
        prepara();
    }

    void prepara() {
        var presenti = jdbc.queryForList("select codice from tecnico.zona", String.class);
        var nostre = Arrays.stream(ZonaDimostrativa.values()).map(Enum::name).collect(Collectors.toSet());
        if (!nostre.containsAll(presenti) || presenti.size() == nostre.size()) {
            return;
        }
        LOG.info("Preparing the demo: invented zone, people and cases");
        var inizio = System.nanoTime();
        var impronta = impronte.di(PASSWORD);
        for (var zona : ZonaDimostrativa.values()) {
            if (!presenti.contains(zona.name())) {
                var quante = prepara(zona, impronta);
                LOG.info("Demo: zona {} written, {} rows", zona.nome(), quante);
            }
        }
        LOG.info(
                "Demo ready after {} ms",
                Duration.ofNanos(System.nanoTime() - inizio).toMillis());
    }

    private int prepara(ZonaDimostrativa zona, String impronta) {
        var sorte = new Sorte(SEME + zona.ordinal());
        var id = sorte.id(ORIGINE);
        return ZonaCorrente.in(
                new ZonaId(id),
                () -> transazioni.execute(transazione -> primo(zona) ? scrivi(zona, id, sorte, impronta) : 0));
    }

    /** Of instances that start together one writes a zona; the others wait for it and find it there. */
    private boolean primo(ZonaDimostrativa zona) {
        jdbc.execute("select pg_advisory_xact_lock(hashtextextended('demo', 0))");
        return jdbc.queryForList("select from tecnico.zona where codice = ?", zona.name())
                .isEmpty();
    }

    /** The first that chance gives to a zona. */
    private static ZonaId idDi(ZonaDimostrativa zona) {
        return new ZonaId(new Sorte(SEME + zona.ordinal()).id(ORIGINE));
    }

    private int scrivi(ZonaDimostrativa zona, UUID id, Sorte sorte, String impronta) {
        var patrono = zona.patrono();
        var calendario = new CalendarioLavorativo(patrono == null ? null : MonthDay.parse("--" + patrono), false);
        var righe = new Righe(id, jdbc);
        var casa = new Casa(id, righe, sorte, cassaforte, calendario, clock);
        racconta(zona, casa, impronta);
        var quante = righe.scrivi();
        jdbc.batchUpdate(
                "update domanda set contatto_id = ? where id = ?",
                casa.nateDa.entrySet().stream()
                        .map(n -> new Object[] {n.getValue(), n.getKey()})
                        .toList());
        jdbc.execute("call tecnico.indica_persone()");
        jdbc.execute("call tecnico.fissa_composizioni()");
        if (zona.comuni().isPresent()) {
            giorniLavorativi.riscrivi();
        }
        chiudeGliIncarichi();
        derivaPosizioni();
        if (zona.comuni().isPresent()) {
            new Doppioni(jdbc, cassaforte, sorte, LocalDate.now(clock)).racconta();
            new Assenze(jdbc, sorte, LocalDate.now(clock)).racconta();
            new Trasferimenti(jdbc, cassaforte, busta, sorte, clock).racconta(zona, Demo::idDi);
        }
        return quante;
    }

    /** As the use case that closes a case does. */
    private void chiudeGliIncarichi() {
        var finiscono = Arrays.stream(Funzione.values())
                .filter(Funzione::finisceConLaChiusura)
                .map(Enum::name)
                .toArray(String[]::new);
        var finiti = jdbc.queryForList("""
                update incarico i set al = greatest(c.chiusa_il, i.dal)
                from cartella c
                where c.zona_id = i.zona_id and c.id = i.cartella_id and c.chiusa_il is not null
                  and (i.al is null or i.al > c.chiusa_il) and i.funzione = any (?)
                returning i.id
                """, UUID.class, (Object) finiscono);
        jdbc.batchUpdate(
                "update incarico set motivo = ? where id = ?",
                finiti.stream()
                        .map(id -> new Object[] {cassaforte.chiudi("chiusura della cartella", id), id})
                        .toList());
    }

    /** Where each case stands and what is due is never told here, but derived from its history as for every other case. */
    private void derivaPosizioni() {
        entityManager.setFlushMode(FlushModeType.COMMIT);
        entityManager
                .createQuery("from Cartella where chiusaIl is null", Cartella.class)
                .getResultList()
                .forEach(storia::aggiorna);
        entityManager.flush();
    }

    private static void racconta(ZonaDimostrativa zona, Casa casa, String impronta) {
        new Riferimenti(casa, zona).scrivi(impronta);
        switch (zona) {
            case PISTOIESE -> {
                new FondiServizi(casa).scrivi();
                var persone = new Persone(casa);
                var domande = new Domande(casa);
                var testi = new Testi(casa);
                new StoriaRei(casa, persone, domande, testi).racconta();
                new CasiAdi(casa, persone, domande, testi).racconta(100);
                new Contatti(casa, testi).scrivi(domande.prese);
                new FamiglieSeguite(casa, testi).scrivi(domande.daSeguire);
                new Segnalazioni(casa, persone, testi).scrivi();
            }
            case VALDINIEVOLE -> {
                new FondiServizi(casa).soloServizi();
                new CasiAdi(casa, new Persone(casa), new Domande(casa), new Testi(casa)).racconta(10);
            }
            case TOSCANA -> {}
        }
    }
}
