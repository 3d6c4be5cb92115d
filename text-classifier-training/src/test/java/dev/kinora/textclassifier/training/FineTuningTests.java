package dev.kinora.textclassifier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.checkpoint.ClassifierHead;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.LowRankAdapter;
import dev.kinora.textclassifier.model.TextModel;
import dev.kinora.textclassifier.model.TextTokenizer;
import dev.kinora.textclassifier.training.data.LabeledText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains the tiny random checkpoint to distinguish texts by one word. */
class FineTuningTests {

    private static final FineTuningPlan PLAN =
            new FineTuningPlan("test", 1, 4, List.of("attention.q_lin", "ffn.lin1", "ffn.lin2"), 1e-2, 3e-2, 12, 4, 32);

    @TempDir
    private Path folder;

    private final DistilBertCheckpoint checkpoint = DistilBertCheckpoint.open(tinyCheckpoint());
    private final FrozenEncoder encoder = FrozenEncoder.load(checkpoint, LowRankAdapter.none(), Device.cpu());
    private TokenizedRows rows;

    @BeforeEach
    void readRows() {
        List<LabeledText> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean hate = i % 3 == 0;
            Map<Label, Boolean> labels = new EnumMap<>(Label.class);
            labels.put(Label.H, hate);
            labels.put(Label.OK, !hate);
            var text = (hate ? "bad " : "good ") + "video ".repeat(1 + i % 5);
            texts.add(new LabeledText(text, labels, 1));
        }
        try (var tokenizer = TextTokenizer.of(checkpoint)) {
            rows = TokenizedRows.of(texts, tokenizer, text -> text);
        }
    }

    private static Path tinyCheckpoint() {
        var config = Objects.requireNonNull(FineTuningTests.class.getResource("/distilbert-tiny/config.json"));
        return Objects.requireNonNull(Path.of(URI.create(config.toString())).getParent());
    }

    @AfterEach
    void close() {
        encoder.close();
    }

    @Test
    void readsTheSameStatesAsTheModelThatIsServed() {
        var features = rows.features(encoder, LowRankAdapter.none(), progress());
        try (var model = TextModel.load(checkpoint)) {
            var outputs = model.run(rows.rows().stream().map(LabeledText::text).toList());
            for (int i = 0; i < outputs.size(); i++) {
                assertThat(distance(features.get(i), outputs.get(i).meanState()))
                        .isLessThan(1e-4f);
            }
        }
    }

    @Test
    void goesOnFromTheStatesOfTheLowerLayers() {
        var features = rows.features(encoder, LowRankAdapter.none(), progress());
        var above = rows.above(encoder, 2, progress()).features(encoder, LowRankAdapter.none(), progress());

        for (int i = 0; i < features.size(); i++) {
            assertThat(distance(above.get(i), features.get(i))).isLessThan(1e-4f);
        }
    }

    @Test
    void learnsAndTellsTheSameOnceItsChangeIsPartOfTheWeights() throws IOException {
        var tuning = train("a", 12);
        var separate = rows.features(encoder, tuning.adapter(), progress());
        try (var merged = FrozenEncoder.load(checkpoint, tuning.adapter(), Device.cpu())) {
            var features = rows.features(merged, LowRankAdapter.none(), progress());
            for (int i = 0; i < features.size(); i++) {
                assertThat(distance(features.get(i), separate.get(i))).isLessThan(1e-3f);
                float hate = HeadTrainer.predict(tuning.head(), features.get(i))[Label.H.ordinal()];
                assertThat(hate > 0.5f).isEqualTo(rows.rows().get(i).isPositive(Label.H));
            }
        }
    }

    @Test
    void repeatsWithTheSameSeed() throws IOException {
        assertThat(distance(predictions(train("a", 2)), predictions(train("b", 2))))
                .isLessThan(1e-3f);
    }

    /** Memory for autograd must not be freed during a step; otherwise results differ between runs. */
    @Test
    void collectingGarbageMeanwhileChangesNothing() throws Exception {
        var quiet = train("quiet", 2).adapter();
        var stop = new AtomicBoolean();
        var collector = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                System.gc();
                for (int i = 0; i < 2_000; i++) {
                    ByteBuffer.allocateDirect(8 * (1 + i % 64)).putDouble(0, Double.MAX_VALUE);
                }
            }
        });
        LowRankAdapter busy;
        try {
            busy = train("busy", 2).adapter();
        } finally {
            stop.set(true);
            collector.join();
        }
        quiet.factors()
                .forEach((name, factors) -> assertThat(busy.factors()).hasEntrySatisfying(name, others -> {
                    assertThat(others.down()).containsExactly(factors.down());
                    assertThat(others.up()).containsExactly(factors.up());
                }));
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        train("stopped", 1);

        assertThat(distance(predictions(train("stopped", 2)), predictions(train("whole", 2))))
                .isLessThan(1e-3f);
    }

    @Test
    void leavesLabelsAloneThatNobodyKnows() throws IOException {
        var head = train("a", 1).head();

        assertThat(head.bias()[Label.H.ordinal()]).isNotZero();
        assertThat(head.bias()[Label.S.ordinal()]).isZero();
    }

    @Test
    void goesPartOfTheWayBack() throws IOException {
        var tuning = train("a", 1);
        var start = ClassifierHead.neutral(48, 9);
        var half = new FineTuned(start, tuning.adapter(), tuning.head()).partOfTheWay(0.5f);

        assertThat(half.head().bias()[1]).isCloseTo(tuning.head().bias()[1] / 2, within(1e-6f));
        assertThat(new FineTuned(start, tuning.adapter(), tuning.head())
                        .partOfTheWay(0)
                        .head()
                        .weights())
                .isDeepEqualTo(start.weights());
    }

    private FineTuning train(String name, int epochs) throws IOException {
        var tuning = new FineTuning(encoder, PLAN, 3, ClassifierHead.neutral(48, 9));
        var saved = new SavedTraining(folder.resolve(name + ".safetensors"));
        tuning.train(rows, saved, progress(), epoch -> epoch < epochs);
        return tuning;
    }

    private float[] predictions(FineTuning tuning) {
        var features = rows.features(encoder, tuning.adapter(), progress());
        var hate = new float[features.size()];
        for (int i = 0; i < hate.length; i++) {
            hate[i] = HeadTrainer.predict(tuning.head(), features.get(i))[Label.H.ordinal()];
        }
        assertThat(hate).doesNotContain(0.5f);
        return hate;
    }

    private static float distance(float[] a, float[] b) {
        assertThat(a).hasSameSizeAs(b);
        float largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static Progress progress() {
        return new Progress("test", new PrintStream(new ByteArrayOutputStream()), InstantSource.system());
    }
}
