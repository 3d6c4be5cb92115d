package dev.kinora.starter.inbox;

import dev.kinora.events.KinoraEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A received event: the CloudEvents attributes and the typed body.
 *
 * @param source service that published it, for example {@code /video-service}
 */
public record EventEnvelope<T extends KinoraEvent>(UUID id, String type, String source, Instant time, T event) {}
