package dev.kinora.starter.jobs;

/** How a run of a job ended; a run is interrupted if its process ended first. */
enum JobOutcome {
    SUCCEEDED,
    FAILED,
    INTERRUPTED
}
