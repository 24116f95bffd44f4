package it.filo.operatori;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Cassaforte;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TieniBozzeTest {

    private static final Instant MATTINA = Instant.parse("2026-11-28T08:00:00Z");

    private final InMemoria bozze = new InMemoria();

    @Test
    void nessuno_riempie_la_banca_di_bozze() {
        var chi = OperatoreId.nuovo();
        var altri = OperatoreId.nuovo();
        conserva(altri, 0);
        for (int n = 0; n < TieniBozze.PER_PERSONA + 20; n++) {
            conserva(chi, n);
        }
        assertThat(bozze.findByOperatoreOrderBySalvataIlDesc(chi))
                .hasSize(TieniBozze.PER_PERSONA)
                .first()
                .returns("/" + (TieniBozze.PER_PERSONA + 19), Bozza::indirizzo);
        assertThat(bozze.findByOperatoreOrderBySalvataIlDesc(altri)).hasSize(1);
    }

    private void conserva(OperatoreId chi, int minuto) {
        var ora = Clock.fixed(MATTINA.plusSeconds(60L * minuto), ZoneOffset.UTC);
        new TieniBozze(bozze, new InChiaro(), ora).conserva(chi, "/" + minuto, "testo");
    }

    private static final class InMemoria implements Bozze {

        private final List<Bozza> righe = new ArrayList<>();

        @Override
        public Bozza save(Bozza bozza) {
            righe.add(bozza);
            return bozza;
        }

        @Override
        public Optional<Bozza> findById(BozzaId id) {
            return righe.stream().filter(b -> b.id().equals(id)).findFirst();
        }

        @Override
        public List<Bozza> findByOperatoreOrderBySalvataIlDesc(OperatoreId operatore) {
            return righe.stream()
                    .filter(b -> b.e(operatore))
                    .sorted(Comparator.comparing(Bozza::salvataIl).reversed())
                    .toList();
        }

        @Override
        public long countByOperatore(OperatoreId operatore) {
            return righe.stream().filter(b -> b.e(operatore)).count();
        }

        @Override
        public void delete(Bozza bozza) {
            righe.remove(bozza);
        }

        @Override
        public void deleteBySalvataIlBefore(Instant limite) {
            righe.removeIf(b -> b.salvataIl().isBefore(limite));
        }
    }

    private static final class InChiaro implements Cassaforte {

        @Override
        public byte[] chiudi(@Nullable String testo, Object riga) {
            return Objects.requireNonNull(testo).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String apri(byte @Nullable [] cifrato, Object riga) {
            return new String(Objects.requireNonNull(cifrato), StandardCharsets.UTF_8);
        }
    }
}
