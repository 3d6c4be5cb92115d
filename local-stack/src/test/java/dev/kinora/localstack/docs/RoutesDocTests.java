package dev.kinora.localstack.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoutesDocTests {

    private static final List<String> METHODS = List.of("get", "head", "post", "put", "patch", "delete", "options");

    @Test
    void routesAreListedAsTheServicesDescribeThem() throws IOException {
        var text = new StringBuilder("""
                # Routes

                Made from the services' `openapi.json` by `RoutesDocTests`; do not edit. All are served through the gateway.
                Who may call a route is read from the rules that the service enforces (its `ApiAccess`); a path that no rule
                names is denied. *Signed in* means any account, and of several roles one is enough; no role implies another.
                A route can ask for more, such as the ownership of the video: then it answers 403 or 404.

                Each service also answers `/actuator/health`, `/actuator/info` and `/v3/api-docs` to anyone, on its own port.
                `/actuator/prometheus` needs no token there; on the gateway's port, which is public, it needs the role operator
                or service.
                """);
        for (String service : Services.IDS) {
            JsonNode api = new JsonMapper()
                    .readTree(Files.readAllBytes(
                            GeneratedFile.ROOT.resolve(service).resolve("openapi.json")));
            text.append("\n## ")
                    .append(service)
                    .append("\n| method | path | who | what | answers |\n|---|---|---|---|---|\n");
            Map<String, JsonNode> paths = new TreeMap<>();
            api.path("paths").properties().forEach(path -> paths.put(path.getKey(), path.getValue()));
            paths.forEach((path, operations) -> METHODS.stream()
                    .filter(operations::has)
                    .forEach(method -> text.append(row(method, path, operations.path(method)))));
        }
        GeneratedFile.verify("docs/routes.md", text.toString());
    }

    private static String row(String method, String path, JsonNode operation) {
        String summary = operation.path("summary").asString("");
        String what = summary.isEmpty() ? words(operation.path("operationId").asString("")) : summary;
        String statuses = String.join(
                ", ",
                operation.path("responses").propertyNames().stream().sorted().toList());
        return "| %s | `%s` | %s | %s | %s |\n"
                .formatted(method.toUpperCase(Locale.ROOT), path, who(operation), GeneratedFile.cell(what), statuses);
    }

    /** Each requirement is an alternative: an empty one needs no token, one without roles allows any account. */
    private static String who(JsonNode operation) {
        JsonNode alternatives = operation.path("security");
        if (alternatives.isEmpty() || alternatives.get(0).isEmpty()) {
            return "anyone";
        }
        List<String> roles = alternatives
                .valueStream()
                .flatMap(alternative -> alternative.path("bearer").valueStream())
                .map(JsonNode::asString)
                .toList();
        return roles.isEmpty() ? "signed in" : String.join(", ", roles);
    }

    /** {@code check all} for {@code checkAll_1}. */
    private static String words(String operationId) {
        String[] words = operationId.replaceFirst("_\\d+$", "").split("(?=\\p{Lu})");
        return String.join(" ", Arrays.asList(words)).toLowerCase(Locale.ROOT);
    }
}
