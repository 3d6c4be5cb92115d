package dev.kinora.starter.gemini;

import dev.kinora.starter.gemini.GeminiProperties.Calls;
import dev.kinora.starter.gemini.GeminiProperties.Provider;
import dev.kinora.starter.gemini.GeminiResult.Answered;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import dev.kinora.starter.gemini.GeminiResult.Failed;
import dev.kinora.starter.gemini.GeminiResult.Failure;
import dev.kinora.starter.gemini.GeminiResult.Incomplete;
import dev.kinora.starter.gemini.GeminiResult.Withheld;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Gemini questions, with retries, a circuit breaker and a daily budget. Failures of the provider are results,
 * never exceptions. Metrics: {@code kinora.gemini.questions} by result, {@code kinora.gemini.tokens} by kind, and
 * {@code kinora.gemini.cost} in US dollars if the price is known.
 *
 * <p>The circuit breaker is checked before the budget, so an open circuit costs no budget. A refused question does not
 * count as a failure of the circuit, because it says nothing about the next question. When the provider asks for a pause,
 * repeats come after it, and a long one opens the circuit for its time.
 */
public final class GeminiClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GeminiClient.class);
    private static final int WINDOW = 10;
    private static final double MICRO = 1e6;

    /** So long a repeat waits for the provider. If that wants a longer pause, nothing is asked until it is over. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Set<String> WITHHELD = Set.of(
            "SAFETY",
            "PROHIBITED_CONTENT",
            "BLOCKLIST",
            "SPII",
            "RECITATION",
            "IMAGE_SAFETY",
            "IMAGE_PROHIBITED_CONTENT",
            "MODEL_ARMOR");

    private final GeminiProperties properties;
    private final GenerateContent gemini;
    private final CallBudget budget;
    private final MeterRegistry metrics;
    private final Counter cost;
    private final CircuitBreaker circuit;
    private final Retry retry;
    private final AtomicBoolean misconfigured = new AtomicBoolean();

    private GeminiClient(
            GeminiProperties properties, GenerateContent gemini, CallBudget budget, MeterRegistry metrics) {
        this.properties = properties;
        this.gemini = gemini;
        this.budget = budget;
        this.metrics = metrics;
        this.cost = Counter.builder("kinora.gemini.cost")
                .description("What Gemini's answers cost at the configured price")
                .baseUnit("usd")
                .register(metrics);
        this.circuit = CircuitBreaker.of("gemini", circuitConfig(properties.calls()));
        this.retry = Retry.of("gemini", retryConfig(properties.calls()));
    }

    /**
     * Creates a client.
     *
     * @param budget bounds the calls
     * @throws IllegalStateException when no provider is configured, or one of its required properties is missing
     */
    public static GeminiClient create(GeminiProperties properties, CallBudget budget, MeterRegistry metrics) {
        GenerateContent gemini = switch (properties.provider()) {
            case NONE -> throw new IllegalStateException("kinora.gemini.provider is none");
            case VERTEX -> {
                require(!properties.project().isBlank(), "kinora.gemini.project (KINORA_GEMINI_PROJECT)");
                yield new VertexGenerateContent(properties);
            }
            case AI_STUDIO -> {
                require(properties.apiKey().present(), "kinora.gemini.api-key (KINORA_GEMINI_API_KEY)");
                yield new AiStudioGenerateContent(properties);
            }
        };
        return new GeminiClient(properties, gemini, budget, metrics);
    }

    private static void require(boolean given, String property) {
        if (!given) {
            throw new IllegalStateException("The Gemini provider needs the property " + property);
        }
    }

    public Provider provider() {
        return properties.provider();
    }

    /** The name of the model that is configured. */
    public String model() {
        return properties.model();
    }

    /** What the model costs; empty if that is not configured. */
    public Optional<GeminiPrice> price() {
        return properties.price().known();
    }

    /** The state of the circuit breaker: CLOSED, OPEN or HALF_OPEN. */
    public String circuit() {
        return circuit.getState().name();
    }

    /** Asks a question, and repeats it after failures that a retry can help. */
    public GeminiResult ask(GeminiQuestion question) {
        GeminiResult result = attempt(question);
        metrics.counter("kinora.gemini.questions", "result", label(result)).increment();
        note(result.bill());
        return result;
    }

    /** An answer that cannot be used is billed like any other. */
    private void note(Bill bill) {
        metrics.counter("kinora.gemini.tokens", "kind", "prompt")
                .increment(bill.usage().promptTokens());
        metrics.counter("kinora.gemini.tokens", "kind", "answer")
                .increment(bill.usage().answerTokens());
        Long microUsd = bill.microUsd();
        if (microUsd != null) {
            cost.increment(microUsd / MICRO);
        }
        try {
            budget.charge(bill);
        } catch (RuntimeException e) { // the answer is paid for: it is not lost with the note
            log.error("What Gemini's answer cost could not be added to today's budget: {} micro-dollars", microUsd, e);
        }
    }

    @Override
    public void close() {
        gemini.close();
    }

    private GeminiResult attempt(GeminiQuestion question) {
        Supplier<GenerateContent.Reply> guarded =
                Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(circuit, () -> call(question)));
        try {
            var result = read(guarded.get());
            misconfigured.set(false);
            return result;
        } catch (CallNotPermittedException e) {
            return new Failed(Failure.CIRCUIT_OPEN, "Too many calls have failed just now");
        } catch (GeminiCallException e) {
            note(e);
            return new Failed(e.failure(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.warn("Gemini's answer could not be read: {}", e.toString());
            return new Failed(Failure.UNREADABLE, "The answer could not be read");
        }
    }

    /** Makes the call; runs only when the circuit permits it. */
    private GenerateContent.Reply call(GeminiQuestion question) {
        if (!budget.take()) {
            throw new GeminiCallException(Failure.BUDGET_SPENT, "Today's budget is spent", null);
        }
        try {
            return gemini.ask(question);
        } catch (GeminiCallException e) {
            if (e.retryAfter().compareTo(LONGEST_PAUSE) > 0) {
                log.warn("Gemini asks for a pause of {}", e.retryAfter());
                circuit.transitionToOpenStateFor(e.retryAfter());
            }
            throw e;
        }
    }

    private void note(GeminiCallException e) {
        if (e.failure() != Failure.MISCONFIGURED) {
            log.warn("Gemini did not answer: {} ({})", e.failure(), e.getMessage());
        } else if (misconfigured.compareAndSet(false, true)) {
            log.error(
                    "Gemini accepts no question ({}): check key, project, location, model and permissions",
                    e.getMessage());
        }
    }

    private GeminiResult read(GenerateContent.Reply reply) {
        var bill = new Bill(reply.usage(), price().orElse(null));
        if (reply.blockReason() != null) {
            return new Withheld(reply.blockReason(), bill);
        }
        if (!reply.candidate()) {
            return new Incomplete("NO_CANDIDATE", bill);
        }
        String finish = reply.finishReason();
        if (finish == null || finish.isBlank()) {
            return new Incomplete("NO_FINISH_REASON", bill);
        }
        if (WITHHELD.contains(finish)) {
            return new Withheld(finish, bill);
        }
        if (!finish.equals("STOP")) {
            return new Incomplete(finish, bill);
        }
        String version = reply.modelVersion().isBlank() ? properties.model() : reply.modelVersion();
        return new Answered(reply.text(), version, bill);
    }

    private static String label(GeminiResult result) {
        return switch (result) {
            case Answered answered -> "ANSWERED";
            case Withheld withheld -> "WITHHELD";
            case Incomplete incomplete -> "INCOMPLETE";
            case Failed failed -> failed.failure().name();
        };
    }

    private static CircuitBreakerConfig circuitConfig(Calls calls) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(calls.failures())
                .failureRateThreshold(100f * calls.failures() / WINDOW)
                .waitDurationInOpenState(calls.openFor())
                .ignoreException(e ->
                        e instanceof GeminiCallException call && !call.failure().canBeRepeated())
                .build();
    }

    private static Duration retryAfter(Throwable failure) {
        return failure instanceof GeminiCallException call ? call.retryAfter() : Duration.ZERO;
    }

    private static RetryConfig retryConfig(Calls calls) {
        var backOff = IntervalFunction.ofExponentialRandomBackoff(calls.backOff(), 2, 0.5);
        return RetryConfig.custom()
                .maxAttempts(calls.attempts())
                .intervalBiFunction((attempt, outcome) -> Math.max(
                        backOff.apply(attempt), retryAfter(outcome.getLeft()).toMillis()))
                .retryOnException(e -> e instanceof GeminiCallException call
                        && call.failure().canBeRepeated()
                        && call.retryAfter().compareTo(LONGEST_PAUSE) <= 0)
                .build();
    }
}
