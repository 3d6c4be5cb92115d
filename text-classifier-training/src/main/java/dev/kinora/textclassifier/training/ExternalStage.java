package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.checkpoint.LowRankAdapter;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The first stage: the encoder learns from other collections to recognize harm in short texts.
 *
 * <p>Only half of the change is applied, which limits the loss on harm that those collections do not contain.
 */
final class ExternalStage {

    private static final float SHARE = 0.5f;
    private static final int ROWS_FOR_HEAD = 1000;

    private final FrozenEncoder encoder;
    private final TrainingOptions options;
    private final Function<String, Progress> progress;

    ExternalStage(FrozenEncoder encoder, TrainingOptions options, Function<String, Progress> progress) {
        this.encoder = encoder;
        this.options = options;
        this.progress = progress;
    }

    LowRankAdapter train(TokenizedRows all) throws IOException {
        var plan = FineTuningPlan.external();
        var rows = all.cut(plan.longest());
        int stride = Math.ceilDiv(rows.rows().size(), ROWS_FOR_HEAD);
        var some = rows.select(IntStream.range(0, rows.rows().size()).filter(i -> i % stride == 0));
        var features = some.features(encoder, LowRankAdapter.none(), progress.apply("first head"));
        var head = new HeadTrainer(options.c()).train(some.rows(), features);
        var tuning = new FineTuning(encoder, plan, options.seed(), head);
        int data = Arrays.deepHashCode(rows.ids().toArray());
        var saved = new SavedTraining(options.state("external", plan + " " + options.seed() + " " + data));
        tuning.train(rows, saved, progress.apply("external rows"), epoch -> true);
        return tuning.adapter().scaled(SHARE);
    }
}
