package it.filo.accesso.persistence;

import it.filo.accesso.Domanda;
import it.filo.accesso.EsitoInps;
import it.filo.accesso.ImportazioneId;
import it.filo.accesso.PersonaIndicata;
import it.filo.accesso.ScrittureDiImportazione;
import it.filo.base.DellaZona;
import it.filo.base.persistence.PerLaTransazione;
import it.filo.cartella.Cartella;
import it.filo.cartella.Evento;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.Persona;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Together what there are many of, past the session of Hibernate. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SqlScrittureDiImportazione implements ScrittureDiImportazione {

    /** Each after what it names. */
    private static final List<Class<?>> IN_ORDINE = List.of(
            Persona.class,
            Nucleo.class,
            Componente.class,
            Cartella.class,
            Evento.class,
            Domanda.class,
            PersonaIndicata.class,
            EsitoInps.class);

    private final JdbcClient jdbc;
    private final EntityManager entityManager;

    SqlScrittureDiImportazione(JdbcClient jdbc, EntityManager entityManager) {
        this.jdbc = jdbc;
        this.entityManager = entityManager;
    }

    @Override
    public void scrivePer(ImportazioneId id) {
        PerLaTransazione.imposta(jdbc, "filo.importazione", id.toString());
    }

    /** Without the session, which would look at each of them again and again: they are new and complete. */
    @Override
    public void scrivi(List<DellaZona> nuove, List<Domanda> decise) {
        var perTipo = nuove.stream().collect(Collectors.groupingBy(Object::getClass));
        try (var sessione = entityManager
                .unwrap(Session.class)
                .statelessWithOptions()
                .connection()
                .open()) {
            IN_ORDINE.stream().filter(perTipo::containsKey).map(perTipo::remove).forEach(sessione::insertMultiple);
        }
        if (!perTipo.isEmpty()) {
            throw new IllegalArgumentException("an import writes no " + perTipo.keySet());
        }
        decidi(decise);
        dimenticaScritte();
    }

    /** In one statement; Hibernate sends one for each, and each opens all indexes of the table. */
    private void decidi(List<Domanda> decise) {
        if (decise.isEmpty()) {
            return;
        }
        decise.forEach(entityManager::detach);
        var scritte = jdbc.sql("""
                        update domanda d set stato = r.stato, data_esito = r.data_esito, motivo = r.motivo,
                          importo_mensile = r.importo_mensile, cartella_id = r.cartella_id, versione = d.versione + 1
                        from unnest(cast(:domande as uuid[]), cast(:versioni as integer[]), cast(:stati as text[]),
                               cast(:date as date[]), cast(:motivi as bytea[]), cast(:importi as numeric[]),
                               cast(:cartelle as uuid[]))
                          as r (id, versione, stato, data_esito, motivo, importo_mensile, cartella_id)
                        where d.zona_id = :zona and d.id = r.id and d.versione = r.versione
                        """)
                .param("domande", decise.stream().map(d -> d.id().id()).toArray(UUID[]::new))
                .param("versioni", decise.stream().map(Domanda::versione).toArray(Integer[]::new))
                .param("stati", testi(decise, d -> Optional.of(d.stato().name())))
                .param("date", testi(decise, d -> d.dataEsito().map(Object::toString)))
                .param("motivi", decise.stream().map(Domanda::motivoCifrato).toArray(byte[][]::new))
                .param("importi", testi(decise, d -> d.importoMensile().map(BigDecimal::toPlainString)))
                .param("cartelle", testi(decise, d -> d.cartella().map(Object::toString)))
                .update();
        if (scritte != decise.size()) {
            throw new OptimisticLockingFailureException("a domanda changed while it was held");
        }
    }

    private static @Nullable String[] testi(List<Domanda> domande, Function<Domanda, Optional<String>> che) {
        return domande.stream().map(d -> che.apply(d).orElse(null)).toArray(String[]::new);
    }

    @Override
    public void dimenticaScritte() {
        entityManager.flush();
        entityManager.clear();
    }

    /**
     * The foreign keys among them: their plans are made for the whole session, and for an empty table any index that
     * begins with the zona is as good as the key. It would then be read from end to end for each row.
     */
    @Override
    public void dimenticaPiani() {
        jdbc.sql("discard plans").update();
    }
}
