package dev.kinora.moderation.screening;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.DrawnVerdict;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.screening.queue.LeaseLostException;
import dev.kinora.moderation.screening.queue.LeasedJob;
import dev.kinora.moderation.screening.queue.ScreeningJobs;
import dev.kinora.moderation.text.TextModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Screens waiting videos, a few at a time, and renews their leases. A job whose screening fails, or whose worker dies,
 * is taken again when its lease ends.
 */
@Component
class ScreeningWorker {

    private static final Logger log = LoggerFactory.getLogger(ScreeningWorker.class);

    private final ScreeningJobs jobs;
    private final VideoScreening screening;
    private final TextModel model;
    private final ScreeningProperties properties;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Semaphore places;

    /** The jobs that are being screened, with their start times. */
    private final Map<LeasedJob, Instant> begun = new ConcurrentHashMap<>();

    ScreeningWorker(
            ScreeningJobs jobs,
            VideoScreening screening,
            TextModel model,
            ScreeningProperties properties,
            InstantSource clock,
            MeterRegistry metrics) {
        this.jobs = jobs;
        this.screening = screening;
        this.model = model;
        this.properties = properties;
        this.clock = clock;
        this.metrics = metrics;
        this.places = new Semaphore(properties.concurrency());
    }

    @Scheduled(fixedRateString = "${kinora.screening.poll:500ms}")
    void work() {
        int free = model.status().state() == TextModel.State.LOADING ? 0 : places.drainPermits();
        if (free == 0) {
            return;
        }
        int started = 0;
        try {
            var leased = jobs.lease(ContentKind.VIDEO, free, properties.lease());
            for (LeasedJob job : leased) {
                Thread.ofVirtual().name("screening-" + job.content().id()).start(() -> screen(job));
                started++;
            }
        } finally {
            places.release(free - started);
        }
    }

    @Scheduled(fixedRateString = "${kinora.screening.renew:5s}")
    void renew() {
        Instant longAgo = clock.instant().minus(properties.limit());
        begun.forEach((job, since) -> {
            if (since.isAfter(longAgo)) {
                jobs.renew(job, properties.lease());
            }
        });
    }

    /** Counts settled videos; SAMPLED are those that chance alone brought to a person. */
    private void count(Verdict verdict) {
        String outcome = verdict.equals(new Verdict.Review(Concern.Publication.SAMPLED))
                ? "SAMPLED"
                : DrawnVerdict.of(verdict).verdict();
        metrics.counter("kinora.screening.settled", "verdict", outcome).increment();
    }

    private void screen(LeasedJob job) {
        try {
            begun.put(job, clock.instant());
            screening.screen(job).ifPresent(this::count);
        } catch (LeaseLostException e) {
            log.info("Video {} was taken over: {}", job.content().id(), e.getMessage());
        } catch (RuntimeException e) {
            log.warn("Screening of video {} failed in attempt {}", job.content().id(), job.attempt(), e);
        } finally {
            begun.remove(job);
            places.release();
        }
    }
}
