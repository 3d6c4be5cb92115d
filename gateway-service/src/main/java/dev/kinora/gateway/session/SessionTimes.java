package dev.kinora.gateway.session;

import java.time.Instant;

/** The current time and the lifetimes of sessions. */
record SessionTimes(Instant now, SessionProperties properties) {}
