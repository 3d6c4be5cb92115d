package dev.kinora.recommender.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighborsTests {

    @Test
    void addsUp() {
        var neighbors = new Neighbors();
        for (var round = 0; round < 3; round++) {
            for (var key = 1; key <= 100; key++) {
                neighbors.add(Hashes.of("" + key), key, 1_000);
            }
        }

        assertThat(neighbors.size()).isEqualTo(100);
        assertThat(neighbors.weight(Hashes.of("7"))).isEqualTo(21);
        assertThat(neighbors.weight(Hashes.of("none"))).isZero();
    }

    @Test
    void keepsWhatIsFrequentInBoundedSpace() {
        var random = new Random(2);
        var neighbors = new Neighbors();
        for (var step = 0; step < 20_000; step++) {
            var frequent = random.nextBoolean();
            neighbors.add(Hashes.of(frequent ? "f" + random.nextInt(20) : "r" + step), 1, 100);
            assertThat(neighbors.size()).isLessThanOrEqualTo(100);
        }

        for (var key = 0; key < 20; key++) {
            assertThat(neighbors.weight(Hashes.of("f" + key))).isGreaterThan(400);
        }
    }
}
