package dev.kinora.moderation.heads;

import dev.kinora.moderation.heads.HeadRuns.RunState;
import dev.kinora.moderation.heads.HeadRuns.Step;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextModel.ShippedHeads;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs trainings, from texts that are not encoded yet to the stored version. The same lessons are learned from once. */
@Component
class HeadTrainings {

    private static final Logger log = LoggerFactory.getLogger(HeadTrainings.class);

    private static final Duration KEPT = Duration.ofDays(370);

    private final TextModel model;
    private final Lessons lessons;
    private final HeadTraining training;
    private final HeadRegistry registry;
    private final HeadRuns runs;
    private final MeterRegistry meters;
    private final InstantSource clock;

    HeadTrainings(
            TextModel model,
            Lessons lessons,
            HeadTraining training,
            HeadRegistry registry,
            HeadRuns runs,
            MeterRegistry meters,
            InstantSource clock) {
        this.model = model;
        this.lessons = lessons;
        this.training = training;
        this.registry = registry;
        this.runs = runs;
        this.meters = meters;
        this.clock = clock;
    }

    /** What a training came to; no version if there was nothing new. */
    private record Ended(String code, @Nullable Integer version, String words) {}

    /** Runs a training that was recorded; a failure is recorded and thrown. */
    void run(UUID id) {
        try {
            var ended = model.shippedHeads()
                    .map(shipped -> train(id, shipped))
                    .orElseGet(() -> new Ended("NO_MODEL", null, "The text model has no heads that can be learned"));
            runs.end(id, RunState.DONE, ended.version(), ended.words());
            count(ended.code());
            log.info("Training of comment heads: {}", ended.words());
        } catch (RuntimeException e) {
            runs.end(id, RunState.FAILED, null, "It failed: " + e.getClass().getSimpleName());
            count("FAILED");
            throw e;
        }
    }

    private Ended train(UUID id, ShippedHeads shipped) {
        var begin = clock.instant();
        runs.reach(id, Step.ENCODING, 0);
        lessons.encodeAll(shipped.encoder());
        var until = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int parent = registry.live(shipped.encoder());
        var plan = training.plan(shipped.encoder(), until);
        var known = registry.known(shipped.encoder(), plan.digest(), parent);
        if (known.isPresent()) {
            return new Ended("NOTHING_NEW", known.get(), "Nothing was decided since version " + known.get());
        }
        ObjIntConsumer<Step> progress = (step, percent) -> runs.reach(id, step, percent);
        var trained = training.train(shipped, registry.heads(shipped, parent), plan, until, progress);
        var took = Duration.between(begin, clock.instant());
        Timer.builder("kinora.comments.heads.training")
                .description("Trainings of comment heads")
                .register(meters)
                .record(took);
        try {
            var by = runs.find(id).map(HeadRuns.HeadRun::by).orElse(null);
            return ended(registry.add(trained, parent, took.toMillis(), by));
        } catch (DuplicateKeyException e) {
            return new Ended("NOTHING_NEW", null, "Another replica has learned the same");
        }
    }

    private static Ended ended(HeadVersion version) {
        var words = switch (version.state()) {
            case LIVE -> "is live";
            case CANDIDATE, RETIRED -> "may go live";
            case REFUSED -> "does not go live: " + version.reasons().getFirst().refusal();
        };
        return new Ended(
                version.state().name(), version.version(), "Version %d %s".formatted(version.version(), words));
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT56M")
    void forgetOld() {
        var limit = clock.instant().minus(KEPT);
        registry.forgetBefore(limit);
        runs.deleteBefore(limit);
    }

    private void count(String result) {
        meters.counter("kinora.comments.heads.trainings", "result", result).increment();
    }
}
