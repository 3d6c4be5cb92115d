package dev.kinora.moderation.intake;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.starter.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of content to be screened. A job is held under a lease: when its worker dies, another one goes on from the
 * progress that was saved. Every content version has one job, ever.
 */
@Service
public class ScreeningJobs {

    private final ScreeningJobRepository jobs;
    private final Ids ids;
    private final InstantSource clock;

    ScreeningJobs(ScreeningJobRepository jobs, Ids ids, InstantSource clock) {
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts content into the queue; a version that was there before is not put in again. */
    @Transactional
    public void enqueue(ContentRef content, String payload) {
        if (!jobs.existsByKindAndContentIdAndContentVersion(content.kind(), content.id(), content.version())) {
            jobs.saveAndFlush(new ScreeningJob(ids.next(), content, payload, now()));
        }
    }

    /** Whether a newer version of this content has come, screened or not. */
    @Transactional(readOnly = true)
    public boolean hasNewer(ContentRef content) {
        return jobs.existsByKindAndContentIdAndContentVersionGreaterThan(
                content.kind(), content.id(), content.version());
    }

    /** Takes up to so many jobs that are due; nobody else gets them until the lease ends. */
    @Transactional
    public List<LeasedJob> lease(ContentKind kind, int max, Duration lease) {
        var now = now();
        return jobs.due(kind, now, Limit.of(max)).stream()
                .map(job -> job.lease(now.plus(lease)))
                .toList();
    }

    /** Keeps what was found out so far, and the job for another lease. */
    @Transactional
    public void advance(LeasedJob job, String progress, Duration lease) {
        held(job).advance(progress, now().plus(lease));
    }

    /** Ends a job, in the transaction that settles its content. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(LeasedJob job) {
        held(job).finish();
    }

    /** Ends every job about content that is gone. */
    @Transactional
    public void withdraw(ContentKind kind, UUID contentId) {
        jobs.findByKindAndContentId(kind, contentId).forEach(ScreeningJob::finish);
    }

    private ScreeningJob held(LeasedJob job) {
        return jobs.lock(job.id())
                .filter(stored -> stored.isHeldBy(job.attempt()))
                .orElseThrow(() -> new LeaseLostException(job));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
