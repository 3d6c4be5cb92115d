package dev.kinora.moderation.screening.queue;

/** Another worker holds the job now, or its content is gone: what this one found must be thrown away. */
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(LeasedJob job) {
        super("Attempt " + job.attempt() + " does not hold job " + job.id() + " any more");
    }
}
