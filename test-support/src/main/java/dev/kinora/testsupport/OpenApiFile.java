package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares the API description that a service serves with its committed {@code openapi.json}. */
public final class OpenApiFile {

    private static final Path FILE = Path.of("openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private OpenApiFile() {}

    /**
     * Fails if the served description differs from the committed file; {@code -Dopenapi.update} writes the file
     * instead.
     *
     * @param served the body of {@code /v3/api-docs}
     */
    public static void verify(String served) {
        var document = (ObjectNode) JSON.readTree(served);
        assertThat(document.has("openapi")).as("an API description: " + served).isTrue();
        document.remove("servers");
        String normalized = JSON.writeValueAsString(document) + "\n";
        try {
            if (System.getProperty("openapi.update") != null) {
                Files.writeString(FILE, normalized);
            }
            assertThat(Files.readString(FILE))
                    .as("openapi.json is stale: run the test again with -Dopenapi.update and commit the file")
                    .isEqualToNormalizingNewlines(normalized);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(valuesSpelledOtherwise(document))
                .as("enum values are spelled like their Java constants: UPPER_SNAKE_CASE")
                .isEmpty();
        assertThat(ApiExamples.faults(document))
                .as("every body has an example, and every example is valid")
                .isEmpty();
    }

    static List<String> valuesSpelledOtherwise(JsonNode document) {
        return document.findValues("enum").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .filter(value -> !value.matches("[A-Z][A-Z0-9_]*"))
                .distinct()
                .toList();
    }
}
