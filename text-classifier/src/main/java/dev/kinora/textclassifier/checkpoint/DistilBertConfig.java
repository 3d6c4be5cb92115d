package dev.kinora.textclassifier.checkpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The {@code config.json} of a DistilBERT sequence classifier.
 *
 * <p>Besides the keys of Hugging Face it supports {@code pooling} ({@code cls} or {@code mean}), {@code text_prefix}
 * (prepended to every text, as E5 requires), {@code max_length} and {@code model_version}.
 *
 * @param encoder sizes of the encoder
 * @param problemType conversion of logits to probabilities
 * @param pooling input vector of the head
 * @param labels names of the outputs, in the order of {@code id2label}
 * @param textPrefix prepended to every text; empty for a genuine DistilBERT
 * @param maxLength longest input in tokens, special tokens included; at most {@code encoder.maxPositions()}
 * @param padding {@code pad_token_id}, or -1 if it is missing
 * @param modelVersion declared version, or an empty string
 */
public record DistilBertConfig(
        EncoderShape encoder,
        ProblemType problemType,
        Pooling pooling,
        List<String> labels,
        String textPrefix,
        int maxLength,
        int padding,
        String modelVersion) {

    public DistilBertConfig {
        labels = List.copyOf(labels);
    }

    static DistilBertConfig read(Path file) {
        JsonNode json = JsonFiles.object(file);
        var modelType = json.path("model_type").asString("");
        if (!modelType.equals("distilbert")) {
            throw new CheckpointException(file, "model_type is '" + modelType + "', expected 'distilbert'");
        }
        var activation = json.path("activation").asString("gelu");
        if (!activation.equals("gelu")) {
            throw new CheckpointException(file, "activation is '" + activation + "', only 'gelu' is supported");
        }
        var encoder = encoder(file, json);
        var labels = labels(file, json);
        int maxLength = json.path("max_length").asInt(encoder.maxPositions());
        if (maxLength < 3 || maxLength > encoder.maxPositions()) {
            throw new CheckpointException(
                    file, "max_length is " + maxLength + ", expected 3.." + encoder.maxPositions());
        }
        return new DistilBertConfig(
                encoder,
                problemType(file, json, labels.size()),
                pooling(file, json),
                labels,
                json.path("text_prefix").asString(""),
                maxLength,
                json.path("pad_token_id").asInt(-1),
                json.path("model_version").asString(""));
    }

    /** A copy with inputs of at most {@code tokens} tokens. */
    DistilBertConfig limitedTo(int tokens) {
        int limit = Math.min(maxLength, tokens);
        return new DistilBertConfig(encoder, problemType, pooling, labels, textPrefix, limit, padding, modelVersion);
    }

    /** Shapes of all tensors, by their Hugging Face names. */
    public Map<String, List<Long>> tensorShapes() {
        long dim = encoder.dim();
        long hidden = encoder.hiddenDim();
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        var embeddings = "distilbert.embeddings.";
        shapes.put(embeddings + "word_embeddings.weight", List.of((long) encoder.vocabulary(), dim));
        shapes.put(embeddings + "position_embeddings.weight", List.of((long) encoder.maxPositions(), dim));
        addNorm(shapes, embeddings + "LayerNorm", dim);
        for (int i = 0; i < encoder.layers(); i++) {
            var layer = "distilbert.transformer.layer." + i + ".";
            for (var projection : List.of("q_lin", "k_lin", "v_lin", "out_lin")) {
                addLinear(shapes, layer + "attention." + projection, dim, dim);
            }
            addNorm(shapes, layer + "sa_layer_norm", dim);
            addLinear(shapes, layer + "ffn.lin1", hidden, dim);
            addLinear(shapes, layer + "ffn.lin2", dim, hidden);
            addNorm(shapes, layer + "output_layer_norm", dim);
        }
        addLinear(shapes, "pre_classifier", dim, dim);
        addLinear(shapes, "classifier", labels.size(), dim);
        return shapes;
    }

    private static void addLinear(Map<String, List<Long>> shapes, String name, long out, long in) {
        shapes.put(name + ".weight", List.of(out, in));
        shapes.put(name + ".bias", List.of(out));
    }

    private static void addNorm(Map<String, List<Long>> shapes, String name, long dim) {
        shapes.put(name + ".weight", List.of(dim));
        shapes.put(name + ".bias", List.of(dim));
    }

    private static EncoderShape encoder(Path file, JsonNode json) {
        try {
            return new EncoderShape(
                    requireInt(file, json, "n_layers"),
                    requireInt(file, json, "dim"),
                    requireInt(file, json, "n_heads"),
                    requireInt(file, json, "hidden_dim"),
                    requireInt(file, json, "vocab_size"),
                    requireInt(file, json, "max_position_embeddings"));
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static int requireInt(Path file, JsonNode json, String key) {
        var value = json.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new CheckpointException(file, key + " is missing or not a whole number");
        }
        return value.intValue();
    }

    private static List<String> labels(Path file, JsonNode json) {
        var map = json.path("id2label");
        if (!map.isObject() || map.isEmpty()) {
            throw new CheckpointException(file, "id2label is missing: the order of the outputs is unknown");
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < map.size(); i++) {
            var label = map.path(String.valueOf(i));
            if (!label.isString()) {
                throw new CheckpointException(file, "id2label has " + map.size() + " entries but no '" + i + "'");
            }
            labels.add(label.asString());
        }
        if (labels.stream().distinct().count() != labels.size()) {
            throw new CheckpointException(file, "id2label names the same label twice");
        }
        return labels;
    }

    /** Without the key, a checkpoint with several labels is a single-label one, as in Hugging Face pipelines. */
    private static ProblemType problemType(Path file, JsonNode json, int labels) {
        var type = json.path("problem_type");
        if (type.isMissingNode() || type.isNull()) {
            return labels > 1 ? ProblemType.SINGLE_LABEL : ProblemType.MULTI_LABEL;
        }
        return switch (type.asString("")) {
            case "multi_label_classification" -> ProblemType.MULTI_LABEL;
            case "single_label_classification" -> ProblemType.SINGLE_LABEL;
            default -> throw new CheckpointException(file, "problem_type " + type + " is not a classification");
        };
    }

    private static Pooling pooling(Path file, JsonNode json) {
        var pooling = json.path("pooling").asString("cls");
        return switch (pooling) {
            case "cls" -> Pooling.CLS;
            case "mean" -> Pooling.MEAN;
            default -> throw new CheckpointException(file, "pooling is '" + pooling + "', expected cls or mean");
        };
    }
}
