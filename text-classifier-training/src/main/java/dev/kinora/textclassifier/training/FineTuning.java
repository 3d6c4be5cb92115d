package dev.kinora.textclassifier.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.checkpoint.ClassifierHead;
import dev.kinora.textclassifier.checkpoint.LowRankAdapter;
import dev.kinora.textclassifier.checkpoint.LowRankAdapter.Factors;
import dev.kinora.textclassifier.training.FrozenEncoder.Changes;
import dev.kinora.textclassifier.training.data.LabeledText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/**
 * Fine-tunes low-rank changes of an encoder and a head on top (LP-FT, Kumar et al. 2022, arXiv 2202.10054).
 *
 * <p>The loss is binary cross-entropy over the known labels of a row; rare positives weigh more. Every random
 * choice depends only on the seed and the step number, so a resumed run continues as if it had never stopped.
 */
final class FineTuning {

    private static final double WARM_UP = 0.1;
    private static final double HEAVIEST_POSITIVE = 6;
    private static final int STEPS_PER_SAVE = 50;
    private static final String DOWN = ".down";
    private static final String UP = ".up";

    /** Called after each epoch (from 1); returns whether to continue. */
    @FunctionalInterface
    interface EpochListener {
        boolean finished(int epoch) throws IOException;
    }

    private final FrozenEncoder encoder;
    private final FineTuningPlan plan;
    private final long seed;
    private final ClassifierHead start;
    private final AdamW optimizer = new AdamW(0.01);
    private final Map<String, TrainableTensor> tensors = new LinkedHashMap<>();

    FineTuning(FrozenEncoder encoder, FineTuningPlan plan, long seed, ClassifierHead start) {
        this.encoder = encoder;
        this.plan = plan;
        this.seed = seed;
        this.start = start;
        addChanges();
        int outputs = start.bias().length;
        var weights = new float[outputs * start.mean().length];
        for (int i = 0; i < outputs; i++) {
            System.arraycopy(start.weights()[i], 0, weights, i * start.mean().length, start.mean().length);
        }
        add("head.weight", new Shape(outputs, start.mean().length), plan.headRate(), weights);
        add("head.bias", new Shape(outputs), plan.headRate(), start.bias().clone());
    }

    /** Trains on rows; {@code saved} stores the state of an unfinished run. */
    void train(TokenizedRows rows, SavedTraining saved, Progress progress, EpochListener listener) throws IOException {
        var positiveWeights = positiveWeights(rows.rows());
        int stepsPerEpoch = batches(rows, 0).size();
        int total = stepsPerEpoch * plan.epochs();
        int done = saved.restore(tensors.values());
        while (done < total && (done == 0 || done % stepsPerEpoch > 0 || listener.finished(done / stepsPerEpoch))) {
            var batches = batches(rows, done / stepsPerEpoch);
            do {
                Engine.getEngine("PyTorch").setRandomSeed((int) (seed * 1_000_003 + done));
                backward(rows, batches.get(done % stepsPerEpoch), positiveWeights);
                done++;
                optimizer.step(tensors.values(), done, schedule(done, total));
                progress.update(done, total);
                if (done % STEPS_PER_SAVE == 0 || done % stepsPerEpoch == 0) {
                    saved.save(tensors.values(), done);
                }
            } while (done % stepsPerEpoch > 0);
        }
        if (done == total) {
            listener.finished(plan.epochs());
        }
    }

    /** The current changes of the encoder. */
    LowRankAdapter adapter() {
        Map<String, Factors> factors = new HashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.endsWith(DOWN)) {
                var target = name.substring(0, name.length() - DOWN.length());
                factors.put(target, new Factors(plan.rank(), tensor.value().clone(), scaledUp(target)));
            }
        });
        return new LowRankAdapter(factors);
    }

    /** The current head. */
    ClassifierHead head() {
        int dim = start.mean().length;
        var flat = tensor("head.weight").value();
        var weights = new float[start.bias().length][];
        Arrays.setAll(weights, i -> Arrays.copyOfRange(flat, i * dim, (i + 1) * dim));
        return new ClassifierHead(
                start.mean(),
                start.deviation(),
                weights,
                tensor("head.bias").value().clone());
    }

    private void addChanges() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var shape = encoder.shape();
        for (int layer = plan.firstLayer(); layer < shape.layers(); layer++) {
            for (var part : plan.parts()) {
                int in = part.equals("ffn.lin2") ? shape.hiddenDim() : shape.dim();
                int out = part.equals("ffn.lin1") ? shape.hiddenDim() : shape.dim();
                var name = "distilbert.transformer.layer." + layer + "." + part + ".weight";
                var down = new float[plan.rank() * in];
                double bound = 1 / Math.sqrt(in);
                for (int i = 0; i < down.length; i++) {
                    down[i] = (float) random.nextDouble(-bound, bound);
                }
                add(name + DOWN, new Shape(plan.rank(), in), plan.learningRate(), down);
                add(name + UP, new Shape(out, plan.rank()), plan.learningRate(), new float[out * plan.rank()]);
            }
        }
    }

    private void add(String name, Shape shape, double rate, float[] value) {
        tensors.put(name, TrainableTensor.of(name, shape, rate, value));
    }

    private TrainableTensor tensor(String name) {
        var tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("nothing trains " + name);
        }
        return tensor;
    }

    private float[] scaledUp(String target) {
        var up = tensor(target + UP).value().clone();
        for (int i = 0; i < up.length; i++) {
            up[i] *= FineTuningPlan.SCALE;
        }
        return up;
    }

    private double schedule(int step, int total) {
        double warmUp = Math.max(1, total * WARM_UP);
        return step < warmUp ? step / warmUp : Math.max(0, (total - step) / (total - warmUp));
    }

    private void backward(TokenizedRows rows, int[] batch, float[] positiveWeights) {
        try (var scope = encoder.manager().newSubManager();
                var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Map<String, NDArray> leaves = new HashMap<>();
            Map<String, NDArray> down = new HashMap<>();
            Map<String, NDArray> up = new HashMap<>();
            var scale = scope.create(FineTuningPlan.SCALE);
            tensors.forEach((name, tensor) -> {
                var leaf = scope.create(tensor.value(), tensor.shape());
                leaf.setRequiresGradient(true);
                leaves.put(name, leaf);
                if (name.endsWith(DOWN)) {
                    down.put(name.substring(0, name.length() - DOWN.length()), leaf);
                } else if (name.endsWith(UP)) {
                    up.put(name.substring(0, name.length() - UP.length()), leaf.mul(scale));
                }
            });
            var input = rows.batch(Arrays.stream(batch).boxed().toList());
            var states = encoder.meanStates(scope, input, new Changes(down, up, FineTuningPlan.DROPOUT));
            collector.backward(loss(scope, logits(scope, states, leaves), rows, batch, positiveWeights));
            leaves.forEach((name, leaf) -> {
                var gradient = leaf.getGradient().toFloatArray();
                System.arraycopy(gradient, 0, tensor(name).gradient(), 0, gradient.length);
            });
        }
    }

    private NDArray logits(NDManager scope, NDArray states, Map<String, NDArray> leaves) {
        var standardized = states.sub(scope.create(start.mean())).div(scope.create(start.deviation()));
        var kept = Dropout.dropout(standardized, FineTuningPlan.DROPOUT, true).singletonOrThrow();
        return Linear.linear(kept, leaves.get("head.weight"), leaves.get("head.bias"))
                .singletonOrThrow();
    }

    /** {@code Σ w·(p·y·softplus(−z) + (1−y)·softplus(z))} over known labels, per known label. */
    private static NDArray loss(
            NDManager scope, NDArray logits, TokenizedRows rows, int[] batch, float[] positiveWeights) {
        int outputs = Label.values().length;
        var positive = new float[batch.length * outputs];
        var negative = new float[batch.length * outputs];
        float known = 0;
        for (int i = 0; i < batch.length; i++) {
            var row = rows.rows().get(batch[i]);
            for (var label : Label.values()) {
                var truth = row.label(label);
                int at = i * outputs + label.ordinal();
                if (truth != null) {
                    positive[at] = truth ? (float) row.weight() * positiveWeights[label.ordinal()] : 0;
                    negative[at] = truth ? 0 : (float) row.weight();
                    known++;
                }
            }
        }
        var shape = new Shape(batch.length, outputs);
        var ifPositive = Activation.softPlus(logits.neg()).mul(scope.create(positive, shape));
        var ifNegative = Activation.softPlus(logits).mul(scope.create(negative, shape));
        return ifPositive.add(ifNegative).sum().mul(scope.create(1 / Math.max(1, known)));
    }

    /** The square root of the ratio of negatives to positives, 1..6; for OK the inverse, because harm is rare. */
    private static float[] positiveWeights(List<LabeledText> rows) {
        var weights = new float[Label.values().length];
        for (var label : Label.values()) {
            long known = rows.stream().filter(row -> row.label(label) != null).count();
            long positive = rows.stream().filter(row -> row.isPositive(label)).count();
            double ratio = positive == 0 ? 1 : Math.sqrt((double) (known - positive) / positive);
            weights[label.ordinal()] =
                    (float) (label.isHarm() ? Math.clamp(ratio, 1, HEAVIEST_POSITIVE) : Math.clamp(ratio, 0.5, 1));
        }
        return weights;
    }

    /** Row numbers of each step: texts of similar length together, in an order given by seed and epoch. */
    private List<int[]> batches(TokenizedRows rows, int epoch) {
        var random = java.util.Random.from(
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + epoch));
        var order = new ArrayList<Integer>();
        for (int i = 0; i < rows.rows().size(); i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, random);
        List<int[]> batches = new ArrayList<>();
        int bucket = plan.batch() * 16;
        for (int from = 0; from < order.size(); from += bucket) {
            var sorted = order.subList(from, Math.min(from + bucket, order.size())).stream()
                    .sorted(java.util.Comparator.comparingInt(i -> rows.ids().get(i).length))
                    .toList();
            for (int at = 0; at < sorted.size(); at += plan.batch()) {
                batches.add(sorted.subList(at, Math.min(at + plan.batch(), sorted.size())).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
        }
        java.util.Collections.shuffle(batches, random);
        return batches;
    }
}
