package dev.kinora.visionclassifier.weights;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The weights of a TensorFlow.js layers model, whose manifest and only shard are JavaScript modules. */
final class KerasModel {

    private static final String EXPORTS = ".exports=";
    private static final JsonMapper JAVASCRIPT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, Weight> weights;

    private KerasModel(Map<String, Weight> weights) {
        this.weights = weights;
    }

    /** A tensor in the order of TensorFlow: height, width, inputs, outputs. */
    record Weight(List<Integer> shape, float[] values) {}

    /**
     * Reads the weights.
     *
     * @param manifest source of the module that exports the model's description
     * @param shard source of the module that exports the quantized weights in Base64
     */
    static KerasModel of(String manifest, String shard) {
        var groups = exported(manifest.replace(":!0", ":true").replace(":!1", ":false"))
                .path("weightsManifest");
        byte[] bytes = Base64.getDecoder().decode(exported(shard).asString());
        Map<String, Weight> weights = new HashMap<>();
        int at = 0;
        for (var group : groups) {
            for (var entry : group.path("weights")) {
                var weight = dequantize(entry, bytes, at);
                at += weight.values().length;
                weights.put(entry.path("name").asString(), weight);
            }
        }
        if (at == 0 || at != bytes.length) {
            throw new WeightsException(
                    "The manifest describes " + at + " weights, the shard has " + bytes.length + " bytes");
        }
        return new KerasModel(weights);
    }

    /** The tensor of this name and shape. */
    float[] values(String name, Integer... shape) {
        var weight = weights.get(name);
        if (weight == null || !weight.shape().equals(List.of(shape))) {
            throw new WeightsException("The model has no tensor " + name + " of shape " + Arrays.toString(shape));
        }
        return weight.values();
    }

    private static JsonNode exported(String module) {
        int start = module.indexOf(EXPORTS + "{");
        if (start < 0) {
            start = module.indexOf(EXPORTS + "\"");
        }
        if (start < 0) {
            throw new WeightsException("A module of the model exports nothing that can be read");
        }
        try {
            return JAVASCRIPT.readTree(module.substring(start + EXPORTS.length()));
        } catch (JacksonException e) {
            throw new WeightsException("A module of the model cannot be read", e);
        }
    }

    private static Weight dequantize(JsonNode entry, byte[] bytes, int from) {
        var quantization = entry.path("quantization");
        if (!quantization.path("dtype").asString("").equals("uint8")) {
            throw new WeightsException("Tensor " + entry.path("name") + " is not quantized to 8 bits");
        }
        double scale = quantization.path("scale").asDouble();
        double min = quantization.path("min").asDouble();
        var shape = entry.path("shape").valueStream().map(JsonNode::asInt).toList();
        var values = new float[shape.stream().reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((bytes[from + i] & 0xff) * scale + min);
        }
        return new Weight(shape, values);
    }
}
