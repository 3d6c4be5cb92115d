package dev.kinora.textclassifier.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON files of a checkpoint folder, with messages that name the file. */
final class JsonFiles {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonFiles() {}

    static JsonNode object(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CheckpointException(file, "file is missing");
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(file);
        } catch (JacksonException e) {
            throw new CheckpointException(file, "is not valid JSON", e);
        }
        if (!json.isObject()) {
            throw new CheckpointException(file, "is not a JSON object");
        }
        return json;
    }
}
