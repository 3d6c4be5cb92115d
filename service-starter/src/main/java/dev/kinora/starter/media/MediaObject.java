package dev.kinora.starter.media;

import java.time.Instant;

/**
 * What a store knows of an object.
 *
 * @param key its key
 * @param size bytes
 * @param modified when it was stored
 * @param etag strong validator without quotes, another one for other bytes
 */
public record MediaObject(String key, long size, Instant modified, String etag) {}
