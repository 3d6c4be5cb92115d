package dev.kinora.starter.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

/** Bean Validation matches a whole text with a pattern, JSON Schema searches for it: the description says which. */
final class Patterns {

    private Patterns() {}

    static void anchor(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().values().forEach(Patterns::anchor);
        }
    }

    private static void anchor(Schema<?> schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !(pattern.startsWith("^") && pattern.endsWith("$"))) {
            schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
        }
        RequestSchemas.parts(schema).forEach(Patterns::anchor);
    }
}
