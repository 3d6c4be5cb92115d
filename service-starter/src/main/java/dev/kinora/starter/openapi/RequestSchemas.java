package dev.kinora.starter.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the nullable properties of request schemas optional. */
final class RequestSchemas {

    private RequestSchemas() {}

    static void relax(OpenAPI api) {
        if (api.getPaths() == null
                || api.getComponents() == null
                || api.getComponents().getSchemas() == null) {
            return;
        }
        Set<String> reached = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(content -> reach(content.getSchema(), api.getComponents(), reached));
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (reached.contains(name)) {
                relax(schema);
            }
        });
    }

    private static void relax(Schema<?> schema) {
        if (schema.getRequired() == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>(schema.getRequired());
        schema.getProperties().forEach((name, property) -> {
            if (RecordSchemas.allowsNull(property)) {
                required.remove(name);
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static void reach(@Nullable Schema<?> schema, Components components, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            if (reached.add(name)) {
                reach(components.getSchemas().get(name), components, reached);
            }
        }
        parts(schema).forEach(part -> reach(part, components, reached));
    }

    /** The schemas that a schema contains. */
    static Stream<Schema<?>> parts(Schema<?> schema) {
        Map<String, ?> properties = schema.getProperties();
        Stream<?> additional = Stream.ofNullable(schema.getAdditionalProperties());
        return Stream.of(
                        properties == null ? Stream.empty() : properties.values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        all(schema.getAnyOf()),
                        all(schema.getOneOf()),
                        all(schema.getAllOf()),
                        additional)
                .flatMap(part -> part)
                .filter(Schema.class::isInstance)
                .map(part -> (Schema<?>) part);
    }

    private static Stream<?> all(@Nullable Collection<?> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }
}
