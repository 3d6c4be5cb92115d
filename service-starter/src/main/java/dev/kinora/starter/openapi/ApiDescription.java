package dev.kinora.starter.openapi;

import static dev.kinora.starter.problem.CommonProblem.CONFLICT;
import static dev.kinora.starter.problem.CommonProblem.FORBIDDEN;
import static dev.kinora.starter.problem.CommonProblem.MALFORMED_REQUEST;
import static dev.kinora.starter.problem.CommonProblem.NOT_ACCEPTABLE;
import static dev.kinora.starter.problem.CommonProblem.NOT_FOUND;
import static dev.kinora.starter.problem.CommonProblem.OVERLOADED;
import static dev.kinora.starter.problem.CommonProblem.PAYLOAD_TOO_LARGE;
import static dev.kinora.starter.problem.CommonProblem.PRECONDITION_FAILED;
import static dev.kinora.starter.problem.CommonProblem.PRECONDITION_REQUIRED;
import static dev.kinora.starter.problem.CommonProblem.RATE_LIMITED;
import static dev.kinora.starter.problem.CommonProblem.UNAUTHENTICATED;
import static dev.kinora.starter.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;
import static dev.kinora.starter.problem.CommonProblem.UPSTREAM_UNAVAILABLE;
import static dev.kinora.starter.problem.CommonProblem.VALIDATION_FAILED;

import dev.kinora.starter.openapi.AccessProbe.Access;
import dev.kinora.starter.problem.ProblemType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Completes the description of a service: its name, what a request may omit, who may call, and the possible problems. */
class ApiDescription implements GlobalOpenApiCustomizer {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
    private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final Info info;
    private final Supplier<KnownProblems> problems;
    private final Supplier<AccessProbe> access;
    private final Map<String, Object> examples;

    /**
     * @param problems resolved when the description is first read, because it takes a class path scan
     * @param access resolved when the description is first read, because the rules need the whole service
     * @param examples of schemas, by their names
     */
    ApiDescription(
            Info info, Supplier<KnownProblems> problems, Supplier<AccessProbe> access, Map<String, Object> examples) {
        this.info = info;
        this.problems = problems;
        this.access = access;
        this.examples = Map.copyOf(examples);
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(info);
        RequestSchemas.relax(api);
        ProblemSchemas.add(api.getComponents(), problems.get().codes());
        SecurityRequirements.addScheme(api.getComponents());
        Patterns.anchor(api);
        Examples.add(api, examples);
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
        }
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        typeBytes(operation);
        Map<Integer, Set<String>> codes = new TreeMap<>();
        Object account = takeExtension(operation, OperationNotes.ACCOUNT);
        Access needed = access.get().of(method.name(), path);
        if (OperationNotes.REQUIRED.equals(account) && !needed.signedIn()) {
            needed = Access.SIGNED_IN;
        }
        SecurityRequirements.add(operation, needed, account != null);
        implied(operation, needed).forEach(problem -> add(codes, problem));
        if (access.get().readsToken(method.name(), path)) {
            add(codes, UNAUTHENTICATED);
        }
        if (takeExtension(operation, OperationNotes.CODES) instanceof List<?> own) {
            own.forEach(code -> add(codes, problems.get().of(String.valueOf(code))));
        }
        codes.forEach((status, names) -> operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(status),
                        new ApiResponse()
                                .description(String.join(", ", names))
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM_JSON,
                                                new MediaType().schema(new Schema<>().$ref(ProblemSchemas.PROBLEM))))));
    }

    /** Replaces JSON, the default content type, by any type where an operation answers with bytes. */
    private static void typeBytes(Operation operation) {
        for (ApiResponse response : operation.getResponses().values()) {
            Content content = response.getContent();
            MediaType json = content == null ? null : content.get(JSON);
            if (json != null
                    && json.getSchema() != null
                    && "binary".equals(json.getSchema().getFormat())) {
                content.remove(JSON);
                content.addMediaType("*/*", json);
            }
        }
    }

    private static void add(Map<Integer, Set<String>> codes, ProblemType problem) {
        codes.computeIfAbsent(problem.statusCode(), status -> new LinkedHashSet<>())
                .add(problem.code());
    }

    /** The problems that follow from the form of an operation and its access rule. */
    private List<ProblemType> implied(Operation operation, Access needed) {
        List<ProblemType> implied = new ArrayList<>();
        boolean body = operation.getRequestBody() != null;
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (body || !parameters.isEmpty()) {
            implied.add(VALIDATION_FAILED);
        }
        implied.add(MALFORMED_REQUEST);
        if (!needed.roles().isEmpty()) {
            implied.add(FORBIDDEN);
        }
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            implied.add(NOT_FOUND);
        }
        if (OperationNotes.namesIfMatch(operation)) {
            implied.addAll(List.of(CONFLICT, PRECONDITION_FAILED, PRECONDITION_REQUIRED));
        }
        if (body) {
            implied.addAll(List.of(PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
        }
        if (operation.getResponses().values().stream().anyMatch(response -> response.getContent() != null)) {
            implied.add(NOT_ACCEPTABLE);
        }
        implied.addAll(List.of(RATE_LIMITED, UPSTREAM_UNAVAILABLE, OVERLOADED));
        return implied;
    }

    private static @Nullable Object takeExtension(Operation operation, String name) {
        return operation.getExtensions() == null
                ? null
                : operation.getExtensions().remove(name);
    }

    /** {@code video-service} becomes {@code Kinora video service}. */
    static Info info(String applicationName, String version) {
        String words = Arrays.stream(applicationName.split("-")).collect(Collectors.joining(" "));
        return new Info().title("Kinora " + words).version(version);
    }
}
