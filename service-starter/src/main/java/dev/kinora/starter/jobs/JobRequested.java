package dev.kinora.starter.jobs;

import dev.kinora.starter.security.CurrentAccount;

/** Application event published before a job is started on request: if a listener fails, the job is not started. */
public record JobRequested(String job, CurrentAccount by) {}
