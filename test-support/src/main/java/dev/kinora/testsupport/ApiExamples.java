package dev.kinora.testsupport;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the examples of an API description: bodies have one, and each is valid for its schema. */
final class ApiExamples {

    private static final String EXAMPLE = "example";
    private static final String SCHEMA = "schema";

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ApiExamples(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with them. */
    static List<String> faults(JsonNode document) {
        var examples = new ApiExamples(document);
        List<String> faults = new ArrayList<>();
        examples.addBodiesWithout(faults);
        examples.addInvalid(document, "#", faults);
        return faults;
    }

    private void addBodiesWithout(List<String> faults) {
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> operation
                                .getValue()
                                .at("/requestBody/content")
                                .propertyStream()
                                .filter(type -> !isShown(type.getValue()))
                                .forEach(type -> faults.add("%s %s: the body as %s has no example"
                                        .formatted(operation.getKey(), path.getKey(), type.getKey())))));
    }

    /** Bytes have no example; the fields of a form may have one each. */
    private boolean isShown(JsonNode content) {
        JsonNode schema = content.path(SCHEMA);
        JsonNode target =
                schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
        return content.has(EXAMPLE)
                || content.has("examples")
                || target.has(EXAMPLE)
                || target.path("format").asString("").equals("binary")
                || isShownByField(target);
    }

    private static boolean isShownByField(JsonNode schema) {
        JsonNode fields = schema.path("properties");
        return !fields.isEmpty() && fields.valueStream().allMatch(field -> field.has(EXAMPLE));
    }

    /** Looks for examples in schemas, and beside them in parameters, headers and bodies. */
    private void addInvalid(JsonNode node, String place, List<String> faults) {
        if (node.has(EXAMPLE)) {
            JsonNode schema = node.has(SCHEMA) ? node.get(SCHEMA) : node;
            for (Error error : validate(node.get(EXAMPLE), schema)) {
                faults.add(place + ": the example is not valid: " + error);
            }
        }
        Stream<String> names = node.isObject() ? node.propertyNames().stream() : Stream.empty();
        names.filter(name -> !name.equals(EXAMPLE))
                .forEach(name -> addInvalid(node.get(name), place + "/" + name, faults));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addInvalid(node.get(i), place + "/" + i, faults);
        }
    }

    /** References lead to the components of the document. */
    private List<Error> validate(JsonNode example, JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return registry.getSchema(whole)
                .validate(example, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
