package dev.kinora.textclassifier.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertConfig;
import dev.kinora.textclassifier.checkpoint.Pooling;
import java.lang.foreign.Arena;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * DistilBERT for sequence classification (Sanh et al. 2019, arXiv 1910.01108) as a DJL block.
 *
 * <p>Inputs: word piece ids {@code [batch, length]} (int64) and a mask {@code [batch, length]} (float32, 1 = token,
 * 0 = padding). Outputs: logits {@code [batch, labels]} and mean-pooled states {@code [batch, dim]}. The parameters
 * carry their Hugging Face names and are never changed by a forward pass, so that threads may share the block.
 */
public final class DistilBert extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final float MASK_PENALTY = 1e9f;

    private final DistilBertConfig config;
    private final Map<String, Parameter> tensors = new LinkedHashMap<>();

    private DistilBert(DistilBertConfig config) {
        super(VERSION);
        this.config = config;
        for (var name : config.tensorShapes().keySet()) {
            var type = name.endsWith("bias") ? Parameter.Type.BIAS : Parameter.Type.WEIGHT;
            tensors.put(
                    name,
                    addParameter(Parameter.builder().setName(name).setType(type).build()));
        }
    }

    /** Copies the weights of a checkpoint into native memory that {@code manager} owns. */
    public static DistilBert load(DistilBertCheckpoint checkpoint, NDManager manager) {
        var block = new DistilBert(checkpoint.config());
        try (var weights = checkpoint.openWeights()) {
            block.tensors.forEach((name, parameter) -> {
                try (var scope = manager.newSubManager();
                        var widened = Arena.ofConfined()) {
                    var shape = new Shape(weights.shape(name).stream()
                            .mapToLong(Long::longValue)
                            .toArray());
                    var view = scope.create(weights.floatBytes(name, widened), shape, DataType.FLOAT32);
                    var copy = view.duplicate();
                    copy.attach(manager);
                    parameter.setArray(copy);
                }
            });
        }
        return block;
    }

    public DistilBertConfig config() {
        return config;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        var ids = inputs.get(0);
        var mask = inputs.get(1);
        var weights = new Weights(store, ids, training);
        var states = embed(ids, weights);
        var maskBias = mask.sub(1)
                .mul(MASK_PENALTY)
                .reshape(mask.getShape().get(0), 1, 1, mask.getShape().get(1));
        for (int i = 0; i < config.encoder().layers(); i++) {
            var prefix = "distilbert.transformer.layer." + i + ".";
            states =
                    new TransformerLayer(config.encoder(), name -> weights.of(prefix + name)).forward(states, maskBias);
        }
        var mean = mean(states, mask);
        var pooled = config.pooling() == Pooling.MEAN ? mean : states.get(":, 0");
        var hidden = Activation.relu(linear(pooled, "pre_classifier", weights));
        return new NDList(linear(hidden, "classifier", weights), mean);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        long batch = inputShapes[0].get(0);
        return new Shape[] {
            new Shape(batch, config.labels().size()),
            new Shape(batch, config.encoder().dim())
        };
    }

    private static NDArray embed(NDArray ids, Weights weights) {
        var prefix = "distilbert.embeddings.";
        var positions = ids.getManager().arange(0, (int) ids.getShape().get(1), 1, DataType.INT64);
        var sum = lookUp(ids, weights.of(prefix + "word_embeddings.weight"))
                .add(lookUp(positions, weights.of(prefix + "position_embeddings.weight")));
        var scale = weights.of(prefix + "LayerNorm.weight");
        return LayerNorm.layerNorm(
                        sum,
                        scale.getShape(),
                        scale,
                        weights.of(prefix + "LayerNorm.bias"),
                        TransformerLayer.NORM_EPSILON)
                .singletonOrThrow();
    }

    private static NDArray lookUp(NDArray indices, NDArray table) {
        return Embedding.embedding(indices, table, SparseFormat.DENSE).singletonOrThrow();
    }

    private static NDArray mean(NDArray states, NDArray mask) {
        var weights = mask.expandDims(2);
        return states.mul(weights).sum(new int[] {1}).div(mask.sum(new int[] {1}, true));
    }

    private static NDArray linear(NDArray input, String name, Weights weights) {
        return Linear.linear(input, weights.of(name + ".weight"), weights.of(name + ".bias"))
                .singletonOrThrow();
    }

    /** The tensors of this block on the device of the input. */
    private final class Weights {

        private final ParameterStore store;
        private final NDArray input;
        private final boolean training;

        Weights(ParameterStore store, NDArray input, boolean training) {
            this.store = store;
            this.input = input;
            this.training = training;
        }

        NDArray of(String name) {
            var parameter = tensors.get(name);
            if (parameter == null) {
                throw new IllegalArgumentException("DistilBERT has no tensor " + name);
            }
            return store.getValue(parameter, input.getDevice(), training);
        }
    }
}
