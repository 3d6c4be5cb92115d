package dev.kinora.moderation.vision;

import dev.kinora.moderation.vision.VisionProperties.Calls;
import dev.kinora.moderation.vision.VisionResult.NoAnswer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Gemini within limits: a few attempts, a circuit breaker and a daily budget. */
class GeminiVideoModerator implements VideoModerator, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GeminiVideoModerator.class);
    private static final int WINDOW = 10;

    private final String provider;
    private final GenerateContent gemini;
    private final DailyBudget budget;
    private final VisionProperties properties;
    private final GeminiPrompt prompt = GeminiPrompt.shipped();
    private final CircuitBreaker circuit;
    private final Retry retry;

    GeminiVideoModerator(String provider, GenerateContent gemini, DailyBudget budget, VisionProperties properties) {
        this.provider = provider;
        this.gemini = gemini;
        this.budget = budget;
        this.properties = properties;
        this.circuit = CircuitBreaker.of(provider, circuitConfig(properties.calls()));
        this.retry = Retry.of(provider, retryConfig(properties.calls()));
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String about() {
        return "Model " + properties.model() + ", prompt " + prompt.version() + ", circuit " + circuit.getState();
    }

    @Override
    public VisionResult look(VideoQuestion question) {
        Supplier<GenerateContent.Reply> guarded = Retry.decorateSupplier(
                retry, CircuitBreaker.decorateSupplier(circuit, () -> gemini.ask(prompt, question)));
        try {
            if (!budget.take(properties.calls().dailyBudget())) {
                return new NoAnswer("BUDGET_SPENT", "Today's budget for the vision model is spent.", false);
            }
            var reply = guarded.get();
            return GeminiAnswers.read(reply, version(reply), question.durationMs());
        } catch (CallNotPermittedException e) {
            return new NoAnswer("CIRCUIT_OPEN", "The vision model has failed too often just now.", false);
        } catch (GeminiCallException e) {
            log.warn("No vision answer for video {}: {} {}", question.videoId(), e.kind(), e.getMessage());
            return new NoAnswer(e.kind().name(), "The vision model did not answer.", false);
        } catch (RuntimeException e) {
            log.warn("The vision answer for video {} failed", question.videoId(), e);
            return new NoAnswer("FAILED", "The vision model did not answer.", false);
        }
    }

    @Override
    public void close() {
        gemini.close();
    }

    private String version(GenerateContent.Reply reply) {
        String model = reply.modelVersion().isBlank() ? properties.model() : reply.modelVersion();
        return model + "/" + prompt.version();
    }

    private static CircuitBreakerConfig circuitConfig(Calls calls) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(calls.failures())
                .failureRateThreshold(100f * calls.failures() / WINDOW)
                .waitDurationInOpenState(calls.openFor())
                .build();
    }

    private static RetryConfig retryConfig(Calls calls) {
        return RetryConfig.custom()
                .maxAttempts(calls.attempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(calls.backOff(), 2, 0.5))
                .retryOnException(e -> e instanceof GeminiCallException call && call.canBeRepeated())
                .build();
    }
}
