package dev.kinora.gateway.live;

import dev.kinora.events.Topics;
import dev.kinora.events.client.ClientEvent;
import dev.kinora.events.client.ClientNotified;
import dev.kinora.starter.inbox.EventEnvelope;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads everything that browsers shall know. Each replica reads all of it, in a group of its own. */
@Component
class ClientNotifiedListener implements ConsumerSeekAware {

    private final LiveStreams streams;
    private final LiveProperties properties;
    private final JsonMapper json;
    private final InstantSource clock;

    ClientNotifiedListener(LiveStreams streams, LiveProperties properties, JsonMapper json, InstantSource clock) {
        this.streams = streams;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @KafkaListener(
            topics = Topics.CLIENT_NOTIFIED,
            groupId = "gateway-live-#{T(java.util.UUID).randomUUID()}",
            properties = "auto.offset.reset=latest")
    void on(EventEnvelope<?> envelope) {
        if (envelope.event() instanceof ClientEvent event) {
            streams.broadcast(toLive(envelope, event));
        }
    }

    /** Begins a little in the past, so that a browser which reconnects to a fresh replica gets what it missed. */
    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        callback.seekToTimestamp(
                assignments.keySet(), clock.instant().minus(properties.replay()).toEpochMilli());
    }

    private LiveEvent toLive(EventEnvelope<?> envelope, ClientEvent event) {
        return switch (event) {
            case ClientNotified(var recipient, var type, var payload) ->
                new LiveEvent(envelope.id(), recipient, oneLine(type), json.writeValueAsString(payload));
        };
    }

    private static String oneLine(String type) {
        return type.replaceAll("[\\r\\n]", "");
    }
}
