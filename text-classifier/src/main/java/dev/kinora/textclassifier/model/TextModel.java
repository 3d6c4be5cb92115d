package dev.kinora.textclassifier.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertConfig;
import dev.kinora.textclassifier.checkpoint.ProblemType;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A loaded checkpoint: texts in, probabilities and sentence vectors out.
 *
 * <p>Safe for use by several threads. Texts of similar length share a batch, and a batch has at most
 * {@value #MAX_BATCH_TOKENS} word pieces, which bounds the native memory of a call; all of it is freed at its end.
 */
public final class TextModel implements AutoCloseable {

    private static final int MAX_BATCH_TOKENS = 2048;

    private final NDManager manager;
    private final DistilBert block;
    private final TextTokenizer tokenizer;

    private TextModel(NDManager manager, DistilBert block, TextTokenizer tokenizer) {
        this.manager = manager;
        this.block = block;
        this.tokenizer = tokenizer;
    }

    /** Loads the weights into native memory (four bytes each) and the tokenizer. */
    public static TextModel load(DistilBertCheckpoint checkpoint) {
        return load(checkpoint, TorchRuntime.newManager());
    }

    /** The same with memory of {@code manager}, which is closed with the model. */
    static TextModel load(DistilBertCheckpoint checkpoint, NDManager manager) {
        var tokenizer = TextTokenizer.of(checkpoint);
        try {
            return new TextModel(manager, DistilBert.load(checkpoint, manager), tokenizer);
        } catch (RuntimeException e) {
            manager.close();
            tokenizer.close();
            throw e;
        }
    }

    public DistilBertConfig config() {
        return block.config();
    }

    /** Runs the model over the texts; the answers are in the same order. */
    public List<TextOutput> run(List<String> texts) {
        return run(texts, done -> {});
    }

    /** The same, telling after each batch how many texts are done. */
    public List<TextOutput> run(List<String> texts, IntConsumer progress) {
        var tokenized = tokenizer.tokenize(texts);
        var outputs = new TextOutput[texts.size()];
        int done = 0;
        for (var batch : batches(tokenized)) {
            runBatch(tokenized, batch, outputs);
            done += batch.size();
            progress.accept(done);
        }
        return List.of(outputs);
    }

    @Override
    public void close() {
        manager.close();
        tokenizer.close();
    }

    private void runBatch(List<TokenizedText> texts, List<Integer> batch, TextOutput[] outputs) {
        try (NDManager scope = manager.newSubManager()) {
            var store = new ParameterStore(scope, false);
            var result = block.forward(
                    store, inputs(scope, batch.stream().map(texts::get).toList()), false);
            var logits = result.get(0).toFloatArray();
            var states = result.get(1).toFloatArray();
            for (int i = 0; i < batch.size(); i++) {
                int index = batch.get(i);
                var own = row(logits, i, batch.size());
                outputs[index] = new TextOutput(
                        own,
                        probabilities(own, config().problemType()),
                        row(states, i, batch.size()),
                        texts.get(index).length(),
                        texts.get(index).unknown());
            }
        }
    }

    private NDList inputs(NDManager scope, List<TokenizedText> batch) {
        int length = batch.stream().mapToInt(TokenizedText::length).max().orElseThrow();
        var ids = new long[batch.size() * length];
        var mask = new float[batch.size() * length];
        Arrays.fill(ids, tokenizer.padding());
        for (int i = 0; i < batch.size(); i++) {
            var own = batch.get(i).ids();
            System.arraycopy(own, 0, ids, i * length, own.length);
            Arrays.fill(mask, i * length, i * length + own.length, 1);
        }
        var shape = new Shape(batch.size(), length);
        return new NDList(scope.create(LongBuffer.wrap(ids), shape), scope.create(mask, shape));
    }

    /** Indices of texts, shortest first, cut into batches. */
    private static List<List<Integer>> batches(List<TokenizedText> texts) {
        var byLength = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= byLength.size(); end++) {
            boolean full = end == byLength.size()
                    || (end + 1 - start) * texts.get(byLength.get(end)).length() > MAX_BATCH_TOKENS;
            if (full) {
                batches.add(byLength.subList(start, end));
                start = end;
            }
        }
        return batches;
    }

    private static float[] row(float[] matrix, int index, int rows) {
        int width = matrix.length / rows;
        return Arrays.copyOfRange(matrix, index * width, (index + 1) * width);
    }

    private static float[] probabilities(float[] logits, ProblemType type) {
        var result = new float[logits.length];
        double largest = IntStream.range(0, logits.length)
                .mapToDouble(i -> logits[i])
                .max()
                .orElse(0);
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            sum += Math.exp(logits[i] - largest);
        }
        for (int i = 0; i < logits.length; i++) {
            result[i] = (float)
                    switch (type) {
                        case MULTI_LABEL -> 1 / (1 + Math.exp(-logits[i]));
                        case SINGLE_LABEL -> Math.exp(logits[i] - largest) / sum;
                    };
        }
        return result;
    }
}
