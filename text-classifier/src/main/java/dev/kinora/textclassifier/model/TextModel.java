package dev.kinora.textclassifier.model;

import ai.djl.ndarray.NDManager;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertConfig;
import dev.kinora.textclassifier.checkpoint.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A loaded checkpoint: texts in, probabilities and sentence vectors out.
 *
 * <p>Safe for use by several threads. A batch has at most {@value #MAX_BATCH_TOKENS} word pieces, or one text, which
 * bounds the native memory of a call; all of it is freed at its end.
 */
public final class TextModel implements AutoCloseable {

    private static final int MAX_BATCH_TOKENS = 1024;

    private final NDManager manager;
    private final PackedDistilBert encoder;
    private final TextTokenizer tokenizer;

    private TextModel(NDManager manager, PackedDistilBert encoder, TextTokenizer tokenizer) {
        this.manager = manager;
        this.encoder = encoder;
        this.tokenizer = tokenizer;
    }

    /** Loads a model with the results of the published weights, to 1e-4. */
    public static TextModel load(DistilBertCheckpoint checkpoint) {
        return load(checkpoint, Precision.FULL);
    }

    /** Loads the weights into native memory and the tokenizer. */
    public static TextModel load(DistilBertCheckpoint checkpoint, Precision precision) {
        return load(checkpoint, precision, TorchRuntime.newManager());
    }

    /** Loads a model with memory of {@code manager}, which is closed with the model. */
    static TextModel load(DistilBertCheckpoint checkpoint, Precision precision, NDManager manager) {
        try {
            var tokenizer = TextTokenizer.of(checkpoint);
            try {
                return new TextModel(manager, PackedDistilBert.load(checkpoint, precision, manager), tokenizer);
            } catch (RuntimeException e) {
                tokenizer.close();
                throw e;
            }
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    public DistilBertConfig config() {
        return encoder.config();
    }

    /** Runs the model on texts; the results are in the same order. */
    public List<TextOutput> run(List<String> texts) {
        return run(texts, done -> {});
    }

    /** Runs the model on texts, and reports after each batch how many are done. */
    public List<TextOutput> run(List<String> texts, IntConsumer progress) {
        return run(texts, true, progress);
    }

    /**
     * Logits and probabilities only: faster, because a head that reads the first token needs the last layer for that
     * token alone. The mean states may be empty.
     */
    public List<TextOutput> classify(List<String> texts) {
        return run(texts, false, done -> {});
    }

    @Override
    public void close() {
        encoder.close();
        manager.close();
        tokenizer.close();
    }

    private List<TextOutput> run(List<String> texts, boolean means, IntConsumer progress) {
        List<TextOutput> outputs = new ArrayList<>(texts.size());
        for (var batch : batches(tokenizer.tokenize(texts))) {
            outputs.addAll(runBatch(batch, means));
            progress.accept(outputs.size());
        }
        return outputs;
    }

    private List<TextOutput> runBatch(List<TokenizedText> batch, boolean means) {
        try (NDManager scope = manager.newSubManager()) {
            var result = encoder.run(batch, means, scope);
            List<TextOutput> outputs = new ArrayList<>(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                var logits = row(result.logits(), i, batch.size());
                outputs.add(new TextOutput(
                        logits,
                        probabilities(logits, config().problemType()),
                        row(result.means(), i, batch.size()),
                        row(result.headInputs(), i, batch.size()),
                        batch.get(i).length(),
                        batch.get(i).unknown(),
                        batch.get(i).cut()));
            }
            return outputs;
        }
    }

    /** Splits the texts into batches, in order. */
    private static List<List<TokenizedText>> batches(List<TokenizedText> texts) {
        List<List<TokenizedText>> batches = new ArrayList<>();
        int start = 0;
        int tokens = 0;
        for (int i = 0; i < texts.size(); i++) {
            int length = texts.get(i).length();
            if (i > start && tokens + length > MAX_BATCH_TOKENS) {
                batches.add(texts.subList(start, i));
                start = i;
                tokens = 0;
            }
            tokens += length;
        }
        if (start < texts.size()) {
            batches.add(texts.subList(start, texts.size()));
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
