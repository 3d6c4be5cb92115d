package dev.kinora.textclassifier.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.EncoderShape;
import dev.kinora.textclassifier.checkpoint.LowRankAdapter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoder of a checkpoint for training: its own weights are constant, and gradients flow to low-rank changes that
 * are passed to each forward pass.
 *
 * <p>DJL gives the memory of a closed array that came from Java back to the collector, even while autograd still refers
 * to it. So the arrays from which a gradient is computed stay open until then, and no factor is a Java number, which
 * DJL would close at once.
 */
final class FrozenEncoder implements AutoCloseable {

    private static final float NORM_EPSILON = 1e-12f;
    private static final float MASK_PENALTY = 1e9f;
    private static final String EMBEDDINGS = "distilbert.embeddings.";

    private final NDManager manager;
    private final EncoderShape shape;
    private final NDArray queryScale;
    private final Map<String, NDArray> weights = new HashMap<>();

    private FrozenEncoder(NDManager manager, EncoderShape shape) {
        this.manager = manager;
        this.shape = shape;
        this.queryScale = manager.create((float) Math.sqrt((double) shape.heads() / shape.dim()));
    }

    /** Loads the weights with {@code adapter} added to them. */
    static FrozenEncoder load(DistilBertCheckpoint checkpoint, LowRankAdapter adapter, Device device) {
        var encoder = new FrozenEncoder(
                NDManager.newBaseManager(device, "PyTorch"), checkpoint.config().encoder());
        try (var tensors = checkpoint.openWeights()) {
            for (var name : tensors.names()) {
                if (name.startsWith("distilbert.")) {
                    var values = tensors.floats(name);
                    adapter.addTo(name, values);
                    var dimensions = tensors.shape(name).stream()
                            .mapToLong(Long::longValue)
                            .toArray();
                    encoder.weights.put(name, encoder.manager.create(values, new Shape(dimensions)));
                }
            }
        }
        return encoder;
    }

    NDManager manager() {
        return manager;
    }

    EncoderShape shape() {
        return shape;
    }

    /** The mean of the last states of each text, {@code [batch, dim]}, in the memory of {@code scope}. */
    NDArray meanStates(NDManager scope, EncoderBatch batch, Changes changes) {
        var mask = batch.mask(scope);
        var first = batch.layer() == 0 ? dropout(embed(batch.ids(scope)), changes) : batch.states(scope, shape.dim());
        var states = through(first, mask, batch.layer(), shape.layers(), changes);
        return states.mul(mask.expandDims(2)).sum(new int[] {1}).div(mask.sum(new int[] {1}, true));
    }

    /** The states of each text above the lowest {@code layers} layers, {@code [length × dim]} row by row. */
    List<float[]> lowerStates(NDManager scope, EncoderBatch batch, int layers) {
        var states = through(embed(batch.ids(scope)), batch.mask(scope), 0, layers, Changes.none());
        var flat = states.toFloatArray();
        int padded = flat.length / batch.ids().size();
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < batch.ids().size(); i++) {
            int own = batch.ids().get(i).length * shape.dim();
            rows.add(Arrays.copyOfRange(flat, i * padded, i * padded + own));
        }
        return rows;
    }

    private NDArray through(NDArray first, NDArray mask, int from, int to, Changes changes) {
        var size = mask.getShape();
        var maskBias = mask.sub(1).mul(MASK_PENALTY).reshape(size.get(0), 1, 1, size.get(1));
        var states = first;
        for (int i = from; i < to; i++) {
            states = layer("distilbert.transformer.layer." + i + ".", states, maskBias, changes);
        }
        return states;
    }

    @Override
    public void close() {
        manager.close();
    }

    private NDArray embed(NDArray ids) {
        var positions = ids.getManager().arange(0, (int) ids.getShape().get(1), 1, DataType.INT64);
        var sum = lookUp(ids, EMBEDDINGS + "word_embeddings.weight")
                .add(lookUp(positions, EMBEDDINGS + "position_embeddings.weight"));
        return norm(sum, EMBEDDINGS + "LayerNorm");
    }

    private NDArray layer(String prefix, NDArray states, NDArray maskBias, Changes changes) {
        var parent = states.getManager();
        try (var scope = parent.newSubManager()) {
            states.tempAttach(scope);
            var attention = dropout(attention(prefix + "attention.", states, maskBias, changes), changes);
            var attended = norm(attention.add(states), prefix + "sa_layer_norm");
            var activated = Activation.gelu(linear(attended, prefix + "ffn.lin1", changes));
            var out = dropout(linear(activated, prefix + "ffn.lin2", changes), changes);
            var normed = norm(out.add(attended), prefix + "output_layer_norm");
            normed.attach(parent);
            return normed;
        }
    }

    private NDArray attention(String prefix, NDArray states, NDArray maskBias, Changes changes) {
        long batch = states.getShape().get(0);
        long length = states.getShape().get(1);
        var query = split(linear(states, prefix + "q_lin", changes).mul(queryScale));
        var key = split(linear(states, prefix + "k_lin", changes));
        var value = split(linear(states, prefix + "v_lin", changes));
        var scores = query.matMul(key.transpose(0, 1, 3, 2)).add(maskBias).softmax(-1);
        var context = scores.matMul(value).transpose(0, 2, 1, 3).reshape(batch, length, shape.dim());
        return linear(context, prefix + "out_lin", changes);
    }

    private NDArray split(NDArray states) {
        var own = states.getShape();
        return states.reshape(own.get(0), own.get(1), shape.heads(), shape.dim() / shape.heads())
                .transpose(0, 2, 1, 3);
    }

    private NDArray linear(NDArray input, String name, Changes changes) {
        var result = Linear.linear(input, weight(name + ".weight"), weight(name + ".bias"))
                .singletonOrThrow();
        var down = changes.down(name + ".weight");
        var up = changes.up(name + ".weight");
        if (down == null || up == null) {
            return result;
        }
        return result.add(multiply(multiply(input, down), up));
    }

    private static NDArray multiply(NDArray input, NDArray matrix) {
        return Linear.linear(input, matrix, null).singletonOrThrow();
    }

    private NDArray norm(NDArray input, String name) {
        var scale = weight(name + ".weight");
        return LayerNorm.layerNorm(input, scale.getShape(), scale, weight(name + ".bias"), NORM_EPSILON)
                .singletonOrThrow();
    }

    private static NDArray dropout(NDArray states, Changes changes) {
        return changes.dropout() == 0
                ? states
                : Dropout.dropout(states, changes.dropout(), true).singletonOrThrow();
    }

    private NDArray lookUp(NDArray indices, String table) {
        return Embedding.embedding(indices, weight(table), SparseFormat.DENSE).singletonOrThrow();
    }

    private NDArray weight(String name) {
        var weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("the encoder has no tensor " + name);
        }
        return weight;
    }

    /**
     * The changes of the frozen weights in a forward pass.
     *
     * @param down {@code A} of each changed tensor
     * @param up {@code B} of each changed tensor, scaled
     * @param dropout dropout probability; 0 outside training
     */
    record Changes(Map<String, NDArray> down, Map<String, NDArray> up, float dropout) {

        static Changes none() {
            return new Changes(Map.of(), Map.of(), 0);
        }

        @Nullable NDArray down(String name) {
            return down.get(name);
        }

        @Nullable NDArray up(String name) {
            return up.get(name);
        }
    }
}
