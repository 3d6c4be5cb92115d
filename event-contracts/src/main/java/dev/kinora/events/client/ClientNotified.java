package dev.kinora.events.client;

import java.util.Map;

/**
 * Something changed that open pages may show. The type is the name of the server-sent event, the payload its data;
 * values are JSON scalars, lists and maps, never null.
 */
public record ClientNotified(Recipient recipient, String type, Map<String, Object> payload) implements ClientEvent {

    public ClientNotified {
        payload = Map.copyOf(payload);
    }

    @Override
    public String key() {
        return recipient.accountId() != null ? recipient.accountId().toString() : "role:" + recipient.role();
    }
}
