package dev.kinora.moderation.screening.queue;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.preservation.AwaitedDeletions;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.ContentVersions;
import dev.kinora.starter.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
    private final AwaitedDeletions deletions;
    private final Ids ids;
    private final InstantSource clock;
    private final FairTurns turns = new FairTurns();

    ScreeningJobs(
            ScreeningJobRepository jobs, CaseIntake cases, AwaitedDeletions deletions, Ids ids, InstantSource clock) {
        this.jobs = jobs;
        this.cases = cases;
        this.deletions = deletions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Queues content, unless this version has a job already or the content was removed and nobody waits for its screening. */
    @Transactional
    public void enqueue(ContentRef content, String payload) {
        boolean awaited = deletions.contains(content.id());
        if (awaited) {
            deletions.untilScreened(content.id());
        }
        if ((awaited || !cases.isWithdrawn(content))
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

    /**
     * Leases up to {@code max} due jobs; no other worker gets them until the lease ends. By turns it takes the job that has
     * been due for longest and the newest one that was never tried: what comes behind a long queue gets half of the
     * workers at once, and the queue keeps the other half.
     */
    @Transactional
    public List<LeasedJob> lease(ContentKind kind, int max, Duration lease) {
        var now = now();
        int fresh = turns.fresh(max);
        List<LeasedJob> leased = new ArrayList<>();
        take(fresh, some -> jobs.fresh(kind, now, some), now.plus(lease), leased);
        take(max - leased.size(), some -> jobs.due(kind, now, some), now.plus(lease), leased);
        return leased;
    }

    /** What is leased is not due any more, so that the next query does not find it again. */
    private void take(int count, Function<Limit, List<ScreeningJob>> query, Instant until, List<LeasedJob> leased) {
        if (count > 0) {
            query.apply(Limit.of(count)).forEach(job -> leased.add(job.lease(until)));
            jobs.flush();
        }
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

    /** Whether a job of this content has not ended; waits for workers that are settling one of them. */
    @Transactional
    public boolean isWaiting(ContentKind kind, UUID contentId) {
        return jobs.findByKindAndContentId(kind, contentId).stream().anyMatch(ScreeningJob::isWaiting);
    }

    /** Whether there is or was a job of this content; those that ended long ago are forgotten. */
    @Transactional(readOnly = true)
    public boolean isKnown(ContentKind kind, UUID contentId) {
        return jobs.existsByKindAndContentId(kind, contentId);
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
