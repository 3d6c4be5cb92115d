package dev.kinora.testsupport.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.starter.gemini.CallBudget;
import dev.kinora.starter.gemini.GeminiClient;
import dev.kinora.starter.gemini.GeminiProperties;
import dev.kinora.starter.gemini.GeminiProperties.Calls;
import dev.kinora.starter.gemini.GeminiProperties.Price;
import dev.kinora.starter.gemini.GeminiProperties.Provider;
import dev.kinora.starter.gemini.GeminiQuestion;
import dev.kinora.starter.gemini.GeminiResult;
import dev.kinora.starter.gemini.GeminiResult.Answered;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import dev.kinora.starter.gemini.GeminiResult.Failed;
import dev.kinora.starter.gemini.GeminiResult.Failure;
import dev.kinora.starter.gemini.GeminiResult.Incomplete;
import dev.kinora.starter.gemini.GeminiResult.Usage;
import dev.kinora.starter.gemini.GeminiResult.Withheld;
import dev.kinora.starter.secret.Secret;
import dev.kinora.testsupport.FakeGemini;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GeminiClientTests {

    private static final Duration PATIENT = Duration.ofSeconds(10);

    /** What the fake bills: thoughts are part of the answer. */
    private static final Usage USAGE = new Usage(40, 10, 20);

    private static final Price PRICE = new Price(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(3));
    private static final GeminiQuestion QUESTION = new GeminiQuestion(
            "Say what it is.",
            List.of(new GeminiQuestion.Media("video/mp4", "not a video".getBytes(StandardCharsets.UTF_8))),
            "What is it?",
            """
            {"type":"OBJECT","properties":{"name":{"type":"STRING","enum":["cat","dog"]}},"required":["name"]}""");

    private final FakeGemini gemini = new FakeGemini();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Bill> bills = new ArrayList<>();
    private boolean budgetBroken;
    private Price price = Price.UNKNOWN;
    private final AtomicInteger spent = new AtomicInteger();
    private final List<GeminiClient> clients = new ArrayList<>();

    @AfterEach
    void stop() {
        clients.forEach(GeminiClient::close);
        gemini.close();
    }

    private GeminiProperties properties(Provider provider, Duration timeout, int budget) {
        var calls = new Calls(timeout, 3, Duration.ofMillis(20), 5, Duration.ofSeconds(30), budget, null);
        return new GeminiProperties(
                provider,
                "gemini-2.5-flash",
                "kinora-test",
                "us-central1",
                new Secret("key-1"),
                gemini.uri(),
                price,
                calls);
    }

    private GeminiClient client(GeminiProperties properties) {
        var budget = new CallBudget() {

            @Override
            public boolean take() {
                return spent.incrementAndGet() <= properties.calls().dailyBudget();
            }

            @Override
            public void charge(Bill bill) {
                bills.add(bill);
                if (budgetBroken) {
                    throw new IllegalStateException("The database is away");
                }
            }
        };
        var client = GeminiClient.create(properties, budget, metrics);
        clients.add(client);
        return client;
    }

    private GeminiClient client(Provider provider) {
        return client(properties(provider, PATIENT, 100));
    }

    private GeminiResult ask(Provider provider) {
        return client(provider).ask(QUESTION);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void givesTheTextAndWhatItCost(Provider provider) {
        gemini.answers("{\"name\":\"cat\"}");

        assertThat(ask(provider))
                .isEqualTo(new Answered("{\"name\":\"cat\"}", "gemini-2.5-flash-001", new Bill(USAGE, null)));
        assertThat(metrics.counter("kinora.gemini.tokens", "kind", "prompt").count())
                .isEqualTo(40);
        assertThat(metrics.counter("kinora.gemini.tokens", "kind", "answer").count())
                .isEqualTo(20);
        assertThat(bills).extracting(Bill::microUsd).containsOnlyNulls().hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void chargesWhatEveryAnswerCosts(Provider provider) {
        price = PRICE;
        gemini.candidate("{}", "STOP");
        gemini.candidate("{", "MAX_TOKENS");
        gemini.candidate("", "SAFETY");
        var client = client(provider);

        for (var kind : List.of(Answered.class, Incomplete.class, Withheld.class)) {
            var result = client.ask(QUESTION);
            assertThat(result).isInstanceOf(kind);
            assertThat(result.bill().microUsd()).isEqualTo(30 + 10 * 3 + 20 * 10);
        }
        assertThat(bills).extracting(Bill::microUsd).containsExactly(260L, 260L, 260L);
        assertThat(metrics.counter("kinora.gemini.cost").count()).isEqualTo(780e-6, within(1e-12));
    }

    @Test
    void keepsAnAnswerThatCannotBeCharged(CapturedOutput log) {
        price = PRICE;
        budgetBroken = true;
        gemini.answers("{}");

        assertThat(ask(Provider.AI_STUDIO)).isInstanceOf(Answered.class);
        assertThat(log.getOut()).contains("could not be added to today's budget: 260 micro-dollars");
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void sendsInstructionsMediaContentAndSchema(Provider provider) {
        gemini.answers("{}");

        ask(provider);

        var body = gemini.asked().getFirst().body();
        assertThat(body.path("systemInstruction").toString()).contains("Say what it is.");
        var parts = body.path("contents").path(0).path("parts");
        assertThat(parts.path(0).path("inlineData").path("mimeType").stringValue())
                .isEqualTo("video/mp4");
        assertThat(parts.path(1).path("text").stringValue()).isEqualTo("What is it?");
        var config = body.path("generationConfig");
        assertThat(config.path("responseMimeType").stringValue()).isEqualTo("application/json");
        assertThat(config.at("/responseSchema/properties/name/enum").size()).isEqualTo(2);
        assertThat(body.path("safetySettings").size()).isEqualTo(4);
    }

    @Test
    void callsEachProviderAtItsOwnAddress() {
        gemini.answers("{}");
        ask(Provider.AI_STUDIO);
        ask(Provider.VERTEX);

        assertThat(gemini.asked().get(0).path()).startsWith("/v1beta/models/gemini-2.5-flash:generateContent");
        assertThat(gemini.asked().get(0).apiKey()).isEqualTo("key-1");
        assertThat(gemini.asked().get(1).path())
                .startsWith("/v1/projects/kinora-test/locations/us-central1/publishers/google/models/gemini-2.5-flash"
                        + ":generateContent");
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void saysThatTheQuestionWasRefused(Provider provider) {
        gemini.blocksPrompt("PROHIBITED_CONTENT");

        assertThat(ask(provider)).isEqualTo(new Withheld("PROHIBITED_CONTENT", Bill.NONE));
        assertThat(gemini.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void saysThatTheAnswerWasWithheld(Provider provider) {
        gemini.candidate("", "SAFETY");

        assertThat(ask(provider)).isEqualTo(new Withheld("SAFETY", new Bill(USAGE, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "VERTEX,    MAX_TOKENS,    MAX_TOKENS",
        "AI_STUDIO, MAX_TOKENS,    MAX_TOKENS",
        "VERTEX,    ,              NO_FINISH_REASON",
        "AI_STUDIO, ,              NO_FINISH_REASON",
        "VERTEX,    SOMETHING_NEW, NO_FINISH_REASON",
        "AI_STUDIO, SOMETHING_NEW, SOMETHING_NEW",
        "VERTEX,    FINISH_REASON_UNSPECIFIED, NO_FINISH_REASON",
        "AI_STUDIO, FINISH_REASON_UNSPECIFIED, FINISH_REASON_UNSPECIFIED",
    })
    void trustsNoAnswerThatDoesNotSayItIsDone(Provider provider, String finish, String reason) {
        gemini.candidate("{\"name\":\"cat\"}", finish);

        assertThat(ask(provider)).isEqualTo(new Incomplete(reason, new Bill(USAGE, null)));
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void saysThatThereIsNoCandidate(Provider provider) {
        gemini.sends("{\"candidates\":[]}");

        assertThat(ask(provider)).isEqualTo(new Incomplete("NO_CANDIDATE", Bill.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "VERTEX,    429, RESOURCE_EXHAUSTED",
        "AI_STUDIO, 429, RESOURCE_EXHAUSTED",
        "VERTEX,    503, UNAVAILABLE",
        "AI_STUDIO, 503, UNAVAILABLE",
    })
    void asksAgainWhenTheProviderIsOverloaded(Provider provider, int status, String name) {
        gemini.fails(status, name);
        gemini.answers("{}");

        assertThat(ask(provider)).isInstanceOf(Answered.class);
        assertThat(gemini.asked()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void repeatsNoSoonerThanTheProviderWants(Provider provider) {
        gemini.asksForAPause("1");
        gemini.asksForAPauseInTheBody("0.5s");
        gemini.answers("{}");
        long begin = System.nanoTime();

        assertThat(ask(provider)).isInstanceOf(Answered.class);

        assertThat(gemini.asked()).hasSize(3);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @CsvSource({"VERTEX, 600, ", "AI_STUDIO, 600, ", "VERTEX, , 34.5s", "AI_STUDIO, , 34.5s"})
    void asksNothingWhileTheProviderWantsToBeLeftAlone(Provider provider, String header, String body) {
        if (header == null) {
            gemini.asksForAPauseInTheBody(body);
        } else {
            gemini.asksForAPause(header);
        }
        var client = client(provider);

        assertFailed(client.ask(QUESTION), Failure.RATE_LIMITED);
        assertFailed(client.ask(QUESTION), Failure.CIRCUIT_OPEN);

        assertThat(client.circuit()).isEqualTo("OPEN");
        assertThat(gemini.asked()).hasSize(1);
        assertThat(spent).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "999999999999", "Sat, 01 Jan 2000 00:00:00 GMT", ""})
    void doesNotWaitForWhatIsNoTime(String header) {
        gemini.asksForAPause(header);
        gemini.answers("{}");

        assertThat(ask(Provider.AI_STUDIO)).isInstanceOf(Answered.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void givesUpAfterAFewAttempts(Provider provider) {
        gemini.fails(503, "UNAVAILABLE");

        assertFailed(ask(provider), Failure.OVERLOADED);
        assertThat(gemini.asked()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void givesUpOnASlowProvider(Provider provider) {
        gemini.stalls();

        assertFailed(client(properties(provider, Duration.ofMillis(500), 100)).ask(QUESTION), Failure.TIMEOUT);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERTEX", "AI_STUDIO"})
    void hasNoAnswerWhenTheBodyIsNotJson(Provider provider) {
        gemini.sends("<html>proxy error</html>");

        assertThat(ask(provider)).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "VERTEX,    400, INVALID_ARGUMENT,  The media is damaged,                          REFUSED",
        "AI_STUDIO, 400, INVALID_ARGUMENT,  The media is damaged,                          REFUSED",
        "AI_STUDIO, 400, INVALID_ARGUMENT,  API key not valid. Please pass a valid API key., MISCONFIGURED",
        "VERTEX,    401, UNAUTHENTICATED,   no,                                            MISCONFIGURED",
        "VERTEX,    403, PERMISSION_DENIED, no,                                            MISCONFIGURED",
        "AI_STUDIO, 403, PERMISSION_DENIED, no,                                            MISCONFIGURED",
        "AI_STUDIO, 404, NOT_FOUND,         no,                                            MISCONFIGURED",
    })
    void neverOpensTheCircuitForWhatARepeatCannotHelp(
            Provider provider, int status, String name, String message, Failure failure, CapturedOutput log) {
        gemini.fails(status, name, message);
        var client = client(provider);

        for (int i = 0; i < 12; i++) {
            assertFailed(client.ask(QUESTION), failure);
        }

        assertThat(gemini.asked()).hasSize(12);
        assertThat(client.circuit()).isEqualTo("CLOSED");
        assertThat(log.getOut().lines().filter(line -> line.contains("ERROR")))
                .hasSize(failure == Failure.MISCONFIGURED ? 1 : 0);
        assertThat(log.getAll()).doesNotContain("key-1");
    }

    @Test
    void spendsNothingWhileTheCircuitIsOpen() {
        gemini.fails(503, "UNAVAILABLE");
        var client = client(Provider.AI_STUDIO);
        client.ask(QUESTION);
        client.ask(QUESTION);
        int before = spent.get();

        for (int i = 0; i < 5; i++) {
            assertFailed(client.ask(QUESTION), Failure.CIRCUIT_OPEN);
        }

        assertThat(gemini.asked()).hasSize(5);
        assertThat(spent.get()).isEqualTo(before).isEqualTo(5);
    }

    @Test
    void stopsAskingWhenTheBudgetIsSpent() {
        gemini.answers("{}");
        var client = client(properties(Provider.AI_STUDIO, PATIENT, 1));
        client.ask(QUESTION);

        assertFailed(client.ask(QUESTION), Failure.BUDGET_SPENT);
        assertThat(gemini.asked()).hasSize(1);
        assertThat(client.circuit()).isEqualTo("CLOSED");
    }

    @Test
    void doesNotStartWithoutWhatItsProviderNeeds() {
        var calls = new Calls(PATIENT, 3, PATIENT, 5, PATIENT, 1, null);
        for (Provider provider : Provider.values()) {
            var bare = new GeminiProperties(provider, "m", "", "global", new Secret(""), null, price, calls);
            assertThatIllegalStateException().isThrownBy(() -> client(bare)).withMessageContaining("kinora.gemini.");
        }
    }

    @Test
    void neverShowsTheKey() {
        assertThat(properties(Provider.AI_STUDIO, PATIENT, 1).toString()).doesNotContain("key-1");
    }

    private static void assertFailed(GeminiResult result, Failure failure) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
    }
}
