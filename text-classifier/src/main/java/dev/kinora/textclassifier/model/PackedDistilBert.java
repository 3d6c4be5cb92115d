package dev.kinora.textclassifier.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import dev.kinora.textclassifier.checkpoint.CheckpointWeights;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertConfig;
import dev.kinora.textclassifier.checkpoint.Pooling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * DistilBERT for sequence classification (Sanh et al. 2019, arXiv 1910.01108): no padding, one native call per batch.
 *
 * <p>All tokens of a batch are the rows of one matrix, so that every linear layer works on real tokens only; attention
 * runs text by text. Where the head reads the first token only, the last layer is computed for those rows alone. The
 * weights are packed once for the processor. Safe for use by several threads.
 */
final class PackedDistilBert implements AutoCloseable {

    private static final String SOURCE = "packed_distilbert.py";
    private static final String LAYER = "distilbert.transformer.layer.";

    private final DistilBertConfig config;
    private final PtSymbolBlock module;

    private PackedDistilBert(DistilBertConfig config, PtSymbolBlock module) {
        this.config = config;
        this.module = module;
    }

    /** The output for a batch, one row per text. */
    record Output(float[] logits, float[] means, float[] headInputs) {}

    /** Packs the weights of a checkpoint into native memory. */
    static PackedDistilBert load(DistilBertCheckpoint checkpoint, Precision precision, NDManager manager) {
        var config = checkpoint.config();
        try {
            var archive = new ByteArrayInputStream(TorchScript.archive(
                    PackedDistilBert.class.getSimpleName(), source(), attributes(config, precision)));
            var model = new PackedDistilBert(config, JniUtils.loadModule((PtNDManager) manager, archive, false, false));
            JniUtils.enableInferenceMode(model.module);
            try (var weights = checkpoint.openWeights()) {
                model.addTensors(weights, manager);
                model.addLayers(weights, manager);
            }
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DistilBertConfig config() {
        return config;
    }

    /**
     * Runs the model.
     *
     * @param means whether to compute the mean states; they are always computed if the head needs them
     */
    Output run(List<TokenizedText> texts, boolean means, NDManager scope) {
        boolean whole = means || config.pooling() == Pooling.MEAN;
        var lengths = texts.stream().mapToLong(TokenizedText::length).toArray();
        int total = Math.toIntExact(Arrays.stream(lengths).sum());
        var ids = LongBuffer.allocate(total);
        var positions = LongBuffer.allocate(total);
        var firsts = LongBuffer.allocate(texts.size());
        for (var text : texts) {
            firsts.put(ids.position());
            ids.put(text.ids());
            for (int i = 0; i < text.length(); i++) {
                positions.put(i);
            }
        }
        try (var inputs = new Values()) {
            var result = inputs.add(IValueUtils.forward(module, new IValue[] {
                inputs.add(IValue.from(vector(scope, ids))),
                inputs.add(IValue.from(vector(scope, positions))),
                inputs.add(IValue.from(vector(scope, firsts))),
                inputs.add(IValue.listFrom(lengths)),
                inputs.add(IValue.from(whole))
            }));
            var outputs = result.toNDList((PtNDManager) scope);
            return new Output(
                    outputs.get(0).toFloatArray(),
                    whole ? outputs.get(1).toFloatArray() : new float[0],
                    outputs.get(2).toFloatArray());
        }
    }

    @Override
    public void close() {
        module.close();
    }

    private static Map<String, Object> attributes(DistilBertConfig config, Precision precision) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("training", false);
        attributes.put("heads", config.encoder().heads());
        attributes.put("layers", config.encoder().layers());
        attributes.put(
                "precision",
                switch (precision) {
                    case FULL -> 0;
                    case HALF -> 1;
                    case INT8 -> 2;
                    case BFLOAT16 -> 3;
                });
        attributes.put("mean_pooling", config.pooling() == Pooling.MEAN);
        attributes.put(
                "packed", new TorchScript.EmptyList("List[__torch__.torch.classes.quantized.LinearPackedParamsBase]"));
        attributes.put("linears", new TorchScript.EmptyList("List[Tensor]"));
        attributes.put("tensors", new TorchScript.EmptyList("List[Tensor]"));
        return attributes;
    }

    private static byte[] source() throws IOException {
        try (var in = PackedDistilBert.class.getResourceAsStream(SOURCE)) {
            return Objects.requireNonNull(in, SOURCE).readAllBytes();
        }
    }

    /** Embeddings, norms and the head, in the order in which the script numbers them. */
    private void addTensors(CheckpointWeights weights, NDManager manager) {
        List<String> names = new ArrayList<>();
        names.add("distilbert.embeddings.word_embeddings.weight");
        names.add("distilbert.embeddings.position_embeddings.weight");
        addPair(names, "distilbert.embeddings.LayerNorm");
        for (int i = 0; i < config.encoder().layers(); i++) {
            addPair(names, LAYER + i + ".sa_layer_norm");
            addPair(names, LAYER + i + ".output_layer_norm");
        }
        addPair(names, "pre_classifier");
        addPair(names, "classifier");
        for (var name : names) {
            try (var scope = manager.newSubManager();
                    var widened = Arena.ofConfined();
                    var values = new Values()) {
                var tensor = tensor(weights, name, scope, widened);
                values.add(IValueUtils.runMethod(module, "add_tensor", values.add(IValue.from(tensor))));
            }
        }
    }

    private static void addPair(List<String> names, String name) {
        names.add(name + ".weight");
        names.add(name + ".bias");
    }

    private void addLayers(CheckpointWeights weights, NDManager manager) {
        for (int i = 0; i < config.encoder().layers(); i++) {
            var layer = LAYER + i + ".";
            addLinear(weights, manager, layer + "attention.q_lin");
            addLinear(weights, manager, layer + "attention.k_lin", layer + "attention.v_lin");
            addLinear(weights, manager, layer + "attention.out_lin");
            addLinear(weights, manager, layer + "ffn.lin1");
            addLinear(weights, manager, layer + "ffn.lin2");
        }
    }

    /** Merges layers with the same input into one. */
    private void addLinear(CheckpointWeights weights, NDManager manager, String... names) {
        try (var scope = manager.newSubManager();
                var widened = Arena.ofConfined();
                var values = new Values()) {
            var matrices = tensors(weights, ".weight", scope, widened, names);
            var biases = tensors(weights, ".bias", scope, widened, names);
            values.add(IValueUtils.runMethod(
                    module, "add_linear", values.add(IValue.listFrom(matrices)), values.add(IValue.listFrom(biases))));
        }
    }

    private static PtNDArray[] tensors(
            CheckpointWeights weights, String suffix, NDManager scope, Arena widened, String... names) {
        return Arrays.stream(names)
                .map(name -> tensor(weights, name + suffix, scope, widened))
                .toArray(PtNDArray[]::new);
    }

    private static PtNDArray tensor(CheckpointWeights weights, String name, NDManager scope, Arena widened) {
        var shape = new Shape(
                weights.shape(name).stream().mapToLong(Long::longValue).toArray());
        return (PtNDArray) scope.create(weights.floatBytes(name, widened), shape, DataType.FLOAT32);
    }

    private static PtNDArray vector(NDManager scope, LongBuffer values) {
        NDArray vector = scope.create(values.flip(), new Shape(values.limit()));
        return (PtNDArray) vector;
    }

    /** Native handles that are freed together. */
    private static final class Values implements AutoCloseable {

        private final List<IValue> values = new ArrayList<>();

        IValue add(IValue value) {
            values.add(value);
            return value;
        }

        @Override
        public void close() {
            values.forEach(IValue::close);
        }
    }
}
