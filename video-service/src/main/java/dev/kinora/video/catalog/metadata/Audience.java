package dev.kinora.video.catalog.metadata;

import dev.kinora.starter.problem.FieldProblem;
import dev.kinora.starter.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The visibility of a video and its schedule.
 *
 * @param publishAt when a scheduled video becomes public; absent for all others
 */
@Embeddable
public record Audience(
        @Enumerated(EnumType.STRING) @Column Visibility visibility,
        @Column @Nullable Instant publishAt) {

    public Audience {
        if ((visibility == Visibility.SCHEDULED) != (publishAt != null)) {
            throw new IllegalArgumentException("Only a scheduled video has a publication time, and it must have one");
        }
    }

    public static Audience of(Visibility visibility) {
        return new Audience(visibility, null);
    }

    /**
     * The audience of a new video.
     *
     * @throws ProblemException PUBLISH_AT_REQUIRED, PUBLISH_AT_OUT_OF_RANGE or PUBLISH_AT_NOT_ALLOWED
     */
    public static Audience wanted(@Nullable Visibility visibility, @Nullable Instant publishAt, Instant now) {
        return of(Visibility.PUBLIC).changed(visibility, publishAt, now);
    }

    /**
     * This audience after a change; absent values are kept. An unchanged publication time may be in the past.
     *
     * @throws ProblemException PUBLISH_AT_REQUIRED, PUBLISH_AT_OUT_OF_RANGE or PUBLISH_AT_NOT_ALLOWED
     */
    public Audience changed(@Nullable Visibility wanted, @Nullable Instant wantedTime, Instant now) {
        Visibility next = wanted == null ? visibility : wanted;
        if (next != Visibility.SCHEDULED) {
            if (wantedTime != null) {
                throw problem(
                        AudienceProblem.PUBLISH_AT_NOT_ALLOWED, "Set visibility to SCHEDULED, or leave this out.");
            }
            return of(next);
        }
        Instant time = wantedTime == null ? publishAt : wantedTime;
        if (time == null) {
            throw problem(AudienceProblem.PUBLISH_AT_REQUIRED, "Say when the video is to become public.");
        }
        if (!time.equals(publishAt) && (!time.isAfter(now) || time.isAfter(aYearFrom(now)))) {
            throw problem(AudienceProblem.PUBLISH_AT_OUT_OF_RANGE, "Choose a time from now on, within a year.");
        }
        return new Audience(next, time);
    }

    public boolean isDue(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    private static Instant aYearFrom(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
    }

    private static ProblemException problem(AudienceProblem type, String advice) {
        return new ProblemException(type, advice).with("errors", List.of(new FieldProblem("publishAt", advice)));
    }
}
