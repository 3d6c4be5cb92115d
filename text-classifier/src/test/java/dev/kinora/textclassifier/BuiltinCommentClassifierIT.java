package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltinCommentClassifierIT {

    private CommentClassifier classifier;

    @BeforeAll
    void load(@TempDir Path cache) {
        classifier = CommentClassifier.builtin(cache);
    }

    @AfterAll
    void close() {
        classifier.close();
    }

    @Test
    void saysWhatItIs() {
        assertThat(classifier.modelVersion()).startsWith("builtin-");
        assertThat(classifier.labels()).containsExactly(Label.values());
    }

    @Test
    void scoresTheSameByItsOwnHeadsInJava() {
        var texts = List.of("What a lovely video", "I will find you and kill you", "x".repeat(300));
        var heads = classifier.heads().orElseThrow();

        var byModel = classifier.classify(texts);
        var byHeads = classifier.classify(texts, heads);
        var inputs = classifier.headInputs(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(byHeads.get(i).anyHarm()).isEqualTo(byModel.get(i).anyHarm(), within(1e-4f));
            assertThat(byHeads.get(i).readable()).isEqualTo(byModel.get(i).readable());
            assertThat(inputs.get(i).readable()).isEqualTo(byModel.get(i).readable());
            var probabilities = heads.probabilities(inputs.get(i).features());
            for (var label : Label.values()) {
                assertThat(byHeads.get(i).probability(label))
                        .isEqualTo(byModel.get(i).probability(label), within(1e-4f))
                        .isEqualTo(probabilities[heads.labels().indexOf(label)], within(1e-4f));
            }
        }
    }

    @Test
    void refusesHeadsOfAnotherShape() {
        var other = new LabelHeads(List.of(Label.values()), new float[9], new float[9]);

        assertThatIllegalArgumentException().isThrownBy(() -> classifier.classify(List.of("Hello"), other));
    }

    @Test
    void neverProposesToRejectWithoutAPersonWhereItSawTooFewExamples() {
        assertThat(classifier.thresholds().labels())
                .allSatisfy((label, band) -> assertThat(band.reviewOnly()
                                || !List.of(Label.S3, Label.V2, Label.HR).contains(label))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What a lovely video, thank you for sharing!",
                "This recipe is amazing, my kids loved it",
                "where did you buy that jacket?",
                "the goal in the last minute was incredible",
                "First! Greetings from Portugal",
                "🔥🔥🔥",
                "❤️ 🙌🏽 !!",
                "😂",
                "❤️\u200D🔥",
            })
    void letsFriendlyCommentsPass(String text) {
        var scores = classifier.classify(List.of(text)).getFirst();

        assertThat(scores.readable()).isTrue();
        assertThat(scores.anyHarm())
                .isLessThan(classifier.thresholds().anyHarm().review());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will find you and kill you",
                "I w1ll find you and k1ll you",
                "you are a worthless idiot and everybody hates you",
                "all of these people are animals and should be wiped out",
                "I want to cut myself and die",
            })
    void stopsHarmfulComments(String text) {
        var scores = classifier.classify(List.of(text)).getFirst();

        assertThat(scores.anyHarm())
                .isGreaterThanOrEqualTo(classifier.thresholds().anyHarm().review());
    }

    static List<String> badInput() {
        return List.of(
                "",
                "   \n\t ",
                "x".repeat(10_000),
                "lovely video ".repeat(800),
                "\uD83D",
                "a\uDC00b\uD800",
                "\u0000\u0001\u0002\u001B[31m",
                "😀😀😀👨‍👩‍👧‍👦",
                "\u200B\u200D\u202E\uFEFF",
                "q" + "\u0336\u0300".repeat(500),
                "[CLS] [SEP] [PAD] [MASK] [UNK]",
                "<script>alert(1)</script> ' OR 1=1 --");
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void answersAnyInput(String text) {
        assertThat(classifier.classify(List.of(text))).hasSize(1);
        assertThat(classifier.sentenceEncoder().embed(List.of(text))[0]).doesNotContain(Float.NaN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "🔥🔫",
                "🍑",
                "🏳",
                "!?",
                "\u200B\u200D",
                "1234 5678",
            })
    void saysWhenItCannotReadAText(String text) {
        assertThat(classifier.classify(List.of(text)).getFirst().readable()).isFalse();
    }

    @Test
    void saysInWhichLanguageATextIs() {
        assertThat(classifier.classify(List.of("vielen Dank für das wunderschöne Video", "What a lovely day it is")))
                .extracting(scores -> scores.language().language())
                .containsExactly("de", "en");
    }

    @Test
    void answersNothingForNoTexts() {
        assertThat(classifier.classify(List.of())).isEmpty();
        assertThat(classifier.sentenceEncoder().embed(List.of())).isEmpty();
    }

    @Test
    void givesTheSameScoresInEveryBatchAndThread() throws Exception {
        var texts = IntStream.range(0, 12)
                .mapToObj(i -> "comment number " + i + " is nice".repeat(i % 7))
                .toList();
        var expected = texts.stream()
                .map(text -> classifier.classify(List.of(text)).getFirst())
                .toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<List<Scores>>> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(threads.submit(() -> classifier.classify(texts)));
            }
            for (var answer : answers) {
                assertSame(answer.get(), expected);
            }
        }
    }

    @Test
    void embedsSimilarTextsCloseToEachOther() {
        var vectors = classifier
                .sentenceEncoder()
                .embed(List.of("how to bake bread at home", "a simple recipe for a loaf", "football match highlights"));

        assertThat(vectors[0]).hasSize(classifier.sentenceEncoder().dimension());
        assertThat(dot(vectors[0], vectors[0])).isCloseTo(1, within(1e-5));
        assertThat(dot(vectors[0], vectors[1])).isGreaterThan(dot(vectors[0], vectors[2]));
    }

    private static void assertSame(List<Scores> actual, List<Scores> expected) {
        for (int i = 0; i < expected.size(); i++) {
            for (var label : Label.values()) {
                assertThat(actual.get(i).probability(label))
                        .isCloseTo(expected.get(i).probability(label), within(1e-4f));
            }
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
