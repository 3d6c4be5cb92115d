package dev.kinora.textclassifier;

import dev.kinora.textclassifier.Thresholds.Band;
import dev.kinora.textclassifier.checkpoint.CheckpointException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code thresholds.json} of a checkpoint folder: {@code {"anyHarm":{"review":0.6,"reject":0.9},"S":{…},…}}. */
public final class ThresholdsFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ANY_HARM = "anyHarm";

    private ThresholdsFile() {}

    static Thresholds readOrCautious(Path file) {
        return Files.exists(file) ? read(file) : Thresholds.cautious();
    }

    /** @throws CheckpointException if the file is not a valid set of bands */
    public static Thresholds read(Path file) {
        try {
            var json = MAPPER.readTree(file);
            var labels = new EnumMap<Label, Band>(Label.class);
            for (var label : Label.values()) {
                if (label.isHarm()) {
                    labels.put(label, band(json.required(label.name())));
                }
            }
            return new Thresholds(band(json.required(ANY_HARM)), labels);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CheckpointException(file, "is not a valid set of thresholds: " + e.getMessage(), e);
        }
    }

    /** Writes what {@link #read} reads. */
    public static void write(Path file, Thresholds thresholds) {
        var json = MAPPER.createObjectNode();
        put(json, ANY_HARM, thresholds.anyHarm());
        thresholds.labels().forEach((label, band) -> put(json, label.name(), band));
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(file, json);
    }

    private static void put(ObjectNode json, String name, Band band) {
        json.putObject(name).put("review", band.review()).put("reject", band.reject());
    }

    private static Band band(JsonNode json) {
        var reject = json.required("reject");
        return new Band((float) json.required("review").asDouble(), reject.isNull() ? null : (float) reject.asDouble());
    }
}
