package dev.kinora.visionclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares with what nsfwjs says on TensorFlow.js; {@code tools/expected-scores.mjs} wrote it down. */
class TensorFlowEqualityIT {

    private static final float TOLERANCE = 1e-4f;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static VisionClassifier classifier;

    private final List<Picture> pictures =
            IntStream.range(0, DrawnPicture.COUNT).mapToObj(DrawnPicture::of).toList();

    @BeforeAll
    static void load() {
        classifier = VisionClassifier.builtin();
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    @Test
    void givesTheScoresOfNsfwjs() throws IOException {
        var expected = expected();
        var scores = classifier.classify(pictures);

        assertThat(scores).hasSize(DrawnPicture.COUNT);
        for (int i = 0; i < scores.size(); i++) {
            assertClose(i, scores.get(i), expected.get(i), TOLERANCE);
        }
        assertThat(expected.stream().mapToDouble(row -> row[Category.NEUTRAL.ordinal()]))
                .as("the pictures are told apart, so that equal scores mean something")
                .anyMatch(neutral -> neutral < 0.1)
                .anyMatch(neutral -> neutral > 0.9);
    }

    @Test
    void givesAPictureTheSameScoresInAnyCompany() {
        var together = classifier.classify(pictures.subList(0, 7));
        for (int i = 0; i < together.size(); i++) {
            var alone = classifier.classify(List.of(pictures.get(i))).getFirst();
            assertClose(i, alone, values(together.get(i)), 1e-5f);
        }
    }

    @Test
    void givesSeveralThreadsTheSameScores() throws Exception {
        var alone = classifier.classify(pictures.subList(0, 10));
        List<Callable<List<Scores>>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> classifier.classify(pictures.subList(0, 10)));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(tasks)) {
                for (int i = 0; i < alone.size(); i++) {
                    assertClose(i, result.get().get(i), values(alone.get(i)), 1e-5f);
                }
            }
        }
    }

    @Test
    void answersNothingToNothing() {
        assertThat(classifier.classify(List.of())).isEmpty();
    }

    @Test
    void namesPackageModelAndDigest() {
        assertThat(classifier.modelVersion()).matches("nsfwjs-4\\.3\\.0-mobilenet-v2-[0-9a-f]{12}");
    }

    private static void assertClose(int picture, Scores scores, float[] expected, float tolerance) {
        for (var category : Category.values()) {
            assertThat(scores.probability(category))
                    .as("picture %d, %s", picture, category)
                    .isCloseTo(expected[category.ordinal()], within(tolerance));
        }
    }

    private static float[] values(Scores scores) {
        return new float[] {scores.drawing(), scores.hentai(), scores.neutral(), scores.porn(), scores.sexy()};
    }

    private static List<float[]> expected() throws IOException {
        try (var in = TensorFlowEqualityIT.class.getResourceAsStream("expected-scores.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            return text.lines().map(TensorFlowEqualityIT::row).toList();
        }
    }

    private static float[] row(String line) {
        var fields = line.split(" ");
        var row = new float[fields.length - 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.parseFloat(fields[i + 1]);
        }
        return row;
    }
}
