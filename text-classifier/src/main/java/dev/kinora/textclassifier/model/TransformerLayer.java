package dev.kinora.textclassifier.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import dev.kinora.textclassifier.checkpoint.EncoderShape;
import java.util.function.Function;

/** One post-norm transformer layer: attention and feed-forward, each with a residual connection. */
final class TransformerLayer {

    static final float NORM_EPSILON = 1e-12f;

    private final EncoderShape shape;
    private final Function<String, NDArray> weights;

    /** {@code weights} gives a tensor by its name within the layer. */
    TransformerLayer(EncoderShape shape, Function<String, NDArray> weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /**
     * Runs the layer. The input belongs to the layer then, so that memory of one layer is freed before the next.
     *
     * @param states {@code [batch, length, dim]}
     * @param maskBias {@code [batch, 1, 1, length]}, added to the attention scores
     */
    NDArray forward(NDArray states, NDArray maskBias) {
        var parent = states.getManager();
        try (NDManager scope = parent.newSubManager()) {
            states.attach(scope);
            var attended = norm(attention(states, maskBias).add(states), "sa_layer_norm");
            var activated = Activation.gelu(linear(attended, "ffn.lin1"));
            var out = norm(linear(activated, "ffn.lin2").add(attended), "output_layer_norm");
            out.attach(parent);
            return out;
        }
    }

    private NDArray attention(NDArray states, NDArray maskBias) {
        long batch = states.getShape().get(0);
        long length = states.getShape().get(1);
        double headDim = (double) shape.dim() / shape.heads();
        var query = split(linear(states, "attention.q_lin").mul(1 / Math.sqrt(headDim)), batch, length);
        var key = split(linear(states, "attention.k_lin"), batch, length);
        var value = split(linear(states, "attention.v_lin"), batch, length);
        var scores = query.matMul(key.transpose(0, 1, 3, 2)).add(maskBias).softmax(-1);
        var context = scores.matMul(value).transpose(0, 2, 1, 3).reshape(batch, length, shape.dim());
        return linear(context, "attention.out_lin");
    }

    private NDArray split(NDArray states, long batch, long length) {
        return states.reshape(batch, length, shape.heads(), shape.dim() / shape.heads())
                .transpose(0, 2, 1, 3);
    }

    private NDArray linear(NDArray input, String name) {
        return Linear.linear(input, weights.apply(name + ".weight"), weights.apply(name + ".bias"))
                .singletonOrThrow();
    }

    private NDArray norm(NDArray input, String name) {
        var weight = weights.apply(name + ".weight");
        return LayerNorm.layerNorm(input, weight.getShape(), weight, weights.apply(name + ".bias"), NORM_EPSILON)
                .singletonOrThrow();
    }
}
