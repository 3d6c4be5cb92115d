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
    private static final Set<String> CURSORS = Set.of("cursor", "nextCursor");

    private Examples() {}

    static void add(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().values().forEach(Examples::addToProperties);
        }
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(item -> item.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .forEach(Examples::add);
        }
    }

    private static void add(Parameter parameter) {
        if (parameter.getSchema() != null) {
            add(parameter.getName(), parameter.getSchema());
        }
    }

    private static void addToProperties(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> add(name, property));
        }
    }

    private static void add(String name, Schema<?> schema) {
        String example = CURSORS.contains(name) ? CURSOR : of(schema.getFormat());
        if (example != null && schema.getExample() == null) {
            schema.setExample(example);
        }
    }

    private static @Nullable String of(@Nullable String format) {
        return format == null ? null : BY_FORMAT.get(format);
    }
}
