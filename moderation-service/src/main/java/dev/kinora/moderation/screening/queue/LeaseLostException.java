package dev.kinora.moderation.screening.queue;

/** Another worker holds the job, or its content was removed; the results of this worker must be discarded. */
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(LeasedJob job) {
        super("Attempt " + job.attempt() + " does not hold job " + job.id() + " any more");
    }
}
