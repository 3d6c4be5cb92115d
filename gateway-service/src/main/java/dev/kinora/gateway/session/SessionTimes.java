package dev.kinora.gateway.session;

import java.time.Instant;

/** The present moment, and how long sessions last. */
record SessionTimes(Instant now, SessionProperties properties) {}
