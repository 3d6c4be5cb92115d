package dev.kinora.gateway.live;

import dev.kinora.events.client.ClientEvent;
import dev.kinora.events.client.ClientNotified;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.EventEnvelopeConverter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns what services tell browsers into events of the live stream. */
@Component
class ClientNotificationReader {

    private final LiveStreams streams;
    private final JsonMapper json;

    ClientNotificationReader(LiveStreams streams, JsonMapper json) {
        this.streams = streams;
        this.json = json;
    }

    void read(ConsumerRecord<String, byte[]> record) {
        EventEnvelope<?> envelope = EventEnvelopeConverter.read(record);
        if (envelope.event() instanceof ClientEvent event) {
            streams.broadcast(toLive(envelope, event));
        }
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
