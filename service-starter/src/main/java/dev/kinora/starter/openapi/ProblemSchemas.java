package dev.kinora.starter.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas of a problem document, RFC 9457 with Kinora's members. */
final class ProblemSchemas {

    static final String PROBLEM = Components.COMPONENTS_SCHEMAS_REF + "Problem";
    private static final String FIELD_PROBLEM = "FieldProblem";

    private ProblemSchemas() {}

    static void add(Components components, List<String> codes) {
        Schema<?> field = object("field", "message")
                .addProperty("field", text("Path in the body or name of a parameter"))
                .addProperty("message", text("What is wrong with it"))
                .addProperty("allowed", list(text(null)).description("Every value that the field can have"));
        Schema<String> code = text("Stable; programs tell problems apart by it");
        code.setEnum(codes);
        Schema<?> status = new JsonSchema().types(Set.of("integer")).format("int32");
        Schema<?> seconds = new JsonSchema().types(Set.of("integer")).format("int32");
        Schema<?> problem = object("code", "status", "title", "type")
                .addProperty("type", text("urn:kinora:problem: and the code"))
                .addProperty("title", text("The same for every occurrence"))
                .addProperty("status", status)
                .addProperty("detail", text("What happened this time, for a person to read"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("code", code)
                .addProperty("traceId", text("Finds the request in logs and traces"))
                .addProperty("retryAfterSeconds", seconds.description("After how long a repeat may succeed"))
                .addProperty("errors", list(new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + FIELD_PROBLEM)));
        problem.setExample(Map.of(
                "code", "VALIDATION_FAILED",
                "detail", "See errors for what to change.",
                "errors", List.of(Map.of("field", "title", "message", "must not be blank")),
                "instance", "/api/v1/videos",
                "status", 400,
                "title", "The request has invalid values",
                "traceId", "4bf92f3577b34da6a3ce929d0e0e4736",
                "type", "urn:kinora:problem:VALIDATION_FAILED"));
        components.addSchemas(FIELD_PROBLEM, field);
        components.addSchemas("Problem", problem);
    }

    private static Schema<?> object(String... required) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of("object"));
        schema.setRequired(List.of(required));
        return schema;
    }

    private static Schema<String> text(@Nullable String description) {
        Schema<String> schema = new Schema<>(io.swagger.v3.oas.models.SpecVersion.V31);
        schema.setTypes(Set.of("string"));
        schema.setDescription(description);
        return schema;
    }

    private static Schema<?> list(Schema<?> items) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of("array"));
        schema.setItems(items);
        return schema;
    }
}
