package dev.kinora.starter.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives nullness from the types: a {@link Nullable} property may be null, every other one never is. Responses contain
 * every property, so all of them are required; {@link RequestSchemas} later relaxes those that requests may omit.
 */
class RecordSchemas implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> raw = raw(type.getType());
        if (schema != null && raw.isRecord()) {
            Schema<?> defined = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(nameOf(schema.get$ref()));
            if (defined != null) {
                describe(raw, defined);
            }
        }
        return schema;
    }

    private static Class<?> raw(Type type) {
        return Json31.mapper().constructType(type).getRawClass();
    }

    private static String nameOf(String reference) {
        return reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        Set<String> nullable = nullableProperties(type);
        properties.replaceAll((name, property) -> nullable.contains(name) ? orNull(property) : property);
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(name(component.getAccessor(), component.getName()));
            if (property != null
                    && component.getGenericType() instanceof ParameterizedType map
                    && map.getRawType() == Map.class
                    && map.getActualTypeArguments()[0] instanceof Class<?> keys
                    && keys.isEnum()) {
                property.setPropertyNames(oneOf(keys));
            }
        }
        schema.setRequired(List.copyOf(new TreeSet<>(properties.keySet())));
    }

    /** A string that is the name of a constant. */
    private static Schema<?> oneOf(Class<?> type) {
        Schema<Object> names = new JsonSchema();
        names.setTypes(Set.of("string"));
        names.setEnum(
                Stream.of(type.getEnumConstants()).<Object>map(String::valueOf).toList());
        return names;
    }

    /** Names of properties as in JSON. */
    private static Set<String> nullableProperties(Class<?> type) {
        Set<String> nullable = new LinkedHashSet<>();
        Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> nullable.add(name(component.getAccessor(), component.getName())));
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .filter(method -> method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class))
                .forEach(method -> nullable.add(name(method, method.getName())));
        return nullable;
    }

    private static String name(AnnotatedElement element, String otherwise) {
        JsonProperty given = element.getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? otherwise : given.value();
    }

    /** The same schema, null allowed. */
    static Schema<?> orNull(Schema<?> schema) {
        if (allowsNull(schema)) {
            return schema;
        }
        if (schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null) {
            schema.setTypes(
                    new LinkedHashSet<>(List.of(schema.getTypes().iterator().next(), NULL)));
            return schema;
        }
        var nothing = new JsonSchema();
        nothing.setTypes(Set.of(NULL));
        return new JsonSchema().anyOf(List.of(schema, nothing));
    }

    static boolean allowsNull(Schema<?> schema) {
        boolean typed = schema.getTypes() != null && schema.getTypes().contains(NULL);
        return typed || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(RecordSchemas::allowsNull));
    }
}
