package dev.kinora.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.openapi.OpenApiAutoConfiguration;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import dev.kinora.starter.version.VersionAutoConfiguration;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description says of each operation what a client must send, can get and has to expect. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=sample-service")
@Import(ApiDescriptionTests.Endpoints.class)
@AutoConfigurationPackage
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class,
    OpenApiAutoConfiguration.class,
    VersionAutoConfiguration.class
})
class ApiDescriptionTests {

    @LocalServerPort
    private int port;

    private JsonNode api;

    @BeforeEach
    void read() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                    .build();
            api = new JsonMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    @Test
    void namesTheService() {
        assertThat(api.at("/info/title").asString()).isEqualTo("Kinora sample service");
    }

    @Test
    void requiresEveryPropertyOfAnAnswerAndSaysWhichCanBeNull() {
        JsonNode thing = schema("Thing");
        assertThat(texts(thing.get("required")))
                .containsExactly("amounts", "color", "id", "mood", "note", "since", "size");
        assertThat(texts(thing.at("/properties/note/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(thing.at("/properties/size/type").asString()).isEqualTo("integer");
        assertThat(texts(thing.at("/properties/color/enum"))).containsExactly("RED", "BLUE");
        assertThat(thing.at("/properties/mood/anyOf/1/type").asString()).isEqualTo("null");
    }

    @Test
    void namesTheKeysOfAMap() {
        JsonNode amounts = schema("Thing").at("/properties/amounts");
        assertThat(texts(amounts.at("/propertyNames/enum"))).containsExactly("RED", "BLUE");
        assertThat(amounts.at("/additionalProperties/type").asString()).isEqualTo("integer");
    }

    @Test
    void letsARequestLeaveOutWhatMayBeNull() {
        assertThat(texts(schema("Change").get("required"))).containsExactly("size");
    }

    @Test
    void typesAPage() {
        JsonNode page = schema("PageThing");
        assertThat(page.at("/properties/items/items/$ref").asString()).endsWith("/Thing");
        assertThat(texts(page.get("required"))).containsExactly("items", "nextCursor");
        assertThat(page.at("/properties/nextCursor/example").asString()).isNotBlank();
    }

    @Test
    void leavesTheTypeOfBytesOpen() {
        JsonNode content = api.at("/paths/~1file/get/responses/200/content");
        assertThat(content.propertyNames()).containsExactly("*/*");
    }

    @Test
    void listsTheProblemsThatTheFormOfAnOperationImplies() {
        JsonNode change = api.at("/paths/~1things~1{id}/put/responses");
        assertThat(change.propertyNames())
                .contains("400", "401", "404", "412", "413", "415", "428", "429", "503")
                .doesNotContain("403");
        assertThat(change.at("/400/content").propertyNames()).containsExactly("application/problem+json");
        assertThat(change.at("/503/description").asString()).isEqualTo("UPSTREAM_UNAVAILABLE, OVERLOADED");
        assertThat(change.at("/409/description").asString()).isEqualTo("CONFLICT");
        assertThat(api.at("/paths/~1things/get/responses").propertyNames())
                .contains("400", "406")
                .doesNotContain("404", "409", "412", "413");
        assertThat(api.at("/paths/~1closed/get/responses").propertyNames()).contains("401", "403");
    }

    @Test
    void foreseesABadTokenWhereverOneIsRead() {
        assertThat(api.at("/paths/~1things/get/responses").propertyNames()).contains("401");
        assertThat(api.at("/paths/~1sign-in/get/responses").propertyNames()).doesNotContain("401");
    }

    @Test
    void namesWhoMayCall() {
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(security("/paths/~1things/get")).isEmpty();
        assertThat(security("/paths/~1things~1{id}/get")).isEqualTo("[{},{\"bearer\":[]}]");
        assertThat(security("/paths/~1things~1{id}/put")).isEqualTo("[{\"bearer\":[]}]");
        assertThat(security("/paths/~1accounts/get")).isEqualTo("[{\"bearer\":[]}]");
        assertThat(security("/paths/~1closed/get")).isEqualTo("[{\"bearer\":[\"admin\"]},{\"bearer\":[\"operator\"]}]");
    }

    @Test
    void addsTheCodesThatAnOperationNames() {
        assertThat(api.at("/paths/~1things~1{id}/put/responses/410/description").asString())
                .isEqualTo("ACCOUNT_ERASED");
    }

    @Test
    void addsTheCodesOfAnAnnotation() {
        assertThat(api.at("/paths/~1accounts/get/responses/422/description").asString())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void describesProblemsWithTheirCodes() {
        JsonNode problem = schema("Problem");
        assertThat(texts(problem.get("required"))).contains("code", "status", "title");
        assertThat(texts(problem.at("/properties/code/enum"))).contains("VALIDATION_FAILED", "OVERLOADED");
        assertThat(problem.at("/properties/errors/items/$ref").asString()).endsWith("/FieldProblem");
        assertThat(problem.has("example")).isTrue();
    }

    @Test
    void showsTheFormOfIdsAndTimes() {
        assertThat(schema("Thing").at("/properties/id/example").asString()).hasSize(36);
        assertThat(schema("Thing").at("/properties/since/example").asString()).endsWith("Z");
    }

    @Test
    void keepsTheExampleOfAParameterFromOthersOfItsType() {
        JsonNode parameters = api.at("/paths/~1things/get/parameters");
        assertThat(parameters.at("/0/name").asString()).isEqualTo("cursor");
        assertThat(parameters.at("/0/example").asString()).isNotBlank();
        assertThat(parameters.at("/1").has("example")).isFalse();
        assertThat(parameters.at("/1/schema").has("example")).isFalse();
    }

    private String security(String operation) {
        JsonNode security = api.at(operation).get("security");
        return security == null ? "" : security.toString();
    }

    private JsonNode schema(String name) {
        return api.at("/components/schemas/" + name);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @ProblemCodes("IDEMPOTENCY_KEY_REUSED")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Careful {}

    enum Color {
        RED,
        BLUE
    }

    record Mood(String name) {}

    record Thing(
            UUID id,
            int size,
            Color color,
            Map<Color, Integer> amounts,
            @Nullable String note,
            @Nullable Mood mood,
            Instant since) {}

    record Change(int size, @Nullable Color color) {}

    @RestController
    static class Endpoints {

        @GetMapping("/things")
        Page<Thing> list(
                @RequestParam(required = false) @Nullable String cursor,
                @RequestParam(required = false) @Nullable String owner) {
            return new Page<>(List.of(), null);
        }

        @ProblemCodes("ACCOUNT_ERASED")
        @PutMapping("/things/{id}")
        void change(
                @PathVariable UUID id, @RequestBody Change change, ExpectedVersion version, CurrentAccount caller) {}

        @GetMapping("/file")
        ResponseEntity<Resource> file() {
            return ResponseEntity.notFound().build();
        }

        @GetMapping("/things/{id}")
        void find(@PathVariable UUID id, @Nullable CurrentAccount caller) {}

        @Careful
        @GetMapping("/accounts")
        void accounts() {}

        @GetMapping("/closed")
        void closed() {}

        @GetMapping("/sign-in")
        void signIn() {}

        @Bean
        BearerTokenResolver tokens() {
            var resolver = new DefaultBearerTokenResolver();
            return request -> request.getRequestURI().equals("/sign-in") ? null : resolver.resolve(request);
        }
    }
}
