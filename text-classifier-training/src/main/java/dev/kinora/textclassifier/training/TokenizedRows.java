package dev.kinora.textclassifier.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.kinora.textclassifier.checkpoint.LowRankAdapter;
import dev.kinora.textclassifier.model.TextTokenizer;
import dev.kinora.textclassifier.model.TokenizedText;
import dev.kinora.textclassifier.training.FrozenEncoder.Changes;
import dev.kinora.textclassifier.training.data.LabeledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Tokenized rows for the encoder.
 *
 * @param rows the labeled texts
 * @param ids word pieces of each row, special tokens included
 * @param lower states of each row after the lowest layers; empty if the rows start at the embeddings
 * @param layer the first layer to run
 */
record TokenizedRows(List<LabeledText> rows, List<long[]> ids, List<float[]> lower, int layer) {

    private static final int MOST_TOKENS = 2048;

    TokenizedRows {
        rows = List.copyOf(rows);
        ids = List.copyOf(ids);
        lower = List.copyOf(lower);
    }

    static TokenizedRows of(List<LabeledText> rows, TextTokenizer tokenizer, UnaryOperator<String> normalizer) {
        var texts = rows.stream().map(row -> normalizer.apply(row.text())).toList();
        var ids = tokenizer.tokenize(texts).stream().map(TokenizedText::ids).toList();
        return new TokenizedRows(rows, ids, List.of(), 0);
    }

    TokenizedRows select(IntStream indices) {
        var chosen = indices.toArray();
        return new TokenizedRows(
                IntStream.of(chosen).mapToObj(rows::get).toList(),
                IntStream.of(chosen).mapToObj(ids::get).toList(),
                lower.isEmpty()
                        ? lower
                        : IntStream.of(chosen).mapToObj(lower::get).toList(),
                layer);
    }

    EncoderBatch batch(List<Integer> indices) {
        return new EncoderBatch(
                indices.stream().map(ids::get).toList(),
                lower.isEmpty() ? lower : indices.stream().map(lower::get).toList(),
                layer);
    }

    /** Rows of at most {@code longest} pieces; the last special token is kept. */
    TokenizedRows cut(int longest) {
        return new TokenizedRows(
                rows, ids.stream().map(own -> cut(own, longest)).toList(), List.of(), 0);
    }

    /** Runs the lowest layers once, for a training that does not change them. */
    TokenizedRows above(FrozenEncoder encoder, int layers, Progress progress) {
        var states = new float[rows.size()][];
        int done = 0;
        for (var batch : batches()) {
            try (var scope = encoder.manager().newSubManager()) {
                var own = encoder.lowerStates(scope, batch(batch), layers);
                for (int i = 0; i < own.size(); i++) {
                    states[batch.get(i)] = own.get(i);
                }
            }
            done += batch.size();
            progress.update(done, rows.size());
        }
        return new TokenizedRows(rows, ids, Arrays.asList(states), layers);
    }

    /** The mean states of each row under an encoder with a change, without gradients. */
    List<float[]> features(FrozenEncoder encoder, LowRankAdapter adapter, Progress progress) {
        var features = new float[rows.size()][];
        try (var memory = encoder.manager().newSubManager()) {
            Map<String, NDArray> down = new HashMap<>();
            Map<String, NDArray> up = new HashMap<>();
            adapter.factors().forEach((name, own) -> {
                long rank = own.rank();
                down.put(name, memory.create(own.down(), new Shape(rank, own.down().length / rank)));
                up.put(name, memory.create(own.up(), new Shape(own.up().length / rank, rank)));
            });
            int done = 0;
            for (var batch : batches()) {
                try (var scope = memory.newSubManager()) {
                    var states = encoder.meanStates(scope, batch(batch), new Changes(down, up, 0))
                            .toFloatArray();
                    int dim = states.length / batch.size();
                    for (int i = 0; i < batch.size(); i++) {
                        features[batch.get(i)] = Arrays.copyOfRange(states, i * dim, (i + 1) * dim);
                    }
                }
                done += batch.size();
                progress.update(done, rows.size());
            }
        }
        return List.of(features);
    }

    private static long[] cut(long[] all, int longest) {
        if (all.length <= longest) {
            return all;
        }
        var cut = Arrays.copyOf(all, longest);
        cut[longest - 1] = all[all.length - 1];
        return cut;
    }

    /** Row numbers, shortest rows first, in batches of bounded memory. */
    private List<List<Integer>> batches() {
        var byLength = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids.get(i).length))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= byLength.size(); end++) {
            boolean full =
                    end == byLength.size() || (end + 1 - start) * ids.get(byLength.get(end)).length > MOST_TOKENS;
            if (full) {
                batches.add(byLength.subList(start, end));
                start = end;
            }
        }
        return batches;
    }
}
