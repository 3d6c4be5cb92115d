package dev.kinora.moderation.insight;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * A time for which figures are counted.
 *
 * @param from the first instant of it
 * @param to the first instant after it, at most {@value #MOST_DAYS} days later
 * @param step into what its figures are divided
 */
record Period(Instant from, Instant to, Step step) {

    static final int MOST_DAYS = 366;

    private static final Duration FINE = Duration.ofHours(48);

    /**
     * Creates a period from what a client asks for.
     *
     * @throws ProblemException VALIDATION_FAILED if it is empty or too long
     */
    static Period of(Instant from, Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).toDays() > MOST_DAYS) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, "A period begins before it ends and has at most 366 days.");
        }
        var step = Duration.between(from, to).compareTo(FINE) <= 0 ? Step.HOUR : Step.DAY;
        return new Period(from, to, step);
    }

    /** Into what its figures are divided. */
    enum Step {
        HOUR("%Y-%m-%dT%H:00:00Z"),
        DAY("%Y-%m-%dT00:00:00Z");

        private final String format;

        Step(String format) {
            this.format = format;
        }

        /** The beginning of the step of a time, for the database. */
        String format() {
            return format;
        }
    }

    /** A part of it, whose figures are divided alike. */
    Period part(Instant begin, Instant end) {
        return new Period(begin, end, step);
    }

    Timestamp begin() {
        return Timestamp.from(from);
    }

    Timestamp end() {
        return Timestamp.from(to);
    }
}
