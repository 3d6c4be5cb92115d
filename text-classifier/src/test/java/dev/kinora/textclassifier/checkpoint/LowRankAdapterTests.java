package dev.kinora.textclassifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.textclassifier.checkpoint.LowRankAdapter.Factors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LowRankAdapterTests {

    private static final long LARGEST_SHIPPED = 4_000_000;

    /** Rank 1: the change is the outer product of (1, 2) and (3, 4, 5). */
    private final LowRankAdapter one =
            new LowRankAdapter(Map.of("w", new Factors(1, new float[] {3, 4, 5}, new float[] {1, 2})));

    private final LowRankAdapter two = new LowRankAdapter(Map.of(
            "w", new Factors(2, new float[] {1, 0, 0, 0, 1, 0}, new float[] {1, 0, 0, 1}),
            "v", new Factors(1, new float[] {1}, new float[] {7})));

    @Test
    void addsTheProductToTheWeights() {
        var weights = new float[] {10, 10, 10, 10, 10, 10};

        one.addTo("w", weights);

        assertThat(weights).containsExactly(13, 14, 15, 16, 18, 20);
    }

    @Test
    void leavesOtherTensorsAlone() {
        var weights = new float[] {1, 2};

        one.addTo("other", weights);

        assertThat(weights).containsExactly(1, 2);
    }

    @Test
    void addsUpWithAnotherChangeWithoutLoss() {
        var apart = new float[6];
        one.addTo("w", apart);
        two.addTo("w", apart);
        var together = new float[6];

        one.plus(two).addTo("w", together);

        assertThat(together).containsExactly(apart, within(1e-6f));
        assertThat(one.plus(two).factors()).containsOnlyKeys("v", "w");
    }

    @Test
    void goesPartOfTheWay() {
        var weights = new float[6];

        one.scaled(0.5f).addTo("w", weights);

        assertThat(weights).containsExactly(1.5f, 2, 2.5f, 3, 4, 5);
    }

    @Test
    void comesBackFromAFileOfHalves(@TempDir Path folder) throws IOException {
        var file = folder.resolve("adapter.safetensors");
        one.plus(two).write(file);
        var weights = new float[6];

        LowRankAdapter.read(file, Files.readAllBytes(file)).addTo("w", weights);

        assertThat(weights).containsExactly(4, 4, 5, 6, 9, 10);
    }

    @Test
    void rejectsWeightsOfAnotherShape() {
        assertThatThrownBy(() -> one.addTo("w", new float[5])).hasMessageContaining("another shape");
    }

    @Test
    void shipsSmall() throws IOException {
        long bytes = 0;
        for (var name : new String[] {"adapter.safetensors", "head.safetensors"}) {
            try (var in = Objects.requireNonNull(BuiltinCheckpoint.class.getResourceAsStream("builtin/" + name))) {
                bytes += in.readAllBytes().length;
            }
        }
        assertThat(bytes).isLessThanOrEqualTo(LARGEST_SHIPPED);
    }
}
