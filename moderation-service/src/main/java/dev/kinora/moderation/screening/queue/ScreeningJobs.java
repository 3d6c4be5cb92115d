package dev.kinora.moderation.screening.queue;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.ContentVersions;
import dev.kinora.starter.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of content to be screened. A job is held under a lease: if its worker dies, another one continues from the
 * stored progress. Each content version has at most one job.
 */
@Component
public class ScreeningJobs implements ContentVersions {

    private final ScreeningJobRepository jobs;
    private final CaseIntake cases;
    private final Ids ids;
    private final InstantSource clock;

    ScreeningJobs(ScreeningJobRepository jobs, CaseIntake cases, Ids ids, InstantSource clock) {
        this.jobs = jobs;
        this.cases = cases;
        this.ids = ids;
        this.clock = clock;
    }

    /** Queues content, unless this version has a job already or the content was removed. */
    @Transactional
    public void enqueue(ContentRef content, String payload) {
        if (!cases.isWithdrawn(content)
                && !jobs.existsByKindAndContentIdAndContentVersion(content.kind(), content.id(), content.version())) {
            jobs.saveAndFlush(new ScreeningJob(ids.next(), content, payload, now()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasNewer(ContentRef content) {
        return jobs.existsByKindAndContentIdAndContentVersionGreaterThan(
                content.kind(), content.id(), content.version());
    }

    /** Leases up to {@code max} due jobs; no other worker gets them until the lease ends. */
    @Transactional
    public List<LeasedJob> lease(ContentKind kind, int max, Duration lease) {
        var now = now();
        return jobs.due(kind, now, Limit.of(max)).stream()
                .map(job -> job.lease(now.plus(lease)))
                .toList();
    }

    /** Extends the lease of a job; no effect if the job has ended or another attempt holds it. */
    @Transactional
    public void renew(LeasedJob job, Duration lease) {
        jobs.renew(job.id(), job.attempt(), now().plus(lease));
    }

    /** Stores intermediate results and extends the lease. */
    @Transactional
    public void advance(LeasedJob job, String progress, Duration lease) {
        held(job).advance(progress, now().plus(lease));
    }

    /**
     * Stores intermediate results and gives the job back until later.
     *
     * @param cause code of what was not available
     */
    @Transactional
    public void defer(LeasedJob job, String progress, String cause, Duration delay) {
        var now = now();
        held(job).defer(progress, cause, now, now.plus(delay));
    }

    /** Ends a job, in the transaction that settles its content. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(LeasedJob job) {
        held(job).finish();
    }

    /** Ends all jobs of removed content; waits for workers that are settling one of them. */
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
