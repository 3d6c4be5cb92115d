package dev.kinora.starter.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds examples of ids, times and cursors, which show their format. */
final class Examples {

    private static final String CURSOR = "MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx";
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "019c14fc-a400-7000-8000-000000000001",
            "date-time", "2026-01-31T12:00:00Z",
            "date", "2026-01-31");
    /** What the fields of OAuth 2.0 forms are, which no class of the service describes. */
    private static final Map<String, String> BY_FIELD = Map.of("grant_type", "client_credentials");

    private static final Set<String> CURSORS = Set.of("cursor", "nextCursor");

    private Examples() {}

    /** @param whole examples of whole schemas, by their names */
    static void add(OpenAPI api, Map<String, Object> whole) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach((name, schema) -> {
                if (whole.containsKey(name)) {
                    schema.setExample(whole.get(name));
                }
            });
            api.getComponents().getSchemas().values().forEach(Examples::addToProperties);
        }
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(item -> item.readOperations().stream())
                    .filter(operation -> operation.getRequestBody() != null
                            && operation.getRequestBody().getContent() != null)
                    .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                    .filter(content -> content.getSchema() != null)
                    .forEach(content -> addToProperties(content.getSchema()));
            api.getPaths().values().stream()
                    .flatMap(item -> item.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .forEach(Examples::add);
        }
    }

    private static void add(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (schema != null && parameter.getExample() == null && schema.getExample() == null) {
            // Parameters of one operation may share a schema, so that the example belongs to the parameter.
            parameter.setExample(example(parameter.getName(), schema));
        }
    }

    private static void addToProperties(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> add(name, property));
        }
    }

    private static void add(String name, Schema<?> schema) {
        String example = example(name, schema);
        if (example != null && schema.getExample() == null) {
            schema.setExample(example);
        }
    }

    private static @Nullable String example(String name, Schema<?> schema) {
        if (CURSORS.contains(name)) {
            return CURSOR;
        }
        if (BY_FIELD.containsKey(name)) {
            return BY_FIELD.get(name);
        }
        return schema.getFormat() == null ? null : BY_FORMAT.get(schema.getFormat());
    }
}
