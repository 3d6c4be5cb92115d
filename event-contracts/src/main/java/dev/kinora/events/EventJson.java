package dev.kinora.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of events: ISO-8601 times, unknown fields ignored. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventJson() {}

    /** Writes the body of an event, UTF-8. */
    public static byte[] write(KinoraEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * Reads the body of an event.
     *
     * @throws tools.jackson.core.JacksonException if the body is not JSON of this type
     */
    public static <T extends KinoraEvent> T read(byte[] body, Class<T> type) {
        return MAPPER.readValue(body, type);
    }

    /** The sample of an event type, as producers write it and consumers must read it; UTF-8 JSON. */
    public static byte[] sample(String eventType) {
        try (InputStream in = EventJson.class.getResourceAsStream("/samples/" + eventType + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("No sample of " + eventType);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample of an event type, read. */
    public static <T extends KinoraEvent> T sample(Class<T> type) {
        return read(sample(Topics.of(type)), type);
    }
}
